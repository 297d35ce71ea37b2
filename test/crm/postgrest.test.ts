// @vitest-environment node
import { describe, expect, it } from "vitest";
import { contentRange, filter, select } from "./postgrest.mjs";

describe("query language", () => {
  const rows = [
    { id: 1, name: "Lens catalogue", amount: 500, stage: "won", tags: [1, 2], closed: null },
    { id: 2, name: "官网改版, 二期", amount: 90, stage: "lost", tags: [3], closed: "2026-11-01" },
    { id: 3, name: "Line 3 retrofit", amount: 1200, stage: "won", tags: [], closed: "2026-10-01" },
  ];
  const ids = (query: string) => filter(rows, new URLSearchParams(query)).map((row) => row.id);

  it.each([
    ["stage=eq.won", [1, 3]],
    ["stage=neq.won", [2]],
    ["amount=gt.500", [3]],
    ["amount=gte.500&amount=lt.1200", [1]],
    ["closed=lte.2026-10-15", [3]],
    ["closed=is.null", [1]],
    ["closed=not.is.null", [2, 3]],
    ["name=ilike.*LI*", [3]],
    ["name=like.*li*", []],
    ["name=ilike.l%25&name=ilike.*s*", [1]],
    ["name[0]=ilike.*line*&name[1]=ilike.*fit*", [3]],
    ["id=in.(1,3)", [1, 3]],
    ['name=in.("官网改版, 二期",other)', [2]],
    ["stage=not.in.(won)", [2]],
    ["tags=cs.{1,2}", [1]],
    ["tags=ov.{2,3}", [1, 2]],
    ["name=fts.retrofit line", [3]],
    ["or=(amount.lt.100,and(stage.eq.won,amount.gt.1000))", [2, 3]],
    ['and=(name.ilike."*改版, *",id.in.(2,3))', [2]],
    ["select=*&order=id&limit=1&offset=0&stage=eq.won", [1, 3]],
  ])("%s", (query, expected) => {
    expect(ids(query)).toEqual(expected);
  });

  it("refuses what it does not know", () => {
    expect(() => ids("name=match.x")).toThrow("failed to parse filter");
  });

  it("orders, pages and counts", () => {
    const page = select(rows, new URLSearchParams("order=amount.desc&limit=2&offset=1"));
    expect(page.rows.map((row) => row.id)).toEqual([1, 2]);
    expect(contentRange(page)).toBe("1-2/3");
    expect(contentRange(select(rows, new URLSearchParams("id=eq.9")))).toBe("*/0");
  });

  it("puts missing values where Postgres does", () => {
    const order = (by: string) =>
      select(rows, new URLSearchParams({ order: by })).rows.map((row) => row.id);
    expect(order("closed")).toEqual([3, 2, 1]);
    expect(order("closed.desc")).toEqual([1, 2, 3]);
    expect(order("closed.desc.nullslast")).toEqual([2, 3, 1]);
    expect(order("stage.desc,amount.asc")).toEqual([1, 3, 2]);
  });
});
