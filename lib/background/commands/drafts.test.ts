import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing";
import type { Draft } from "@/lib/core/authoring/draft";
import { draftFile } from "@/lib/core/authoring/draft";
import { contentFor } from "@/lib/core/authoring/draft-content";
import { playbookWith } from "@/lib/core/authoring/playbook-with";
import { checkPlaybook } from "@/lib/core/playbook/parse-playbook";
import { chengduSource } from "@/test/given";
import { givenStore } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import { NEXT_EDITION } from "@/test/next-edition";
import { changeProfile } from "./change-profile";
import { beginDraft, drafts, dropDraft, handDraftOn, putDraftBack } from "./drafts";
import { saveDraft, shareDraft, takeDraft } from "./drafts";
import { eraseMyData, myData } from "./my-data";
import { playbook as playbookInForce } from "./playbook";
import { checkPlaybook as checkPlaybook_, publishPlaybook } from "./publish-playbook";

const checked = checkPlaybook(chengduSource);
if (!checked.ok) throw new Error("The given playbook is wrong.");
const { playbook } = checked;
const [base] = playbook.processes;
if (!base) throw new Error("No process.");
const title = { en: "Log a visit or a call", "zh-CN": "登记拜访或电话" };
const changed = contentFor({ ...base, title });
const AS_IT_IS = { reason: "", moveCases: false } as const;

let given: GivenStore;

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.permissions.getAll = async () => ({ origins: [], permissions: [] });
  given = givenStore();
  const source = JSON.stringify(chengduSource);
  await publishPlaybook({ source, ...AS_IT_IS }, given.services, null);
  await changeProfile({ introduced: true, role: "key-user", displayName: "李娜" }, given.services);
});

const all = () => drafts({}, given.services, null);
let begun = 0;
const begin = (id = `draft-${++begun}`) =>
  beginDraft({ id, content: contentFor(base), base }, given.services, null);

describe("a draft", () => {
  it("is begun under the name of its author, and saved as it is written", async () => {
    const { id, changedAt } = await begin();
    given.time.now += 1000;
    await saveDraft({ id, content: changed, over: changedAt }, given.services, null);
    expect(await all()).toMatchObject([
      { id, author: "李娜", state: "draft", changedAt: given.time.now, content: changed },
    ]);
  });

  it("is begun once, however often its id is asked for", async () => {
    const [first, second] = await Promise.all([begin("two-fast-clicks"), begin("two-fast-clicks")]);
    expect(second).toEqual(first);
    expect(await all()).toHaveLength(1);
  });

  it("changes nothing that is in force", async () => {
    const { id, changedAt } = await begin();
    await saveDraft({ id, content: changed, over: changedAt }, given.services, null);
    expect((await playbookInForce({}, given.services, null)).playbook).toEqual(playbook);
  });

  it("goes to review and back with words", async () => {
    const { id } = await begin();
    await handDraftOn({ id, state: "in-review", words: "请看第二步" }, given.services, null);
    await handDraftOn({ id, state: "sent-back", words: "标题太长" }, given.services, null);
    const [draft] = await all();
    expect(draft?.state).toBe("sent-back");
    expect(draft?.remarks.map(({ by, words }) => [by, words])).toEqual([
      ["李娜", "请看第二步"],
      ["李娜", "标题太长"],
    ]);
  });

  it("that was dropped can be put back", async () => {
    const draft = await begin();
    await dropDraft({ id: draft.id }, given.services, null);
    expect(await all()).toEqual([]);
    await putDraftBack({ draft }, given.services, null);
    expect(await all()).toEqual([draft]);
  });

  it("is no draft any more once it is published, and the history says who wrote it", async () => {
    const { id, changedAt } = await begin();
    await changeProfile({ role: "admin", displayName: "Anja Weber" }, given.services);
    const source = JSON.stringify(playbookWith(playbook, changed, base, NEXT_EDITION));
    await publishPlaybook(
      { source, reason: "Calls count too", moveCases: false, draft: { id, changedAt } },
      given.services,
      null,
    );
    expect(await all()).toEqual([]);
    const [newest] = (await playbookInForce({}, given.services, null)).history;
    expect(newest).toMatchObject({ author: "Anja Weber", writtenBy: "李娜" });
  });

  it("stays when what was made of it is refused", async () => {
    const draft = await begin();
    await publishPlaybook({ source: "{}", ...AS_IT_IS, draft }, given.services, null);
    expect(await all()).toHaveLength(1);
  });

  it("stays when more was written after its difference was shown", async () => {
    const seen = await begin();
    const { id, changedAt } = seen;
    await saveDraft({ id, content: changed, over: changedAt }, given.services, null);
    const source = JSON.stringify(playbookWith(playbook, seen.content, base, NEXT_EDITION));
    await publishPlaybook({ source, ...AS_IT_IS, draft: { id, changedAt } }, given.services, null);
    expect(await all()).toMatchObject([{ id, content: changed }]);
  });

  it("is not published over what nobody has compared it with", async () => {
    const source = JSON.stringify(playbookWith(playbook, changed, base, NEXT_EDITION));
    const checked_ = await checkPlaybook_({ source }, given.services, null);
    if (!checked_.ok) throw new Error("The draft is wrong.");
    const over = checked_.inForce?.seq ?? null;
    const other = JSON.stringify({ ...playbook, version: 8 });
    await publishPlaybook({ source: other, ...AS_IT_IS }, given.services, null);
    const late = publishPlaybook({ source, ...AS_IT_IS, over }, given.services, null);
    await expect(late).rejects.toMatchObject({ code: "overtaken" });
  });

  it("is not written over by another tab that has not seen its newest state", async () => {
    const { id, changedAt } = await begin();
    await saveDraft({ id, content: changed, over: changedAt }, given.services, null);
    const late = saveDraft(
      { id, content: contentFor(base), over: changedAt },
      given.services,
      null,
    );
    await expect(late).rejects.toMatchObject({ code: "overtaken" });
    expect(await all()).toMatchObject([{ content: changed }]);
  });

  it("that there is not is said to be missing", async () => {
    const gone = { id: "no-such", content: changed, over: 0 };
    await expect(saveDraft(gone, given.services, null)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("the file of a draft", () => {
  const words = (en: string) => contentFor({ ...base, title: { en, "zh-CN": en } });
  const write = async ({ services, time }: GivenStore, draft: Draft, en: string) => {
    time.now += 1000;
    const { id, changedAt } = draft;
    return saveDraft({ id, content: words(en), over: changedAt }, services, null);
  };
  const fileOf = async ({ services }: GivenStore, { id }: Draft) =>
    (await shareDraft({ id }, services, null)).source;
  const take = ({ services }: GivenStore, source: string, over?: number) =>
    takeDraft({ source, over }, services, null);
  const titles = async ({ services }: GivenStore) =>
    (await drafts({}, services, null)).map(({ content }) => content.process.title.en);

  it("is taken in another browser, and goes back and forth between the two", async () => {
    const reviewer = givenStore();
    let mine = await begin();
    expect(await take(reviewer, await fileOf(given, mine))).toMatchObject({ ok: true });

    // The author goes on and sends it again: nothing of the reviewer's is in the way.
    mine = await write(given, mine, "Second thoughts");
    const again = await take(reviewer, await fileOf(given, mine));
    if (!again.ok) throw new Error("Not taken.");
    expect(again.replaced).toBeNull();

    const theirs = await write(reviewer, again.draft, "Shorter");
    expect(await take(given, await fileOf(reviewer, theirs))).toMatchObject({ replaced: null });
    expect(await titles(given)).toEqual(["Shorter"]);
  });

  it("that the draft here has grown from does not replace it", async () => {
    const draft = await begin();
    const source = await fileOf(given, draft);
    expect(await take(given, source)).toMatchObject({ ok: true, replaced: null });
    await write(given, draft, "One hour of work");
    expect(await take(given, source)).toEqual({ ok: false, reason: "older" });
  });

  it("waits for the person where both have changes of their own, whatever the clocks say", async () => {
    const reviewer = givenStore();
    const begun = await begin();
    const taken = await take(reviewer, await fileOf(given, begun));
    if (!taken.ok) throw new Error("Not taken.");
    const here = await write(given, begun, "One hour of work");
    reviewer.time.now = given.time.now + 1_000_000;
    const file = await write(reviewer, taken.draft, "Shorter");
    const source = await fileOf(reviewer, file);

    const asked = await take(given, source);
    const both = { here: { changedAt: here.changedAt }, file: { changedAt: file.changedAt } };
    expect(asked).toMatchObject({ ok: false, reason: "apart", ...both });
    expect(await titles(given)).toEqual(["One hour of work"]);

    // What was written after the question was asked is not what the person has let go.
    const later = await write(given, here, "One hour and a minute");
    expect(await take(given, source, here.changedAt)).toMatchObject({ reason: "apart" });

    const replaced = await take(given, source, later.changedAt);
    expect(replaced).toMatchObject({ ok: true, replaced: later });
    expect(await titles(given)).toEqual(["Shorter"]);
    await putDraftBack({ draft: later }, given.services, null);
    expect(await titles(given)).toEqual(["One hour and a minute"]);
  });

  it("of an earlier Handrail, which says nothing of where it comes from, is asked about", async () => {
    const begun = await begin();
    const { source } = draftFile({ ...begun, changedAt: begun.changedAt + 1_000_000 });
    expect(await take(given, source)).toMatchObject({ ok: false, reason: "apart" });
  });

  it("is nothing where it is another file", async () => {
    expect(await take(given, "{}")).toEqual({ ok: false, reason: "not-a-draft" });
  });
});

describe("a person's own data", () => {
  it("is in no publication any more once it is erased", async () => {
    await publishPlaybook(
      { source: JSON.stringify({ ...playbook, version: 8 }), ...AS_IT_IS },
      given.services,
      null,
    );
    const authors = async () =>
      (await playbookInForce({}, given.services, null)).history.map(({ author }) => author);
    expect(await authors()).toEqual(["李娜", null]);
    await eraseMyData({}, given.services, null);
    expect(await authors()).toEqual([null, null]);
  });

  it("holds the drafts they wrote, and takes their name out of them", async () => {
    const { id } = await begin();
    await handDraftOn({ id, state: "in-review", words: "请看第二步" }, given.services, null);
    expect(await myData({}, given.services, null)).toContain("请看第二步");
    await eraseMyData({}, given.services, null);
    expect(JSON.stringify(await all())).not.toContain("李娜");
    expect(await all()).toHaveLength(1);
  });
});
