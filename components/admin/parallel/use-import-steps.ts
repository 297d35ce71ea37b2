import { useEffect, useRef } from "react";
import { goTo } from "../routing/use-route";
import type { RunAddress } from "./run-href";
import { runHref } from "./run-href";

/** The steps of an import, in their order; the first has no name in the address. */
export const importSteps = ["file", "columns", "check", "done"] as const;

export type ImportStep = (typeof importSteps)[number];

interface Importing {
  readonly run: string;
  readonly side: "ledger" | "export";
  /** As the address says it. */
  readonly asked: string | null;
  /** How far what is known reaches. */
  readonly reached: ImportStep;
  /** Its rows are on their way, and nothing else can be shown. */
  readonly isSending: boolean;
}

/** @returns where the step is shown. */
export function stepHref(run: string, side: "ledger" | "export", step: ImportStep): string {
  const address: RunAddress = { import: side, ...(step !== "file" && { step }) };
  return runHref(run, address);
}

/**
 * Which step to show. Each has an address of its own, so that the browser’s Back leads to the step before
 * and not out of the import, which would forget the file and what was said of it.
 */
export function useImportSteps({ run, side, asked, reached, isSending }: Importing): ImportStep {
  const place = Math.max(
    0,
    importSteps.findIndex((step) => step === asked),
  );
  const last = importSteps.indexOf(reached);
  const before = useRef({ place, last });
  useEffect(() => {
    const { last: lastBefore } = before.current;
    before.current = { place, last };
    if (last === DONE) {
      // Nothing is left to go back to: what was read is imported.
      if (lastBefore < DONE) replaceWith(stepHref(run, side, "done"));
      else if (place !== DONE) replaceWith(runHref(run, { tab: "files" }));
    } else if (last > lastBefore) goTo(stepHref(run, side, reached));
    else if (place > last) replaceWith(stepHref(run, side, reached));
  }, [run, side, place, last, reached]);
  if (reached === "done") return "done";
  if (isSending) return "check";
  return importSteps[Math.min(place, last)] ?? "file";
}

const DONE = importSteps.indexOf("done");

/** Takes the place of the step that is shown: Back does not lead to it any more. */
function replaceWith(href: string): void {
  window.location.replace(href);
}
