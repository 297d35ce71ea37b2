/**
 * Logging by closed codes. Whatever else one would like to see there (addresses, names, values) may be
 * customer data, so a log line carries nothing but its code and the kind of error.
 */
export type LogCode =
  | "command-failed"
  | "ledger-failed"
  | "listener-failed"
  | "locator-failed"
  | "message-refused"
  | "outbox-item-refused"
  | "picture-failed"
  | "register-failed"
  | "store-failed"
  | "store-latched"
  | "store-log-kept"
  | "store-rows-missing";

export function log(code: LogCode, error?: unknown): void {
  const kind = error instanceof Error ? error.name : "";
  // oxlint-disable-next-line no-console -- the one place that may
  console.warn("[handrail]", code, kind);
}
