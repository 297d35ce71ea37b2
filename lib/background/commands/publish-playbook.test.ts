import { describe, expect, it } from "vitest";
import { chengduSource, MONDAY } from "@/test/given";
import { givenStore, plainly } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import { ViewRows } from "../store/view-rows";
import { changeProfile } from "./change-profile";
import { observe } from "./observe";
import { playbookView } from "./playbook";
import { checkPlaybook, publication, publishPlaybook, restorePlaybook } from "./publish-playbook";

const SENDER = { tab: 1, frame: 0 };
const CONTACT = "https://crm.chengdu-filling.example/contacts/4711";

const edition = (version: number, change: (steps: object[]) => object[] = (steps) => steps) => {
  const [visit, ...others] = chengduSource.processes;
  const processes = [{ ...visit, steps: change(visit?.steps ?? []) }, ...others];
  return JSON.stringify({ ...chengduSource, version, processes });
};
/** The note is no longer saved, but sent: another step in its place. */
const otherwise = (steps: object[]) =>
  steps.map((step) =>
    "id" in step && step.id === "save-note"
      ? { ...step, title: { en: "Send the note", "zh-CN": "发送记录" } }
      : step,
  );

async function inTheMiddle(): Promise<GivenStore> {
  const given = givenStore();
  await publishPlaybook({ source: edition(7), ...plainly }, given.services, null);
  await changeProfile(
    { introduced: true, department: "sales", displayName: "Zhou Ming 周明" },
    given.services,
  );
  const filled = {
    kind: "field-filled",
    id: "page-life-0001:1",
    at: MONDAY,
    url: CONTACT,
    watch: "log-visit/write-note",
  } as const;
  const request = { url: CONTACT, observations: [filled], wantsOverlay: false };
  await observe(request, given.services, SENDER);
  return given;
}

const openCases = ({ store }: GivenStore) =>
  store.read(async (database) => (await ViewRows.load(database)).openCases.open);
const editions = ({ store }: GivenStore) =>
  store.read(async (_database, { playbook, earlier }) =>
    [playbook, ...earlier].map((each) => each?.version),
  );

describe("a publication", () => {
  it("says in the history who published it and why", async () => {
    const given = await inTheMiddle();
    const reason = "After-sales asked for it on 2 March";
    await publishPlaybook({ source: edition(8), reason, moveCases: false }, given.services, null);
    const { history } = await playbookView(given.services);
    expect(history).toMatchObject([
      { version: 8, reason, author: "Zhou Ming 周明", movedCases: false },
      { version: 7, reason: "", author: null },
    ]);
  });

  it("leaves people in the middle of a case on the edition they began with", async () => {
    const given = await inTheMiddle();
    await publishPlaybook({ source: edition(8, otherwise), ...plainly }, given.services, null);
    expect(await openCases(given)).toMatchObject([{ playbook: { version: 7 } }]);
    expect(await editions(given)).toEqual([8, 7]);
    await publishPlaybook({ source: edition(9, otherwise), ...plainly }, given.services, null);
    expect(await editions(given)).toEqual([9, 7]);
  });

  it("takes them along when its author says so, and then needs the old edition no more", async () => {
    const given = await inTheMiddle();
    await publishPlaybook(
      { source: edition(8, otherwise), reason: "The old button is gone", moveCases: true },
      given.services,
      null,
    );
    expect(await openCases(given)).toMatchObject([{ playbook: { version: 8 } }]);
    expect(await editions(given)).toEqual([8]);
    expect((await playbookView(given.services)).history[0]).toMatchObject({ movedCases: true });
  });

  it("is refused where its number stands for another edition, and nobody's work changes", async () => {
    const given = await inTheMiddle();
    const answer = await publishPlaybook(
      { source: edition(7, otherwise), ...plainly },
      given.services,
      null,
    );
    const taken = { path: "version", code: "version-taken", params: { version: 7, next: 8 } };
    expect(answer).toEqual({ ok: false, problems: [taken] });
    expect(await editions(given)).toEqual([7]);
    expect((await playbookView(given.services)).history).toHaveLength(1);

    // Also while another edition is in force, and before anybody presses a button.
    await publishPlaybook({ source: edition(8), ...plainly }, given.services, null);
    expect(
      await checkPlaybook({ source: edition(7, otherwise) }, given.services, null),
    ).toMatchObject({ ok: false, problems: [{ params: { next: 9 } }] });
  });

  it("may be the same file again", async () => {
    const given = await inTheMiddle();
    const again = await publishPlaybook({ source: edition(7), ...plainly }, given.services, null);
    expect(again).toMatchObject({ ok: true });
    expect(await openCases(given)).toMatchObject([{ playbook: { version: 7 } }]);
  });

  it("is put in force again with a reason of its own", async () => {
    const given = await inTheMiddle();
    await publishPlaybook({ source: edition(8, otherwise), ...plainly }, given.services, null);
    const view = await restorePlaybook(
      { seq: 1, reason: "Version 8 sent notes twice", moveCases: false },
      given.services,
      null,
    );
    expect(view.playbook?.version).toBe(7);
    expect(
      view.history.map(({ version, reason, restored }) => [version, reason, restored]),
    ).toEqual([
      [7, "Version 8 sent notes twice", 1],
      [8, "", null],
      [7, "", null],
    ]);
  });

  it("can be looked at before it is put in force again", async () => {
    const given = await inTheMiddle();
    await publishPlaybook({ source: edition(8, otherwise), ...plainly }, given.services, null);
    expect(await publication({ seq: 1 }, given.services, null)).toMatchObject({
      playbook: { version: 7 },
      inForce: { version: 8 },
    });
    await expect(publication({ seq: 99 }, given.services, null)).rejects.toThrow();
  });
});
