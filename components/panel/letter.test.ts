import { describe, expect, it } from "vitest";
import { letterOf, mailDraft } from "./letter";

const letter = letterOf(
  "Stuck in the CRM: 登记客户拜访",
  ["Step: 写下约定的内容"],
  "“保存”按不下去 & 没有提示？\n试了两次",
);

describe("a question as a message", () => {
  it("says the step first, then the words", () => {
    expect(letter.text).toBe("Step: 写下约定的内容\n\n“保存”按不下去 & 没有提示？\n试了两次");
  });

  it("becomes a draft that arrives as it was written", () => {
    const draft = mailDraft("mailto:li.na@example.test", letter) ?? "";
    expect(draft).toMatch(/^mailto:li\.na@example\.test\?subject=Stuck%20in/);
    const query = new URL(draft).search.replace(/^\?/, "").split("&").map(decodeURIComponent);
    expect(query).toEqual([
      `subject=${letter.subject}`,
      `body=${letter.text.replaceAll("\n", "\r\n")}`,
    ]);
  });

  it("keeps nothing of what the contact adds to its address", () => {
    expect(mailDraft("mailto:li.na@example.test?bcc=x@y.test", letter)).not.toContain("bcc");
  });

  it("is no draft for a chat or a page", () => {
    expect(mailDraft("https://chat.example.test/li.na", letter)).toBeNull();
    expect(mailDraft(null, letter)).toBeNull();
  });
});
