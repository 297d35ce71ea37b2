import { describe, expect, it } from "vitest";
import { MAX_PLAYBOOK_BYTES, readPlaybookFile } from "./read-playbook-file";

const file = (...parts: BlobPart[]) => new File(parts, "playbook.json");

describe("readPlaybookFile", () => {
  it("reads UTF-8, with or without a byte order mark", async () => {
    const expected = { ok: true, name: "playbook.json", source: '{"标题": 1}' };
    expect(await readPlaybookFile(file('{"标题": 1}'))).toEqual(expected);
    expect(await readPlaybookFile(file("\uFEFF", '{"标题": 1}'))).toEqual(expected);
  });

  it("refuses a file that is too big without reading it", async () => {
    const big = file(new Uint8Array(MAX_PLAYBOOK_BYTES + 1));
    big.arrayBuffer = () => Promise.reject(new Error("was read"));
    expect(await readPlaybookFile(big)).toMatchObject({ ok: false, reason: "too-big" });
  });

  it("reads a file of exactly the limit", async () => {
    expect(await readPlaybookFile(file(new Uint8Array(MAX_PLAYBOOK_BYTES)))).toMatchObject({
      ok: true,
    });
  });

  it("refuses text that was saved as GB18030", async () => {
    const gb18030 = new Uint8Array([0xb1, 0xea, 0xcc, 0xe2]); // 标题
    expect(await readPlaybookFile(file(gb18030))).toMatchObject({ ok: false, reason: "not-utf-8" });
  });

  it("says when the file is gone", async () => {
    const gone = file("x");
    gone.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotFoundError"));
    expect(await readPlaybookFile(gone)).toMatchObject({ ok: false, reason: "unreadable" });
  });
});
