import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { chengduSource } from "@/test/given";
import { givenStore } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import { changeProfile } from "./change-profile";
import { answerHelp, askKeyUser, deleteHelp, help, questions, readHelp } from "./help";
import { eraseMyData, myData } from "./my-data";
import { observe } from "./observe";
import { publishPlaybook } from "./publish-playbook";
import { requestHelp } from "./request-help";
import { search } from "./search";
import { statistics } from "./statistics";

const CONTACT = "https://crm.chengdu-filling.example/contacts/4711";
const PANEL = { tab: 7, frame: 1 };
const STEP = { process: "log-visit", step: "save-note" };
const WORDS = "“保存”是灰的，按不下去。";
const ANSWER = "Fill in the date first; then Save can be pressed.";

let given: GivenStore;

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.permissions.getAll = async () => ({ origins: [], permissions: [] });
  given = givenStore();
  await publishPlaybook(
    { source: JSON.stringify(chengduSource), reason: "", moveCases: false },
    given.services,
    null,
  );
  await changeProfile({ introduced: true, department: "sales", language: "en" }, given.services);
  const entered = { kind: "page-entered", id: "page-life-0007:1", at: given.time.now } as const;
  await observe(
    {
      url: CONTACT,
      observations: [{ ...entered, url: CONTACT, how: "arrived" }],
      wantsOverlay: false,
      hasLocator: true,
    },
    given.services,
    { tab: 7, frame: 0 },
  );
});

const as = (role: "user" | "key-user" | "admin", department = "sales") =>
  changeProfile({ role, department }, given.services);
const askAbout = (words = WORDS) => askKeyUser({ ...STEP, words }, given.services, PANEL);
const board = () => help({}, given.services, PANEL);
const firstId = async () => (await board()).mine[0]?.id ?? "";
const answer = async (isOffered: boolean) =>
  answerHelp({ id: await firstId(), words: ANSWER, isOffered }, given.services);

describe("a question to the key user", () => {
  it("may be about a step that only the edition of the open case has", async () => {
    const filled = {
      kind: "field-filled",
      id: "page-life-0007:2",
      at: given.time.now,
      url: CONTACT,
      watch: "log-visit/write-note",
    } as const;
    const request = { url: CONTACT, observations: [filled], wantsOverlay: false };
    await observe(request, given.services, { tab: 7, frame: 0 });
    const withoutVisits = chengduSource.processes.filter(({ id }) => id !== STEP.process);
    const next = { ...chengduSource, version: 8, processes: withoutVisits };
    await publishPlaybook(
      { source: JSON.stringify(next), reason: "", moveCases: false },
      given.services,
      null,
    );
    await askAbout();
    expect((await board()).mine).toMatchObject([{ words: WORDS, process: "Log a customer visit" }]);
    await requestHelp(STEP, given.services, PANEL);
    const asked = await given.store.read(({ events }) =>
      events.filter(({ type }) => type === "HelpRequested").toArray(),
    );
    expect(asked).toMatchObject([{ data: { ...STEP, playbook: { version: 7 } } }]);
    const unknown = askKeyUser({ ...STEP, step: "gone", words: WORDS }, given.services, PANEL);
    await expect(unknown).rejects.toMatchObject({ code: "not-found" });
  });

  it("holds the step, the page of the playbook and the words", async () => {
    await askAbout();
    expect((await board()).mine).toMatchObject([
      {
        words: WORDS,
        process: "Log a customer visit",
        step: "Save the note",
        pageName: "contact",
        department: "Sales",
        answer: null,
      },
    ]);
    expect(JSON.stringify((await given.dump()).help)).not.toContain("4711");
  });

  it("stands in no fact, no figure and no export; only in the person's own copy", async () => {
    await requestHelp(STEP, given.services, PANEL);
    await askAbout();
    const { help: table, ...rest } = await given.dump();
    expect(JSON.stringify(rest)).not.toContain(WORDS);
    expect(JSON.stringify(table)).toContain(WORDS);
    const question = { from: "2026-01-01", to: "2026-12-31", grain: "month" } as const;
    const answer = await statistics({ whose: "own", questions: [question] }, given.services, null);
    expect(JSON.stringify(answer)).not.toContain(WORDS);
    expect(await myData({}, given.services, null)).toContain(WORDS);
  });

  it("is gone with the person's data", async () => {
    await askAbout();
    await eraseMyData({}, given.services, null);
    expect(JSON.stringify(await given.dump())).not.toContain(WORDS);
  });

  it("needs a step that there is, and a person who was told what is recorded", async () => {
    const wrong = { process: "log-visit", step: "no-such", words: WORDS };
    await expect(askKeyUser(wrong, given.services, PANEL)).rejects.toThrow();
    await changeProfile({ introduced: false }, given.services);
    await expect(askAbout()).rejects.toThrow();
  });

  it("may be about no step in particular", async () => {
    await askKeyUser({ process: null, step: null, words: WORDS }, given.services, PANEL);
    expect((await board()).mine[0]).toMatchObject({ process: null, step: null });
  });

  it("can be taken back by who asked", async () => {
    await askAbout();
    await deleteHelp({ id: await firstId() }, given.services);
    expect((await board()).mine).toEqual([]);
  });
});

describe("who answers", () => {
  beforeEach(() => askAbout());

  it("is the key user of the department, or an admin", async () => {
    const seen = async () => (await board()).toAnswer.length;
    expect(await seen()).toBe(0);
    await as("key-user");
    expect(await seen()).toBe(1);
    expect(await questions({}, given.services, null)).toHaveLength(1);
    await as("key-user", "quality");
    expect(await seen()).toBe(0);
    await as("admin", "quality");
    expect(await seen()).toBe(1);
  });

  it("is nobody else, whatever a panel says", async () => {
    await expect(answer(true)).rejects.toThrow();
  });

  it("answers in words; who asked is shown them until they have taken note", async () => {
    await as("key-user");
    await answer(false);
    await as("user");
    expect((await board()).mine[0]?.answer).toMatchObject({ words: ANSWER, isRead: false });
    await readHelp({ id: await firstId() }, given.services, PANEL);
    expect((await board()).mine[0]?.answer?.isRead).toBe(true);
  });

  it("is news again when the answer is changed, and not when it is only offered", async () => {
    await as("key-user");
    await answer(false);
    await readHelp({ id: await firstId() }, given.services, PANEL);
    await answer(true);
    expect((await board()).mine[0]?.answer?.isRead).toBe(true);
    const id = await firstId();
    await answerHelp({ id, words: `${ANSWER} See the clip.`, isOffered: true }, given.services);
    expect((await board()).mine[0]?.answer?.isRead).toBe(false);
  });
});

describe("an answer for others", () => {
  beforeEach(async () => {
    await askAbout();
    await as("key-user");
  });

  it("is offered at its step without the question, and found by searching", async () => {
    await answer(true);
    const { offered } = await board();
    expect(offered).toMatchObject([{ watch: "log-visit/save-note", words: ANSWER }]);
    expect(JSON.stringify(offered)).not.toContain(WORDS);
    const hits = await search({ query: "date first" }, given.services, PANEL);
    expect(hits).toEqual([{ kind: "answer", id: await firstId(), opens: "log-visit/save-note" }]);
    expect(await search({ query: "按不下去" }, given.services, PANEL)).toEqual([]);
  });

  it("stays between the two unless the key user says otherwise", async () => {
    await answer(false);
    expect((await board()).offered).toEqual([]);
  });
});
