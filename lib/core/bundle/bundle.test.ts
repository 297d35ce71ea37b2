import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { bundleOf, colleague, factOf, HERE } from "@/test/bundles";
import type { Colleague } from "@/test/bundles";
import { webCrypto } from "@/lib/background/bundles/web-crypto";
import type { DayFact } from "../team-facts/day-fact";
import { dayFactKey, union } from "../team-facts/day-fact";
import { summaryOf } from "./bundle-summary";
import { checkBundle } from "./check-bundle";
import type { CheckedMonth } from "./check-bundle";
import { packBundle } from "./pack-bundle";
import { shownFingerprint } from "./shown-fingerprint";
import type { Contributor } from "./take-in";
import { decideTakeIn } from "./take-in";
import { unpackBundle } from "./unpack-bundle";

let people: Colleague[];
beforeAll(async () => {
  people = await Promise.all(["li-na", "wang-fang", "zhao-lei"].map(colleague));
});

const byKey = (facts: readonly DayFact[]) =>
  facts.toSorted((a, b) => (dayFactKey(a) < dayFactKey(b) ? -1 : 1));

/** Somebody at some moment. */
const state = fc.record({
  who: fc.integer({ min: 0, max: 2 }),
  until: fc.integer({ min: 1, max: 9 }),
});

/** What they did until then. */
function factsUntil({ who, until }: { readonly who: number; readonly until: number }): DayFact[] {
  const person = people[who];
  if (!person) throw new Error("nobody");
  // Facts only grow: what is known later holds all that was known before.
  return Array.from({ length: until }, (_, at) => {
    const day = new Date(Date.UTC(2026, 0, 1 + at * 9)).toISOString().slice(0, 10);
    return factOf(person, day, 1 + (until - at) * 2);
  });
}

describe("a bundle", () => {
  it("comes out of its file as it went in, and is what its key has signed", async () => {
    await fc.assert(
      fc.asyncProperty(state, async (each) => {
        const facts = factsUntil(each);
        const who = people[each.who] as Colleague;
        const bundle = await bundleOf(who, facts);
        const unpacked = unpackBundle(packBundle(bundle, "readme"));
        expect(unpacked).toEqual(bundle);
        const { sender, months } = await checkBundle(unpacked, HERE, webCrypto);
        expect(sender).toMatchObject({ device: who.device, person: who.person });
        expect(byKey(months.flatMap((month) => [...month.facts]))).toEqual(byKey(facts));
      }),
      { numRuns: 60 },
    );
  });

  it("gives equal bytes for equal input", async () => {
    const who = people[0] as Colleague;
    const facts = [factOf(who, "2026-03-02", 3), factOf(who, "2026-04-01", 1)];
    const bundle = await bundleOf(who, facts);
    expect(packBundle(bundle, "r")).toEqual(packBundle(structuredClone(bundle), "r"));
    const other = await bundleOf(who, facts.toReversed());
    expect(other.segments.map(({ body }) => body)).toEqual(bundle.segments.map(({ body }) => body));
  });

  it("says what is in it", async () => {
    const who = people[0] as Colleague;
    const facts = [factOf(who, "2026-03-02", 3), factOf(who, "2026-04-01", 1)];
    expect(summaryOf(await bundleOf(who, facts))).toEqual({
      from: "2026-03-02",
      to: "2026-04-01",
      days: 2,
      processes: 1,
      casesStarted: 4,
      casesCompleted: 0,
      stepsDone: 4,
      prompts: 0,
      questions: 0,
      fallbacks: 0,
    });
  });

  it("shows its key in groups that can be read out", () => {
    expect(shownFingerprint("4f2a90c1d7e3b58806aa1c9e")).toBe("4f2a 90c1 d7e3 b588 06aa");
  });
});

describe("bundles of several people", () => {
  it("are the union of their facts, in any order and however often", async () => {
    const key = { ...(await senderIds()), label: "", enrolledAt: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(state, { minLength: 1, maxLength: 8 }).chain((states) =>
          fc.record({
            states: fc.constant(states),
            order: fc
              .array(fc.nat(states.length - 1), { maxLength: 10 })
              .map((more) => [...states.keys(), ...more]),
            seed: fc.nat(),
          }),
        ),
        async ({ states, order, seed }) => {
          const shuffled = order
            .map((at, place) => ({ at, sort: ((place + 1) * (seed + 7919)) % 104_729 }))
            .sort((a, b) => a.sort - b.sort)
            .map(({ at }) => at);
          const stored = new Map<string, CheckedMonth>();
          for (const at of shuffled) {
            const each = states[at];
            if (!each) continue;
            const who = people[each.who] as Colleague;
            const bundle = await bundleOf(who, factsUntil(each));
            const checked = await checkBundle(bundle, HERE, webCrypto);
            const contributor = {
              ...key,
              ...checked.sender,
              blockedAt: null,
              withdrawnOn: null,
            } satisfies Contributor;
            const months = [...stored]
              .filter(([place]) => place.startsWith(who.device))
              .map(([, month]) => month);
            try {
              const here = { contributor, ofDevice: contributor, months, device: "mine" };
              const decided = decideTakeIn(checked, here);
              if (decided.kind !== "takes") throw new Error(decided.kind);
              for (const month of decided.months) stored.set(who.device + month.month, month);
            } catch (error) {
              expect(["duplicate", "nothing-new"]).toContain((error as Error).message);
            }
          }
          const expected = union(...states.map(factsUntil));
          const found = [...stored.values()].flatMap((month) => [...month.facts]);
          expect(byKey(found)).toEqual(byKey([...expected.values()]));
        },
      ),
      { numRuns: 60 },
    );
  });
});

async function senderIds() {
  const who = people[0] as Colleague;
  return (await checkBundle(await bundleOf(who, [factOf(who, "2026-03-02", 1)]), HERE, webCrypto))
    .sender;
}
