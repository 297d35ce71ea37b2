/** One person's time in the made-up company, told twice: in the events of their browsers, and in the truth. */
import type { NewEvent } from "@/lib/core/event/event";
import type { Later } from "./cases";
import { beginCase, playbookOf } from "./cases";
import type { Diary } from "./diary";
import { newDiary } from "./diary";
import type { Person } from "./people";
import { processes, versionOn } from "./processes";
import type { Truth } from "./truth";
import { count, countPart } from "./truth";

/** Day by day, so the log of each browser is in order. */
export function storyOf(person: Person, truth: Truth): readonly NewEvent[] {
  const diary = newDiary(person, truth);
  const plans = new Map<number, (() => void)[]>();
  let place = 0;
  const later: Later = (inDays, what) => {
    if (inDays === 0) what();
    else plans.set(place + inDays, [...(plans.get(place + inDays) ?? []), what]);
  };
  let version = 0;
  for (const [index, day] of person.days.entries()) {
    place = index;
    diary.wakeUp(day);
    const skill = Math.min(0.95, person.skill + 0.3 * (index / person.days.length));
    if (versionOn(day) !== version) {
      version = versionOn(day);
      readNews(diary);
    }
    for (const planned of plans.get(index) ?? []) planned();
    const cases = diary.oneOf(2, 3, 3, 3, 4, 4, 5);
    for (let nth = 0; nth < cases; nth += 1) beginCase(diary, later, skill);
    if (diary.chance(0.25 * (1 - skill))) openOldTool(diary);
    if (diary.chance(0.1 * (1 - skill))) sayOldWay(diary, later);
    if (diary.chance(0.02)) askForHelp(diary);
    if (person.roleOn(day) === "key-user" && diary.chance(0.4)) answerQuestion(diary);
  }
  return diary.events;
}

/** Nothing of it is work: it makes nobody active. */
function readNews(diary: Diary): void {
  diary.wait();
  const version = versionOn(diary.day());
  const playbook = playbookOf(version);
  diary.write(
    { type: "TrainingOpened", data: { training: "first-week", playbook } },
    { type: "ChangeAcknowledged", data: { change: `edition-${String(version)}`, playbook } },
  );
  if (diary.chance(0.7)) {
    diary.write({ type: "TrainingSeen", data: { training: "first-week", playbook } });
  }
  diary.tally("", version);
}

function openOldTool(diary: Diary): void {
  diary.wait();
  const version = versionOn(diary.day());
  const own = processes.find(({ departments }) => departments.includes(diary.department()));
  const process = diary.chance(0.6) ? own?.id : undefined;
  const source = diary.oneOf("old-tool", "old-tool", "bulk-export", "large-copy", "print");
  const about = process === undefined ? {} : { process };
  const data = { source, playbook: playbookOf(version), tool: "visit-sheet", ...about } as const;
  diary.write({ type: "FallbackNoticed", data }, { type: "FallbackAsked", data });
  const tally = diary.tally(process ?? "", version);
  count(tally, "oldWay");
  countPart(tally.oldWay, source);
  diary.wait();
  if (diary.chance(0.5)) {
    const reason = diary.oneOf("too-slow", "field-missing", "customer-asked");
    diary.write({ type: "FallbackExplained", data: { ...data, reason } });
    countPart(tally.reasons, reason);
  } else diary.write({ type: "FallbackClosed", data: { ...data, how: "not-now" } });
}

/** What people say they did in the old way, some of it by mistake. */
function sayOldWay(diary: Diary, later: Later): void {
  const saidAt = diary.wait();
  const version = versionOn(diary.day());
  const own = processes.find(({ departments }) => departments.includes(diary.department()));
  if (!own) return;
  const then = { day: diary.day(), department: diary.department() };
  const step = own.steps[version][0] ?? "";
  const about = { source: "self-report", process: own.id, step } as const;
  const data = { ...about, playbook: playbookOf(version) };
  const tally = diary.tally(own.id, version);
  const reason = diary.chance(0.5) ? diary.oneOf("too-slow", "field-missing") : null;
  diary.write({ type: "FallbackNoticed", data });
  count(tally, "oldWay");
  countPart(tally.oldWay, "self-report");
  if (reason !== null) {
    diary.write({ type: "FallbackExplained", data: { ...data, reason } });
    countPart(tally.reasons, reason);
  }
  if (!diary.chance(0.3)) return;
  later(diary.oneOf(0, 1, 3), () => {
    diary.wait();
    // The browser notes the edition in force, whichever it was then.
    const now = versionOn(diary.day());
    const said = { saidAt, saidOn: then.day, saidIn: then.department };
    const back = { ...about, playbook: playbookOf(now), ...said };
    const fact = reason === null ? back : { ...back, reason };
    diary.write({ type: "FallbackTakenBack", data: fact });
    const taken = diary.tally(own.id, now, then);
    count(taken, "oldWay", -1);
    countPart(taken.oldWay, "self-report", -1);
    if (reason !== null) countPart(taken.reasons, reason, -1);
  });
}

/** That somebody asked who works at the same browser. */
function answerQuestion(diary: Diary): void {
  const waitedMs = diary.wait() % 200_000_000;
  const version = versionOn(diary.day());
  const data = { process: null, step: null, playbook: playbookOf(version), waitedMs };
  diary.write({ type: "HelpAnswered", data });
  const tally = diary.tally("", version);
  count(tally, "answered");
  tally.waits.push(waitedMs);
}

/** About nothing in particular. */
function askForHelp(diary: Diary): void {
  diary.wait();
  const version = versionOn(diary.day());
  const data = { process: null, step: null, playbook: playbookOf(version) };
  diary.write({ type: "HelpRequested", data });
  count(diary.tally("", version), "help");
}
