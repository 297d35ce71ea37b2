import { describe, expect, it } from "vitest";
import { parallelRunSchema } from "@/lib/core/playbook/parallel-run";
import { parseRoute } from "../routing/route";
import { filterHref, filterOf, pageOf } from "./difference-address";

const name = { en: "Amount", "zh-CN": "金额" };
const run = parallelRunSchema.parse({
  id: "deals",
  name,
  recordType: "deal",
  from: "2026-03-02",
  key: ["number"],
  fields: [
    { id: "number", name },
    { id: "amount", name },
  ],
});

describe("the address of differences", () => {
  it.each([
    [{ department: null, kind: null, field: null, critical: null }, 1],
    [{ department: "sales", kind: "differs", field: "amount", critical: "yes" }, 3],
    [{ department: null, kind: "only-crm", field: null, critical: null }, 2],
  ] as const)("says %o, page %i, and is read as that", (filter, page) => {
    const { params } = parseRoute(filterHref("deals", filter, page));
    expect(params.get("run")).toBe("deals");
    expect(filterOf(params, run)).toEqual(filter);
    expect(pageOf(params)).toBe(page);
  });

  it("asks for nothing that there is not", () => {
    const params = new URLSearchParams("kind=odd&field=gone&page=-3");
    expect(filterOf(params, run)).toEqual({
      department: null,
      kind: null,
      field: null,
      critical: null,
    });
    expect(pageOf(params)).toBe(1);
    expect(pageOf(new URLSearchParams("page=1e99"))).toBe(1);
  });
});
