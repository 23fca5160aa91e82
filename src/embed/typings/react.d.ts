/** Typings for React 19: `import type {} from 'token-trials/react';` */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type {
  EndDetail,
  ErrorDetail,
  ReadyDetail,
  StepDetail,
  TokenTrials,
  TokenTrialsAttributes,
} from '../index.ts';

export interface TokenTrialsProps
  extends Omit<HTMLAttributes<TokenTrials>, 'lang'>, TokenTrialsAttributes {
  'ontoken-trials-ready'?: (event: CustomEvent<ReadyDetail>) => void;
  'ontoken-trials-step'?: (event: CustomEvent<StepDetail>) => void;
  'ontoken-trials-end'?: (event: CustomEvent<EndDetail>) => void;
  'ontoken-trials-error'?: (event: CustomEvent<ErrorDetail>) => void;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'token-trials': DetailedHTMLProps<TokenTrialsProps, TokenTrials>;
    }
  }
}
