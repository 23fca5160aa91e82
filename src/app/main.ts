import './app.ts';
import { afterPaint } from '../view/after-paint.ts';

/** False where no worker stands beside the page: in development, and in the app of one file. */
declare const __OFFLINE__: boolean;

// Nothing of it is needed before the page stands.
if (__OFFLINE__)
  addEventListener('load', () => {
    afterPaint(() => {
      import('./offline.ts').then(
        ({ keepOffline }) =>
          keepOffline((use) => {
            document.querySelector('tt-app')?.offerUpdate(use);
          }),
        // Not kept, then; the page works as it is.
        () => undefined,
      );
    });
  });
