export default {
  title: 'Helicopter handbook',
  url: 'https://handbook.example',
  // A sub-path, as on most documentation hosts.
  baseUrl: '/handbook/',
  onBrokenLinks: 'throw',
  future: { v4: true, faster: true },
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
  clientModules: ['./src/token-trials.mjs'],
};
