/** What of a recorded control may be kept: the words of the CRM, none of its records. */
import { isGenerated, masked } from "../anchor/customer-data";
import { MAX_TEXT } from "../anchor/descriptor";
import { withoutData } from "../anchor/without-data";
import type { IsData } from "../anchor/without-data";
import { plain } from "../anchor/words";
import type { Anchor } from "../playbook/anchor";
import { isRecordId } from "./masked-address";

/** Nothing is known to be a record's; what looks like data is still not kept. */
const NOTHING_KNOWN: IsData = () => false;

/**
 * @returns the name without how many there are of something; `null` for a name with a number or an address
 *   in it, of which what is left of it may still tell
 */
export function cleanName(name: string, isData: IsData = NOTHING_KNOWN): string | null {
  const whole = name.replace(/\s+/g, " ").trim();
  const text = masked(whole);
  if (text.split("#").length !== whole.split("#").length || !/\p{L}/u.test(text)) return null;
  const tidy = text
    .replace(/[\s*:：]+$/, "")
    .slice(0, MAX_TEXT)
    .trim();
  return isData(plain(tidy)) ? null : tidy;
}

/** @returns `null` when every way to recognise the control would tell of a record */
export function cleanAnchor(anchor: Anchor, isData: IsData = NOTHING_KNOWN): Anchor | null {
  const isClean = (text: string) => masked(text) === text && !isData(plain(text));
  const { role, text, descriptor } = anchor;
  const selectors = anchor.selectors.filter((selector) => isCleanSelector(selector, isData));
  const labels = anchor.labels.filter(isClean);
  const texts = text?.filter(isClean) ?? [];
  // Where a name has told which control it is, a bare selector would find another one.
  const hasLostName = labels.length === 0 && anchor.labels.length > 0;
  const kept = hasLostName ? selectors.filter(isTelling) : selectors;
  if (kept.length + labels.length + texts.length === 0 && !descriptor) return null;
  return {
    selectors: kept,
    labels,
    ...(role ? { role } : {}),
    ...(texts.length > 0 ? { text: texts } : {}),
    ...(descriptor ? { descriptor: withoutData(descriptor, isData) } : {}),
  };
}

/** Names an element by what its programmers called it, not by where it stands. */
function isTelling(selector: string): boolean {
  return /[#[][^\s>]*$/.test(selector);
}

/** Ids, classes and values of attributes may have been made from a record, or at random. */
function isCleanSelector(selector: string, isData: IsData): boolean {
  const names = [...selector.matchAll(/[#.]([\w\u00a0-\uffff-]+)/g)].map(([, name = ""]) => name);
  const values = [...selector.matchAll(/=\s*(?:"([^"]*)"|'([^']*)'|([^\s\]]+))/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? "",
  );
  return (
    !names.some((name) => isGenerated(name) || isData(plain(name))) &&
    !values.some((value) => isGenerated(value) || isData(plain(value)) || hasRecordId(value))
  );
}

/** `#/contacts/2/show` in a link's address, `PR2406-0003` in a row's attribute. */
function hasRecordId(value: string): boolean {
  if (masked(value) !== value) return true;
  return value.includes("/") && value.split(/[/?&=#]+/).some((part) => part && isRecordId(part));
}
