import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { DAY, MINUTE, MONDAY } from "@/test/given";
import { givenStore } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import { changeProfile } from "./commands/change-profile";
import { setPause } from "./commands/set-pause";
import { onLifecycle } from "./lifecycle";

const facts = ({ store }: GivenStore) => store.read(({ events }) => events.count());

/** A browser whose background has begun to listen, with one fact of Monday. It has no content scripts: that fails. */
async function listening(): Promise<GivenStore> {
  const given = givenStore();
  vi.spyOn(fakeBrowser.permissions.onAdded, "addListener").mockReturnValue(undefined);
  vi.spyOn(fakeBrowser.permissions.onRemoved, "addListener").mockReturnValue(undefined);
  onLifecycle(given.services);
  await changeProfile({ department: "sales" }, given.services);
  return given;
}

describe("what happens by itself", () => {
  beforeEach(() => {
    vi.restoreAllMocks();
    fakeBrowser.reset();
  });

  it("deletes facts that are too old: the alarm is set and rings, and there are none", async () => {
    const given = await listening();
    await fakeBrowser.runtime.onStartup.trigger();
    const alarm = await vi.waitFor(async () => {
      const set = await fakeBrowser.alarms.get("housekeeping");
      if (!set) throw new Error("no alarm is set");
      return set;
    });
    expect(alarm.periodInMinutes).toBe(15);
    given.time.now = MONDAY + 91 * DAY;
    expect(await facts(given)).toBe(1);
    await fakeBrowser.alarms.onAlarm.trigger(alarm);
    await vi.waitFor(async () => expect(await facts(given)).toBe(0));
  });

  it("deletes them when the browser starts, too: it may have been closed for long", async () => {
    const given = await listening();
    given.time.now = MONDAY + 91 * DAY;
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(async () => expect(await facts(given)).toBe(0));
  });

  it("has tabs begin anew once a pause is over, and the toolbar say nothing of it any more", async () => {
    const given = await listening();
    const badges: unknown[] = [];
    fakeBrowser.action.setBadgeText = async ({ text }) => void badges.push(text);
    await setPause({ length: "hour" }, given.services);
    const everyTab = vi.spyOn(given.services.notify, "everyTab");
    const alarm = { name: "housekeeping", scheduledTime: 0 };
    given.time.now = MONDAY + 61 * MINUTE;
    await fakeBrowser.alarms.onAlarm.trigger(alarm);
    await vi.waitFor(() => expect(badges).toEqual(["II", ""]));
    expect(everyTab.mock.calls).toEqual([[{ notice: "begin-anew" }]]);
  });
});
