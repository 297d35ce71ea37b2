/** What each person has acknowledged, opened and seen, and since when they are here. */
import type { NewEvent } from "../event/event";
import type { Projection } from "./projection";

/** Id of the change or training → the day (`YYYY-MM-DD`) on which it was first so. */
type Days = Readonly<Record<string, string>>;

export interface PersonLearning {
  /** Pseudonym. */
  readonly actor: string;
  /** The last that the person named. */
  readonly department: string | null;
  /** Of the person's first fact here: what changed earlier was before their time. */
  readonly firstDay: string;
  readonly acknowledged: Days;
  readonly opened: Days;
  readonly seen: Days;
}

export const learning: Projection<PersonLearning> = {
  name: "learning",
  version: 1,
  handles: ["ProfileChanged", "ChangeAcknowledged", "TrainingOpened", "TrainingSeen"],
  key: ({ actor }) => actor,
  initial: ({ actor, department, day }) => ({
    actor,
    department,
    firstDay: day,
    acknowledged: {},
    opened: {},
    seen: {},
  }),
  apply: (row, event) => {
    const { department } = event;
    switch (event.type) {
      case "ProfileChanged":
        return { ...row, department: event.data.department };
      case "ChangeAcknowledged":
        return {
          ...row,
          department,
          acknowledged: firstOf(row.acknowledged, event.data.change, event),
        };
      case "TrainingOpened":
        return { ...row, department, opened: firstOf(row.opened, event.data.training, event) };
      case "TrainingSeen":
        return { ...row, department, seen: firstOf(row.seen, event.data.training, event) };
      default:
        return row;
    }
  },
};

function firstOf(days: Days, id: string, { day }: NewEvent): Days {
  return dayIn(days, id) === null ? { ...days, [id]: day } : days;
}

/** The day on which it was first so, or `null`. An id may be called like what every object has. */
export function dayIn(days: Days, id: string): string | null {
  return (Object.hasOwn(days, id) && days[id]) || null;
}
