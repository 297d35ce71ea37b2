import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPlaybook } from "@/lib/core/playbook/parse-playbook";
import { chengduSource, MONDAY } from "@/test/given";
import type { Draft } from "./draft";
import { draftFile, handedOn, parseDraftFile } from "./draft";
import { contentFor, emptyContent } from "./draft-content";

const checked = checkPlaybook(chengduSource);
if (!checked.ok) throw new Error("The given playbook is wrong.");
const { playbook } = checked;
const [process] = playbook.processes;
if (!process) throw new Error("No process.");

const draft: Draft = {
  id: "draft-1",
  state: "draft",
  author: "李娜",
  createdAt: MONDAY,
  changedAt: MONDAY,
  base: process,
  content: contentFor(process),
  remarks: [],
};

describe("handing a draft on", () => {
  it("keeps who said what, and when", () => {
    const sent = handedOn(draft, "in-review", { by: "李娜", at: MONDAY + 1, words: "请看第二步" });
    const back = handedOn(sent, "sent-back", { by: null, at: MONDAY + 2, words: "标题太长" });
    expect(back).toMatchObject({ state: "sent-back", changedAt: MONDAY + 2 });
    expect(back.remarks.map(({ state, words }) => [state, words])).toEqual([
      ["in-review", "请看第二步"],
      ["sent-back", "标题太长"],
    ]);
    expect(draft.remarks).toEqual([]);
  });

  it("is a state of its own, also after one of a computer whose clock is ahead", () => {
    const ahead = { ...draft, changedAt: MONDAY + 60_000 };
    const sent = handedOn(ahead, "sent-back", { by: "李娜", at: MONDAY, words: "标题太长" });
    expect(sent.changedAt).toBe(MONDAY + 60_001);
  });
});

describe("the file of a draft", () => {
  it("is read as it was written", () => {
    const leftOut = { count: 2, names: ["编辑联系人"] };
    const recorded = { ...draft, content: { ...draft.content, leftOut } };
    const sent = handedOn(recorded, "in-review", { by: "李娜", at: MONDAY + 1, words: "" });
    expect(parseDraftFile(draftFile(sent).source)).toEqual(sent);
    expect(parseDraftFile(`\uFEFF${draftFile(sent).source}`)).toEqual(sent);
  });

  it("is refused when it is half-written, a playbook, or nothing of the kind", () => {
    const content = emptyContent(playbook, { en: "Win a deal", "zh-CN": "赢单" });
    if (!content) throw new Error("Nothing was begun.");
    expect(parseDraftFile(draftFile({ ...draft, content }).source)).toBeNull();
    expect(parseDraftFile(JSON.stringify(playbook))).toBeNull();
    expect(parseDraftFile("no JSON")).toBeNull();
    expect(parseDraftFile(JSON.stringify({ ...draft, handrailDraft: 2 }))).toBeNull();
    const more = { ...JSON.parse(draftFile(draft).source), script: "alert(1)" };
    expect(parseDraftFile(JSON.stringify(more))).toBeNull();
  });

  it("never throws, whatever a file holds", () => {
    fc.assert(fc.property(fc.json(), (source) => parseDraftFile(source) === null));
  });
});
