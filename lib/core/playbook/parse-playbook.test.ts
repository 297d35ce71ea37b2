import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MAX_PLAYBOOK_CHARACTERS, parsePlaybook, playbookProblemCodes } from "./parse-playbook";

const DEMO = readFileSync("public/playbooks/demo.json", "utf8");

// oxlint-disable-next-line typescript/no-explicit-any -- tests break the document on purpose
type Any = any;

const problemsOf = (source: string) => {
  const result = parsePlaybook(source);
  return result.ok ? [] : result.problems;
};

/** What is wrong with the demo playbook after `change`. */
const afterChange = (change: (document: Any) => void) => {
  const document = JSON.parse(DEMO);
  change(document);
  return problemsOf(JSON.stringify(document));
};

describe("parsePlaybook", () => {
  it("reads the demo playbook, and fills in what may be left out", () => {
    const result = parsePlaybook(DEMO);
    const process = result.ok ? result.playbook.processes[0] : undefined;
    expect(process).toMatchObject({ id: "log-visit", abandonAfterMinutes: 480 });
    expect(process?.steps[0]).toMatchObject({ id: "write-note", optional: false, links: [] });
  });

  it("reads a file that Windows Notepad saved, with its byte order mark", () => {
    expect(parsePlaybook(`\uFEFF${DEMO}`)).toMatchObject({ ok: true });
  });

  it.each([
    ["an empty file", "", "1:1"],
    ["a file that ends too early", '{\n  "handrail": 1,', "2:17"],
    ["a forgotten comma", '{\n  "handrail": 1\n  "id": "demo"\n}', "3:3"],
    ["a word without quotes", '{\n  "handrail": 1,\n  "id": nope\n}', "3:9"],
    ["a comma too many", '{"handrail": 1, }', "1:17"],
    ["Chinese quotation marks", "{“handrail”: 1}", "1:2"],
    ["a spreadsheet", "Kunde;Besuch\n成都精密;周一", "1:1"],
    ["a forgotten colon after a byte order mark", '\uFEFF{"a" 1}', "1:6"],
  ])("says at which line and column %s is no JSON", (_what, source, position) => {
    expect(problemsOf(source)).toEqual([{ path: "", code: "json", params: { position } }]);
  });

  it.each([["[]"], ["null"], ["7"], ['"demo"'], ["true"]])(
    "says that %s is no playbook",
    (source) => {
      expect(problemsOf(source)).toEqual([{ path: "", code: "not-an-object", params: {} }]);
    },
  );

  it("refuses a file of 10 MB before it reads it", () => {
    const started = performance.now();
    expect(problemsOf(`"${"a".repeat(10_000_000)}"`)).toEqual([
      { path: "", code: "too-big", params: { max: MAX_PLAYBOOK_CHARACTERS / 1_000_000 } },
    ]);
    expect(performance.now() - started).toBeLessThan(100);
  });

  it.each<[string, (document: Any) => void, object]>([
    [
      "a key that it does not know",
      (d) => (d.processes[0].steps[1].doNext = "x"),
      { path: "processes[0].steps[1].doNext", code: "unknown-key", params: { key: "doNext" } },
    ],
    [
      "a missing language",
      (d) => delete d.processes[0].steps[0].why["zh-CN"],
      {
        path: "processes[0].steps[0].why.zh-CN",
        code: "language-missing",
        params: { language: "zh-CN" },
      },
    ],
    [
      "a missing part",
      (d) => delete d.processes[1].steps,
      { path: "processes[1].steps", code: "missing", params: { key: "steps" } },
    ],
    [
      "a number where a text belongs",
      (d) => (d.title = 5),
      { path: "title", code: "wrong-type", params: { expected: "object" } },
    ],
    [
      "a number where a sentence belongs",
      (d) => (d.title.en = 5),
      { path: "title.en", code: "wrong-type", params: { expected: "string" } },
    ],
    [
      "half a version",
      (d) => (d.version = 1.5),
      { path: "version", code: "wrong-type", params: { expected: "int" } },
    ],
    [
      "null",
      (d) => (d.sites = null),
      { path: "sites", code: "wrong-type", params: { expected: "array" } },
    ],
    [
      "a format of tomorrow",
      (d) => (d.handrail = 2),
      { path: "handrail", code: "format", params: { format: 1 } },
    ],
    [
      "a format of before the first",
      (d) => (d.handrail = 0),
      { path: "handrail", code: "format", params: { format: 1 } },
    ],
    [
      "a script where an address belongs",
      (d) => (d.processes[0].steps[0].links = [{ label: text, url: "javascript:alert(1)" }]),
      { path: "processes[0].steps[0].links[0].url", code: "link", params: {} },
    ],
    [
      "a script hidden by a tab",
      (d) => (d.departments[0].keyUsers[0].contact = "java\tscript:alert(1)"),
      { path: "departments[0].keyUsers[0].contact", code: "link", params: {} },
    ],
    [
      "a page as data",
      (d) => (d.departments[0].keyUsers[0].contact = "data:text/html,<script>1</script>"),
      { path: "departments[0].keyUsers[0].contact", code: "link", params: {} },
    ],
    [
      "a department twice",
      (d) => d.departments.splice(1, 0, d.departments[0]),
      { path: "departments[1].id", code: "duplicate-id", params: { id: "sales" } },
    ],
    [
      "a page twice",
      (d) => d.sites[0].pages.splice(1, 0, d.sites[0].pages[0]),
      { path: "sites[0].pages[1].id", code: "duplicate-id", params: { id: "contact" } },
    ],
    [
      "a process twice",
      (d) => d.processes.push(structuredClone(d.processes[0])),
      { path: "processes[3].id", code: "duplicate-id", params: { id: "log-visit" } },
    ],
    [
      "a step twice",
      (d) => (d.processes[0].steps[2].id = "write-note"),
      { path: "processes[0].steps[2].id", code: "duplicate-id", params: { id: "write-note" } },
    ],
    [
      "a department that is not there",
      (d) => (d.processes[0].departments[1] = "einkauf"),
      {
        path: "processes[0].departments[1]",
        code: "unknown-department",
        params: { id: "einkauf" },
      },
    ],
    [
      "a step on a page that is not there",
      (d) => (d.processes[0].steps[0].page = "invoice"),
      { path: "processes[0].steps[0].page", code: "unknown-page", params: { id: "invoice" } },
    ],
    [
      "a start on a page that is not there",
      (d) => (d.processes[0].startsOn = "invoice"),
      { path: "processes[0].startsOn", code: "unknown-page", params: { id: "invoice" } },
    ],
    [
      "evidence on a page that is not there",
      (d) => (d.processes[1].steps[3].doneWhen.evidence.page = "invoice"),
      {
        path: "processes[1].steps[3].doneWhen.evidence.page",
        code: "unknown-page",
        params: { id: "invoice" },
      },
    ],
    [
      "an id with capitals",
      (d) => (d.processes[0].id = "LogVisit"),
      { path: "processes[0].id", code: "identifier", params: {} },
    ],
    [
      "an anchor that names nothing",
      (d) => (d.processes[0].steps[0].anchor = {}),
      { path: "processes[0].steps[0].anchor", code: "anchor-empty", params: {} },
    ],
    [
      "a selector that could freeze the CRM",
      (d) => (d.processes[0].steps[0].anchor.selectors = ["*:has(~ .x)"]),
      {
        path: "processes[0].steps[0].anchor.selectors[0]",
        code: "selector-not-allowed",
        params: {},
      },
    ],
    [
      "a site without scheme",
      (d) => (d.sites[0].origins = ["crm.example.com"]),
      { path: "sites[0].origins[0]", code: "origin", params: {} },
    ],
    [
      "a page pattern that is a regular expression",
      (d) => (d.sites[0].pages[1].hash = "^/deals/(.*)$"),
      { path: "sites[0].pages[1].hash", code: "pattern", params: {} },
    ],
    [
      "a page without an address",
      (d) => delete d.sites[0].pages[1].hash,
      { path: "sites[0].pages[1]", code: "page-empty", params: {} },
    ],
    [
      "a record name that no pattern has",
      (d) => (d.sites[0].pages[0].record.name = "contactId"),
      { path: "sites[0].pages[0].record.name", code: "record-name", params: { name: "contactId" } },
    ],
    [
      "a kind of step that does not exist",
      (d) => (d.processes[0].steps[0].doneWhen = { kind: "clicked" }),
      {
        path: "processes[0].steps[0].doneWhen.kind",
        code: "value",
        params: { allowed: expect.stringContaining("field-filled") },
      },
    ],
    [
      "a role that does not exist",
      (d) => (d.processes[0].steps[1].anchor.role = "knob"),
      {
        path: "processes[0].steps[1].anchor.role",
        code: "value",
        params: { allowed: expect.stringContaining("button") },
      },
    ],
    [
      "no step at all",
      (d) => (d.processes[0].steps = []),
      { path: "processes[0].steps", code: "too-few", params: { min: 1 } },
    ],
    [
      "an empty sentence",
      (d) => (d.title["zh-CN"] = "  "),
      { path: "title.zh-CN", code: "too-short", params: { min: 1 } },
    ],
    [
      "a sentence that is a book",
      (d) => (d.title["zh-CN"] = "长".repeat(601)),
      { path: "title.zh-CN", code: "too-long", params: { max: 600 } },
    ],
    [
      "more steps than anybody follows",
      (d) =>
        (d.processes[0].steps = Array.from({ length: 31 }, (_, n) => ({
          ...d.processes[0].steps[0],
          id: `step-${n}`,
        }))),
      { path: "processes[0].steps", code: "too-many", params: { max: 30 } },
    ],
    [
      "a version below the first",
      (d) => (d.version = 0),
      { path: "version", code: "too-small", params: { min: 1 } },
    ],
  ])("names %s, and nothing else", (_what, change, problem) => {
    expect(afterChange(change)).toEqual([problem]);
  });

  it("names everything that is wrong at once, up to fifty", () => {
    const problems = afterChange((d) => {
      d.version = -1;
      d.processes[0].id = "X";
      delete d.title.en;
    });
    expect(problems.map(({ code }) => code).sort()).toEqual([
      "identifier",
      "language-missing",
      "too-small",
    ]);
    const many = afterChange((d) => {
      for (let n = 0; n < 1000; n++) d[`key-${n}`] = n;
    });
    expect(many).toHaveLength(50);
  });
});

const text = { en: "Guide", "zh-CN": "指南" };

describe("the key __proto__", () => {
  // Set as text: in an object literal it would be the prototype itself.
  const withProto = (...path: (string | number)[]) => {
    const document = JSON.parse(DEMO);
    let place = document;
    for (const part of path) place = place[part];
    place["@@proto"] = { isAdmin: true };
    return JSON.stringify(document).replace('"@@proto"', '"__proto__"');
  };

  it.each([
    [[], "__proto__"],
    [["title"], "title.__proto__"],
    [["sites", 0, "pages", 1], "sites[0].pages[1].__proto__"],
    [["processes", 0, "steps", 0, "anchor"], "processes[0].steps[0].anchor.__proto__"],
    [["processes", 0, "steps", 0, "doneWhen"], "processes[0].steps[0].doneWhen.__proto__"],
  ])("below %j is refused by name", (path, where) => {
    expect(problemsOf(withProto(...(path as string[])))).toEqual([
      { path: where, code: "unknown-key", params: { key: "__proto__" } },
    ]);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it("as a query parameter is refused too", () => {
    const source = DEMO.replace('"hash": "/deals"', '"query": { "__proto__": "1" }');
    expect(problemsOf(source)).toMatchObject([
      { path: "sites[0].pages[1].query.__proto__", code: "unknown-key" },
    ]);
  });

  it("as the name of a record is no name", () => {
    const source = DEMO.replace(
      '"hash": "/deals/:id",\n          "record": { "type": "deal", "name": "id" }',
      '"query": { "deal": ":__proto__" },\n          "record": { "type": "deal", "name": "__proto__" }',
    );
    expect(source).not.toBe(DEMO);
    expect(problemsOf(source)).not.toEqual([]);
  });

  it("100,000 levels deep is found without a full stack", () => {
    const deep = `${'{"a":'.repeat(100_000)}{"__proto__":1}${"}".repeat(100_000)}`;
    const [problem] = problemsOf(deep);
    expect(problem).toMatchObject({ code: "unknown-key", params: { key: "__proto__" } });
  });
});

describe("the codes of problems", () => {
  it("are each listed once", () => {
    expect(new Set(playbookProblemCodes).size).toBe(playbookProblemCodes.length);
  });
});
