/**
 * Extension pages run under `require-trusted-types-for 'script'`. Mantine writes its CSS variables with
 * `innerHTML` into a `<style>`; this default policy lets such text pass and refuses anything that could
 * be markup, so no page of ours can ever turn text into elements. The only scripts that pages start
 * themselves are three workers of our own package: one makes files, one reads ledgers, one finds names that are alike. Import it
 * first.
 */
interface TrustedTypeFactory {
  createPolicy(
    name: string,
    rules: {
      createHTML: (text: string) => string;
      createScriptURL: (address: string) => string;
    },
  ): unknown;
}

/** As the build names it: with a hash of what is in it. */
const WORKER = /^\/assets\/(?:files|ledger|similar)\.worker-[\w-]+\.js$/;

export function createHTML(text: string): string {
  if (text.includes("<")) throw new TypeError("Handrail pages never make elements from text");
  return text;
}

/** `address` as the page wrote it; `origin` of the page. */
export function createScriptURL(address: string, { origin } = globalThis.location): string {
  const url = new URL(address, origin);
  const isOurs = url.origin === new URL(origin).origin && url.href.startsWith(`${origin}/`);
  if (!isOurs || url.search !== "" || !WORKER.test(url.pathname)) {
    throw new TypeError("Handrail pages start no script but their own workers");
  }
  return url.href;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypeFactory };

trustedTypes?.createPolicy("default", {
  createHTML,
  createScriptURL: (address) => createScriptURL(address),
});
