import { describe, expect, it } from "vitest";
import { chengdu } from "@/test/given";
import { SHEET, withFallback } from "@/test/given-fallback";
import { oldToolAt } from "./old-tool";

const at = (url: string, department: string | null = "sales") =>
  oldToolAt(withFallback, url, department)?.id ?? null;

describe("an old tool", () => {
  it.each([
    [SHEET, "visit-sheet"],
    [`${SHEET}?usp=sharing#gid=7`, "visit-sheet"],
    [
      "https://chengdufilling.sharepoint.example/sites/sales/_layouts/15/Doc.aspx?sourcedoc={3f2a}&action=edit",
      "visit-sheet",
    ],
    ["http://intranet.chengdu-filling.example/deals/new?id=9", "intranet-deals"],
  ])("is known by its address: %s", (url, id) => {
    expect(at(url)).toBe(id);
  });

  it.each([
    "https://docs.google.com/spreadsheets/d/anotherSheet/edit",
    "https://docs.google.com/",
    "https://chengdufilling.sharepoint.example/sites/sales/_layouts/15/Doc.aspx?sourcedoc={9999}",
    "http://docs.google.com/spreadsheets/d/1vIsIt2025/edit",
    "https://crm.chengdu-filling.example/deals",
    "not an address",
  ])("is not %s", (url) => {
    expect(at(url)).toBeNull();
  });

  it("is nobody else's business than its departments'", () => {
    expect(at(SHEET, "quality")).toBeNull();
    expect(at(SHEET, null)).toBeNull();
    expect(at("http://intranet.chengdu-filling.example/deals/new", null)).toBe("intranet-deals");
  });

  it("is none where the playbook names none", () => {
    expect(oldToolAt(chengdu, SHEET, "sales")).toBeNull();
  });
});
