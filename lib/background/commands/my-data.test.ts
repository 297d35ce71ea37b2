import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { chengduSource, DAY, MONDAY } from "@/test/given";
import { givenStore, plainly } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import { trimLog } from "../store/trim-log";
import { changeProfile } from "./change-profile";
import { handedIn } from "./hand-in";
import { askKeyUser } from "./help";
import { eraseMyData, myData, stored } from "./my-data";
import { publishPlaybook } from "./publish-playbook";
import { requestHelp } from "./request-help";

const PANEL = { tab: 7, frame: 1 };

let given: GivenStore;

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.permissions.getAll = async () => ({ origins: [], permissions: [] });
  vi.stubGlobal("navigator", { storage: { estimate: async () => ({ usage: 1 }) } });
  given = givenStore();
  const source = JSON.stringify({ ...chengduSource, privacy: { retentionDays: 30 } });
  await publishPlaybook({ source, ...plainly }, given.services, null);
  await changeProfile({ introduced: true, department: "sales" }, given.services);
});

const asked = () =>
  requestHelp({ process: "log-visit", step: "write-note" }, given.services, PANEL);
const told = () => stored({}, given.services, null);

it("says what is there, what was deleted for its age, and when the next is", async () => {
  await asked();
  given.time.now = MONDAY + 20 * DAY;
  await asked();
  expect(await told()).toMatchObject({
    deleted: 0,
    retentionDays: 30,
    firstAt: MONDAY,
    nextDeletionAt: Date.UTC(2026, 3, 1, 16), // 2 April in China: 31 days after 2 March
    counted: { days: 2, from: "2026-03-02", to: "2026-03-22" },
  });
  given.time.now = MONDAY + 31 * DAY;
  await trimLog(given.services);
  const after = await told();
  expect(after).toMatchObject({
    deleted: 3,
    firstAt: MONDAY + 20 * DAY,
    counted: { days: 2, from: "2026-03-02", to: "2026-03-22" },
  });
  expect(after.events.filter(({ count }) => count > 0)).toEqual([
    { type: "HelpRequested", count: 1 },
  ]);
});

it("names the files that were handed in and the questions that were asked, until all is deleted", async () => {
  await askKeyUser(
    { process: "log-visit", step: "write-note", words: "Which contact?" },
    given.services,
    PANEL,
  );
  await handedIn({ from: "2026-03-01", to: "2026-03-02" }, given.services, null);
  const files = [{ at: MONDAY, from: "2026-03-01", to: "2026-03-02" }];
  expect(await told()).toMatchObject({ questions: 1, handedIn: files });
  expect(JSON.parse(await myData({}, given.services, null))).toMatchObject({ handedIn: files });
  await eraseMyData({}, given.services, null);
  expect(await told()).toMatchObject({ questions: 0, handedIn: [], counted: null, deleted: 0 });
});
