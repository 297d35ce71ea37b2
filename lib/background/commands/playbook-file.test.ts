import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { bundleOf, colleague, factOf } from "@/test/bundles";
import { chengduSource } from "@/test/given";
import { givenStore, plainly } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import fc from "fast-check";
import { BundleRefused } from "@/lib/core/bundle/bundle-problem";
import { packBundle } from "@/lib/core/bundle/pack-bundle";
import { unpackBundle } from "@/lib/core/bundle/unpack-bundle";
import { keyId } from "@/lib/core/bundle/bundle-crypto";
import type { SignedBundle } from "@/lib/core/bundle/format";
import { signPlaybook } from "@/lib/core/bundle/sign-bundle";
import { signerOf, webCrypto } from "../bundles/web-crypto";
import { changeProfile } from "./change-profile";
import { checkPlaybookFile, playbookFile, playbookHere, takePlaybookFile } from "./playbook-file";
import { playbook } from "./playbook";
import { publishPlaybook, restorePlaybook } from "./publish-playbook";
import { takeIn } from "./take-in";

let admin: GivenStore;
let clerk: GivenStore;

const sourceOf = (version: number) => JSON.stringify({ ...chengduSource, version });

/** The admin puts a version in force; a minute passes each time. */
async function publish(given: GivenStore, version: number): Promise<void> {
  given.time.now += 60_000;
  const reason = `Version ${version}`;
  await publishPlaybook(
    { source: sourceOf(version), reason, moveCases: false },
    given.services,
    null,
  );
}

const shared = (given = admin) => playbookFile({}, given.services, null);
const looked = (bundle: SignedBundle) => checkPlaybookFile(bundle, clerk.services, null);
const take = async (bundle: SignedBundle, compared: string | null) => {
  const check = await looked(bundle);
  const over = check.state === "ready" ? (check.checked.inForce?.seq ?? null) : null;
  return takePlaybookFile({ bundle, compared, over }, clerk.services, null);
};
const versionHere = async () => (await playbookHere({}, clerk.services, null))?.version ?? null;

beforeEach(async () => {
  fakeBrowser.reset();
  [admin, clerk] = [givenStore(), givenStore()];
  await changeProfile({ displayName: "Li Na 李娜", role: "admin" }, admin.services);
  await publish(admin, 7);
});

describe("a playbook that an admin passes on", () => {
  it("is taken once its signs were compared, with what the admin said of it", async () => {
    const { bundle, key, version } = await shared();
    expect(version).toBe(7);
    expect(await looked(bundle)).toMatchObject({
      state: "ready",
      signer: { key, is: "first" },
      author: "Li Na 李娜",
      reason: "Version 7",
    });
    const before = await clerk.dump();
    await expect(take(bundle, null)).rejects.toMatchObject({ code: "overtaken" });
    expect(await clerk.dump()).toEqual(before);
    expect(await take(bundle, key)).toEqual({ state: "taken", version: 7 });
    expect(await playbookHere({}, clerk.services, null)).toMatchObject({
      version: 7,
      author: "Li Na 李娜",
      reason: "Version 7",
    });
    const [first] = (await playbook({}, clerk.services, null)).history;
    expect(first).toMatchObject({ version: 7, author: "Li Na 李娜", reason: "Version 7" });
  });

  it("brings what the admin corrects later without another comparison", async () => {
    const first = await shared();
    await take(first.bundle, first.key);
    await publish(admin, 8);
    const second = await shared();
    expect(await looked(second.bundle)).toMatchObject({ signer: { is: "known" } });
    expect(await take(second.bundle, null)).toEqual({ state: "taken", version: 8 });
    // The one before is no way back: whoever passes it on again changes nothing.
    expect(await looked(first.bundle)).toEqual({ state: "refused", problem: "older-playbook" });
    expect(await looked(second.bundle)).toEqual({ state: "refused", problem: "same-playbook" });
    expect(await versionHere()).toBe(8);
  });

  it("goes back where the admin goes back, though its version is lower", async () => {
    const first = await shared();
    await take(first.bundle, first.key);
    await publish(admin, 8);
    await take((await shared()).bundle, null);
    admin.time.now += 60_000;
    const [, earlier] = (await playbook({}, admin.services, null)).history;
    await restorePlaybook({ seq: earlier?.seq ?? 0, ...plainly }, admin.services, null);
    expect(await take((await shared()).bundle, null)).toEqual({ state: "taken", version: 7 });
  });

  it("by somebody else has to be compared again", async () => {
    const first = await shared();
    await take(first.bundle, first.key);
    const other = givenStore();
    other.time.now = admin.time.now;
    await publish(other, 9);
    const file = await shared(other);
    expect(await looked(file.bundle)).toMatchObject({ signer: { is: "another" } });
    await expect(take(file.bundle, null)).rejects.toMatchObject({ code: "overtaken" });
    await expect(take(file.bundle, first.key)).rejects.toMatchObject({ code: "overtaken" });
    expect(await take(file.bundle, file.key)).toEqual({ state: "taken", version: 9 });
  });

  it("is not taken where it was made, nor as facts, nor are facts taken for it", async () => {
    const { bundle } = await shared();
    expect(await checkPlaybookFile(bundle, admin.services, null)).toEqual({
      state: "refused",
      problem: "own-playbook",
    });
    expect(await takeIn(bundle, admin.services, null)).toEqual({
      state: "refused",
      problem: "is-a-playbook",
    });
    const liNa = await colleague("li-na");
    const facts = await bundleOf(liNa, [factOf(liNa, "2026-03-02", 1)]);
    expect(await looked(facts)).toEqual({ state: "refused", problem: "is-facts" });
  });

  it("is refused when anything of it was changed, and changes nothing", async () => {
    const { bundle, key } = await shared();
    const [segment] = bundle.segments;
    if (!segment) throw new Error("nothing in it");
    const { header, body } = segment;
    const wrong: SignedBundle[] = [
      { ...bundle, segments: [{ header, body: body.replace("version", "versiom") }] },
      { ...bundle, segments: [{ header, body: "" }] },
      { ...bundle, segments: [segment, segment] },
      { ...bundle, segments: [] },
      {
        ...bundle,
        segments: [
          { body, header: { ...header, text: header.text.replace(/\d{13}/, "1999999999999") } },
        ],
      },
      { ...bundle, manifest: { ...bundle.manifest, signature: header.signature } },
    ];
    const before = await clerk.dump();
    for (const each of wrong) {
      expect(await looked(each)).toEqual({ state: "refused", problem: "tampered" });
      expect(await take(each, key)).toEqual({ state: "refused", problem: "tampered" });
    }
    expect(await clerk.dump()).toEqual(before);
  });

  it("is refused, whatever became of the file's bytes", { timeout: 60_000 }, async () => {
    const { bundle } = await shared();
    const file = packBundle(bundle, "readme");
    const before = await clerk.dump();
    const place = fc.nat(file.length - 1);
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = file.with(at, (file[at] ?? 0) ^ by);
        let unpacked: SignedBundle;
        try {
          unpacked = unpackBundle(changed);
        } catch (error) {
          expect(error).toBeInstanceOf(BundleRefused);
          return;
        }
        // What no signature covers (a date in the archive) may differ; what is taken then is what was signed.
        const check = await looked(unpacked);
        if (check.state === "ready") expect(unpacked).toEqual(bundle);
      }),
      { numRuns: 1000 },
    );
    expect(await clerk.dump()).toEqual(before);
  });

  it("says what is wrong with a playbook that is none", async () => {
    const { bundle, key } = await signedSource('{"format": 1}');
    expect(await looked(bundle)).toMatchObject({ state: "problems" });
    expect(await take(bundle, key)).toMatchObject({ state: "problems" });
    expect(await versionHere()).toBeNull();
  });

  it("of a day that is still to come is not taken: no correction could come after it", async () => {
    admin.time.now += 3 * 86_400_000;
    await publish(admin, 8);
    const file = await shared();
    const refused = { state: "refused", problem: "future-playbook" };
    expect(await looked(file.bundle)).toEqual(refused);
    expect(await take(file.bundle, file.key)).toEqual(refused);
  });

  it("was overtaken when something else is in force by now", async () => {
    const { bundle, key } = await shared();
    await publish(clerk, 6);
    const request = { bundle, compared: key, over: null };
    await expect(takePlaybookFile(request, clerk.services, null)).rejects.toMatchObject({
      code: "overtaken",
    });
    expect(await versionHere()).toBe(6);
  });
});

async function signedSource(source: string) {
  const { key: made } = await colleague("somebody");
  const signer = signerOf(made);
  const file = { publishedAt: 1, moveCases: false, reason: "", author: null, source };
  const signing = { workspace: "chengdu-filling", on: "2026-03-02" };
  return {
    bundle: await signPlaybook(file, signing, signer),
    key: await keyId(made.publicKey, webCrypto),
  };
}
