/** What a page may tell at once. Apart from the schemas, because pages load it without zod. */

/** Records in one message. */
export const MOST_RECORDS = 500;
/** Characters; longer values are no fields of a ledger. */
export const LONGEST_VALUE = 2000;
/** Addresses that a row of a list leads to. */
export const MOST_LINKS = 4;
/** Characters. */
export const LONGEST_ADDRESS = 4000;
