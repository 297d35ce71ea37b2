/** The messages with which pages say what came of something. */
import { isGenerated } from "@/lib/core/anchor/customer-data";
import { firstChildOf } from "../locate/nodes";
import { attribute, isMatch, textOf } from "../watch/dom";

/** What makes such a message known by name, in its classes and attributes. */
const WORDS = ["toast", "snackbar", "notif", "alert", "growl", "message", "flash"];
const NAMED = new RegExp(WORDS.join("|"), "i");

export const MESSAGES = [
  "[role=alert],[role=status],output,[aria-live=polite],[aria-live=assertive]",
  "[data-sonner-toast]",
  ...["toast", "snackbar", "notif", "alert", "growl", "flash"].map(
    (word) => `[class*="${word}" i]`,
  ),
].join();

const MAX_NAME = 120;

/**
 * How the message is found again, next to its words: the region that messages come in often takes up no
 * room itself, so that only the message can be named.
 *
 * @returns `null` where its words have to do
 */
export function messageSelector(element: Element): string | null {
  // oxlint-disable-next-line typescript/unbound-method -- used with `call`
  const { getAttributeNames } = Element.prototype;
  const named = getAttributeNames
    .call(element)
    .find((name) => /^data-[a-z-]+$/.test(name) && NAMED.test(name));
  if (named) return `[${named}]`;
  const role = attribute(element, "role");
  if (role === "alert" || role === "status") return `[role="${role}"]`;
  const classes = (attribute(element, "class") ?? "").split(/\s+/);
  const name = classes.find(
    (each) => /^[A-Za-z][\w-]{2,60}$/.test(each) && NAMED.test(each) && !isGenerated(each),
  );
  if (name) return `.${name}`;
  return isMatch(element, "output") ? "output" : null;
}

/** The first words in it: the title of a message, without what it goes on to tell. */
export function titleOf(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT);
  for (let node: Node | null = element; node; node = walker.nextNode()) {
    const child = firstChildOf(node);
    if (child?.nodeType !== Node.TEXT_NODE) continue;
    const text = textOf(node as Element)
      .replace(/\s+/g, " ")
      .trim();
    if (/\p{L}/u.test(text) && !isMatch(node as Element, "style,script,title")) {
      return text.slice(0, MAX_NAME);
    }
  }
  return "";
}
