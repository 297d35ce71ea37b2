import { describe, expect, it } from "vitest";
import { parallelRunSchema } from "@/lib/core/playbook/parallel-run";
import { parseRoute } from "../../routing/route";
import { askedBy, filterHref, filterOf, noFilter, pageOf } from "./difference-address";

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

describe("what is asked", () => {
  it("is what is open, unless somebody asks for what is closed", () => {
    expect(askedBy(noFilter)).toEqual({ isOpen: true });
    expect(askedBy({ ...noFilter, status: "closed" })).toEqual({ status: "closed" });
  });

  it("may be what is nobody’s, not marked, and about the whole record", () => {
    const filter = { ...noFilter, owner: "-", mark: "-", field: "-", overdue: "yes" };
    expect(askedBy(filter)).toEqual({
      isOpen: true,
      owner: null,
      mark: null,
      field: null,
      overdue: true,
    });
  });
});

describe("the address of differences", () => {
  it.each([
    [noFilter, 1],
    [{ ...noFilter, department: "sales", kind: "differs", field: "amount", critical: "yes" }, 3],
    [{ ...noFilter, owner: "Li Na 李娜", mark: "-", status: "closed", age: ">10" }, 2],
  ] as const)("says %o, page %i, and is read as that", (filter, page) => {
    const { params } = parseRoute(filterHref("deals", filter, page));
    expect(params.get("run")).toBe("deals");
    expect(filterOf(params, run)).toEqual(filter);
    expect(pageOf(params)).toBe(page);
  });

  it("asks for nothing that there is not", () => {
    const params = new URLSearchParams("kind=odd&field=gone&page=-3");
    expect(filterOf(params, run)).toEqual(noFilter);
    expect(pageOf(params)).toBe(1);
    expect(pageOf(new URLSearchParams("page=1e99"))).toBe(1);
  });
});
