import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { eventDataSchemas } from "@/lib/core/event/event";
import { parsePlaybook } from "@/lib/core/playbook/parse-playbook";
import { metrics } from "@/lib/core/statistics/metrics";
import { stepMetrics } from "@/lib/core/statistics/step-metrics";

describe("the documents", () => {
  it("show a playbook that can be published as it stands", async () => {
    const text = await readFile("docs/try-your-crm.md", "utf8");
    const example = /```json\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
    expect(parsePlaybook(example)).toMatchObject({ ok: true });
  });

  it("define every figure of the exports, in both languages", async () => {
    const text = await readFile("docs/metrics.md", "utf8");
    for (const { definition } of [...metrics, ...stepMetrics]) {
      expect(text).toContain(definition.en);
      expect(text).toContain(definition["zh-CN"]);
    }
  });

  it("name every fact that is stored, with every field of it", async () => {
    const text = await readFile("docs/privacy.md", "utf8");
    const rows = text.split("\n").filter((line) => line.startsWith("| `"));
    const rowOf = (type: string) => rows.find((row) => row.split("|")[1]?.includes(`\`${type}\``));
    const noticed = rowOf("FallbackNoticed") ?? "";
    const missing = Object.entries(eventDataSchemas).flatMap(([type, { shape }]) => {
      const row = rowOf(type);
      if (row === undefined) return [type];
      const said = row.includes("| the same") ? `${noticed} ${row}` : row;
      return Object.keys(shape)
        .filter((field) => !said.includes(`\`${field}\``))
        .map((field) => `${type}.${field}`);
    });
    expect(missing).toEqual([]);
  });
});
