import { createContext, use } from "react";
import type { Role } from "@/lib/core/profile";
import type { Language } from "@/lib/core/language";
import type { RequestOf, ReplyOf } from "@/lib/messages/call";
import type { PictureSetting } from "./picture/picture-context";
import type { discrepancyCalls } from "@/lib/messages/parallel-panel";

type Call = (typeof discrepancyCalls)["sayOfDifferences"];

/** What the page that draws a difference knows: the panel and the console each in their way. */
export interface DiscrepancyPage {
  readonly language: Language;
  readonly role: Role;
  /** The name that the person gave; `null`: none. */
  readonly me: string | null;
  readonly say: (request: RequestOf<Call>) => Promise<ReplyOf<Call>>;
  readonly errorText: (error: unknown) => string;
  /** Whom pictures are asked of. */
  readonly pictures: Pick<PictureSetting, "ask" | "awaiting">;
  /** Something was said: what is shown has to be asked for anew. */
  readonly refresh: () => void;
}

export const DiscrepancyContext = createContext<DiscrepancyPage | null>(null);

export function useDiscrepancyPage(): DiscrepancyPage {
  const page = use(DiscrepancyContext);
  if (!page) throw new Error("useDiscrepancyPage outside of a page that shows differences");
  return page;
}
