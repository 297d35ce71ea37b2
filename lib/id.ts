/** The only place that makes randomness. Core takes ids as arguments. */
export function newId(): string {
  return crypto.randomUUID();
}
