/** What a prompt is about. */
export interface About {
  /** The case; `null` where the prompt invites to begin one. */
  readonly caseId: string | null;
  /** Salted hash of the record; `null` where the page shows none. */
  readonly record: string | null;
}

/** Whether a prompt was about this. One that was shown where there was no record yet may be about any. */
export function isAbout(prompt: About, { caseId, record }: About): boolean {
  if (prompt.caseId !== null) return prompt.caseId === caseId;
  return prompt.record === null || prompt.record === record;
}
