/** What changes about a playbook as a whole: its title and id, how often prompts come, which days are worked. */
import type { Calendar } from "@/lib/core/playbook/calendar";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { PromptingPolicy } from "@/lib/core/playbook/prompting";
import type { Text } from "@/lib/core/playbook/text";
import { sameValue } from "@/lib/core/same-value";

/** Lists of the playbook whose order people see. */
type OrderedList = "departments" | "processes" | "fallbackReasons" | "changes" | "training";
type PromptingNumber = Exclude<keyof PromptingPolicy, "quietHours" | "holdOut">;

/** One setting, as it was and as it will be. */
export type SettingChange =
  | { readonly setting: "title"; readonly before: Text; readonly after: Text }
  | { readonly setting: "id"; readonly before: string; readonly after: string }
  | { readonly setting: "retentionDays"; readonly before: number; readonly after: number }
  | { readonly setting: PromptingNumber; readonly before: number; readonly after: number }
  | {
      readonly setting: "quietHours";
      readonly before: PromptingPolicy["quietHours"];
      readonly after: PromptingPolicy["quietHours"];
    }
  | {
      readonly setting: "holdOut";
      readonly before: PromptingPolicy["holdOut"];
      readonly after: PromptingPolicy["holdOut"];
    }
  | {
      readonly setting: "weekdays";
      readonly before: Calendar["weekdays"];
      readonly after: Calendar["weekdays"];
    }
  /** Days off and days worked all the same, each `YYYY-MM-DD`, earliest first. */
  | {
      readonly setting: "holidays" | "workdays";
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  | { readonly setting: "order"; readonly list: OrderedList };

export function settingChanges(before: Playbook, after: Playbook): SettingChange[] {
  return [
    ...unlessSame({ setting: "title", before: before.title, after: after.title }),
    ...unlessSame({ setting: "id", before: before.id, after: after.id }),
    ...promptingNumbers.flatMap((setting) =>
      unlessSame({ setting, before: before.prompting[setting], after: after.prompting[setting] }),
    ),
    ...unlessSame({
      setting: "retentionDays",
      before: before.privacy.retentionDays,
      after: after.privacy.retentionDays,
    }),
    ...unlessSame({
      setting: "quietHours",
      before: before.prompting.quietHours,
      after: after.prompting.quietHours,
    }),
    ...unlessSame({
      setting: "holdOut",
      before: before.prompting.holdOut,
      after: after.prompting.holdOut,
    }),
    ...unlessSame({
      setting: "weekdays",
      before: before.calendar.weekdays.toSorted((one, other) => one - other),
      after: after.calendar.weekdays.toSorted((one, other) => one - other),
    }),
    ...dayChanges("holidays", before.calendar, after.calendar),
    ...dayChanges("workdays", before.calendar, after.calendar),
    ...orderedLists
      .filter((list) => !sameOrder(before[list], after[list]))
      .map((list) => ({ setting: "order", list }) as const),
  ];
}

/** Whether what both have comes in the same order. */
export function sameOrder(before: readonly Named[], after: readonly Named[]): boolean {
  const kept = (items: readonly Named[], others: readonly Named[]) =>
    items.map(({ id }) => id).filter((id) => others.some((other) => other.id === id));
  return sameValue(kept(before, after), kept(after, before));
}

interface Named {
  readonly id: string;
}

const promptingNumbers = [
  "minutesBetween",
  "perDay",
  "showings",
  "showingsIfClosed",
  "snoozeMinutes",
  "stopAfterClosed",
  "restHours",
] as const satisfies readonly PromptingNumber[];

const orderedLists = [
  "departments",
  "processes",
  "fallbackReasons",
  "changes",
  "training",
] as const satisfies readonly OrderedList[];

function unlessSame(change: Extract<SettingChange, { readonly before: unknown }>): SettingChange[] {
  return sameValue(change.before, change.after) ? [] : [change];
}

function dayChanges(
  setting: "holidays" | "workdays",
  { [setting]: before }: Calendar,
  { [setting]: after }: Calendar,
): SettingChange[] {
  const added = [...new Set(after)].filter((day) => !before.includes(day)).toSorted();
  const removed = [...new Set(before)].filter((day) => !after.includes(day)).toSorted();
  return added.length + removed.length === 0 ? [] : [{ setting, added, removed }];
}
