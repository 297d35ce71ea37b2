/** How much of the work has come over from the old ledger: of each parallel run, on its last day that is known. */
import type { DayPicture } from "../discrepancy/daily-picture";
import type { Playbook } from "../playbook/playbook";
import type { Text } from "../playbook/text";
import { addCounts, crmShare, tallies } from "../reconcile/counts";
import type { Asked } from "../anonymity/atoms";

export interface CrmShare {
  readonly run: string;
  /** `null`: the playbook in force has no such run. */
  readonly name: Text | null;
  /** The last day asked for of which there is a picture. */
  readonly day: string;
  readonly inCrm: number;
  readonly inEither: number;
  /** 0 to 1. */
  readonly share: number | null;
}

/** @param pictures of the days of parallel runs that are kept in this browser */
export function crmSharesOf(
  pictures: readonly DayPicture[],
  playbook: Playbook | null,
  { to = "9999", departments }: Asked,
): CrmShare[] {
  const last = new Map<string, DayPicture>();
  for (const picture of pictures) {
    const known = last.get(picture.run);
    if (picture.day <= to && (!known || picture.day > known.day)) last.set(picture.run, picture);
  }
  return [...last.values()]
    .map(({ run, day, departments: all }) => {
      const asked = all.filter(
        ({ department }) => departments === undefined || departments.includes(department),
      );
      const counts = addCounts(asked.map((each) => each.counts.records));
      const { inCrm, inEither } = tallies(counts);
      const name = playbook?.parallelRuns.find(({ id }) => id === run)?.name ?? null;
      return { run, name, day, inCrm, inEither, share: crmShare(counts) };
    })
    .sort((a, b) => (a.run < b.run ? -1 : 1));
}
