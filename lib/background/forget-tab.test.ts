import { beforeEach, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { givenStore } from "@/test/given-store";
import { forgetTab } from "./forget-tab";
import { sessionPanelDoor } from "./panel-door";
import type { Pick } from "./picker/pick";
import { sessionPickerDoor } from "./picker/picker-door";

beforeEach(() => fakeBrowser.reset());

it("keeps nothing of a closed tab: not what it showed, not its panel's word, not a picking", async () => {
  const { store, services: given } = givenStore();
  const [panelDoor, pickers] = [sessionPanelDoor(given.newId), sessionPickerDoor()];
  const services = { ...given, panelDoor, pickers };
  for (const tab of [7, 8]) {
    await panelDoor.issue(tab);
    await pickers.change(tab, () => ({ id: `pick-of-${tab}` }) as unknown as Pick);
    await store.commit(({ database }) => database.tabs.put({ tab, frames: {} } as never));
  }
  await forgetTab(services, 7);
  expect(Object.keys(await fakeBrowser.storage.session.get(null)).sort()).toEqual([
    "panel-of-tab-8",
    "pick-in-tab-8",
  ]);
  expect(await store.read(({ tabs }) => tabs.count())).toBe(1);
});
