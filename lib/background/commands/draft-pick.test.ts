import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing";
import type { Picked } from "@/lib/core/anchor/picked";
import { chengduSource, noteDescriptor } from "@/test/given";
import type { GivenStore } from "@/test/given-store";
import { givenStore } from "@/test/given-store";
import { forgetTab } from "../forget-tab";
import type { Identified } from "../serve";
import { answer } from "../serve";
import { changeProfile } from "./change-profile";

const CRM = "https://crm.chengdu-filling.example";
const TAB = 5;
const [site] = chengduSource.sites;
const claim = { id: "claim", name: { en: "Claim", "zh-CN": "索赔" }, path: "/claims/:id" };
/** Neither the page nor the process is published anywhere. */
const sites = [{ ...site, pages: [...(site?.pages ?? []), claim] }];
const request = {
  draft: "draft-1",
  anchor: { watch: "handle-a-claim/name-cause", part: "step" },
  title: "写明原因",
  page: "claim",
  sites,
};
const picked: Picked = {
  descriptor: noteDescriptor,
  explanation: {
    kind: "field",
    name: "Cause",
    where: { kind: "form", name: "Claim" },
    ordinal: null,
  },
  assessment: {
    now: { share: 0.98, band: "high" },
    redesigned: { share: 0.7, band: "middle" },
    alike: 0,
    advice: [],
  },
};

let given: GivenStore;
let shown: number[] = [];
beforeEach(async () => {
  fakeBrowser.reset();
  given = givenStore();
  given.admitted.add(`${TAB}/3`);
  shown = [];
  vi.spyOn(browser.tabs, "update").mockImplementation(((id: number) => {
    shown.push(id);
  }) as never);
  vi.spyOn(browser.windows, "update").mockResolvedValue({} as never);
  vi.spyOn(browser.tabs, "create").mockResolvedValue({ id: 12 } as never);
  vi.spyOn(browser.tabs, "get").mockResolvedValue({} as never);
  await changeProfile({ introduced: true, role: "key-user", language: "zh-CN" }, given.services);
});

function openTabs(...tabs: { readonly id: number; readonly url: string }[]) {
  vi.spyOn(browser.tabs, "query").mockImplementation((async ({ url }: { url: unknown }) =>
    String(url).includes("options.html")
      ? []
      : tabs.map(({ id, url: at }) => ({ id, url: at, windowId: 1, lastAccessed: id }))) as never);
  given.answers.addresses = (tab) =>
    tabs.filter(({ id }) => id === tab).map(({ url }) => ({ frame: 0, url }));
}

const asked = async (asker: Identified, name: string, its: unknown): Promise<unknown> => {
  const reply = await answer({ handrail: asker.asker, name, request: its }, asker, given.services);
  return reply.ok ? reply.value : reply.error.code;
};
const admin = (name: string, its: unknown) => asked({ asker: "admin" }, name, its);
const panel = (name: string) => asked({ asker: "panel", tab: TAB, frame: 3 }, name, {});
const page = (name: string, its: unknown = {}) =>
  asked({ asker: "page", tab: TAB, frame: 0, origin: CRM }, name, its);
const status = (tab: number | null = TAB) => admin("draftPick", { draft: "draft-1", tab });
const take = async () => {
  const brief = (await page("pickerBrief")) as { pick: string; task: string };
  await page("pickerTook", { pick: brief.pick, picked });
  return brief;
};

describe("pointing at a control for a draft", () => {
  it("goes to the tab that shows the step's page, and says there what is looked for", async () => {
    openTabs({ id: 9, url: `${CRM}/contacts/4711` }, { id: TAB, url: `${CRM}/claims/18` });
    const started = { outcome: "started", tab: TAB, isThere: true };
    expect(await admin("pickForDraft", request)).toEqual(started);
    expect(shown).toContain(TAB);
    expect(given.pickersStarted).toEqual([TAB]);
    expect((await page("pickerBrief")) as object).toMatchObject({
      kind: "point",
      task: "写明原因",
    });
    expect(await status(null)).toMatchObject({ state: "picking", tab: TAB });
    expect(await panel("pick")).toMatchObject({ target: { title: "写明原因", isDraft: true } });
  });

  it("ends the preview that may still stand on the page", async () => {
    openTabs({ id: TAB, url: `${CRM}/claims/18` });
    await admin("pickForDraft", request);
    expect(given.previewed).toContainEqual({ tab: TAB, frame: null, notice: { preview: "end" } });
  });

  it("brings what was understood to the draft, once, and nothing into the playbook", async () => {
    openTabs({ id: TAB, url: `${CRM}/claims/18` });
    await admin("pickForDraft", request);
    expect(await admin("claimDraftPick", { draft: "draft-1" })).toBeNull();
    await take();
    expect(await status()).toMatchObject({ state: "picked" });
    expect(await panel("takePick")).toBeNull();
    expect(await status()).toMatchObject({ state: "taken" });
    expect(await panel("pick")).toBeNull();
    expect(await admin("claimDraftPick", { draft: "draft-1" })).toEqual({
      anchor: request.anchor,
      descriptor: noteDescriptor,
      explanation: picked.explanation,
      seenOn: "claim",
    });
    expect(await admin("claimDraftPick", { draft: "draft-1" })).toBeNull();
    expect((await given.dump())["publications"]).toEqual([]);
    expect(browser.tabs.create).toHaveBeenCalledWith({
      url: expect.stringMatching(/options\.html#\/drafts\?id=draft-1$/) as string,
    });
  });

  it("forgets names that the person does not want stored", async () => {
    openTabs({ id: TAB, url: `${CRM}/claims/18` });
    await admin("pickForDraft", request);
    await take();
    await asked({ asker: "panel", tab: TAB, frame: 3 }, "dropPickText", { text: "cause" });
    await panel("takePick");
    expect(await admin("claimDraftPick", { draft: "draft-1" })).toMatchObject({
      explanation: { name: null, where: { name: "Claim" } },
    });
  });

  it("starts in another page of the site, and knows on which one it was shown", async () => {
    openTabs({ id: TAB, url: `${CRM}/contacts/4711` });
    expect(await admin("pickForDraft", request)).toMatchObject({ isThere: false });
    await take();
    await panel("takePick");
    expect(await admin("claimDraftPick", { draft: "draft-1" })).toMatchObject({
      seenOn: site?.pages.find(({ path }) => path?.startsWith("/contacts/:"))?.id ?? null,
    });
  });

  it("tells a picking that was cancelled from a tab that was closed", async () => {
    openTabs({ id: TAB, url: `${CRM}/claims/18` });
    await admin("pickForDraft", request);
    await panel("endPick");
    expect(await status()).toMatchObject({ state: "cancelled" });
    await admin("pickForDraft", request);
    await forgetTab(given.services, TAB);
    vi.spyOn(browser.tabs, "get").mockRejectedValue(new Error("No tab"));
    expect(await status()).toMatchObject({ state: "closed" });
    expect(await status(null)).toMatchObject({ state: "none" });
  });

  it("opens the CRM, or says why it cannot", async () => {
    openTabs();
    expect(await admin("pickForDraft", request)).toEqual({ outcome: "opened", tab: 12 });
    const pattern = [{ ...sites[0], origins: ["https://*.chengdu-filling.example"] }];
    expect(await admin("pickForDraft", { ...request, sites: pattern })).toEqual({
      outcome: "no-tab",
    });
    Object.assign(given.services, { isGranted: async () => false });
    expect(await admin("pickForDraft", request)).toMatchObject({ outcome: "not-granted" });
  });

  it("is not for users", async () => {
    openTabs({ id: TAB, url: `${CRM}/claims/18` });
    await changeProfile({ role: "user" }, given.services);
    expect(await admin("pickForDraft", request)).toBe("denied");
    expect(await panel("takePick")).toBe("denied");
  });
});
