/** Whatever a file holds, the answer is a recording without what was typed, or a problem. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPlaybook } from "../playbook/parse-playbook";
import { flowNoteCodes, flowProblemCodes, importFlow } from "./devtools-import";
import { propose } from "./propose";
import { recordingSchema } from "./recording";
import { playbookWith } from "../authoring/playbook-with";
import { NEXT_EDITION } from "@/test/next-edition";

const SEED = 20_261_122;
const SOURCES = ["crm-log-visit", "crm-new-deal", "form-english"].map((name) =>
  readFileSync(`test/data/recorder/${name}.json`, "utf8"),
);
const checked = checkPlaybook(JSON.parse(readFileSync("public/playbooks/demo.json", "utf8")));
if (!checked.ok) throw new Error("The demo playbook is wrong.");
const { playbook } = checked;

/** Found in the answer, it would have got through. */
const MARKER = "Xanthippe";
const TYPED = `${MARKER} Quillfeather`;

const anyValue = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    "__proto__",
    "constructor",
    "toString",
    "aria/",
    'aria/[role="option"]',
    "xpath/",
    "pierce/",
    "text/",
    `text/${TYPED}`,
    `aria/Note for ${TYPED}`,
    "*:has(~ .x)",
    "javascript:alert(1)",
    "http://[",
    "http://127.0.0.1:1/#/contacts/1/show",
    "Enter",
    "a".repeat(3000),
    "长".repeat(3000),
    1e308,
    null,
    [],
    [[]],
    [["aria/Save"]],
    ["#save"],
    {},
  ),
);
const VALUES = fc.sample(anyValue, { numRuns: 400, seed: SEED });
const TYPES = [
  "change",
  "click",
  "keyDown",
  "waitForElement",
  "navigate",
  "customStep",
  "toString",
];

const anyMutation = fc.record({
  place: fc.nat(),
  how: fc.constantFrom("replace", "delete", "add", "type", "double"),
  key: fc.constantFrom("type", "selectors", "value", "url", "assertedEvents", "__proto__", "key"),
  value: fc.nat(VALUES.length - 1).map((n) => VALUES[n]),
});

type Mutation = typeof anyMutation extends fc.Arbitrary<infer M> ? M : never;

function mutate(mutations: readonly Mutation[]): string {
  const document = JSON.parse(SOURCES[(mutations[0]?.place ?? 0) % SOURCES.length] ?? "");
  for (const step of document.steps) if (step.type === "change") step.value = TYPED;
  for (const { place, how, key, value } of mutations) {
    const holders = [document, ...document.steps.filter((each: unknown) => Object(each) === each)];
    const holder = holders[place % holders.length] as Record<string, unknown>;
    const keys = Object.keys(holder);
    const chosen = keys[place % Math.max(1, keys.length)] ?? key;
    // A step that is text no longer, or a document without steps, ends the changing of it.
    if (how === "replace" && holder !== document) set(holder, chosen, value);
    else if (how === "replace") set(document, "title", value);
    else if (how === "delete" && holder !== document) delete holder[chosen];
    else if (how === "add") set(holder, holder === document ? "more" : key, value);
    else if (how === "type") set(holder, "type", TYPES[place % TYPES.length]);
    else document.steps.push(value, holder === document ? null : holder);
  }
  return JSON.stringify(document);
}

function set(holder: object, key: string, value: unknown): void {
  const writable = { enumerable: true, configurable: true, writable: true };
  Object.defineProperty(holder, key, { value, ...writable });
}

const OBJECT_MEMBERS = Object.getOwnPropertyNames(Object.prototype).sort();

function judge(source: string): boolean {
  const result = importFlow(source, playbook.sites);
  if (!result.ok) {
    if (!flowProblemCodes.includes(result.problem.code)) expect(result.problem).toBe("known");
    return false;
  }
  const { recording, notes } = result;
  if (!notes.every(({ code }) => flowNoteCodes.includes(code))) expect(notes).toBe("known");
  const again = recordingSchema.safeParse(recording);
  if (!again.success) expect(again.error).toBeUndefined();
  const proposal = propose(recording, playbook);
  const kept = JSON.stringify([recording.steps, proposal?.process.steps]);
  if (kept.includes(MARKER)) expect(kept).not.toContain(MARKER);
  if (proposal) {
    const check = checkPlaybook(playbookWith(playbook, proposal, null, NEXT_EDITION));
    if (!check.ok) expect(check.problems).toEqual([]);
  }
  return true;
}

describe("importFlow answers", () => {
  it("5,000 files that were changed here and there, and what it proposes is a playbook", () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(anyMutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        if (judge(mutate(mutations))) accepted++;
      }),
      { numRuns: 5000, seed: SEED },
    );
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(OBJECT_MEMBERS);
    // Neither side may be empty, or nothing was tested.
    expect(accepted).toBeGreaterThan(2000);
    expect(accepted).toBeLessThan(5000);
  }, 120_000);

  it("1,000 files that were cut or scribbled over", () => {
    const [source = ""] = SOURCES;
    fc.assert(
      fc.property(
        fc.nat(source.length),
        fc.nat(20),
        fc.string({ unit: "binary", maxLength: 5 }),
        (at, length, scribble) =>
          void judge(source.slice(0, at) + scribble + source.slice(at + length)),
      ),
      { numRuns: 1000, seed: SEED },
    );
  }, 60_000);

  it.each([
    ["a million opening brackets", "[".repeat(1_000_000)],
    [
      "nested deeper than any stack",
      `{"title":"a","steps":[${'{"a":'.repeat(100_000)}0${"}".repeat(100_000)}]}`,
    ],
    [
      "a prototype",
      '{"title":"a","__proto__":{"isAdmin":true},"steps":[{"type":"click","__proto__":{"isAdmin":1}}]}',
    ],
  ])("%s", (_what, source) => {
    judge(source);
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  });
});
