import type { PanelView } from "@/lib/messages/panel";
import { asksWho } from "./asks-who";
import type { WhoView } from "./asks-who";

export type Screen =
  | "broken"
  | "introduction"
  | "paused"
  | "no-playbook"
  | "process"
  | "no-process";

/** What the choice depends on. */
export type ScreenView = WhoView & Pick<PanelView, "playbook" | "current" | "health" | "pause">;

/** Which one thing the panel shows. */
export function screenOf(view: ScreenView): Screen {
  // Nothing can be read: whatever else the view says (no playbook, nobody introduced) is not known to be so.
  if (view.health.state === "failed") return "broken";
  if (asksWho(view) !== "no") return "introduction";
  if (view.pause) return "paused";
  if (view.playbook === null) return "no-playbook";
  return view.current ? "process" : "no-process";
}
