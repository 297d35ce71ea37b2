/** What a comparator makes of a written value, so that two of them can be compared. */

/** Nothing is written there: blank, a dash, N/A, 无. */
export const NOTHING = null;

/** Something is written there that is no value of its kind, such as “three” in a column of dates. */
export const UNREADABLE: unique symbol = Symbol("unreadable");

/**
 * A number (amounts, days or minutes since 1970), or a text in which spelling no longer counts; `true` and
 * `false` of yes and no are the texts "yes" and "no".
 */
export type Reading = number | string | typeof NOTHING | typeof UNREADABLE;

/** One comparator made ready for many values. */
export interface Comparing {
  /** Reads what the ledger wrote. */
  readonly ledger: (written: string) => Reading;
  /** Reads what the CRM shows. */
  readonly crm: (written: string) => Reading;
  /** Two readable values are the same, within tolerance. */
  readonly agree: (ledger: number | string | null, crm: number | string | null) => boolean;
}
