/**
 * Says of an element what a recording keeps of it. What the person typed here is known to this file, to
 * keep it out of every word that leaves the page; it never leaves itself.
 */
import { dataCheck, withoutData } from "@/lib/core/anchor/without-data";
import type { IsData } from "@/lib/core/anchor/without-data";
import { plain } from "@/lib/core/anchor/words";
import type { RecordedControl } from "@/lib/core/recording/recording";
import { readPage } from "../picker/page-reading";
import type { PageReading } from "../picker/page-reading";

/** What is asked of one moment is answered with one reading. */
const SAME_MOMENT_MS = 60;
/** Nobody types more than this into one process; the newest count. */
const MAX_TYPED = 200;
/** Of a long text pages show a part; shorter parts are words that stand anywhere. */
const MIN_PART = 12;
const MAX_WORDS = 60;

export interface Describer {
  /** The page as it is now. */
  readonly read: () => PageReading;
  /**
   * @param reading in which the element stands. Where it does not, nothing tells how to find it again: the
   *   recording still says that something was done, and its author is asked about it.
   * @param kind of what is not in the reading
   */
  readonly control: (
    element: Element,
    reading: PageReading,
    kind: "field" | "button",
  ) => RecordedControl;
  /** @returns the text, or `null` when it may tell of a record */
  readonly words: (text: string, reading: PageReading) => string | null;
  /**
   * The person has entered this: no text that holds it is kept from now on.
   *
   * @param reading the page before it was entered
   * @param isChoice from a list of the CRM, whose words stand elsewhere, too
   */
  readonly remember: (value: string, reading: PageReading, isChoice: boolean) => void;
}

export function createDescriber(isOurs: (element: Element) => boolean): Describer {
  let latest: { readonly reading: PageReading; readonly at: number } | null = null;
  let typed: readonly string[] = [];
  const telling = new Set<string>();
  const chosen = new Set<string>();
  let holdsTyped = dataCheck({ names: telling, all: chosen });
  const isTyped: IsData = (text) =>
    holdsTyped(text) || (text.length >= MIN_PART && typed.some((each) => each.includes(text)));

  return {
    read: () => {
      if (!latest || performance.now() - latest.at > SAME_MOMENT_MS) {
        latest = { reading: readPage(isOurs), at: performance.now() };
      }
      return latest.reading;
    },
    control: (element, reading, kind) => {
      const picked = reading.pick(element);
      if (!picked) return { kind, name: null, anchor: null };
      const { explanation, descriptor } = picked;
      const { name } = explanation;
      return {
        kind: explanation.kind,
        name: name === null || isTyped(plain(name)) ? null : name,
        anchor: { selectors: [], labels: [], descriptor: withoutData(descriptor, isTyped) },
      };
    },
    words: (text, reading) => {
      const known = plain(text);
      return isTyped(known) || reading.isData(known) ? null : text;
    },
    remember: (value, reading, isChoice) => {
      const text = plain(value);
      if (text === "") return;
      chosen.add(text);
      if (!isChoice) {
        typed = [...typed.filter((each) => each !== text), text].slice(-MAX_TYPED);
        for (const part of [text, ...strange(text, reading)]) telling.add(part);
      }
      holdsTyped = dataCheck({ names: telling, all: chosen });
    },
  };
}

/** Words that the page did not know: a name of somebody, rather than “customer” or “Monday”. */
function strange(text: string, { view: { facts } }: PageReading): string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 6);
  return [...new Set(words)]
    .slice(0, MAX_WORDS)
    .filter((word) => !facts.some((each) => plain(each.text).includes(word)));
}
