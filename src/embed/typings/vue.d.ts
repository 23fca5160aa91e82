/** Typings for Vue 3: `import type {} from 'token-trials/vue';` */
import type { HTMLAttributes } from 'vue';
import type {
  EndDetail,
  ErrorDetail,
  ReadyDetail,
  StepDetail,
  TokenTrialsAttributes,
} from '../index.ts';

export interface TokenTrialsProps extends Omit<HTMLAttributes, 'lang'>, TokenTrialsAttributes {
  onTokenTrialsReady?: (event: CustomEvent<ReadyDetail>) => void;
  onTokenTrialsStep?: (event: CustomEvent<StepDetail>) => void;
  onTokenTrialsEnd?: (event: CustomEvent<EndDetail>) => void;
  onTokenTrialsError?: (event: CustomEvent<ErrorDetail>) => void;
}

declare module 'vue' {
  interface GlobalComponents {
    'token-trials': new () => { $props: TokenTrialsProps };
  }
}
