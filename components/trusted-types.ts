/**
 * Extension pages run under `require-trusted-types-for 'script'`. Mantine writes its CSS variables with
 * `innerHTML` into a `<style>`; this default policy lets such text pass and refuses anything that could
 * be markup, so no page of ours can ever turn text into elements. The one script that pages start
 * themselves is the worker that reads ledgers, from our own package. Import it first.
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
const LEDGER_WORKER = /^\/assets\/ledger\.worker-[\w-]+\.js$/;

export function createHTML(text: string): string {
  if (text.includes("<")) throw new TypeError("Handrail pages never make elements from text");
  return text;
}

/** `address` as the page wrote it; `origin` of the page. */
export function createScriptURL(address: string, { origin } = globalThis.location): string {
  const url = new URL(address, origin);
  const isOurs = url.origin === new URL(origin).origin && url.href.startsWith(`${origin}/`);
  if (!isOurs || url.search !== "" || !LEDGER_WORKER.test(url.pathname)) {
    throw new TypeError("Handrail pages start no script but the reader of ledgers");
  }
  return url.href;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypeFactory };

trustedTypes?.createPolicy("default", {
  createHTML,
  createScriptURL: (address) => createScriptURL(address),
});
