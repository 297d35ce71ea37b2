import type { PanelView } from "@/lib/messages/panel";

/** `values`: a parallel run has begun to keep values since the person was told what is recorded. */
type AsksWho = "no" | "first-time" | "department-gone" | "values";

/** What the answer depends on. */
export interface WhoView {
  readonly profile: Pick<PanelView["profile"], "introduced" | "department" | "toldOfValues">;
  readonly keepsValues: boolean;
  readonly departments: PanelView["departments"];
}

/** Whether the panel has to ask who the person is before it can show the right processes. */
export function asksWho({ profile, departments, keepsValues }: WhoView): AsksWho {
  if (!profile.introduced) return "first-time";
  const isGone =
    profile.department !== null &&
    departments.length > 0 &&
    !departments.some(({ id }) => id === profile.department);
  if (isGone) return "department-gone";
  return keepsValues && !profile.toldOfValues ? "values" : "no";
}
