import type { AnchorState } from "../anchor/anchor-ref";
import { anchorStates } from "../anchor/anchor-ref";

/**
 * What a check of a page says of a control, the best last. Not checked: the page it stands on was gone
 * before anybody could look; that is no miss.
 */
export const checkResults = ["not-checked", ...anchorStates] as const;

export type CheckResult = AnchorState | "not-checked";
