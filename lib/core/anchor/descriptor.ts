import type { Kind } from "./kind";

/**
 * How an element was recognised when a person picked it: several kinds of signal, none of which has to
 * survive a release. It holds words of the CRM, never of its records; at most 2 kB as JSON. Texts are
 * plain (lower case, single spaces) with numbers masked. Absent fields were not there on the page.
 */
export interface Descriptor {
  readonly v: 1;
  readonly kind: Kind;
  readonly tag: string;
  readonly role?: string;
  readonly type?: string;
  /** What stands on it, in each language that was seen. */
  readonly words?: readonly string[];
  /** What labels it, the likeliest first, in each language that was seen. */
  readonly labels?: readonly string[];
  /** aria-label, placeholder, title, alt. */
  readonly hints?: readonly string[];
  readonly id?: string;
  readonly name?: string;
  /** Attributes made for finding elements, `name=value`. */
  readonly keys?: readonly string[];
  /** Address of a link without origin and numbers. */
  readonly href?: string;
  readonly classes?: readonly string[];
  /** Words before and after it, nearest first. */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** What its neighbours of the same sort are called, nearest first. */
  readonly peersBefore?: readonly string[];
  readonly peersAfter?: readonly string[];
  /** Headings it stands under, nearest first. */
  readonly headings?: readonly string[];
  /** Id of the nearest element around it that has one. */
  readonly under?: string;
  /** Tags from the root, its own last, `li:3` for the third of its tag; at most the last 16. */
  readonly path: readonly string[];
  readonly depth: number;
  /** Place among the page's elements of its sort: share from 0 to 1, and their number. */
  readonly order: readonly [number, number];
  /** Left and width as shares of the page's width, top and height in CSS pixels. */
  readonly box?: readonly [number, number, number, number];
  /** Ten bits of its words where these are a record's, and of the row it stands in: see `markOf`. */
  readonly mark?: number;
  readonly rowMark?: number;
  /** How many others of its sort on the page were called the same. */
  readonly namesakes: number;
}

/** Longest text in a descriptor; longer ones are cut. */
export const MAX_TEXT = 80;
export const MAX_DESCRIPTOR_BYTES = 2048;
