import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing";
import type { Browser } from "wxt/browser";
import { adminCallRole, adminCalls } from "@/lib/messages/admin";
import { pageCalls } from "@/lib/messages/page";
import { panelCalls } from "@/lib/messages/panel";
import { eventDataSchemas } from "@/lib/core/event/event";
import { chengduSource, MONDAY } from "@/test/given";
import { givenStore } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import { answer, identify, serve } from "./serve";
import type { Identified } from "./serve";

type Sender = Browser.runtime.MessageSender;

const CHROMIUM = {
  id: "abcdefghijklmnopabcdefghijklmnop",
  origin: "chrome-extension://abcdefghijklmnopabcdefghijklmnop",
};
const FIREFOX = {
  id: "handrail@handrail.example",
  origin: "moz-extension://5f3a1c9e-1111-4222-8333-944455556666",
};
const CRM = "https://crm.chengdu-filling.example";

const sender = (parts: object): Sender => parts;
const tab = { id: 7 };

describe.each([
  ["Chromium", CHROMIUM, true],
  ["Firefox", FIREFOX, false],
])("in %s, a message", (_name, extension, tellsOrigin) => {
  const from = (origin: string, path: string, more: object = {}) =>
    sender({
      id: extension.id,
      url: `${origin}${path}`,
      ...(tellsOrigin ? { origin } : {}),
      tab,
      frameId: 0,
      ...more,
    });
  const own = extension.origin;

  it.each<[string, Sender, Identified | null]>([
    [
      "of a content script",
      from(CRM, "/contacts/4711"),
      { asker: "page", tab: 7, frame: 0, origin: CRM },
    ],
    [
      "of one in a frame",
      from(CRM, "/mail", { frameId: 3 }),
      { asker: "page", tab: 7, frame: 3, origin: CRM },
    ],
    [
      "of the panel",
      from(own, "/panel.html#word", { frameId: 5 }),
      { asker: "panel", tab: 7, frame: 5 },
    ],
    ["of the console", from(own, "/options.html#/sites"), { asker: "admin" }],
    [
      "of the console outside any tab",
      from(own, "/options.html", { tab: undefined }),
      { asker: "admin" },
    ],
    ["of the panel opened as a tab", from(own, "/panel.html"), null],
    ["of the panel opened as a tab of its own choice", from(own, "/panel.html?tab=7"), null],
    [
      "of the panel in the toolbar's pop-up",
      from(own, "/panel.html?tab=7#word", { tab: undefined }),
      { asker: "panel", tab: 7, frame: 0 },
    ],
    [
      "of the panel in a pop-up that nobody named a tab for",
      from(own, "/panel.html", { tab: undefined }),
      null,
    ],
    ["of the console put into a frame", from(own, "/options.html", { frameId: 2 }), null],
    ["of another page of ours", from(own, "/other.html"), null],
    [
      "of a page that is named like the console",
      from(CRM, "/options.html"),
      { asker: "page", tab: 7, frame: 0, origin: CRM },
    ],
    [
      "of a page that is named like the panel",
      from(CRM, "/panel.html", { frameId: 4 }),
      { asker: "page", tab: 7, frame: 4, origin: CRM },
    ],
    ["of another extension", from(CRM, "/", { id: "aaaabbbbccccddddaaaabbbbccccdddd" }), null],
    [
      "of another extension's console",
      from("chrome-extension://aaaabbbbccccddddaaaabbbbccccdddd", "/options.html"),
      null,
    ],
    [
      "of another extension's page in Firefox",
      from("moz-extension://0000aaaa-1111-4222-8333-944455556666", "/options.html"),
      null,
    ],
    [
      "of a page whose address only begins like ours",
      from(`${own}.evil.example`, "/options.html"),
      null,
    ],
    ["without an id", from(CRM, "/", { id: undefined }), null],
    ["without a tab", from(CRM, "/", { tab: undefined }), null],
    [
      "without an address",
      sender({ id: extension.id, tab, frameId: 0, url: undefined }),
      { asker: "page", tab: 7, frame: 0, origin: "" },
    ],
  ])("%s is told apart", (_what, from_, expected) => {
    expect(identify(from_, extension)).toEqual(expected);
  });
});

describe("in Chromium, a sender whose origin and address disagree", () => {
  it.each([
    ["https://evil.example", `${CHROMIUM.origin}/options.html`],
    ["https://evil.example", `${CHROMIUM.origin}/panel.html`],
    [CHROMIUM.origin, "https://evil.example/options.html"],
  ])("(%s at %s) is never one of our own pages", (origin, url) => {
    for (const frameId of [0, 3]) {
      const found = identify(sender({ id: CHROMIUM.id, origin, url, tab, frameId }), CHROMIUM);
      expect(found?.asker ?? "nobody").not.toMatch(/admin|panel/);
    }
  });
});

describe("the background", () => {
  let given: GivenStore;

  beforeEach(() => {
    fakeBrowser.reset();
    fakeBrowser.permissions.getAll = async () => ({ origins: [], permissions: [] });
    fakeBrowser.permissions.contains = async () => false;
    fakeBrowser.runtime.getManifest = () => ({
      manifest_version: 3,
      name: "Handrail",
      version: "0.1.0",
    });
    fakeBrowser.tabs.create = (async () => ({ id: 1 })) as never;
    vi.stubGlobal("navigator", { storage: { estimate: async () => ({ usage: 4096 }) } });
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    given = givenStore();
    return () => {
      vi.unstubAllGlobals();
      vi.restoreAllMocks();
    };
  });

  const PAGE: Identified = { asker: "page", tab: 7, frame: 0, origin: CRM };
  const PANEL: Identified = { asker: "panel", tab: 7, frame: 5 };
  const ADMIN: Identified = { asker: "admin" };

  const ask = (who: Identified, name: string, request: unknown, handrail: string = who.asker) =>
    answer({ handrail: handrail as never, name, request }, who, given.services);
  const becomes = (role: string) => ask(ADMIN, "saveProfile", { role });
  const denied = { ok: false, error: { code: "denied" } };
  const invalid = { ok: false, error: { code: "invalid" } };

  it("answers a page what to watch", async () => {
    expect(await ask(PAGE, "observe", { url: CRM, observations: [] })).toMatchObject({
      ok: true,
      value: { plan: { watches: [] }, overlay: null },
    });
  });

  it("lets nobody ask in another's name", async () => {
    for (const who of [PAGE, PANEL, ADMIN]) {
      for (const name of ["page", "panel", "admin"]) {
        if (name === who.asker) continue;
        expect(await ask(who, "whoAmI", {}, name)).toEqual(denied);
        expect(await ask(who, "view", {}, name)).toEqual(denied);
      }
    }
  });

  it("has no panel or console command for a page, whatever the page calls itself", async () => {
    const before = await given.dump();
    const reserved = [...Object.keys(panelCalls), ...Object.keys(adminCalls)].filter(
      (name) => !Object.hasOwn(pageCalls, name),
    );
    expect(reserved.length).toBeGreaterThan(15);
    for (const name of reserved) {
      expect(await ask(PAGE, name, {})).toEqual(invalid);
      expect(await ask(PAGE, name, {}, "admin")).toEqual(denied);
    }
    expect(await given.dump()).toEqual(before);
  });

  it("answers a panel only after it said the word that its tab was given", async () => {
    expect(await ask(PANEL, "view", {})).toEqual(denied);
    expect(await ask(PANEL, "hello", { nonce: "guessed" })).toEqual(denied);
    expect(await ask(PANEL, "view", {})).toEqual(denied);
    expect(await ask(PANEL, "hello", { nonce: "word-for-tab-7" })).toMatchObject({ ok: true });
    expect(await ask(PANEL, "view", {})).toMatchObject({ ok: true, value: { language: "zh-CN" } });
    expect(await ask({ ...PANEL, frame: 6 }, "view", {})).toEqual(denied);
    expect(await ask({ ...PANEL, tab: 8 }, "view", {})).toEqual(denied);
  });

  it("opens each of the console's doors from its role on", async () => {
    const rank = ["user", "key-user", "admin"];
    for (const role of rank) {
      await becomes(role);
      for (const [name, needed] of Object.entries(adminCallRole)) {
        if (["saveProfile", "eraseMyData"].includes(name)) continue; // these would change the role
        const isOpen = rank.indexOf(role) >= rank.indexOf(needed);
        const given_ = await ask(ADMIN, name, requests[name] ?? {});
        expect([role, name, given_.ok || given_.error.code !== "denied"]).toEqual([
          role,
          name,
          isOpen,
        ]);
      }
    }
  });

  it.each(["noSuchCommand", "", "__proto__", "constructor", "toString", "hasOwnProperty", "观察"])(
    "knows no command %j",
    async (name) => {
      await becomes("admin");
      given.admitted.add("7/5");
      for (const who of [PAGE, PANEL, ADMIN]) expect(await ask(who, name, {})).toEqual(invalid);
    },
  );

  it.each<[Identified, string, unknown]>([
    [PAGE, "observe", undefined],
    [PAGE, "observe", null],
    [PAGE, "observe", { url: CRM, observations: {} }],
    [PAGE, "observe", { url: CRM, observations: [], more: 1 }],
    [PAGE, "observe", { url: CRM, observations: [{ kind: "case-completed" }] }],
    [PAGE, "observe", JSON.parse(`{"url":"${CRM}","observations":[],"__proto__":{"x":1}}`)],
    [PAGE, "observe", { url: CRM, observations: [{ ...anObservation(), value: "成都精密" }] }],
    [PAGE, "observe", { url: CRM, observations: [{ ...anObservation(), at: -1 }] }],
    [PAGE, "observe", { url: CRM, observations: [{ ...anObservation(), id: "short:1" }] }],
    [PAGE, "observe", { url: CRM, observations: Array.from({ length: 101 }, anObservation) }],
    [PAGE, "savePanel", { width: 1e9 }],
    [PANEL, "introduce", { department: "sales", displayName: "x".repeat(81), language: "en" }],
    [
      PANEL,
      "introduce",
      { department: "sales", displayName: "李娜", language: "en", role: "admin" },
    ],
    [PANEL, "stopCase", { caseId: 7 }],
    [ADMIN, "statistics", { questions: [{ from: "yesterday", to: "2026-03-02", grain: "day" }] }],
    [ADMIN, "saveProfile", { role: "root" }],
    [ADMIN, "publishPlaybook", { source: 7 }],
  ])("refuses what does not parse, and stores nothing: %j %s %j", async (who, name, request) => {
    await becomes("admin");
    given.admitted.add("7/5");
    const before = await given.dump();
    expect(await ask(who, name, request)).toEqual(invalid);
    expect(await given.dump()).toEqual(before);
  });

  it("says a defect of its own in a word, without details", async () => {
    fakeBrowser.permissions.getAll = async () => {
      throw new Error("secret: 成都精密灌装设备有限公司");
    };
    await becomes("admin");
    const refused = await ask(ADMIN, "sites", {});
    expect(refused).toEqual({ ok: false, error: { code: "failed" } });
    expect(JSON.stringify(vi.mocked(console.warn).mock.calls)).not.toContain("成都");
  });

  it("says that the store is closed when nothing more is written", async () => {
    given.latch.closed = true;
    expect(await ask(ADMIN, "saveProfile", { displayName: "李娜" })).toEqual({
      ok: false,
      error: { code: "store-unavailable" },
    });
  });

  it("closes the panel all the same when nothing can be written", async () => {
    given.latch.closed = true;
    expect(await ask(PAGE, "savePanel", { open: false })).toMatchObject({
      ok: true,
      value: { open: false },
    });
  });

  it("refuses a script whose site was withdrawn", async () => {
    const services = { ...given.services, isGranted: async () => false };
    const question = { handrail: "page", name: "openPanel", request: {} } as const;
    expect(await answer(question, PAGE, services)).toMatchObject({ error: { code: "denied" } });
  });

  it("keeps a request for help only for a process and step that the playbook has", async () => {
    await becomes("admin");
    await ask(ADMIN, "publishPlaybook", { source: JSON.stringify(chengduSource) });
    given.admitted.add("7/5");
    const before = await given.dump();
    await ask(PANEL, "requestHelp", { process: "客户 王伟 139-0000-0000".repeat(50), step: null });
    await ask(PANEL, "answerPrompts", { watch: "no-such-process/no-such-step", answer: "snoozed" });
    await ask(PANEL, "answerPrompts", { watch: "", answer: "snoozed" });
    expect((await given.dump()).events).toEqual(before.events);
  });

  it.each(["/", "log-visit/", "/write-note", ""])(
    "keeps no answer for the step “%s”",
    async (watch) => {
      await becomes("admin");
      await ask(ADMIN, "publishPlaybook", { source: JSON.stringify(chengduSource) });
      given.admitted.add("7/5");
      await ask(PANEL, "introduce", { department: "sales", displayName: "", language: "zh-CN" });
      expect(await ask(PANEL, "answerPrompts", { watch, answer: "snoozed" })).toMatchObject({
        ok: false,
      });
    },
  );

  it("writes only facts of the shapes that the log promises, whatever panel and console ask", async () => {
    await becomes("admin");
    given.admitted.add("7/5");
    const source = JSON.stringify(chengduSource);
    await ask(ADMIN, "publishPlaybook", { source });
    await fc.assert(
      fc.asyncProperty(
        anyWord,
        anyWord,
        fc.constantFrom(null, "log-visit"),
        async (a, b, process) => {
          await ask(PANEL, "introduce", {
            department: a.slice(0, 63),
            displayName: b.slice(0, 80),
            language: "zh-CN",
          });
          await ask(PANEL, "answerPrompts", {
            watch: `${a}/${b}`.slice(0, 130),
            answer: "snoozed",
          });
          await ask(PANEL, "requestHelp", { process: process ?? a, step: b });
          await ask(PANEL, "stopCase", { caseId: a });
        },
      ),
      { numRuns: 60 },
    );
    const events = await given.store.read((database) => database.events.toArray());
    expect(events.length).toBeGreaterThan(1);
    for (const { type, data } of events) {
      const parsed = eventDataSchemas[type].safeParse(data);
      expect([type, data, parsed.success]).toEqual([type, data, true]);
    }
  });

  it("answers 20,000 strange messages and stores nothing of any of them", async () => {
    await becomes("admin");
    await ask(ADMIN, "publishPlaybook", {
      source: readFileSync("public/playbooks/demo.json", "utf8"),
    });
    const before = await given.dump();
    const codes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        anyWrongSender,
        anyName,
        anyRequest,
        anyAsker,
        async (who, name, request, handrail) => {
          const reply = await answer({ handrail, name, request }, who, given.services);
          codes.add(reply.ok ? "ok" : reply.error.code);
        },
      ),
      { numRuns: 20_000, seed: 20_261_121 },
    );
    expect(codes).toEqual(new Set(["denied", "invalid"]));
    expect(await given.dump()).toEqual(before);
    expect(given.notices).toEqual([]);
  }, 60_000);

  it("answers whatever looks like a question, and nothing else, of whoever sends it", async () => {
    serve(given.services);
    const before = await given.dump();
    const listeners = vi.spyOn(fakeBrowser.runtime.onMessage, "trigger");
    const send = async (message: unknown, from: object) =>
      (await fakeBrowser.runtime.onMessage.trigger(message, from))[0];
    const stranger = { id: "another-extension", url: `${CRM}/`, tab, frameId: 0 };
    for (const handrail of ["page", "panel", "admin"]) {
      expect(await send({ handrail, name: "whoAmI", request: {} }, stranger)).toEqual(denied);
    }
    for (const message of [
      null,
      undefined,
      7,
      "observe",
      [],
      {},
      { handrail: "page" },
      { handrail: "root", name: "x" },
      { handrail: "page", name: 7 },
      { notice: "views-changed" },
      { handrail: ["page"], name: "observe" },
    ]) {
      expect(await send(message, stranger)).toBeUndefined();
    }
    expect(listeners).toHaveBeenCalled();
    expect(await given.dump()).toEqual(before);
  });
});

const requests: Record<string, object> = {
  checkPlaybook: { source: "{}" },
  publishPlaybook: { source: "{}" },
  publication: { seq: 99 },
  restorePlaybook: { seq: 99 },
  saveDashboard: { notes: [], views: [] },
  statistics: { questions: [{ from: "2026-03-01", to: "2026-03-02", grain: "day" }] },
};

function anObservation() {
  return {
    kind: "field-filled",
    id: "page-life-0001:1",
    at: MONDAY,
    url: CRM,
    watch: "log-visit/write-note",
  };
}

const anyWord = fc.oneof(
  fc.constantFrom("", "sales", "write-note", "__proto__", "客户名称", "x".repeat(300), "a|b"),
  fc.string({ maxLength: 20 }),
);
const allNames = [
  ...Object.keys(pageCalls),
  ...Object.keys(panelCalls),
  ...Object.keys(adminCalls),
];
const anyName = fc.oneof(
  fc.constantFrom(...allNames, "__proto__", "constructor", "toString", ""),
  fc.string({ maxLength: 12 }),
);
const anyAsker = fc.constantFrom("page", "panel", "admin");
/** A panel that was never let in, and a page that asks in another's name or for what does not parse. */
const anyWrongSender: fc.Arbitrary<Identified> = fc.constantFrom<Identified>(
  { asker: "panel", tab: 7, frame: 5 },
  { asker: "panel", tab: -1, frame: 1 },
  { asker: "page", tab: 7, frame: 0, origin: CRM },
);
const anyRequest = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }).filter((value) => !isHarmless(value)),
  fc.record({
    url: fc.string(),
    observations: fc.array(fc.jsonValue({ maxDepth: 1 }), { minLength: 1 }),
  }),
  fc.constant(JSON.parse('{"__proto__":{"role":"admin"},"role":"admin"}')),
);
/** `{}` is a request that a page may make (openPanel, savePanel). */
function isHarmless(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
