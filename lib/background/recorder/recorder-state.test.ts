import { describe, expect, it } from "vitest";
import type { RecordedEvidence, RecordedPage, RecordedStep } from "@/lib/core/recording/recording";
import { did, isDeed, newRecording, reached, showed, stopped, undone } from "./recorder-state";

const page = (path: string, id: string | null = null): RecordedPage => ({
  address: { origin: "https://crm.example.com", path, parameters: [] },
  page: id,
});
const control = (name: string) => ({
  kind: "button" as const,
  name,
  anchor: { selectors: [], labels: [name] },
});
const pressed = (name: string): RecordedStep => ({
  kind: "pressed",
  control: control(name),
  shown: [],
});
const entered = (name: string): RecordedStep => ({
  kind: "entered",
  control: { ...control(name), kind: "field" },
  value: "text",
});
const message: RecordedEvidence = {
  kind: "appeared",
  name: "已保存",
  anchor: { selectors: ['[role="status"]'], labels: [], text: ["已保存"] },
};
const start = newRecording("one", "登记新经销商");
const kinds = ({ steps }: { steps: readonly RecordedStep[] }) => steps.map(({ kind }) => kind);

describe("a recording", () => {
  it("notes where the person is, once, and not what they only passed through", () => {
    let state = reached(start, page("/home"), 0);
    state = reached(state, page("/contacts"), 100);
    state = reached(state, page("/contacts"), 200);
    expect(state.steps).toEqual([{ kind: "page", page: page("/contacts") }]);
  });

  it("knows a page again in whatever order the browser keeps its parts", () => {
    const state = reached(start, page("/contacts", "contacts"), 0);
    const { address, page: id } = page("/contacts", "contacts");
    const { origin, path, parameters } = address;
    expect(reached(state, { page: id, address: { parameters, path, origin } }, 100)).toBe(state);
  });

  it("takes a field that was filled twice in a row as one", () => {
    const twice = did(start, [entered("Name"), entered("Name"), entered("Stadt")], null, 0);
    expect(kinds(twice)).toEqual(["entered", "entered"]);
  });

  it("takes a page that comes after a press as its answer", () => {
    let state = reached(start, page("/deals"), 0);
    state = did(state, [pressed("Create")], "a", 1000);
    state = reached(state, page("/deals/create", "new-deal"), 2000);
    expect(kinds(state)).toEqual(["page", "pressed"]);
    expect(state.steps[1]).toMatchObject({ shown: [{ kind: "page-reached" }] });
  });

  it("takes it for another way there after 15 seconds, or when something was done meanwhile", () => {
    const before = did(reached(start, page("/deals"), 0), [pressed("Create")], "a", 1000);
    expect(kinds(reached(before, page("/contacts"), 17_000))).toEqual(["page", "pressed", "page"]);
    const busy = did(before, [entered("Name")], null, 2000);
    expect(kinds(reached(busy, page("/contacts"), 3000))).toEqual([
      "page",
      "pressed",
      "entered",
      "page",
    ]);
  });

  it("adds what the page showed to the last press only", () => {
    let state = did(start, [pressed("Save")], "a", 0);
    state = showed(state, "a", message, 800);
    state = showed(state, "a", message, 900);
    expect(state.steps[0]).toMatchObject({ shown: [message] });
    const next = did(state, [pressed("Close")], "b", 1000);
    expect(showed(next, "a", message, 1100)).toBe(next);
    expect(showed(next, "b", message, 17_500)).toBe(next);
  });

  it("is not told by a page which page it is", () => {
    expect(did(start, [{ kind: "page", page: page("/x") }], null, 0).steps).toEqual([]);
  });

  it("undoes what was done last, with what came of it", () => {
    let state = reached(start, page("/deals"), 0);
    state = did(state, [entered("Name"), pressed("Save")], "a", 1000);
    state = did(state, [{ kind: "dialog", change: "opened" }], null, 1100);
    expect(kinds(undone(state))).toEqual(["page", "entered"]);
    expect(kinds(undone(undone(undone(state))))).toEqual(["page"]);
  });

  it("holds 300 steps and no more", () => {
    let state = start;
    for (let n = 0; n < 310; n++) state = did(state, [entered(`Field ${n}`)], null, n);
    expect(state.steps).toHaveLength(300);
  });

  it("knows deeds from what only happened", () => {
    const state = stopped(reached(start, page("/deals"), 0));
    expect(state.phase).toBe("recorded");
    expect(state.steps.some(isDeed)).toBe(false);
  });
});
