import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing";
import { startFreshLog } from "./fresh-log";

describe("a log of the session's own", () => {
  beforeEach(() => fakeBrowser.storage.session.clear());

  it("is begun once in a session of the browser, by writing more than LevelDB keeps in one", async () => {
    const factory = new IDBFactory();
    let written = 0;
    const noise = (bytes: number) => {
      written += bytes;
      return new Uint8Array(bytes);
    };
    await startFreshLog({ factory, noise });
    expect(written).toBeGreaterThan(4.5 * 1024 * 1024);
    const once = written;
    await startFreshLog({ factory, noise });
    expect(written).toBe(once);

    await fakeBrowser.storage.session.clear();
    await startFreshLog({ factory, noise });
    expect(written).toBe(2 * once);
  });

  it("leaves nothing behind", async () => {
    const factory = new IDBFactory();
    await startFreshLog({ factory, noise: (bytes) => new Uint8Array(bytes) });
    await expect.poll(() => factory.databases()).toEqual([]);
  });

  it("says so when it cannot be written, and tries again", async () => {
    const factory = new IDBFactory();
    const full = () => {
      throw new DOMException("disk", "QuotaExceededError");
    };
    await expect(startFreshLog({ factory, noise: full })).rejects.toThrow("disk");
    await startFreshLog({ factory, noise: (bytes) => new Uint8Array(bytes) });
    expect(await fakeBrowser.storage.session.get()).toMatchObject({ "store-fresh-log": true });
  });
});
