/** Texts of the page that are a record's, not the CRM's: no descriptor may hold them. */
import { masked } from "@/lib/core/anchor/customer-data";
import { plain } from "@/lib/core/anchor/words";

const TITLE_PARTS = /\s+[-–—|·•:]\s+/;

/** @returns plain texts: values of fields, and the parts of the title, which often names the record. */
export function dataOnPage(elements: readonly Element[]): ReadonlySet<string> {
  const { title } = document;
  const titles = typeof title === "string" ? [title, ...title.split(TITLE_PARTS)] : [];
  const texts = [...titles, ...elements.flatMap(valuesOf)];
  return new Set(texts.flatMap((text) => [plain(text), plain(masked(text))]).filter(Boolean));
}

const BUTTONS = new Set(["submit", "button", "reset", "image", "checkbox", "radio"]);

function valuesOf(element: Element): string[] {
  if (element instanceof HTMLInputElement) return BUTTONS.has(element.type) ? [] : [element.value];
  if (element instanceof HTMLTextAreaElement) return [element.value];
  if (element instanceof HTMLSelectElement) {
    return [...element.selectedOptions].map((option) => option.text);
  }
  return [];
}
