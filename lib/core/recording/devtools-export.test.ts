import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Descriptor } from "../anchor/descriptor";
import { checkPlaybook } from "../playbook/parse-playbook";
import { findProcess } from "../playbook/playbook";
import type { Process } from "../playbook/process";
import { exportFlow } from "./devtools-export";
import { importFlow } from "./devtools-import";
import { propose } from "./propose";

const checked = checkPlaybook(JSON.parse(readFileSync("public/playbooks/demo.json", "utf8")));
if (!checked.ok) throw new Error("The demo playbook is wrong.");
const { playbook } = checked;
const CRM = "http://127.0.0.1:4190/";

function exported(process: Process, startAddress = CRM) {
  const { sites } = playbook;
  return exportFlow(process, {
    startAddress,
    sites,
    language: "en",
    value: ({ id }) => `PLACEHOLDER ${id}`,
  });
}

function processOf(id: string): Process {
  const process = findProcess(playbook, id);
  if (!process) throw new Error(id);
  return process;
}

function described(known: Partial<Descriptor>): Descriptor {
  const place = { path: ["input"], depth: 1, order: [0, 1], namesakes: 0 } as const;
  return { v: 1, kind: "field", tag: "input", ...place, ...known };
}

describe("exportFlow", () => {
  it("goes to the page, types what the caller gives, presses, and waits for the evidence", () => {
    const { flow, notes } = exported(processOf("open-opportunity"));
    expect(notes).toEqual([]);
    expect(flow.steps.map(({ type }) => type)).toEqual([
      "setViewport",
      "navigate",
      "navigate",
      "click",
      "change",
      "click",
      "change",
      "click",
      "change",
      "click",
    ]);
    expect(flow.steps[2]).toEqual({ type: "navigate", url: `${CRM}#/deals/create` });
    expect(flow.steps[4]).toEqual({
      type: "change",
      selectors: [['[role="dialog"] input[name="name"]']],
      value: "PLACEHOLDER name",
    });
    expect(flow.steps.at(-1)).toMatchObject({
      type: "click",
      selectors: [['aria/Save[role="button"]']],
      assertedEvents: [{ type: "navigation" }],
    });
  });

  it("says where a person has to go first, and waits for what a message says", () => {
    const { flow, notes } = exported(processOf("log-visit"));
    expect(notes).toEqual([{ code: "page-by-hand", step: "write-note" }]);
    expect(exported(processOf("log-visit"), `${CRM}#/contacts/2/show`).notes).toEqual([]);
    expect(flow.steps.filter(({ type }) => type === "waitForElement")).toMatchObject([
      { selectors: [["text/Note added"]], visible: true },
      { selectors: [["text/Task created"]], visible: true },
    ]);
  });

  it("exports what the picker has shown, by its names in the code", () => {
    const [step] = processOf("open-opportunity").steps;
    if (!step) throw new Error("No step.");
    const descriptor = described({
      id: "amount",
      name: "deal[amount]",
      keys: ["data-testid=amount-field"],
    });
    const anchor = { selectors: [], labels: [], descriptor };
    const { flow } = exported({ ...processOf("open-opportunity"), steps: [{ ...step, anchor }] });
    expect(flow.steps.at(-1)).toMatchObject({
      selectors: [['[data-testid="amount-field"]'], ["#amount"], ['input[name="deal[amount]"]']],
    });
  });

  it("names the steps whose control the Recorder cannot know", () => {
    const [step] = processOf("open-opportunity").steps;
    if (!step) throw new Error("No step.");
    const anchor = { selectors: [], labels: [], descriptor: described({ labels: ["amount"] }) };
    const { flow, notes } = exported({
      ...processOf("open-opportunity"),
      steps: [{ ...step, anchor }],
    });
    expect(notes).toEqual([{ code: "control-unknown", step: step.id }]);
    expect(flow.steps.every((each) => !("selectors" in each) || each.selectors.length > 0)).toBe(
      true,
    );
  });

  it("is read again by the import", () => {
    const { flow } = exported(processOf("open-opportunity"));
    const result = importFlow(JSON.stringify(flow), playbook.sites);
    if (!result.ok) throw new Error(result.problem.code);
    expect(result.notes).toEqual([]);
    const again = propose(result.recording, playbook)?.process;
    expect(again?.steps.map(({ page, doneWhen }) => [page, doneWhen.kind])).toEqual([
      ["new-deal", "field-filled"],
      ["new-deal", "field-filled"],
      ["new-deal", "field-filled"],
      // The Recorder does not tell to which page a save led: its author is asked.
      ["new-deal", "confirmed"],
    ]);
    expect(JSON.stringify(result.recording)).not.toContain("PLACEHOLDER");
  });
});
