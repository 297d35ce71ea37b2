/** What a prompt is about. */
export interface About {
  /** The case; `null` where the prompt invites to begin one. */
  readonly caseId: string | null;
  /** Salted hash of the record; `null` where the page shows none. */
  readonly record: string | null;
}
