/**
 * A question to the department's key user, in the person's own words, with its answer. It is kept apart
 * from the facts: words never stand in a fact, a figure or a log.
 */
export interface HelpItem {
  readonly id: string;
  /** Pseudonym of who asked. */
  readonly actor: string;
  readonly department: string | null;
  /** `null`: about no process in particular. */
  readonly process: string | null;
  readonly step: string | null;
  /** The playbook's page that the tab showed, or `null`. Never an address. */
  readonly page: string | null;
  readonly words: string;
  /** ms since 1970. */
  readonly askedAt: number;
  readonly answer: HelpAnswer | null;
}

export interface HelpAnswer {
  readonly words: string;
  /** ms since 1970. */
  readonly at: number;
  /** Whoever is stuck at the same step is shown it, without the question. */
  readonly isOffered: boolean;
  /** Who asked has taken note of it. */
  readonly isRead: boolean;
}

/** Characters. */
export const MAX_QUESTION = 1000;
export const MAX_ANSWER = 2000;
