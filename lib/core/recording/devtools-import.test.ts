/** Files that Chrome's Recorder has really written: test/data/recorder/README.md. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkPlaybook } from "../playbook/parse-playbook";
import { importFlow } from "./devtools-import";
import { propose } from "./propose";
import type { Recording } from "./recording";
import { playbookWith } from "../authoring/playbook-with";
import { NEXT_EDITION } from "@/test/next-edition";

const FOLDER = "test/data/recorder";
const names = readdirSync(FOLDER).flatMap((file) => /^(.*)\.json$/.exec(file)?.[1] ?? []);
const read = (name: string) => readFileSync(`${FOLDER}/${name}.json`, "utf8");

const checked = checkPlaybook(JSON.parse(readFileSync("public/playbooks/demo.json", "utf8")));
if (!checked.ok) throw new Error("The demo playbook is wrong.");
const { playbook } = checked;

function imported(source: string): Recording {
  const result = importFlow(source, playbook.sites);
  if (!result.ok) throw new Error(result.problem.code);
  return result.recording;
}

function titles(name: string): readonly string[] {
  return propose(imported(read(name)), playbook)?.process.steps.map(({ title }) => title.en) ?? [];
}

/** Typed values, and what the page showed of records, word by word as it stands in the files. */
function customerTexts(source: string): string[] {
  const { steps } = JSON.parse(source) as { steps: { value?: string }[] };
  const typed = steps.flatMap(({ value }) => (value ? [value] : []));
  return [...typed, "Daniel Whitfield", "Harbour Cold Chain", "48,000", "Zimmerli", "欧阳"];
}

describe("a file of Chrome's Recorder", () => {
  it("is there in several shapes", () => {
    expect(names).toEqual(
      expect.arrayContaining(["crm-log-visit", "crm-new-deal", "form-chinese"]),
    );
  });

  it.each(names)("%s stands as Chrome wrote it, not as a formatter would", (name) => {
    expect(read(name).trimEnd()).toBe(JSON.stringify(JSON.parse(read(name)), null, 4));
  });

  it.each(names)("%s becomes a process that passes the check", (name) => {
    const proposal = propose(imported(read(name)), playbook);
    if (!proposal) throw new Error("Nothing was proposed.");
    expect(checkPlaybook(playbookWith(playbook, proposal, null, NEXT_EDITION))).toMatchObject({
      ok: true,
    });
  });

  it.each(names)("%s leaves nothing of what was typed or of whom it was about", (name) => {
    const recording = imported(read(name));
    const kept = JSON.stringify([recording, propose(recording, playbook)]).toLowerCase();
    const left = customerTexts(read(name)).filter((text) => kept.includes(text.toLowerCase()));
    expect(left).toEqual([]);
  });

  it("gives the steps that were done", () => {
    expect(titles("form-english")).toEqual([
      "Fill in “Next step”",
      "Fill in “Amount (EUR)”",
      "Press “Save”",
    ]);
    expect(titles("form-chinese")).toEqual(["Fill in “下一步”", "Press Enter in “下一步”"]);
    expect(titles("crm-new-deal")).toEqual([
      "Fill in “Deal name”",
      "Fill in “Description”",
      "Fill in “Amount”",
      "Press “Save”",
    ]);
    expect(titles("shadow-roots")).toEqual(["Fill in “Next step”", "Press “Save”"]);
    expect(titles("frames")).toEqual(["Fill in “Next step”", "Press “Save”"]);
    expect(titles("crm-log-visit")).toEqual([
      "Fill in “Add a note”",
      "Press “Add this note”",
      "Fill in “Description”",
      "Press “Save”",
    ]);
  });

  it("keeps selectors that last and drops those made at each load", () => {
    const [field] = propose(imported(read("form-english")), playbook)?.process.steps ?? [];
    expect(field?.anchor).toMatchObject({ selectors: ["#next-step"], labels: ["Next step"] });
    const [note] = propose(imported(read("crm-log-visit")), playbook)?.process.steps ?? [];
    expect(note?.anchor).toEqual({ selectors: [], labels: ["Add a note"] });
  });

  it("asks for the page where a link was followed of which Chrome says nothing", () => {
    const proposal = propose(imported(read("crm-log-visit")), playbook);
    expect(proposal?.open).toContainEqual({ code: "page", about: "fill-in-add-a-note" });
  });
});

const flow = (...steps: unknown[]) => JSON.stringify({ title: "Visit", steps });
const START = { type: "navigate", url: "http://127.0.0.1:4190/#/contacts/2/show" };
const pointed = (...selectors: unknown[]) => ({ selectors, offsetX: 1, offsetY: 1 });

describe("importFlow", () => {
  it("takes assertions and navigation for what the page showed", () => {
    const { steps } = imported(
      flow(
        START,
        { type: "change", value: "48250", ...pointed("aria/Amount") },
        {
          type: "click",
          ...pointed('aria/Save[role="button"]'),
          assertedEvents: [{ type: "navigation", url: "http://127.0.0.1:4190/#/deals" }],
        },
        { type: "waitForElement", selectors: [[".toast"], ["text/Deal created"]] },
        { type: "waitForElement", selectors: ["#form"], visible: false },
        { type: "waitForElement", selectors: ["#spinner"], operator: "==", count: 0 },
      ),
    );
    expect(steps[0]).toMatchObject({ kind: "page", page: { page: "contact" } });
    expect(steps[1]).toMatchObject({ kind: "entered", value: "number" });
    expect(steps[2]).toMatchObject({
      kind: "pressed",
      control: { kind: "button", name: "Save" },
      shown: [
        { kind: "page-reached", page: { page: "deals" } },
        { kind: "appeared", anchor: { selectors: [".toast"], text: ["Deal created"] } },
        { kind: "disappeared", anchor: { selectors: ["#form"] } },
        { kind: "disappeared", anchor: { selectors: ["#spinner"] } },
      ],
    });
  });

  it("makes a choice of opening a list, searching it and pressing something in it", () => {
    const { steps } = imported(
      flow(
        START,
        { type: "click", ...pointed("aria/Company", "#company[role=combobox]") },
        { type: "change", value: "Harb", ...pointed("#radix-«r40»") },
        { type: "click", ...pointed('aria/Harbour Cold Chain[role="option"]') },
      ),
    );
    expect(steps.slice(1)).toEqual([
      {
        kind: "entered",
        control: {
          kind: "choice",
          name: "Company",
          anchor: { selectors: ["#company[role=combobox]"], labels: ["Company"] },
        },
        value: "choice",
      },
    ]);
  });

  it("leaves signing in out", () => {
    const { steps } = imported(
      flow(
        { type: "navigate", url: "http://127.0.0.1:4190/#/login" },
        { type: "change", value: "a.martin@example.test", ...pointed("aria/Email") },
        { type: "change", value: "Sesame1!", ...pointed("aria/Password") },
        { type: "click", ...pointed('aria/Sign in[role="button"]') },
        { type: "change", value: "x", ...pointed("aria/Note") },
      ),
    );
    expect(steps).toMatchObject([{ kind: "page" }, { kind: "entered", control: { name: "Note" } }]);
  });

  it("says what it left out, by the place in the file", () => {
    const result = importFlow(
      flow(
        START,
        { type: "change", value: "x", ...pointed("aria/Note") },
        { type: "waitForExpression", expression: "alert(document.cookie)" },
        { type: "customStep", name: "lighthouse", parameters: {} },
        { type: "teleport", selectors: ["#a"] },
        { type: "click", selectors: "#a" },
        { type: "scroll", x: 1 },
        "click",
        { type: "change", value: "y", ...pointed("xpath///form/input") },
      ),
      playbook.sites,
    );
    expect(result).toMatchObject({
      ok: true,
      notes: [
        { code: "code-ignored", step: 3 },
        { code: "code-ignored", step: 4 },
        { code: "step-unknown", step: 5 },
        { code: "step-unreadable", step: 6 },
        { code: "step-unreadable", step: 8 },
        { code: "control-lost", step: 9 },
      ],
    });
    expect(JSON.stringify(result)).not.toContain("cookie");
  });

  it("keeps what was typed out of names and selectors that repeat it", () => {
    const { steps } = imported(
      flow(
        START,
        {
          type: "change",
          value: "Thorvaldsen",
          ...pointed("aria/Note for Thorvaldsen", "#note-thorvaldsen"),
        },
        { type: "click", ...pointed("aria/Delete Thorvaldsen", "button[data-name='Thorvaldsen']") },
      ),
    );
    expect(JSON.stringify(steps).toLowerCase()).not.toContain("thorvaldsen");
  });

  it.each([
    ["nothing", "", "json"],
    ["half a file", "{", "json"],
    ["a list", "[]", "not-a-recording"],
    ["null", "null", "not-a-recording"],
    ["no steps", '{"title":"a"}', "not-a-recording"],
    ["a number for a title", '{"title":1,"steps":[]}', "not-a-recording"],
    ["an object for steps", '{"title":"a","steps":{}}', "not-a-recording"],
    ["an empty recording", '{"title":"a","steps":[]}', "nothing-recorded"],
    ["1,001 steps", JSON.stringify({ title: "a", steps: Array(1001).fill(0) }), "too-many-steps"],
    ["2 MB of spaces", " ".repeat(2_000_001), "too-big"],
    ["half a million brackets", "[".repeat(500_000), "json"],
  ])("answers %s", (_what, source, code) => {
    expect(importFlow(source, playbook.sites)).toMatchObject({ ok: false, problem: { code } });
  });
});
