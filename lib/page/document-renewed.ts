/**
 * CRMs of an older make write their pages with `document.open()` and `document.write()`: the window stays,
 * but every listener on it and on the document is taken away, also ours. Only observers are left.
 */
import { countFights } from "./overlay/fights";

// oxlint-disable-next-line typescript/unbound-method -- used with `call`
const documentElement = Object.getOwnPropertyDescriptor(Document.prototype, "documentElement")?.get;

/** Calls back when the document has been written anew; a page that does so all the time is given up. */
export function onDocumentRenewed(renewed: () => void): void {
  let root: unknown = documentElement?.call(document);
  const observer = new MutationObserver(() => {
    const before = root;
    root = documentElement?.call(document) ?? before;
    if (before && root !== before && mayRenew()) renewed();
  });
  const mayRenew = countFights(() => observer.disconnect());
  observer.observe(document, { childList: true });
}
