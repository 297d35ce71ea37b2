import { describe, expect, it } from "vitest";
import { groupCommit } from "./group-commit";

/** A disk whose transactions take a moment, and take everything back when they fail. */
function disk(options: { readonly failing?: (transaction: number) => Error | null } = {}) {
  const durable: string[] = [];
  let transactions = 0;
  let pending: string[] = [];
  const transact = async (run: (unit: null) => Promise<void>) => {
    const number = ++transactions;
    pending = [];
    await run(null);
    await new Promise((resolve) => setTimeout(resolve));
    const error = options.failing?.(number);
    if (error) throw error;
    durable.push(...pending);
  };
  const write = (what: string) => async () => {
    await Promise.resolve();
    pending.push(what);
    return what.toUpperCase();
  };
  return { durable, transact, write, count: () => transactions };
}

describe("groupCommit", () => {
  it("keeps changes in the order in which they came", async () => {
    const { durable, transact, write } = disk();
    const commit = groupCommit(transact);
    const names = Array.from({ length: 120 }, (_, n) => `visit-${n}`);
    await Promise.all(names.map((name) => commit(write(name))));
    expect(durable).toEqual(names);
  });

  it("lets what waits share a transaction, at most fifty at a time", async () => {
    const { transact, write, count } = disk();
    const commit = groupCommit(transact);
    await Promise.all(Array.from({ length: 101 }, (_, n) => commit(write(`visit-${n}`))));
    expect(count()).toBe(3); // the first alone at once, then two groups of fifty
  });

  it("answers each change with what it returned, and only once it is durable", async () => {
    const { durable, transact, write } = disk();
    const commit = groupCommit(transact);
    const seen: [string, boolean][] = [];
    await Promise.all(
      ["a", "b", "c"].map((name) =>
        commit(write(name)).then((value) => seen.push([value, durable.includes(name)])),
      ),
    );
    expect(seen).toEqual([
      ["A", true],
      ["B", true],
      ["C", true],
    ]);
  });

  it("lets a faulty change fail alone: the others of its group are kept, once", async () => {
    const { durable, transact, write } = disk();
    const commit = groupCommit(transact);
    const faulty = async () => {
      throw new RangeError("a visit without a customer");
    };
    const results = await Promise.allSettled([
      commit(write("first")),
      commit(write("second")),
      commit(faulty),
      commit(write("third")),
    ]);
    expect(results.map(({ status }) => status)).toEqual([
      "fulfilled",
      "fulfilled",
      "rejected",
      "fulfilled",
    ]);
    expect(results[2]).toMatchObject({ reason: new RangeError("a visit without a customer") });
    expect(durable).toEqual(["first", "second", "third"]);
  });

  it("goes on after a failure", async () => {
    const { durable, transact, write } = disk();
    const commit = groupCommit(transact);
    await expect(commit(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await commit(write("next day"));
    expect(durable).toEqual(["next day"]);
  });

  it("also when a change throws before it waits for anything", async () => {
    const { durable, transact, write } = disk();
    const commit = groupCommit(transact);
    const results = await Promise.allSettled([
      commit(() => {
        throw new Error("at once");
      }),
      commit(write("still kept")),
    ]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
    expect(durable).toEqual(["still kept"]);
  });

  it("loses nothing and doubles nothing when some of 500 changes fail", async () => {
    const { durable, transact, write } = disk();
    const commit = groupCommit(transact);
    const wanted = Array.from({ length: 500 }, (_, n) => n);
    const results = await Promise.allSettled(
      wanted.map((n) =>
        commit(n % 37 === 5 ? () => Promise.reject(new Error("no")) : write(`visit-${n}`)),
      ),
    );
    const kept = wanted.filter((n) => n % 37 !== 5).map((n) => `visit-${n}`);
    expect(durable).toEqual(kept);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(kept.length);
  });
});
