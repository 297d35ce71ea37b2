import { describe, expect, it } from "vitest";
import type { Draft } from "@/lib/core/authoring/draft";
import type { AnchorHealthView } from "@/lib/messages/admin";
import type { QuestionView } from "@/lib/messages/help";
import type { RecordedView } from "@/lib/messages/recorder";
import { whatWaits } from "./what-waits";

const answer = { words: "In the field Next step.", at: 1, isOffered: true, isRead: false };
const question = (id: string, isAnswered: boolean) =>
  ({ id, answer: isAnswered ? answer : null }) as QuestionView;
const draft = (id: string, state: Draft["state"]) => ({ id, state }) as Draft;
const health = (needYou: number) => ({ report: { summary: { needYou } } }) as AnchorHealthView;
const nothing = { questions: [], drafts: [], health: health(0), recordings: [] };

describe("what waits for a key user", () => {
  it("is nothing where all is answered, published and found", () => {
    expect(whatWaits({ ...nothing, questions: [question("q1", true)] })).toEqual([]);
  });

  it("names a colleague's question before a control, and both before what is being written", () => {
    const waits = whatWaits({
      questions: [question("q1", false), question("q2", true), question("q3", false)],
      drafts: [draft("d1", "draft"), draft("d2", "in-review"), draft("d3", "draft")],
      health: health(3),
      recordings: [{} as RecordedView],
    });
    expect(waits.map(({ kind, count }) => `${kind} ${count}`)).toEqual([
      "questions 2",
      "review 1",
      "controls 3",
      "recordings 1",
      "drafts 2",
    ]);
  });

  it("leads to the one draft that is meant, to the list where there are several", () => {
    const drafts = [draft("d1", "sent-back"), draft("d2", "draft"), draft("d3", "draft")];
    expect(whatWaits({ ...nothing, drafts })).toEqual([
      { kind: "sentBack", count: 1, page: "drafts", params: { id: "d1" } },
      { kind: "drafts", count: 2, page: "drafts" },
    ]);
  });
});
