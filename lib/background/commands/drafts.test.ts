import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing";
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
import { saveDraft, takeDraft } from "./drafts";
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
  it("is taken in another browser; an older one does not replace what is here", async () => {
    const draft = await begin();
    const { source } = draftFile(draft);
    given.time.now += 1000;
    await saveDraft(
      { id: draft.id, content: changed, over: draft.changedAt },
      given.services,
      null,
    );
    expect(await takeDraft({ source }, given.services, null)).toEqual({
      ok: false,
      reason: "older",
    });

    const other = givenStore();
    expect(await takeDraft({ source }, other.services, null)).toMatchObject({ ok: true });
    expect(await drafts({}, other.services, null)).toEqual([draft]);
    const wrong = await takeDraft({ source: "{}" }, other.services, null);
    expect(wrong).toEqual({ ok: false, reason: "not-a-draft" });
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
