import { expect, it } from "vitest";
import { wordChanges } from "./word-changes";

it("names every sentence that differs, in the language in which it does", () => {
  const before = {
    id: "write-note",
    title: { en: "Write the note", "zh-CN": "写记录" },
    prompt: { text: { en: "Been to see them?", "zh-CN": "刚拜访过？" }, when: "page-entered" },
    page: "contact",
  };
  const after = {
    ...before,
    title: { en: "Write the note", "zh-CN": "写下约定的内容" },
    prompt: { text: { en: "Been to see or called them?", "zh-CN": "刚拜访过？" }, when: "idle" },
    page: "deal",
  };
  expect(wordChanges(before, after)).toEqual([
    { part: "title", language: "zh-CN", before: "写记录", after: "写下约定的内容" },
    {
      part: "prompt",
      language: "en",
      before: "Been to see them?",
      after: "Been to see or called them?",
    },
  ]);
  expect(wordChanges(before, before)).toEqual([]);
});
