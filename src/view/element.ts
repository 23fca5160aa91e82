/**
 * Registers an element's class under a name, unless the name is taken: two copies of the library on a page
 * must not throw (a name can be given once only).
 */
export const element =
  (name: string) =>
  (constructor: CustomElementConstructor): void => {
    if (!customElements.get(name)) customElements.define(name, constructor);
  };
