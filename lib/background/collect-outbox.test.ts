import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing";
import type { Observation } from "@/lib/core/event/observation";
import { OUTBOX_PREFIX } from "@/lib/messages/outbox-key";
import { chengduSource, MINUTE, MONDAY } from "@/test/given";
import { givenStore, plainly } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import { collectOutbox } from "./collect-outbox";
import { changeProfile } from "./commands/change-profile";
import { publishPlaybook } from "./commands/publish-playbook";

const contact = (id: number) => `https://crm.chengdu-filling.example/contacts/${id}/show`;

let given: GivenStore;
beforeEach(async () => {
  fakeBrowser.reset();
  await fakeBrowser.storage.local.clear();
  fakeBrowser.permissions.getAll = async () => ({ origins: [], permissions: [] });
  given = givenStore();
  await publishPlaybook(
    { source: JSON.stringify(chengduSource), ...plainly },
    given.services,
    null,
  );
  await changeProfile({ introduced: true, department: "sales" }, given.services);
  given.time.now = MONDAY + 10 * MINUTE;
});

/** What a page could not deliver before it was closed. */
async function left(session: string, url: string, ...told: [kind: string, watch: string | null][]) {
  for (const [index, [kind, watch]] of told.entries()) {
    const id = `${session}:${index + 1}`;
    const at = MONDAY + index * 1000;
    const rest = watch === null ? { how: "arrived" } : { watch };
    const item = { id, kind, at, url, ...rest } as Observation;
    await fakeBrowser.storage.local.set({ [`${OUTBOX_PREFIX}${id}`]: item });
  }
}

const stepsDone = () =>
  given.store.read(async (database) =>
    (await database.events.toArray()).flatMap(({ type, data }) =>
      type === "StepCompleted" ? [(data as { step: string }).step] : [],
    ),
  );

const waiting = async () =>
  Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) =>
    key.startsWith(OUTBOX_PREFIX),
  );

describe("what pages left behind", () => {
  it("becomes facts once the pages are gone, and is then removed", async () => {
    await left(
      "page-life-0001",
      contact(1),
      ["page-entered", null],
      ["field-filled", "log-visit/write-note"],
      ["control-used", "log-visit/save-note"],
      ["evidence-seen", "log-visit/save-note"],
    );
    await collectOutbox(given.services);
    expect(await stepsDone()).toEqual(["write-note", "save-note"]);
    expect(await waiting()).toEqual([]);
  });

  it("of one page does not finish what was begun on another", async () => {
    await left(
      "page-life-0001",
      contact(1),
      ["page-entered", null],
      ["field-filled", "log-visit/write-note"],
      ["control-used", "log-visit/save-note"],
    );
    await left(
      "page-life-0002",
      contact(2),
      ["page-entered", null],
      ["evidence-seen", "log-visit/save-note"],
    );
    await collectOutbox(given.services);
    expect(await stepsDone()).toEqual(["write-note"]);
  });

  it("stays while it may still be on its way from a living page", async () => {
    given.time.now = MONDAY + 2000;
    await left("page-life-0001", contact(1), ["field-filled", "log-visit/write-note"]);
    await collectOutbox(given.services);
    expect(await stepsDone()).toEqual([]);
    expect(await waiting()).toHaveLength(1);
  });

  it("is thrown away where it is nothing that a page tells", async () => {
    await fakeBrowser.storage.local.set({ [`${OUTBOX_PREFIX}x:1`]: { kind: "anything" } });
    await collectOutbox(given.services);
    expect(await waiting()).toEqual([]);
  });
});
