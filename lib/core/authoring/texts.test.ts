import { describe, expect, it } from "vitest";
import { checkPlaybook } from "@/lib/core/playbook/parse-playbook";
import { chengduSource } from "@/test/given";
import { contentFor, emptyContent, emptyNews } from "./draft-content";
import { copiesIn, inBoth, missingIn, textIn, withCopies } from "./texts";

const checked = checkPlaybook(chengduSource);
if (!checked.ok) throw new Error("The given playbook is wrong.");
const { playbook } = checked;
const begun = emptyContent(playbook, { en: "", "zh-CN": "登记客户拜访" });
if (!begun) throw new Error("Nothing was begun.");
const news = { ...emptyNews, now: { en: "", "zh-CN": "现在电话也要登记。" } };
const written = { ...begun, news };

describe("an author who writes in one language", () => {
  it("is told how many texts the other one misses", () => {
    expect(missingIn(written, "en")).toBe(2);
    expect(missingIn(written, "zh-CN")).toBe(0);
  });

  it("lets the other say the same for now; what nobody has written stays unwritten", () => {
    const copied = withCopies(written);
    expect(copied.process.title).toEqual({ en: "登记客户拜访", "zh-CN": "登记客户拜访" });
    expect(copied.news?.before).toEqual({ en: "", "zh-CN": "" });
    expect(missingIn(copied, "en")).toBe(0);
    expect(copiesIn(copied)).toBe(2);
  });

  it("is read in that language wherever the other is asked for", () => {
    const text = { en: " ", "zh-CN": "登记客户拜访" };
    expect(textIn(text, "en")).toBe("登记客户拜访");
    expect(inBoth(text)).toEqual({ en: "登记客户拜访", "zh-CN": "登记客户拜访" });
  });
});

it("a process in both languages has neither gaps nor copies", () => {
  const [process] = playbook.processes;
  if (!process) throw new Error("No process.");
  const content = contentFor(process);
  expect(missingIn(content, "en") + missingIn(content, "zh-CN") + copiesIn(content)).toBe(0);
});
