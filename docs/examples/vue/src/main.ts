import { createWebHistory } from 'vue-router';
import { createSite } from './app.ts';

const { app, router } = createSite(createWebHistory());
await router.isReady();
app.mount('#app');
