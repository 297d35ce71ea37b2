/** The trace of a person, folded into what may leave the browser: counts of each day. */
import type { EventType, NewEvent } from "../event/event";
import type { CountName } from "../team-facts/count-name";
import type { DayFact } from "../team-facts/day-fact";
import { dayFactKey } from "../team-facts/day-fact";
import { binOf } from "../team-facts/duration-bins";
import type { Projection } from "./projection";

const handles = [
  "CaseStarted",
  "CaseCompleted",
  "CaseAbandoned",
  "CaseResumed",
  "StepCompleted",
  "StepTakenBack",
  "StepConditionSeen",
  "PromptShown",
  "PromptAnswered",
  "HelpRequested",
  "HelpAnswered",
  "FallbackNoticed",
  "FallbackExplained",
  "FallbackTakenBack",
  "ChangeAcknowledged",
  "TrainingSeen",
] as const satisfies readonly EventType[];

type Counted = Extract<NewEvent, { type: (typeof handles)[number] }>;

export const dayFacts: Projection<DayFact> = {
  name: "day-facts",
  version: 2,
  handles,
  key: (event) => dayFactKey(aboutOf(event as Counted)),
  initial: (event) => ({ ...aboutOf(event as Counted), revision: 0, counts: {} }),
  // The first version counted no hints and no answers; what it did count means the same.
  lift: (row) => row as DayFact,
  apply: (fact, event) => {
    const counts: Record<string, number> = { ...fact.counts };
    for (const [name, by] of countsOf(event as Counted)) counts[name] = (counts[name] ?? 0) + by;
    return { ...fact, revision: fact.revision + 1, counts };
  },
};

function aboutOf(event: Counted): Omit<DayFact, "revision" | "counts"> {
  const { device, actor: person, role = null, data } = event;
  const process = ("process" in data && data.process) || "";
  // What is taken back belongs to the day and the department in which it was said.
  const isTakenBack = event.type === "FallbackTakenBack";
  const day = isTakenBack ? event.data.saidOn : event.day;
  const department = isTakenBack ? event.data.saidIn : event.department;
  return { device, person, day, process, department, role, version: data.playbook.version };
}

type Count = readonly [CountName, number];

const one = (...names: readonly (CountName | false | undefined)[]): Count[] =>
  names.flatMap((name) => (name ? [[name, 1] as const] : []));

function countsOf(event: Counted): readonly Count[] {
  switch (event.type) {
    case "CaseStarted":
      return one("started");
    case "CaseCompleted": {
      const { durationMs, late } = event.data;
      return [
        ...one("completed", late && "completed-late", `duration/${binOf(durationMs)}`),
        ...timeOf("duration-ms", durationMs),
      ];
    }
    case "CaseAbandoned": {
      const { reason, open = [] } = event.data;
      const [first] = open;
      return one(reason, first !== undefined && `lacked/${first}`);
    }
    case "CaseResumed":
      return one("resumed");
    case "StepCompleted": {
      const { step, aided, aid, late, correct } = event.data;
      return one(
        `step/${step}`,
        !aided && `step-unaided/${step}`,
        aid === "hint" && `step-hinted/${step}`,
        late && `step-late/${step}`,
        correct !== undefined && `step-judged/${step}`,
        correct && !aided && `step-proficient/${step}`,
      );
    }
    case "StepTakenBack":
      return [...one(`step-taken-back/${event.data.step}`), ...reopened(event.data)];
    case "StepConditionSeen":
      return reopened(event.data);
    case "PromptShown":
      return one(`prompt-shown/${event.data.step}`);
    case "PromptAnswered": {
      const { answer, step } = event.data;
      // To ask for prompts again answers none that was shown.
      return answer === "wanted" ? [] : one(`prompt-${answer}/${step}`);
    }
    case "HelpRequested":
      return one(`help/${event.data.step ?? ""}`);
    case "HelpAnswered":
      return one("answered", `answer-wait/${binOf(event.data.waitedMs)}`);
    case "FallbackNoticed":
      return one(`fallback/${event.data.source}`);
    case "FallbackExplained":
      return one(`fallback-reason/${event.data.reason}`);
    case "FallbackTakenBack": {
      const { source, reason } = event.data;
      return one(
        `fallback-taken-back/${source}`,
        reason !== undefined && `reason-taken-back/${reason}`,
      );
    }
    case "ChangeAcknowledged":
      return one(`acknowledged/${event.data.change}`);
    case "TrainingSeen":
      return one(`trained/${event.data.training}`);
  }
}

interface Reopening {
  readonly reopens?: boolean | undefined;
  readonly undone?: { readonly durationMs: number; readonly late: boolean } | undefined;
}

function reopened({ reopens, undone }: Reopening): readonly Count[] {
  if (!reopens) return [];
  if (!undone) return one("reopened");
  return [
    ...one("reopened", undone.late && "reopened-late", `undone/${binOf(undone.durationMs)}`),
    ...timeOf("undone-ms", undone.durationMs),
  ];
}

/** Whole milliseconds; none is no count. */
function timeOf(name: CountName, ms: number): readonly Count[] {
  const whole = Math.round(ms);
  return whole > 0 ? [[name, whole]] : [];
}
