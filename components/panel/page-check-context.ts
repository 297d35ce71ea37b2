import { createContext, use } from "react";

export interface PageCheckMode {
  readonly isOn: boolean;
  readonly begin: () => void;
  readonly end: () => void;
}

export const PageCheckContext = createContext<PageCheckMode>({
  isOn: false,
  begin: () => undefined,
  end: () => undefined,
});

/** Whether the panel shows the check of the page instead of the person's steps. */
export function usePageCheck(): PageCheckMode {
  return use(PageCheckContext);
}
