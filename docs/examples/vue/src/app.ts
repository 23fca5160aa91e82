import { createSSRApp } from 'vue';
import { createRouter, type RouterHistory } from 'vue-router';
import App from './App.vue';
import Handbook from './Handbook.vue';
import Trial5 from './Trial5.vue';

export function createSite(history: RouterHistory) {
  const router = createRouter({
    history,
    routes: [
      { path: '/', component: Handbook },
      { path: '/trial-5/', component: Trial5 },
    ],
  });
  return { app: createSSRApp(App).use(router), router };
}
