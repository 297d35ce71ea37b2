/** What a field for date and time holds: `YYYY-MM-DDTHH:mm`, as clocks here show it. */
export function localMinute(at: number): string {
  const here = new Date(at);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = [here.getFullYear(), two(here.getMonth() + 1), two(here.getDate())].join("-");
  return `${day}T${two(here.getHours())}:${two(here.getMinutes())}`;
}

/** @returns ms since 1970, `null` while it is no moment of this century yet */
export function atOf(written: string): number | null {
  const at = new Date(written).getTime();
  return Number.isNaN(at) || at < EARLIEST ? null : at;
}

/** While a year is typed, a field passes through the years 2, 20 and 202. */
const EARLIEST = Date.UTC(2000, 0, 1);
