interface Policies {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): unknown };
}
// A sandboxed frame has no origin, and most hosts let no other origin load their modules: it takes the one script.
const here = document.currentScript;
const beside = (name: string): string =>
  new URL(name, here instanceof HTMLScriptElement ? here.src : location.href).href;

if (self.origin === 'null') {
  const script = document.createElement('script');
  const address = beside('page.iife.js');
  // Where addresses of scripts must be vouched for, this one is: it stands beside this script.
  const policy = (window as { trustedTypes?: Policies }).trustedTypes?.createPolicy(
    'token-trials',
    {
      createScriptURL: () => address,
    },
  );
  script.src = (policy?.createScriptURL('') ?? address) as string;
  document.head.append(script);
} else void import(/* @vite-ignore */ beside('page.js'));
