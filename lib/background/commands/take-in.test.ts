import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { bundleOf, colleague, factOf, senderOf } from "@/test/bundles";
import type { Colleague } from "@/test/bundles";
import { chengduSource } from "@/test/given";
import { givenStore } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import type { SignedBundle } from "@/lib/core/bundle/format";
import { signWithdrawal } from "@/lib/core/bundle/sign-bundle";
import { signerOf } from "../bundles/web-crypto";
import { contributionsGeneration, readContributions } from "../store/contributions";
import { changeProfile } from "./change-profile";
import { blockContributor, contributors, enrol, forgetContribution } from "./contributors";
import { handedIn, handIn, withdrawals } from "./hand-in";
import { eraseMyData } from "./my-data";
import { publishPlaybook } from "./publish-playbook";
import { takeIn } from "./take-in";
import { acknowledgeChange } from "./learning";
import { changes, training } from "@/test/learning";

let given: GivenStore;
let liNa: Colleague;

async function browserOf(): Promise<GivenStore> {
  const made = givenStore();
  const source = JSON.stringify({ ...chengduSource, changes, training });
  await publishPlaybook({ source, reason: "", moveCases: false }, made.services, null);
  await changeProfile({ introduced: true, department: "sales", language: "en" }, made.services);
  return made;
}

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.permissions.getAll = async () => ({ origins: [], permissions: [] });
  given = await browserOf();
  given.time.now = Date.UTC(2026, 5, 1, 12);
  liNa = await colleague("li-na");
});

const take = (bundle: SignedBundle) => takeIn(bundle, given.services, null);
const admit = async (bundle: SignedBundle, label = "Li Na") =>
  enrol({ senders: [{ ...(await senderOf(bundle)), label }] }, given.services, null);
const facts = () => given.store.read(readContributions);
const generation = () => given.store.read(contributionsGeneration);
const withdrawalOf = ({ device, person, key }: Colleague) =>
  signWithdrawal({ workspace: "chengdu-filling", device, person, on: "2026-04-02" }, signerOf(key));

describe("a colleague's file", () => {
  it("waits until the admin has enrolled its key, and stores nothing before", async () => {
    const bundle = await bundleOf(liNa, [factOf(liNa, "2026-03-02", 2)]);
    const before = await given.dump();
    expect(await take(bundle)).toMatchObject({
      state: "waits",
      sender: { device: "device-li-na", department: "sales" },
    });
    expect(await given.dump()).toEqual(before);
    await admit(bundle);
    expect(await take(bundle)).toMatchObject({
      state: "taken",
      label: "Li Na",
      months: ["2026-03"],
      facts: 1,
      from: "2026-03-02",
    });
    expect(await facts()).toEqual([factOf(liNa, "2026-03-02", 2)]);
    expect(await contributors({}, given.services, null)).toMatchObject([
      { label: "Li Na", lastTakenAt: given.time.now, from: "2026-03-02", to: "2026-03-02" },
    ]);
  });

  it("counts once, the newest of each month", async () => {
    const early = await bundleOf(liNa, [factOf(liNa, "2026-03-02", 2)]);
    const late = await bundleOf(liNa, [
      factOf(liNa, "2026-03-02", 5),
      factOf(liNa, "2026-04-01", 1),
    ]);
    await admit(early);
    await take(late);
    const atLast = await generation();
    expect(atLast).toBeGreaterThan(0);
    expect(await take(late)).toEqual({ state: "refused", problem: "duplicate" });
    expect(await take(early)).toEqual({ state: "refused", problem: "nothing-new" });
    expect((await facts()).map(({ revision }) => revision)).toEqual([5, 1]);
    expect(await generation()).toBe(atLast);
  });

  it("folded by a newer Handrail takes the place of the same month, folded by an older", async () => {
    const bundle = await bundleOf(liNa, [factOf(liNa, "2026-03-02", 5)]);
    await admit(bundle);
    await take(bundle);
    const anew = [{ ...factOf(liNa, "2026-03-02", 4), revision: 3 }];
    expect(await take(await bundleOf(liNa, anew, { fold: 2 }))).toMatchObject({ state: "taken" });
    expect(await facts()).toEqual(anew);
  });

  it("is refused when it says something else at the same revision", async () => {
    const bundle = await bundleOf(liNa, [factOf(liNa, "2026-03-02", 2)]);
    await admit(bundle);
    await take(bundle);
    const other = { ...factOf(liNa, "2026-03-02", 2), counts: { started: 9 } };
    const before = await given.dump();
    expect(await take(await bundleOf(liNa, [other, factOf(liNa, "2026-04-02", 1)]))).toEqual({
      state: "refused",
      problem: "contradicts",
    });
    expect(await given.dump()).toEqual(before); // not its April either
  });

  it("of another playbook, of somebody else, or by another key is refused", async () => {
    const bundle = await bundleOf(liNa, [factOf(liNa, "2026-03-02", 2)]);
    await admit(bundle);
    const wangFang = await colleague("wang-fang");
    const problemOf = async (each: Promise<SignedBundle>) => {
      const result = await take(await each);
      return result.state === "refused" ? result.problem : result.state;
    };
    const may = factOf(liNa, "2026-05-02", 2);
    expect(await problemOf(bundleOf(liNa, [may], { workspace: "elsewhere" }))).toBe(
      "foreign-workspace",
    );
    expect(await problemOf(bundleOf(liNa, [factOf(wangFang, "2026-03-02", 2)]))).toBe(
      "foreign-facts",
    );
    const newKey = { ...liNa, key: wangFang.key };
    expect(await problemOf(bundleOf(newKey, [may]))).toBe("key-changed");
    await expect(admit(await bundleOf(newKey, [may]))).rejects.toThrow("overtaken");
    const secondFace = { ...liNa, person: "person-somebody" };
    expect(await problemOf(bundleOf(secondFace, [{ ...may, person: "person-somebody" }]))).toBe(
      "foreign-facts",
    );
  });

  it("of days that are still to come is refused, whole; somewhere it is tomorrow already", async () => {
    const far = await bundleOf(liNa, [
      factOf(liNa, "2026-03-02", 2),
      factOf(liNa, "2026-06-03", 2),
    ]);
    const before = await given.dump();
    expect(await take(far)).toEqual({ state: "refused", problem: "future-days" });
    expect(await given.dump()).toEqual(before);
    expect(await take(await bundleOf(liNa, [factOf(liNa, "2026-06-02", 2)]))).toMatchObject({
      state: "waits",
    });
  });

  it("is no longer taken from who is blocked, and waits again from who is forgotten", async () => {
    const bundle = await bundleOf(liNa, [factOf(liNa, "2026-03-02", 2)]);
    const next = await bundleOf(liNa, [factOf(liNa, "2026-04-02", 2)]);
    await admit(bundle);
    await take(bundle);
    const { key } = await senderOf(bundle);
    await blockContributor({ key, isBlocked: true }, given.services, null);
    expect(await take(next)).toEqual({ state: "refused", problem: "blocked" });
    expect(await facts()).toHaveLength(1);
    await blockContributor({ key, isBlocked: false }, given.services, null);
    expect(await take(next)).toMatchObject({ state: "taken", months: ["2026-04"] });
    expect(await forgetContribution({ key }, given.services, null)).toEqual({ months: 2 });
    expect(await facts()).toEqual([]);
    expect(await take(next)).toMatchObject({ state: "waits" });
  });
});

describe("a withdrawal", () => {
  it("deletes what was handed in, and has older files refused from then on", async () => {
    const bundle = await bundleOf(liNa, [factOf(liNa, "2026-03-02", 2)]);
    await admit(bundle);
    await take(bundle);
    const before = await generation();
    expect(await take(await withdrawalOf(liNa))).toEqual({
      state: "withdrawn",
      label: "Li Na",
      months: 1,
    });
    expect(await facts()).toEqual([]);
    expect(await generation()).toBeGreaterThan(before);
    expect(await take(bundle)).toEqual({ state: "refused", problem: "withdrawn" });
    expect(await take(await withdrawalOf(liNa))).toMatchObject({ problem: "duplicate" });
    const { key } = await senderOf(bundle);
    await expect(forgetContribution({ key }, given.services, null)).rejects.toThrow("invalid");
  });

  it("of a person is none of anybody else", async () => {
    const bundle = await bundleOf(liNa, [factOf(liNa, "2026-03-02", 2)]);
    await admit(bundle);
    await take(bundle);
    const wangFang = await colleague("wang-fang");
    const forged = await withdrawalOf({ ...liNa, key: wangFang.key });
    expect(await take(forged)).toEqual({ state: "refused", problem: "key-changed" });
    expect(await facts()).toHaveLength(1);
  });
});

describe("handing in", () => {
  it("gives the person's own facts, signed, that another browser can take in", async () => {
    const clerk = await browserOf();
    expect((await handIn({}, clerk.services, null)).facts).toBeNull();
    await acknowledgeChange({ id: "visit-note" }, clerk.services, { tab: 7, frame: 1 });
    const first = await handIn({}, clerk.services, null);
    expect(first).toMatchObject({ workspace: "chengdu-filling", on: "2026-03-02" });
    expect((await handIn({}, clerk.services, null)).key).toBe(first.key);
    const bundle = first.facts as SignedBundle;
    // The given store counts its ids alike in every test; these two are two browsers.
    await eraseMyData({}, given.services, null);
    await admit(bundle);
    expect(await take(bundle)).toMatchObject({ state: "taken", facts: 1 });
    expect(await facts()).toMatchObject([{ counts: { "acknowledged/visit-note": 1 } }]);
  });

  it("of the admin's own is not needed, and said", async () => {
    await acknowledgeChange({ id: "visit-note" }, given.services, { tab: 7, frame: 1 });
    const { facts: own } = await handIn({}, given.services, null);
    expect(await take(own as SignedBundle)).toEqual({ state: "refused", problem: "own-facts" });
  });

  it("leaves nothing to take back where no file was saved, though there is a key", async () => {
    await handIn({}, given.services, null);
    expect(await eraseMyData({}, given.services, null)).toMatchObject({ isWithdrawable: false });
    expect(await withdrawals({}, given.services, null)).toMatchObject({ withdrawals: [] });
  });

  it("is taken back by deleting one's data: by a file signed with the old key, under no new name", async () => {
    await eraseMyData({}, given.services, null); // another browser than the clerk's
    const clerk = await browserOf();
    await acknowledgeChange({ id: "visit-note" }, clerk.services, { tab: 7, frame: 1 });
    const before = await handIn({}, clerk.services, null);
    await admit(before.facts as SignedBundle);
    await take(before.facts as SignedBundle);
    await handedIn({ from: "2026-03-02", to: "2026-03-02" }, clerk.services, null);
    expect(await eraseMyData({}, clerk.services, null)).toMatchObject({
      days: 1,
      isWithdrawable: true,
    });
    const after = await handIn({}, clerk.services, null);
    expect(after.key).not.toBe(before.key);
    const [withdrawal] = (await withdrawals({}, clerk.services, null)).withdrawals;
    expect(JSON.stringify(withdrawal)).not.toContain(after.person);
    expect(await take(withdrawal as SignedBundle)).toMatchObject({ state: "withdrawn", months: 1 });
    expect(await facts()).toEqual([]);
  });
});
