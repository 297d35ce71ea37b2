/** What crosses the wire. Errors cross as values, so that the asker can say what to do next. */
export const askers = ["page", "panel", "admin"] as const;
export type Asker = (typeof askers)[number];

export interface Question {
  readonly handrail: Asker;
  readonly name: string;
  readonly request: unknown;
}

export type ErrorCode =
  /** The sender may not ask this. */
  | "denied"
  /** The request does not parse. */
  | "invalid"
  /** The database cannot be opened or written; nothing was stored. */
  | "store-unavailable"
  /** What the request refers to is no longer there. */
  | "not-found"
  /** Somebody changed it meanwhile, in another tab or by a file. */
  | "overtaken"
  /** A later state of the same is kept already. */
  | "older-than-kept"
  /** One of two records has its partner already, or stands there more than once. */
  | "already-joined"
  /** A defect of ours. */
  | "failed";

export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode } };
