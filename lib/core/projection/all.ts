import { anchorHealth } from "./anchor-health";
import { dayFacts } from "./day-facts";
import { fallback } from "./fallback";
import { finishedRuns } from "./finished-runs";
import { learning } from "./learning";
import { mastery } from "./mastery";
import { oldWaySaid } from "./old-way-said";
import { openCases } from "./open-cases";
import type { Projection } from "./projection";
import { promptMemory } from "./prompt-memory";
import { settledReasons } from "./settled-reasons";
import { traceSummary } from "./trace-summary";

/** Every projection that is kept up to date; names are unique (test/house.test.ts). */
// oxlint-disable-next-line typescript/no-explicit-any -- rows differ per projection; each keeps its own type
export const allProjections: readonly Projection<any>[] = [
  openCases,
  promptMemory,
  mastery,
  finishedRuns,
  dayFacts,
  fallback,
  settledReasons,
  oldWaySaid,
  traceSummary,
  anchorHealth,
  learning,
];
