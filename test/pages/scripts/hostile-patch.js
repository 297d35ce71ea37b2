/** Takes over what scripts are made of, in the page's own world, before anything else runs. */
const liar = () => {
  throw new Error("patched");
};
const everything = /** @type {[object, string[]][]} */ ([
  [
    Element.prototype,
    ["attachShadow", "getAttribute", "closest", "matches", "getBoundingClientRect"],
  ],
  [Document.prototype, ["createElement", "elementFromPoint", "elementsFromPoint"]],
  [HTMLElement.prototype, ["showPopover", "hidePopover"]],
  [MutationObserver.prototype, ["observe", "disconnect", "takeRecords"]],
  [AbortController.prototype, ["abort"]],
  [Event.prototype, ["composedPath", "stopPropagation", "stopImmediatePropagation"]],
  [WeakSet.prototype, ["has", "add"]],
  [globalThis, ["MutationObserver", "AbortController", "requestIdleCallback", "getComputedStyle"]],
]);
for (const [owner, names] of everything) {
  for (const name of names) Object.defineProperty(owner, name, { value: liar, writable: true });
}
// What the page itself needs afterwards is patched so that it lies instead of throwing.
for (const name of ["map", "filter", "find", "includes", "push"]) {
  Object.defineProperty(Array.prototype, name, { value: () => [], writable: true });
}
JSON.stringify = () => "{}";
JSON.parse = () => ({});
Object.defineProperty(Event.prototype, "isTrusted", { get: () => true });
Object.defineProperty(Document.prototype, "activeElement", { get: () => null });
export {};
