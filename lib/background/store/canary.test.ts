import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { storageCanary } from "./canary";

describe("the canary", () => {
  beforeEach(() => fakeBrowser.reset());

  /** One life of the service worker that finds `found` facts and stores up to `last`. */
  const life = async (found: number, last: number) => {
    const canary = storageCanary();
    const health = await canary.check(found);
    for (let place = found + 1; place <= last; place++) canary.note(place);
    await Promise.resolve();
    return health;
  };

  it("is content with a new database", async () => {
    expect(await life(0, 0)).toBeNull();
  });

  it("is content when everything is there", async () => {
    await life(0, 100);
    expect(await life(100, 100)).toBeNull();
  });

  it("says what is missing when the browser opened an empty database", async () => {
    await life(0, 100);
    expect(await life(0, 0)).toMatchObject({ state: "rows-missing", found: 0 });
  });

  it("says it again until the browser restarts, then goes on from what is left", async () => {
    await life(0, 100);
    await life(40, 40);
    expect(await life(40, 40)).toMatchObject({ state: "rows-missing", found: 40 });
    await fakeBrowser.storage.session.clear();
    expect(await life(40, 40)).toBeNull();
  });

  it("misses at most twenty facts of one long life", async () => {
    await life(0, 1000);
    expect(await life(979, 979)).toMatchObject({ state: "rows-missing" });
  });

  it("misses at most twenty facts also of many short lives, as service workers have", async () => {
    for (let n = 0; n < 10; n++) await life(n * 15, (n + 1) * 15);
    expect(await life(100, 100)).toMatchObject({ state: "rows-missing", found: 100 });
  });
});
