/** Which texts of this page are a record's: no descriptor may carry them. */
import type { PageView } from "@/lib/core/anchor/page-view";
import { masked } from "@/lib/core/anchor/customer-data";
import type { CustomerData } from "@/lib/core/anchor/without-data";
import { plain, tokensOf } from "@/lib/core/anchor/words";
import { isMatch, textOf } from "../watch/dom";

/** A number, a UUID or a key of 15 to 18 signs (Salesforce) as a part of an address. */
const RECORD_ID =
  /(?:^|[/=])(?:\d+|[\da-f]{8}-[\da-f]{4}-[\da-f-]{22}|(?=\w*\d)\w{15}(?:\w{3})?)(?=$|[/?&#])/i;
/** Behind the id it may say “show”; anything else (“edit”) is something one does with the record. */
const RECORD_PAGE = new RegExp(
  `${RECORD_ID.source}/?(?:(?:show|view|detail|details|overview)/?)?(?:[?&#].*)?$`,
  "i",
);
const TITLE_PARTS = /\s+[-–—|·•:/»«>]+\s+|[|·•»«：]/;
/** What one does with a record, at the beginning of what a link says. */
const DEED =
  /^(?:edit|change|modify|update|show|view|open|print|copy|delete|remove)(?![\p{L}\p{N}])|^(?:编辑|修改|查看|打印|删除)/u;
const TYPED = "input,textarea,[contenteditable]:not([contenteditable=false])";
const NOT_TYPED =
  "[type=submit],[type=button],[type=reset],[type=checkbox],[type=radio],[type=image]";

/** Who is logged in: no customer, but a person. */
const ACCOUNT = ["account", "avatar", "user", "profile"]
  .flatMap((word) => ["header", "nav"].map((place) => `${place} [class*="${word}" i]`))
  .join();

/** Elements between two pauses; about a millisecond of work. */
const STEP = 200;

/**
 * @param elements those of the view's facts, in the same order
 * @param address of the page
 * @returns a generator with steps of about a millisecond, the texts at its end
 */
export function* customerData(
  view: PageView,
  elements: readonly Element[],
  address: string,
): Generator<void, CustomerData> {
  const names = new Set<string>();
  const choices = new Set<string>();
  const add = (to: Set<string>, text: string) => {
    // Texts of the page are compared with their numbers masked.
    for (const known of [plain(text), plain(masked(text))]) {
      if (/\p{L}/u.test(known)) to.add(known);
    }
  };
  const known = yield* vocabulary(elements);
  // A form named “title” takes the document's place of it.
  const title: unknown = document.title;
  const titles = typeof title === "string" ? [title, ...title.split(TITLE_PARTS)] : [];
  for (const part of titles) {
    if (!known.has(plain(part))) add(names, part);
  }
  if (RECORD_ID.test(pathOf(address))) {
    for (const index of recordHeadings(view)) add(names, view.facts[index]?.text ?? "");
  }
  const headings = new Set(names);

  for (const [index, element] of elements.entries()) {
    if (index % STEP === STEP - 1) yield;
    if (isMatch(element, ACCOUNT)) add(names, textOf(element));
    if (element instanceof HTMLSelectElement) {
      for (const { text } of element.selectedOptions) add(choices, text);
    } else if (isMatch(element, TYPED) && !isMatch(element, NOT_TYPED)) {
      add(names, valueOf(element));
    } else if (view.kinds[index] === "choice") {
      add(choices, textOf(element));
    } else if (
      element instanceof HTMLAnchorElement &&
      RECORD_PAGE.test(pathOf(element.href)) &&
      !isDeed(element, address, headings)
    ) {
      add(names, textOf(element));
    }
  }
  return { names, all: new Set([...names, ...choices]) };
}

/**
 * “Edit Contact” on a record's page leads, in react-admin, to the record's bare address; it says what one
 * does with the record, not what it is called. A table has “Edit” in every row. Whatever shares a word
 * with a name of the page, and whatever leads to another record, may be a name (“Edit” is one in Hungary).
 */
function isDeed(link: HTMLAnchorElement, address: string, names: ReadonlySet<string>): boolean {
  const text = plain(textOf(link));
  if (!DEED.test(text)) return false;
  if (text.replace(DEED, "") === "") return true;
  const record = recordOf(link.href);
  if (record === undefined || record !== recordOf(address)) return false;
  const said = new Set([...names].flatMap(tokensOf));
  return !tokensOf(text).some((word) => said.has(word));
}

/** The address up to the id of its record, where the record has a path of its own. */
function recordOf(address: string): string | undefined {
  const [path = ""] = pathOf(address).split(/[?&]/);
  return /^.*\/(?=[\w-]*\d)[\w-]+(?=\/|$)/.exec(path)?.[0];
}

/** What leads to a page of the CRM that is no record's: “Contacts” in a title is no customer. */
function* vocabulary(elements: readonly Element[]): Generator<void, ReadonlySet<string>> {
  const words = new Set<string>();
  for (const [index, element] of elements.entries()) {
    if (index % (STEP * 5) === 0) yield;
    if (!(element instanceof HTMLAnchorElement)) continue;
    const path = pathOf(element.href);
    if (/\w/.test(path) && !RECORD_ID.test(path)) words.add(plain(textOf(element)));
  }
  return words;
}

function valueOf(element: Element): string {
  const isInput = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  return isInput ? element.value : textOf(element);
}

/** Without the site's own name, which may have numbers in it. */
function pathOf(address: string): string {
  return address.replace(/^\w+:\/\/[^/]*/, "");
}

/**
 * On a record's page its name stands in the first heading, of the page or of its main part, and in every
 * heading of the first level.
 */
function recordHeadings(view: PageView): number[] {
  const main = view.facts.findIndex(({ tag, role }) => tag === "main" || role === "main");
  const [first] = view.headings;
  const inMain = view.headings.find((index) => index > main);
  const top = view.headings.filter((index) => view.facts[index]?.tag === "h1");
  return [first, inMain, ...top].filter((index) => index !== undefined);
}
