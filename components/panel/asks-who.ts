import type { PanelView } from "@/lib/messages/panel";

type AsksWho = "no" | "first-time" | "department-gone";

/** What the answer depends on. */
export interface WhoView {
  readonly profile: Pick<PanelView["profile"], "introduced" | "department">;
  readonly departments: PanelView["departments"];
}

/** Whether the panel has to ask who the person is before it can show the right processes. */
export function asksWho({ profile, departments }: WhoView): AsksWho {
  if (!profile.introduced) return "first-time";
  const isGone =
    profile.department !== null &&
    departments.length > 0 &&
    !departments.some(({ id }) => id === profile.department);
  return isGone ? "department-gone" : "no";
}
