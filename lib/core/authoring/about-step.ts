/** What is said about a step is about its process once the step is gone. */
export function aboutStep<Item extends { readonly step?: string | undefined }>(
  item: Item,
  steps: ReadonlySet<string>,
): Item {
  if (item.step === undefined || steps.has(item.step)) return item;
  const { step: _removed, ...about } = item;
  return about as Item;
}
