import { describe, expect, it } from "vitest";
import { playbookProblemCodes } from "@/lib/core/playbook/parse-playbook";
import en from "@/lib/i18n/en/problems.json";
import zh from "@/lib/i18n/zh-CN/problems.json";

describe.each([
  ["en", en],
  ["zh-CN", zh],
])("problem sentences in %s", (_language, sentences) => {
  it.each(playbookProblemCodes)("say what %s is and how to mend it", (code) => {
    const { what, fix } = sentences[code];
    expect(what).toMatch(/[.。]$/);
    expect(fix).not.toBe("");
  });
});
