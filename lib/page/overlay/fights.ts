/** A page may take our elements away this often within this time; then it is left alone. */
const MAX_FIGHTS = 5;
const WITHIN_MS = 5000;

/**
 * Some pages keep removing what they do not know, and some do it on purpose. Putting it back for ever
 * would be a loop that slows the CRM down, so it ends.
 *
 * @returns asks whether to put something back once more; `onLost` is called when not.
 */
export function countFights(
  onLost: () => void,
  now: () => number = () => performance.now(),
): () => boolean {
  let fights: number[] = [];
  return () => {
    fights = fights.filter((at) => now() - at < WITHIN_MS);
    if (fights.length < MAX_FIGHTS) return Boolean(fights.push(now()));
    onLost();
    return false;
  };
}
