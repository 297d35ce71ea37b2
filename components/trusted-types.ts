/**
 * Extension pages run under `require-trusted-types-for 'script'`. Mantine writes its CSS variables with
 * `innerHTML` into a `<style>`; this default policy lets such text pass and refuses anything that could
 * be markup, so no page of ours can ever turn text into elements. Import it first.
 */
interface TrustedTypeFactory {
  createPolicy(name: string, rules: { createHTML: (text: string) => string }): unknown;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypeFactory };

trustedTypes?.createPolicy("default", {
  createHTML: (text) => {
    if (text.includes("<")) throw new TypeError("Handrail pages never make elements from text");
    return text;
  },
});
