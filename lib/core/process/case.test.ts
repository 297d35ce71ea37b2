import { describe, expect, it } from "vitest";
import { MONDAY, stamped } from "@/test/given";
import type { CaseBoard } from "./case";
import { emptyBoard, evolveBoard } from "./case";

const PLAYBOOK = { id: "chengdu-filling", version: 7 };
const visit = { process: "log-visit", playbook: PLAYBOOK };

/** One fact a millisecond. */
const boardOf = (...facts: unknown[]): CaseBoard =>
  (facts as Parameters<typeof stamped>[0])
    .flatMap((fact, index) => stamped([fact], MONDAY + index, index))
    .reduce<CaseBoard>(evolveBoard, emptyBoard);

const started = (caseId: string, record: string) => ({
  type: "CaseStarted",
  data: { ...visit, caseId, record, page: "contact", tab: 7 },
});
const shown = (caseId?: string | null) => ({
  type: "PromptShown",
  data: {
    ...visit,
    prompt: `prompt-${caseId}`,
    step: "save-note",
    moment: "page-entered",
    level: "full",
    ...(caseId === undefined ? {} : { caseId }),
  },
});

const prompted = ({ open }: CaseBoard) =>
  open.filter((found) => Object.keys(found.prompted ?? {}).length > 0).map(({ id }) => id);

describe("a prompt that was shown", () => {
  const two = [started("case-a", "record-a"), started("case-b", "record-b")];

  it("has helped with the case of its record, and no other", () => {
    expect(prompted(boardOf(...two, shown("case-a")))).toEqual(["case-a"]);
  });

  it("has helped with none that was open when it was shown before its own began", () => {
    expect(prompted(boardOf(...two, shown(null)))).toEqual([]);
  });

  it("of before cases were named has helped with one of its process: that last worked on", () => {
    expect(prompted(boardOf(...two, shown()))).toEqual(["case-b"]);
  });
});
