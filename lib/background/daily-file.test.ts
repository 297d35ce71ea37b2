import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { givenStore } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import { dailyFile, saveDailyFile, setDailyFile } from "./commands/daily-file";
import { eraseMyData } from "./commands/my-data";
import { keepDailyFile } from "./daily-file";

let given: GivenStore;
let isAllowed: boolean;
let state: "complete" | "interrupted";
const createDocument = vi.fn(async () => undefined);

beforeEach(() => {
  fakeBrowser.reset();
  given = givenStore();
  [isAllowed, state] = [true, "complete"];
  createDocument.mockClear();
  Object.assign(fakeBrowser, {
    permissions: { ...fakeBrowser.permissions, contains: async () => isAllowed },
    offscreen: { hasDocument: async () => false, createDocument },
    downloads: { download: async () => 1, search: async () => [{ state }] },
  });
});

const made = { address: "blob:made", name: "handrail/adoption_2026-03-01.csv" };

describe("the daily file", () => {
  it("is made when it is turned on, and again on the next day", async () => {
    await keepDailyFile(given.services);
    expect(createDocument).not.toHaveBeenCalled();
    await setDailyFile({ language: "en" }, given.services, null);
    expect(createDocument).toHaveBeenCalledTimes(1);
    await saveDailyFile(made, given.services, null);
    expect(await dailyFile({}, given.services, null)).toEqual({
      language: "en",
      savedOn: "2026-03-02",
    });
    await keepDailyFile(given.services);
    expect(createDocument).toHaveBeenCalledTimes(1);
    given.time.now += 86_400_000;
    await keepDailyFile(given.services);
    expect(createDocument).toHaveBeenCalledTimes(2);
  });

  it("is tried again while it could not be saved, and not at all without leave", async () => {
    state = "interrupted";
    await setDailyFile({ language: "zh-CN" }, given.services, null);
    await expect(saveDailyFile(made, given.services, null)).rejects.toThrow("not saved");
    expect(await dailyFile({}, given.services, null)).toMatchObject({ savedOn: null });
    await keepDailyFile(given.services);
    expect(createDocument).toHaveBeenCalledTimes(2);
    isAllowed = false;
    await keepDailyFile(given.services);
    expect(createDocument).toHaveBeenCalledTimes(2);
  });

  it("is saved no more once it is turned off, or the person's data are gone", async () => {
    await setDailyFile({ language: "en" }, given.services, null);
    await setDailyFile({ language: null }, given.services, null);
    await expect(saveDailyFile(made, given.services, null)).rejects.toThrow("not-found");
    await setDailyFile({ language: "en" }, given.services, null);
    await eraseMyData({}, given.services, null);
    expect(await dailyFile({}, given.services, null)).toBeNull();
  });
});
