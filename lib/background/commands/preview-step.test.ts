import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing";
import type { Identified } from "../serve";
import { answer } from "../serve";
import { chengduSource, noteDescriptor } from "@/test/given";
import type { GivenStore } from "@/test/given-store";
import { givenStore } from "@/test/given-store";
import { changeProfile } from "./change-profile";

const CRM = "https://crm.chengdu-filling.example";
const text = (en: string, zh: string) => ({ en, "zh-CN": zh });
const [site] = chengduSource.sites;
/** Neither its page nor its process is published anywhere. */
const sites = [
  {
    ...site,
    pages: [
      ...(site?.pages ?? []),
      { id: "claim", name: text("Claim", "索赔"), path: "/claims/:id" },
    ],
  },
];
const step = {
  id: "name-cause",
  title: text("Name the cause", "写明原因"),
  why: text("The plant sees what comes back most.", "工厂能看到什么问题最多。"),
  replaces: text("column K of the claims sheet", "索赔表 K 列"),
  page: "claim",
  anchor: { selectors: [], labels: ["Cause"] },
  doneWhen: { kind: "field-filled" },
  prompt: { text: text("One cause, the main one.", "只写一个主要原因。") },
};

interface Tab {
  readonly id: number;
  readonly url: string;
  readonly used?: number;
}

let given: GivenStore;
let shown: number[] = [];
beforeEach(async () => {
  fakeBrowser.reset();
  given = givenStore();
  shown = [];
  await changeProfile({ introduced: true, role: "key-user", language: "zh-CN" }, given.services);
});

function openTabs(...tabs: Tab[]) {
  vi.spyOn(browser.tabs, "query").mockResolvedValue(
    tabs.map(({ id, url, used }) => ({ id, url, windowId: 1, lastAccessed: used ?? id })) as never,
  );
  vi.spyOn(browser.tabs, "update").mockImplementation(((id: number) => {
    shown.push(id);
  }) as never);
  vi.spyOn(browser.windows, "update").mockResolvedValue({} as never);
  given.answers.addresses = (tab) =>
    tabs.filter(({ id }) => id === tab).map(({ url }) => ({ frame: 0, url }));
}

const asked = (asker: Identified, name: string, request: unknown) =>
  answer({ handrail: asker.asker, name, request }, asker, given.services);
const preview = async (more: object = {}, its: unknown = sites) => {
  const request = { step: { ...step, ...more }, sites: its };
  const reply = await asked({ asker: "admin" }, "previewStep", request);
  return reply.ok ? reply.value : reply;
};
const answering = (state: unknown) => {
  given.answers.preview = (_frame, { preview: what }) => (what === "look" ? state : true);
};
const said = (tab: number) =>
  given.previewed.filter((each) => each.tab === tab).map(({ notice }) => notice.preview);
const drawing = () =>
  given.previewed.flatMap(({ notice }) => (notice.preview === "show" ? [notice.drawing] : []))[0];

describe("a preview of a step", () => {
  it("shows what is not published, in the person's language, in the tab that shows its page", async () => {
    openTabs(
      { id: 3, url: `${CRM}/claims/17` },
      { id: 9, url: `${CRM}/contacts/4711` },
      { id: 5, url: `${CRM}/claims/18` },
    );
    answering("exact");
    expect(await preview()).toEqual({ outcome: "shown" });
    expect(shown).toEqual([5]);
    expect(drawing()).toMatchObject({
      title: "写明原因",
      text: "只写一个主要原因。",
      replaces: "索赔表 K 列",
      isLeft: false,
      problem: null,
      words: { mark: "预览：尚未发布", back: "返回编辑", insteadOf: "代替原来的做法" },
    });
  });

  it("has the tab's other prompts aside before it comes to the front, and ends the preview before", async () => {
    openTabs({ id: 3, url: `${CRM}/claims/17` }, { id: 9, url: `${CRM}/contacts/4711` });
    let atFront: readonly string[] = [];
    vi.spyOn(browser.tabs, "update").mockImplementation(() => {
      atFront = said(3);
      return undefined;
    });
    answering("healed");
    await preview();
    expect(atFront).toEqual(["end", "aside"]);
    expect(said(3)).toEqual(["end", "aside", "look", "show"]);
    expect(said(9)).toEqual(["end"]);
  });

  it("says which control is not found or not sure, here and on the page", async () => {
    openTabs({ id: 3, url: `${CRM}/claims/17` });
    answering("missing");
    expect(await preview()).toEqual({ outcome: "not-found", control: "Cause" });
    expect(drawing()?.problem).toContain("没有找到控件“Cause”");
    answering("unsure");
    const anchor = { selectors: [], labels: [], descriptor: noteDescriptor };
    expect(await preview({ anchor })).toEqual({
      outcome: "unsure",
      control: noteDescriptor.labels?.[0] ?? expect.any(String),
    });
  });

  it("asks every frame that shows the page, and draws in the one that found the control", async () => {
    openTabs({ id: 3, url: `${CRM}/start` });
    given.answers.addresses = () => [
      { frame: 0, url: `${CRM}/start` },
      { frame: 4, url: `${CRM}/claims/17` },
      { frame: 6, url: `${CRM}/claims/17` },
    ];
    given.answers.preview = ({ frame }, { preview: what }) =>
      what === "look" ? (frame === 6 ? "exact" : "missing") : true;
    expect(await preview()).toEqual({ outcome: "shown" });
    expect(given.previewed.filter(({ frame }) => frame !== null)).toMatchObject([
      { frame: 4, notice: { preview: "look" } },
      { frame: 6, notice: { preview: "look" } },
      { frame: 6, notice: { preview: "show" } },
    ]);
  });

  it("names the page to open, and leaves the tabs alone", async () => {
    openTabs({ id: 9, url: `${CRM}/contacts/4711` });
    expect(await preview()).toEqual({ outcome: "wrong-page", page: "索赔" });
    openTabs();
    expect(await preview()).toEqual({ outcome: "no-tab", page: "索赔" });
    expect(shown).toEqual([]);
  });

  it("says that the site is not allowed", async () => {
    openTabs();
    const services = { ...given.services, isGranted: async () => false };
    const asker = { asker: "admin" } as const;
    const request = { step, sites };
    expect(
      await answer({ handrail: "admin", name: "previewStep", request }, asker, services),
    ).toEqual({ ok: true, value: { outcome: "not-granted", site: site?.name["zh-CN"] } });
  });

  it("takes no answer of a page that is none", async () => {
    openTabs({ id: 3, url: `${CRM}/claims/17` });
    answering({ state: "exact" });
    expect(await preview()).toEqual({ outcome: "not-reached" });
    answering(null);
    expect(await preview()).toEqual({ outcome: "not-reached" });
  });

  it("refuses a step that does not parse, has no prompt or no page, and people without the role", async () => {
    openTabs({ id: 3, url: `${CRM}/claims/17` });
    const refused = (code: string) => ({ ok: false, error: { code } });
    expect(await preview({ prompt: undefined })).toEqual(refused("invalid"));
    expect(await preview({ title: text("", "") })).toEqual(refused("invalid"));
    expect(await preview({ html: "<b>" })).toEqual(refused("invalid"));
    expect(await preview({}, [])).toEqual(refused("invalid"));
    expect(await preview({ page: "elsewhere" })).toEqual(refused("not-found"));
    await changeProfile({ role: "user" }, given.services);
    expect(await preview()).toEqual(refused("denied"));
  });

  it("stores nothing, and neither does its end", async () => {
    openTabs({ id: 3, url: `${CRM}/claims/17` });
    const before = await given.dump();
    answering("exact");
    await preview();
    answering("missing");
    await preview();
    const page = { asker: "page", tab: 3, frame: 0, origin: CRM } as const;
    expect(await asked(page, "previewSays", { what: "closed" })).toEqual({ ok: true, value: null });
    expect(said(3).at(-1)).toBe("end");
    expect(await given.dump()).toEqual(before);
  });

  it("goes back to the console that was used last", async () => {
    openTabs({ id: 21, url: "options", used: 5 }, { id: 20, url: "options", used: 8 });
    const page = { asker: "page", tab: 3, frame: 0, origin: CRM } as const;
    await asked(page, "previewSays", { what: "back" });
    expect(said(3)).toEqual(["end"]);
    expect(shown).toEqual([20]);
  });
});
