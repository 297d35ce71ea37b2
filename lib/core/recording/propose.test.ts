import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkPlaybook } from "../playbook/parse-playbook";
import type { Playbook } from "../playbook/playbook";
import { maskAddress } from "./masked-address";
import { propose } from "./propose";
import type { Proposal } from "./propose";
import { recordingSchema } from "./recording";
import type { RecordedPage, RecordedStep } from "./recording";
import { playbookWith } from "../authoring/playbook-with";
import { NEXT_EDITION } from "@/test/next-edition";

const checked = checkPlaybook(JSON.parse(readFileSync("public/playbooks/demo.json", "utf8")));
if (!checked.ok) throw new Error("The demo playbook is wrong.");
const playbook: Playbook = checked.playbook;

const CRM = "http://127.0.0.1:4190/";
const at = (url: string): RecordedPage => {
  const address = maskAddress(url);
  if (!address) throw new Error(url);
  return { address: { ...address, parameters: [...address.parameters] }, page: null };
};
const page = (url: string): RecordedStep => ({ kind: "page", page: at(url) });
const control = (
  kind: "field" | "choice" | "toggle" | "button" | "link" | "tab",
  name: string,
) => ({
  kind,
  name,
  anchor: { selectors: [], labels: [name] },
});
const entered = (name: string, value: "text" | "choice" | "date" = "text"): RecordedStep => ({
  kind: "entered",
  control: control(value === "choice" ? "choice" : "field", name),
  value,
});
type Shown = Extract<RecordedStep, { kind: "pressed" }>["shown"];
const pressed = (name: string, shown: Shown = [], kind: "button" | "link" | "tab" = "button") =>
  ({ kind: "pressed", control: control(kind, name), shown }) satisfies RecordedStep;
const appeared = (text: string): Shown[number] => ({
  kind: "appeared",
  name: text,
  anchor: { selectors: ["[role=status]"], labels: [], text: [text] },
});
const disappeared = (name: string): Shown[number] => ({
  kind: "disappeared",
  name,
  anchor: { selectors: [], labels: [name] },
});
const reached = (url: string): Shown[number] => ({ kind: "page-reached", page: at(url) });

function proposed(steps: readonly RecordedStep[], title = "Log a visit"): Proposal {
  const proposal = propose(recordingSchema.parse({ title, steps }), playbook);
  if (!proposal) throw new Error("Nothing was proposed.");
  expect(checkPlaybook(playbookWith(playbook, proposal, null, NEXT_EDITION))).toMatchObject({
    ok: true,
  });
  return proposal;
}

const outline = ({ process }: Proposal) =>
  process.steps.map(({ title, page: where, doneWhen }) => [
    title.en,
    where,
    doneWhen.kind === "record-saved" ? doneWhen.evidence.kind : doneWhen.kind,
  ]);

describe("propose", () => {
  it("asks about what was done with a control that cannot be found again", () => {
    const lost = { kind: "button", name: null, anchor: null } as const;
    const { open, process } = proposed([
      page(`${CRM}#/contacts/2/show`),
      entered("Note"),
      { kind: "pressed", control: lost, shown: [] },
    ]);
    expect(process.steps).toHaveLength(1);
    expect(open.map(({ code }) => code)).toContain("lost-step");
  });

  it("makes a step of each field and of the save, on the page where it was done", () => {
    const proposal = proposed([
      page(`${CRM}#/contacts`),
      pressed("Contacts", [reached(`${CRM}#/contacts/2/show`)], "link"),
      pressed("Add a note"),
      entered("Add a note"),
      pressed("Add this note", [disappeared("Add this note"), appeared("Note added")]),
    ]);
    expect(outline(proposal)).toEqual([
      ["Fill in “Add a note”", "contact", "field-filled"],
      ["Press “Add this note”", "contact", "appears"],
    ]);
    expect(proposal.process.steps[0]?.title["zh-CN"]).toBe("填写“Add a note”");
    expect(proposal.pages).toEqual([]);
    expect(proposal.open).toEqual([
      { code: "process-why", about: null },
      { code: "why", about: "fill-in-add-a-note" },
      { code: "replaces", about: "fill-in-add-a-note" },
      { code: "why", about: "press-add-this-note" },
      { code: "replaces", about: "press-add-this-note" },
    ]);
  });

  it("takes entering a field again, also after the form refused, for one step", () => {
    const proposal = proposed([
      page(`${CRM}#/deals/create`),
      entered("Deal name"),
      entered("Amount"),
      entered("Deal name"),
      pressed("Save", [appeared("Amount is required")]),
      entered("Amount"),
      pressed("Save", [appeared("Deal created"), reached(`${CRM}#/deals`)]),
    ]);
    expect(outline(proposal)).toEqual([
      ["Fill in “Deal name”", "new-deal", "field-filled"],
      ["Fill in “Amount”", "new-deal", "field-filled"],
      ["Press “Save”", "new-deal", "page-reached"],
    ]);
  });

  it("leaves out what only opens a menu, a tab, a dialog or a page", () => {
    const proposal = proposed([
      page(`${CRM}#/contacts/2/show`),
      entered("Background"),
      pressed("Tasks", [], "tab"),
      pressed("Add task"),
      { kind: "dialog", change: "opened" },
      entered("Due date", "date"),
      entered("Type", "choice"),
      pressed("Save", [disappeared("Create task")]),
      pressed("Deals", [reached(`${CRM}#/deals`)], "link"),
    ]);
    expect(outline(proposal)).toEqual([
      ["Fill in “Background”", "contact", "field-filled"],
      ["Set “Due date”", "contact", "field-filled"],
      ["Choose “Type”", "contact", "field-filled"],
      ["Press “Save”", "contact", "disappears"],
    ]);
  });

  it("makes a step of opening a page when nothing else was done", () => {
    const proposal = proposed([
      page(`${CRM}#/contacts/2/show`),
      pressed("Deals", [reached(`${CRM}#/deals`)], "link"),
    ]);
    expect(outline(proposal)).toEqual([["Open “Deals”", "contact", "page-reached"]]);
  });

  it("prefers a known page to a message, a message to a new page, that to something gone", () => {
    const evidence = (...shown: Shown) =>
      outline(proposed([page(`${CRM}#/deals/create`), entered("Name"), pressed("Save", shown)]))[1];
    const known = reached(`${CRM}#/deals`);
    const fresh = reached(`${CRM}#/invoices/7/show`);
    expect(evidence(disappeared("Form"), fresh, appeared("Saved"), known)).toContain(
      "page-reached",
    );
    expect(evidence(disappeared("Form"), fresh, appeared("Saved"))).toContain("appears");
    expect(evidence(disappeared("Form"), fresh)).toContain("page-reached");
    expect(evidence(disappeared("Form"))).toContain("disappears");
  });

  it("asks what the page shows where the recording shows nothing", () => {
    const { open } = proposed([page(`${CRM}#/deals/create`), entered("Name"), pressed("Save")]);
    expect(open).toContainEqual({ code: "evidence", about: "press-save" });
  });

  it("takes Enter in a field for saving", () => {
    const proposal = proposed([
      page(`${CRM}#/deals/create`),
      entered("Name"),
      { kind: "key", key: "Enter", control: control("field", "Name"), shown: [appeared("Saved")] },
    ]);
    expect(outline(proposal)).toEqual([
      ["Fill in “Name”", "new-deal", "field-filled"],
      ["Press Enter in “Name”", "new-deal", "appears"],
    ]);
  });

  it("proposes pages and sites that the playbook does not know", () => {
    const { pages, sites, open } = proposed([
      page("https://crm.example.test/lightning/r/Contact/003Ws000004TmiQIAS/view"),
      entered("Next step"),
      pressed("Save", [reached(`${CRM}#/invoices/4711/show`)]),
    ]);
    expect(
      pages.map(({ site, page: { id, path, hash, record } }) => ({ site, id, path, hash, record })),
    ).toEqual([
      {
        site: "crm-example-test",
        id: "lightning-r-contact-view",
        path: "/lightning/r/Contact/:id/view",
        hash: undefined,
        record: { type: "contact", name: "id" },
      },
      {
        site: "demo-crm",
        id: "invoices-show",
        path: undefined,
        hash: "/invoices/:id/show",
        record: { type: "invoices", name: "id" },
      },
    ]);
    expect(sites.map(({ origins }) => origins)).toEqual([["https://crm.example.test"]]);
    expect(open.map(({ code }) => code)).toEqual(expect.arrayContaining(["new-site", "new-page"]));
  });

  it("asks which pages a query tells apart", () => {
    const { pages, open } = proposed([
      page("https://suite.example.test/index.php?module=Contacts&action=EditView&record=7"),
      entered("Next step"),
    ]);
    expect(pages[0]?.page).toMatchObject({
      path: "/index.php",
      query: { action: ":action", module: ":module", record: ":record" },
    });
    expect(open).toContainEqual({ code: "page-query", about: pages[0]?.page.id });
  });

  it("numbers what has no Latin letters, and keeps every id of the playbook", () => {
    const { process } = proposed(
      [
        page(`${CRM}#/deals/create`),
        entered("下一步"),
        entered("金额"),
        pressed("保存", [appeared("已保存")]),
      ],
      "登记拜访",
    );
    expect(process.id).toBe("process");
    expect(process.steps.map(({ id }) => id)).toEqual(["fill-in", "fill-in-2", "press"]);
    expect(process.steps[2]?.title["zh-CN"]).toBe("按“保存”");
    expect(proposed([page(`${CRM}#/deals`), entered("x y")], "Log visit").process.id).toBe(
      "log-visit-2",
    );
  });

  it("holds at most thirty steps and says what is left out", () => {
    const { process, open } = proposed([
      page(`${CRM}#/deals/create`),
      ...Array.from({ length: 40 }, (_, n) =>
        entered(`Field ${"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN"[n]}`),
      ),
    ]);
    expect(process.steps).toHaveLength(30);
    expect(open).toContainEqual({ code: "too-many-steps", about: null });
  });

  it("proposes nothing of nothing", () => {
    const recording = recordingSchema.parse({ title: "Looked", steps: [page(`${CRM}#/deals`)] });
    expect(propose(recording, playbook)).toBeNull();
  });
});

describe("a recording", () => {
  it("drops what may be a customer's, also when the page has sent it", () => {
    const { steps } = recordingSchema.parse({
      title: "Visit",
      steps: [
        {
          kind: "entered",
          control: {
            kind: "field",
            name: "Call +49 40 5550199",
            anchor: {
              selectors: ["#row-4711000", "[data-name='a.weber@example.test']", "input[name=next]"],
              labels: ["a.weber@example.test", "Next step"],
            },
          },
          value: "text",
        },
      ],
    });
    expect(steps[0]).toMatchObject({
      control: {
        name: null,
        anchor: { selectors: ["input[name=next]"], labels: ["Next step"] },
      },
    });
  });

  it.each([
    ["an id in an address", { path: "/contacts/4711", parameters: [] }],
    ["a value of a query", { path: "/contacts", parameters: ["name=Anja"] }],
    ["an address of something else", { path: "javascript:alert(1)", parameters: [] }],
  ])("refuses %s", (_what, address) => {
    const step = {
      kind: "page",
      page: { address: { origin: CRM.slice(0, -1), ...address }, page: null },
    };
    expect(recordingSchema.safeParse({ title: "Visit", steps: [step] }).success).toBe(false);
  });
});

describe("clicks that only lead to another page", () => {
  it("are no steps, and are said once each, by the names that may be kept", () => {
    const { process, leftOut } = proposed([
      page(`${CRM}#/contacts/2/show`),
      pressed("Edit Contact", [reached(`${CRM}#/contacts/2`)], "link"),
      entered("Title"),
      pressed("Save", [reached(`${CRM}#/contacts/2/show`), appeared("Element updated")]),
      pressed("Edit Contact", [reached(`${CRM}#/contacts/2`)], "link"),
      { ...pressed("", [reached(`${CRM}#/companies/3/show`)], "link"), control: nameless },
      pressed("Show options"),
      entered("Background info"),
    ]);
    expect(process.steps).toHaveLength(3);
    expect(leftOut).toEqual({ count: 3, names: ["Edit Contact"] });
  });

  it("are a step where nothing else was done", () => {
    const { leftOut } = proposed([
      page(`${CRM}#/contacts/2/show`),
      pressed("Deals", [reached(`${CRM}#/deals`)], "link"),
    ]);
    expect(leftOut).toBeUndefined();
  });
});

const nameless = { kind: "link" as const, name: null, anchor: null };
