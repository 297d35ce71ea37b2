import { Parser } from "saxen";
import { refuse } from "./ledger-problem";
import { limits } from "./limits";

/** An attribute by its local name, entities resolved; `undefined` where there is none. */
export type Attribute = (name: string) => string | undefined;

/** Names come without their prefix: WPS and others write `x:row` where Excel writes `row`. */
export interface XmlListener {
  readonly open: (name: string, attribute: Attribute) => void;
  readonly close?: (name: string) => void;
  /** Entities resolved. */
  readonly text?: (text: string) => void;
}

/**
 * Reads XML as its bytes come. No document type is accepted, so that no entity but the five of XML itself
 * exists, nothing can point outside, and nothing can grow.
 */
export class XmlReader {
  readonly #parser = new Parser();
  readonly #decoder: TextDecoder;
  #rest = "";
  #sinceTag = 0;
  #depth = 0;

  /** `firstBytes` say whether it is UTF-16, which nobody writes but which is allowed. */
  constructor(firstBytes: Uint8Array, listener: XmlListener) {
    const [first, second] = firstBytes;
    const wide = first === 0xff && second === 0xfe ? "utf-16le" : "utf-16be";
    const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
    this.#decoder = new TextDecoder(isWide ? wide : "utf-8", { fatal: true });
    const seen = () => {
      this.#sinceTag = 0;
    };
    const text = listener.text;
    this.#parser
      .on("openTag", (name, attributes) => {
        seen();
        this.#depth += 1;
        if (this.#depth > limits.xmlDepth) refuse({ code: "damaged" });
        listener.open(localName(name), (wanted) => attributeOf(attributes(), wanted));
      })
      .on("closeTag", (name) => {
        seen();
        this.#depth -= 1;
        listener.close?.(localName(name));
      })
      .on("text", (raw) => {
        seen();
        text?.(resolved(raw));
      })
      .on("cdata", (raw) => {
        seen();
        text?.(raw);
      })
      .on("comment", seen)
      .on("question", seen)
      .on("attention", () => refuse({ code: "doctype" }))
      .on("error", () => refuse({ code: "damaged" }));
  }

  write(bytes: Uint8Array): void {
    let fresh: string;
    try {
      fresh = this.#decoder.decode(bytes, { stream: true });
    } catch {
      refuse({ code: "damaged" });
    }
    // Only whole tags are handed on: the parser takes a > in a cut attribute for the end of its tag.
    const xml = this.#rest + fresh;
    const cut = Math.max(0, xml.lastIndexOf("<"));
    this.#rest = xml.slice(cut);
    if (cut > 0) {
      this.#sinceTag += cut;
      this.#parser.write(xml.slice(0, cut));
    }
    if (this.#rest.length + this.#sinceTag > limits.xmlToken + fresh.length) {
      refuse({ code: "unpacks-too-much" });
    }
  }

  end(): void {
    try {
      this.#rest += this.#decoder.decode();
    } catch {
      refuse({ code: "damaged" });
    }
    this.#parser.write(this.#rest);
    if (this.#parser.end()) refuse({ code: "damaged" });
  }
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

function attributeOf(
  attributes: Readonly<Record<string, string | undefined>> | false,
  wanted: string,
): string | undefined {
  if (attributes === false) return undefined;
  if (Object.hasOwn(attributes, wanted)) return resolved(attributes[wanted] ?? "");
  for (const name of Object.keys(attributes)) {
    if (name.endsWith(`:${wanted}`)) return resolved(attributes[name] ?? "");
  }
  return undefined;
}

const NAMED = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function resolved(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return NAMED.get(String(name)) ?? all;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
