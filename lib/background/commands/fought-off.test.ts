import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing";
import { givenStore } from "@/test/given-store";
import { foughtOff } from "./fought-off";
import { openPanel } from "./open-panel";

/** The toolbar button of tab 7, which the fake browser does not have. */
let button: { badge: string; popup: string };
let services: ReturnType<typeof givenStore>["services"];
beforeEach(() => {
  fakeBrowser.reset();
  button = { badge: "", popup: "" };
  Object.assign(browser.action, {
    setBadgeText: async ({ text }: { text: string }) => void (button.badge = text),
    setBadgeBackgroundColor: async () => undefined,
    setTitle: async () => undefined,
    setPopup: async ({ popup }: { popup: string }) => void (button.popup = popup),
  });
  browser.i18n.getMessage = () => "Handrail";
  ({ services } = givenStore());
});

describe("a page that fights off what is drawn", () => {
  it("gets a quiet mark, and the toolbar shows the panel", async () => {
    await foughtOff({}, services, { tab: 7, frame: 0 });
    expect(button).toEqual({ badge: "…", popup: "panel.html?tab=7#word-for-tab-7" });
  });

  it("in a frame below keeps the panel it has: its word stays, the toolbar too", async () => {
    const issue = vi.spyOn(services.panelDoor, "issue");
    await foughtOff({}, services, { tab: 7, frame: 4 });
    expect(issue).not.toHaveBeenCalled();
    expect(button).toEqual({ badge: "", popup: "" });
  });

  it("has its panel back: the toolbar is as it was, however the person asked", async () => {
    await foughtOff({}, services, { tab: 7, frame: 0 });
    expect(await openPanel({}, services, { tab: 7, frame: 0 })).toEqual({
      nonce: "word-for-tab-7",
    });
    expect(button).toEqual({ badge: "", popup: "" });
  });

  it("at once again: the pop-up of the later fight stays, with the later word", async () => {
    const issued: number[] = [];
    vi.spyOn(services.panelDoor, "issue").mockImplementation(async () => `word-${issued.push(0)}`);
    const drawn = openPanel({}, services, { tab: 7, frame: 0 });
    await foughtOff({}, services, { tab: 7, frame: 0 });
    expect(await drawn).toEqual({ nonce: "word-1" });
    expect(button).toEqual({ badge: "…", popup: "panel.html?tab=7#word-2" });
  });
});
