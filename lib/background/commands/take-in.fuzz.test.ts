/** Files that are wrong in every way: each is refused with a reason, and nothing is stored. */
import { gzipSync, strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { bundleOf, colleague, factOf, senderOf } from "@/test/bundles";
import type { Colleague } from "@/test/bundles";
import { chengduSource } from "@/test/given";
import { givenStore } from "@/test/given-store";
import type { GivenStore } from "@/test/given-store";
import { BundleRefused, bundleProblems } from "@/lib/core/bundle/bundle-problem";
import type { SignedBundle } from "@/lib/core/bundle/format";
import { packBundle } from "@/lib/core/bundle/pack-bundle";
import { unpackBundle } from "@/lib/core/bundle/unpack-bundle";
import { bundleAdminCalls } from "@/lib/messages/bundles";
import { signerOf } from "../bundles/web-crypto";
import { sha256 } from "../hash";
import { enrol } from "./contributors";
import { publishPlaybook } from "./publish-playbook";
import { takeIn } from "./take-in";

let given: GivenStore;
let liNa: Colleague;
let wangFang: Colleague;
let bundle: SignedBundle;
let file: Uint8Array;
let before: string;

const hash = async () => sha256(JSON.stringify(await given.dump()));

beforeAll(async () => {
  fakeBrowser.permissions.getAll = async () => ({ origins: [], permissions: [] });
  given = givenStore();
  given.time.now = Date.UTC(2026, 11, 31);
  const source = JSON.stringify(chengduSource);
  await publishPlaybook({ source, reason: "", moveCases: false }, given.services, null);
  liNa = await colleague("li-na");
  wangFang = await colleague("wang-fang");
  const months = ["2026-02-27", "2026-03-02", "2026-03-03", "2026-04-01"];
  bundle = await bundleOf(
    liNa,
    months.map((day, at) => factOf(liNa, day, at + 1)),
  );
  file = packBundle(bundle, "readme");
  await enrol({ senders: [{ ...(await senderOf(bundle)), label: "" }] }, given.services, null);
  before = await hash();
});

/** What the console does with a file. */
async function problemOf(bytes: Uint8Array): Promise<string> {
  let unpacked: SignedBundle;
  try {
    unpacked = unpackBundle(bytes);
  } catch (error) {
    if (!(error instanceof BundleRefused)) throw error;
    return error.problem;
  }
  return problemWith(unpacked);
}

async function problemWith(unpacked: unknown): Promise<string> {
  const request = bundleAdminCalls.takeIn.request.safeParse(unpacked);
  if (!request.success) return "broken"; // the wire says "invalid", the page that it is broken
  const result = await takeIn(request.data, given.services, null);
  return result.state === "refused" ? result.problem : result.state;
}

async function isRefused(problem: string): Promise<void> {
  expect(bundleProblems).toContain(problem);
  expect(await hash()).toBe(before);
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe("a file that is wrong", () => {
  it("is refused, whatever became of its bytes (3,000)", { timeout: 300_000 }, async () => {
    const change = fc.record({
      kind: fc.constantFrom("flip", "set", "insert", "remove", "cut", "double"),
      at: place,
      bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
    });
    const changes = fc.array(change, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        let bytes = [...file];
        for (const { kind, at, bytes: fresh } of all) {
          const from = Math.floor(at * bytes.length);
          const [first = 0] = fresh;
          if (kind === "flip") bytes[from] = (bytes[from] ?? 0) ^ (1 << (first % 8));
          else if (kind === "set") bytes.splice(from, fresh.length, ...fresh);
          else if (kind === "insert") bytes.splice(from, 0, ...fresh);
          else if (kind === "remove") bytes.splice(from, fresh.length);
          else if (kind === "cut") bytes = bytes.slice(0, from);
          else bytes.push(...bytes.slice(from));
        }
        const problem = await problemOf(Uint8Array.from(bytes));
        // What changed only the readme, a date or the padding of the archive leaves what was signed.
        if (problem === "taken") return restore();
        return isRefused(problem);
      }),
      { numRuns: 3000 },
    );
  });

  it("is refused, whatever of its texts was changed (1,500)", { timeout: 300_000 }, async () => {
    const texts = ["manifest", "manifestSignature", "header", "signature", "body"] as const;
    const junk = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('"__proto__"', "9", "-1", "1e999", "\\u0000", "}", "null", "\n", "☃", " "),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.nat(2),
        place,
        fc.nat(6),
        junk,
        async (which, at, where, removed, put) => {
          const forged = structuredClone(bundle) as Mutable<SignedBundle>;
          const segment = forged.segments[at];
          if (!segment) throw new Error("no segment");
          const edit = (text: string) => {
            const from = Math.floor(where * text.length);
            return text.slice(0, from) + put + text.slice(from + removed);
          };
          if (which === "manifest") forged.manifest.text = edit(forged.manifest.text);
          if (which === "manifestSignature") {
            forged.manifest.signature = edit(forged.manifest.signature);
          }
          if (which === "header") segment.header.text = edit(segment.header.text);
          if (which === "signature") segment.header.signature = edit(segment.header.signature);
          if (which === "body") segment.body = edit(segment.body);
          if (JSON.stringify(forged) === JSON.stringify(bundle)) return;
          const problem = await problemOf(packBundle(forged, "readme"));
          // Base64 has spaces and unused bits that change no byte of a signature.
          if (problem === "taken" && which.toLowerCase().endsWith("signature")) return restore();
          await isRefused(problem);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it("is refused when somebody else signed it anew, all of it or a part (500)", async () => {
    const signer = signerOf(wangFang.key);
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(["manifest", "header"] as const, { minLength: 1 }),
        fc.boolean(),
        fc.nat(2),
        async (parts, withKey, at) => {
          const forged = structuredClone(bundle) as Mutable<SignedBundle>;
          const segment = forged.segments[at];
          if (!segment) throw new Error("no segment");
          if (parts.includes("header")) {
            segment.header.signature = await signer.sign(segment.header.text);
          }
          if (parts.includes("manifest")) {
            const manifest = JSON.parse(forged.manifest.text) as object;
            if (withKey) {
              forged.manifest.text = JSON.stringify({ ...manifest, key: wangFang.key.publicKey });
            }
            forged.manifest.signature = await signer.sign(forged.manifest.text);
          }
          const problem = await problemOf(packBundle(forged, "readme"));
          expect(problem).toBe("tampered");
          await isRefused(problem);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("is refused when segments are left out, swapped, doubled or come from elsewhere", async () => {
    const [a, b, c] = bundle.segments;
    const other = await bundleOf(wangFang, [factOf(wangFang, "2026-03-02", 1)]);
    const older = await bundleOf(liNa, [factOf(liNa, "2026-03-02", 1)]);
    const segments = [
      [a, b],
      [b, a, c],
      [a, b, c, c],
      [a, a, c],
      [a, other.segments[0], c],
      [a, older.segments[0], c],
      [],
    ];
    for (const each of segments) {
      const problem = await problemWith({ ...bundle, segments: each });
      expect(problem).toBe("tampered");
      await isRefused(problem);
    }
  });

  it("is refused when it is of a later format, also by who may sign", async () => {
    const signer = signerOf(liNa.key);
    for (const v of [2, 3, 1e9]) {
      const manifest = JSON.stringify({ handrail: "bundle", v, news: { deep: [1] } });
      const newer = { text: manifest, signature: await signer.sign(manifest) };
      const problem = await problemWith({ ...bundle, manifest: newer });
      expect(problem).toBe("newer-format");
      await isRefused(problem);
    }
  });

  it("is refused when its facts are none, though they are signed", async () => {
    const fact = factOf(liNa, "2026-03-02", 3);
    const long = "x".repeat(10_000_000);
    const wrong: readonly (readonly [object, string])[] = [
      [{ ...fact, note: "Meyer GmbH" }, "broken"],
      [{ ...fact, counts: { customer: 1 } }, "broken"],
      [{ ...fact, counts: { started: 0.5 } }, "broken"],
      [{ ...fact, counts: { started: -1 } }, "broken"],
      [{ ...fact, counts: { [`step/${long}`]: 1 } }, "broken"],
      [{ ...fact, department: long }, "broken"],
      [{ ...fact, counts: JSON.parse('{"__proto__":1,"started":3}') as object }, "broken"],
      [{ ...fact, role: "constructor" }, "broken"],
      [{ ...fact, person: "person-made-up" }, "foreign-facts"],
      [{ ...fact, device: "device-made-up" }, "foreign-facts"],
    ];
    for (const [made, reason] of wrong) {
      const problem = await problemOf(packBundle(await signedAsItIs(made, fact), "readme"));
      expect(problem).toBe(reason);
      await isRefused(problem);
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it("is refused when it unpacks to too much, is another archive, or none", async () => {
    const zeros = new Uint8Array(40_000_000);
    const head = `${bundle.segments[0]?.header.text}\n${bundle.segments[0]?.header.signature}\n`;
    const gzBomb = new Uint8Array([...utf8(head), ...gzipSync(zeros)]);
    const manifest = { "manifest.json": strToU8(bundle.manifest.text) };
    const signature = { "manifest.sig": strToU8(bundle.manifest.signature) };
    const files: readonly (readonly [Uint8Array, string])[] = [
      [zipSync({ "manifest.json": zeros, ...signature }), "too-large"],
      [zipSync({ ...manifest, ...signature, "segments/001.seg": zeros }), "too-large"],
      [zipSync({ ...manifest, ...signature, "segments/001.seg": gzBomb }), "too-large"],
      [new Uint8Array(9_000_000).fill(0x50), "too-large"],
      [zipSync({ ...manifest, ...signature, "segments/../../x.seg": utf8("x") }), "broken"],
      [zipSync({ ...manifest, ...signature, "segments/007.seg": utf8("x") }), "broken"],
      [zipSync({ ...manifest, ...signature, "program.exe": utf8("x") }), "broken"],
      [zipSync({ ...manifest }), "broken"],
      [zipSync({ "xl/workbook.xml": utf8("<a/>") }), "not-a-bundle"],
      [utf8("%PDF-1.7"), "not-a-bundle"],
      [new Uint8Array(), "not-a-bundle"],
      [utf8("PK"), "broken"],
    ];
    for (const [bytes, reason] of files) {
      const problem = await problemOf(bytes);
      expect(problem).toBe(reason);
      await isRefused(problem);
    }
  });

  it("is refused though JSON nests deeper than anybody reads", async () => {
    const deep = "[".repeat(100_000);
    const problem = await problemWith({ ...bundle, manifest: { text: deep, signature: "x" } });
    expect(problem).toBe("broken");
    await isRefused(problem);
  });
});

/** A line as no Handrail writes it, signed by who may. */
async function signedAsItIs(line: object, like: ReturnType<typeof factOf>): Promise<SignedBundle> {
  const signer = signerOf(liNa.key);
  const made = structuredClone(await bundleOf(liNa, [like])) as Mutable<SignedBundle>;
  const [segment] = made.segments;
  if (!segment) throw new Error("no segment");
  segment.body = JSON.stringify(line);
  const header = JSON.parse(segment.header.text) as object;
  const text = JSON.stringify({ ...header, sha256: await sha256(segment.body) });
  segment.header = { text, signature: await signer.sign(text) };
  const manifest = JSON.parse(made.manifest.text) as object;
  const whole = JSON.stringify({ ...manifest, segments: [await sha256(text)] });
  made.manifest = { text: whole, signature: await signer.sign(whole) };
  return made;
}

/** What was taken in, because nothing of it was changed, is put back for the next. */
async function restore(): Promise<void> {
  await given.store.keep(async (database) => {
    expect((await database.contributions.toArray()).map(({ month }) => month)).toEqual([
      "2026-02",
      "2026-03",
      "2026-04",
    ]);
    await database.contributions.clear();
    await database.settings.delete("contributions");
    await database.contributors.toCollection().modify({ lastTakenAt: null, from: null, to: null });
    await database.contributors.toCollection().modify({ department: "sales" });
  }, "contributions");
  expect(await hash()).toBe(before);
}

type Mutable<Value> = Value extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> }
    : Value;
