import { describe, expect, it } from "vitest";
import { checkPlaybook } from "@/lib/core/playbook/parse-playbook";
import { chengduSource } from "@/test/given";
import { contentFor, emptyContent, withProcess, withStep, withoutStep } from "./draft-content";
import { todoPlace, todosOf } from "./todos";

const checked = checkPlaybook(chengduSource);
if (!checked.ok) throw new Error("The given playbook is wrong.");
const { playbook } = checked;
const begun = emptyContent(playbook, { en: "", "zh-CN": "请客户推荐同行" });
const [step] = begun?.process.steps ?? [];
if (!begun || !step) throw new Error("Nothing was begun.");
const places = (content = begun) => todosOf(content, playbook).map(todoPlace);

describe("what is still to do", () => {
  it("is all of a step that nobody has written, at its place", () => {
    expect(places()).toEqual([
      "why",
      "step/step-1/title",
      "step/step-1/prompt",
      "step/step-1/why",
      "step/step-1/replaces",
      "step/step-1/control",
    ]);
  });

  it("is a name and a first step, where there is neither", () => {
    const nameless = withProcess(withoutStep(begun, 0), { title: { en: "", "zh-CN": " " } });
    expect(places(nameless)).toEqual(["title", "why", "steps"]);
  });

  it("is to say what shows that the step is done", () => {
    const doneWhen = { kind: "status-reached" as const, oneOf: [] };
    expect(places(withStep(begun, 0, { ...step, doneWhen }))).toContain("step/step-1/done");
  });

  it("is a name for a page that the playbook does not know", () => {
    const name = { en: "", "zh-CN": "" };
    const page = { id: "orders", name, path: "/orders/:no" };
    const pages = [{ site: "crm", page, isToldByQuery: false }];
    expect(todosOf({ ...begun, pages }, playbook).at(-1)).toEqual({
      at: "page",
      page: "orders",
      address: "/orders/:no",
      what: "name",
    });
  });

  it("is a name, too, where another page has taken the id meanwhile, but not where it is that page", () => {
    const [site] = playbook.sites;
    if (!site) throw new Error("No site.");
    const name = { en: "", "zh-CN": "" };
    const page = { id: "dealers", name, path: "/dealers/new" };
    const content = { ...begun, pages: [{ site: site.id, page, isToldByQuery: false }] };
    const published = (path: string) => {
      const dealers = { id: "dealers", name: { en: "Dealers", "zh-CN": "经销商" }, path };
      return { sites: [{ ...site, pages: [...site.pages, dealers] }] };
    };
    const pagesToName = (path: string) =>
      todosOf(content, published(path)).filter(({ at }) => at === "page");
    expect(pagesToName("/partners")).toMatchObject([{ page: "dealers-2" }]);
    expect(pagesToName("/dealers/new")).toEqual([]);
  });

  it("is nothing in a process that is in force", () => {
    for (const process of playbook.processes) expect(places(contentFor(process))).toEqual([]);
  });
});
