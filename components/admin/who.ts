import { createContext, useContext } from "react";
import type { WhoAmI } from "@/lib/messages/admin";

export interface Who extends WhoAmI {
  /** Ask again, after something about the person was saved. */
  readonly refresh: () => void;
}

export const WhoContext = createContext<Who | null>(null);

/** The person, their language and how the database is; known before any page is drawn. */
export function useWho(): Who {
  const who = useContext(WhoContext);
  if (!who) throw new Error("useWho outside the console");
  return who;
}
