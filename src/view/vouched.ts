interface Policies {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): unknown };
}
let policy: ReturnType<Policies['createPolicy']> | undefined;

/** The address of a script of ours: where such must be vouched for, this one is. It stands beside the page. */
export function vouched(address: string): string {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
  // Once a page: a policy of that name is given out once.
  policy ??= policies?.createPolicy('token-trials', { createScriptURL: (one) => one });
  return (policy?.createScriptURL(address) ?? address) as string;
}
