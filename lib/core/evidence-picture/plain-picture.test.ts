import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pngChunk, pngOf, riffChunk, webpOf } from "@/test/given-picture";
import { plainPicture } from "./plain-picture";

const look = (bytes: Buffer) => plainPicture(new Uint8Array(bytes));
const grey = () => [92, 98, 112] as const;
const words = Buffer.from("Comment\0Daniel Whitfield");

describe("a picture of nothing but pixels", () => {
  it("is told by its bytes, with its size", () => {
    expect(look(pngOf(16, 10, grey))).toEqual({ type: "image/png", width: 16, height: 10 });
    expect(look(webpOf(1600, 900))).toEqual({ type: "image/webp", width: 1600, height: 900 });
  });

  it("has colours, but no words: not a text, no place and no camera, no earlier version", () => {
    expect(look(pngOf(2, 2, grey, [pngChunk("sRGB", Buffer.from([0]))]))).not.toBeNull();
    const inPng = ["tEXt", "iTXt", "zTXt", "eXIf", "iCCP", "tIME", "prVt"].filter((name) =>
      look(pngOf(2, 2, grey, [pngChunk(name, words)])),
    );
    const inWebp = ["EXIF", "XMP ", "ICCP", "ANIM", "ANMF"].filter((name) =>
      look(webpOf(2, 2, [riffChunk(name, words)])),
    );
    expect([inPng, inWebp]).toEqual([[], []]);
  });

  it("ends where it ends", () => {
    expect(look(Buffer.concat([pngOf(2, 2, grey), words]))).toBeNull();
    expect(look(Buffer.concat([webpOf(2, 2), words]))).toBeNull();
    expect(look(pngOf(2, 2, grey).subarray(0, -4))).toBeNull();
  });

  it("is none of anything else, and nothing makes it throw", () => {
    expect(look(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"))).toBeNull();
    const starts = [pngOf(2, 2, grey), webpOf(2, 2), Buffer.alloc(0)];
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.nat(60),
        fc.uint8Array({ maxLength: 60 }),
        (start, cut, noise) => {
          look(Buffer.concat([start.subarray(0, cut), noise]));
        },
      ),
    );
  });
});
