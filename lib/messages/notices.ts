import type { Anchor } from "@/lib/core/playbook/anchor";
import type { PanelState } from "@/lib/core/profile";

/** Background → content scripts of one tab. */
export type PageNotice =
  /** A playbook was published, or the person said who they are: begin anew on this page. */
  | { readonly notice: "begin-anew" }
  /** Something the plan depends on changed: ask again. */
  | { readonly notice: "plan-changed" }
  | { readonly notice: "toggle-panel" }
  | { readonly notice: "panel-changed"; readonly panel: PanelState }
  /** The person asked in the panel where a step is done. */
  | { readonly notice: "point-at"; readonly anchor: Anchor; readonly text: string };

/** Background → panel and console. */
interface ViewNotice {
  readonly notice: "views-changed";
}

export type Notice = PageNotice | ViewNotice;

export function isNotice(message: unknown): message is Notice {
  return typeof message === "object" && message !== null && "notice" in message;
}
