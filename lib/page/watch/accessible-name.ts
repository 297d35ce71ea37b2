import { attribute, byId, closestTo, rootOf, textOf } from "./dom";

/**
 * The names under which a person knows a control: accessible name, visible label, placeholder, the text
 * on a button. All of them, because CRMs rarely set more than one and playbooks name what is seen.
 */
export function namesOf(element: Element): string[] {
  const names = [
    attribute(element, "aria-label"),
    ...referencedTexts(element),
    ...labelTexts(element),
    attribute(element, "placeholder"),
    attribute(element, "title"),
    ownText(element),
  ];
  return names.filter((name): name is string => name !== null && name.trim() !== "");
}

function referencedTexts(element: Element): string[] {
  const ids = attribute(element, "aria-labelledby")?.split(/\s+/) ?? [];
  return ids.flatMap((id) => {
    const label = id === "" ? null : byId(rootOf(element), id);
    return label ? [textOf(label)] : [];
  });
}

function labelTexts(element: Element): string[] {
  if (!("labels" in element)) return [];
  const { labels } = element as HTMLInputElement;
  return labels instanceof NodeList ? [...labels].map(labelText) : [];
}

const CHOICES = "select,datalist,textarea,[role=combobox],[role=listbox]";

/** A label around its list is not called what stands in the list. */
function labelText(label: Node): string {
  const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
  let text = "";
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const within = node.parentElement && closestTo(node.parentElement, CHOICES);
    if (!within || !label.contains(within)) text += (node as Text).data;
  }
  return text;
}

/** Only of what is named by its content; a form's text is everything in it. */
function ownText(element: Element): string | null {
  if (element instanceof HTMLInputElement) {
    return ["submit", "button", "reset"].includes(element.type) ? element.value : null;
  }
  const named = closestTo(
    element,
    "button,a,summary,h1,h2,h3,h4,h5,h6,legend,label,[role=button],[role=link],[role=tab],[role=heading],[role=status],[role=alert]",
  );
  return named === element ? textOf(element) : null;
}
