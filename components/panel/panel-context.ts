import { createContext, use } from "react";
import type { PanelView } from "@/lib/messages/panel";

export interface Panel {
  readonly view: PanelView;
  /** Asks the background for the view again. */
  readonly refresh: () => void;
}

export const PanelContext = createContext<Panel | null>(null);

/** What the panel shows now, wherever it is needed. */
export function usePanel(): Panel {
  const panel = use(PanelContext);
  if (!panel) throw new Error("usePanel belongs inside PanelContext");
  return panel;
}
