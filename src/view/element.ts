import type { PropertyDeclaration, ReactiveElement } from 'lit';
import { followLanguage } from '../texts/language.ts';

/**
 * Registers an element's class under a name, unless the name is taken: two copies of the library on a page
 * must not throw (a name can be given once only). Its elements follow the language.
 */
export const element =
  (name: string) =>
  (constructor: CustomElementConstructor & typeof ReactiveElement): void => {
    constructor.addInitializer(followLanguage);
    if (!customElements.get(name)) customElements.define(name, constructor);
  };

/**
 * Lit's `property`, as TypeScript's own decorators call it. Lit's brings the standard's way along, which
 * would be loaded before the first step and never run.
 */
export const property =
  (declaration?: PropertyDeclaration) =>
  (prototype: object, name: string): void => {
    (prototype.constructor as typeof ReactiveElement).createProperty(name, declaration);
  };
