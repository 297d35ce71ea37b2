/** Files made to hurt whoever reads them, and why each has to be refused. */
import type { LedgerProblemCode } from "@/lib/core/ledger/ledger-problem";
import { encode } from "./encode";
import { EXCEL, pack, writeXlsx, xlsxParts } from "./write-xlsx";

const SHEET = "xl/worksheets/sheet1.xml";
const STRINGS = "xl/sharedStrings.xml";
const MiB = 1024 * 1024;

const plain = () =>
  xlsxParts([
    {
      name: "a",
      rows: [
        ["编号", "客户", "金额"],
        ["V-001", "华为技术有限公司", 100],
      ],
    },
  ]);

function withPart(path: string, change: (xml: string) => string | Uint8Array) {
  const parts = new Map<string, string | Uint8Array>(plain());
  parts.set(path, change(plain().get(path) ?? ""));
  return pack(parts);
}

/** As many bytes of one text again and again. */
function repeated(start: string, middle: string, end: string, size: number): Uint8Array {
  const [head, unit, tail] = [start, middle, end].map((part) => encode(part, "utf-8"));
  if (!head || !unit || !tail) throw new Error("unreachable");
  const count = Math.floor(size / unit.length);
  const bytes = new Uint8Array(head.length + count * unit.length + tail.length);
  bytes.set(head);
  bytes.set(unit, head.length);
  const [from, until] = [head.length, head.length + count * unit.length];
  for (let filled = unit.length; from + filled < until; filled *= 2) {
    bytes.copyWithin(from + filled, from, Math.min(from + filled, until - filled));
  }
  bytes.set(tail, until);
  return bytes;
}

/** Every place where these four bytes stand. */
function places(bytes: Uint8Array, signature: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    if (view.getUint32(at, true) === signature) found.push(at);
  }
  return found;
}

function changed(bytes: Uint8Array<ArrayBuffer>, change: (view: DataView) => void) {
  const copy = bytes.slice();
  change(new DataView(copy.buffer));
  return copy;
}

const CENTRAL = 0x02014b50;
const entity = (name: string, value: string) => `<!ENTITY ${name} "${value}">`;
const laughs = Array.from({ length: 10 }, (_, at) => entity(`l${at + 1}`, `&l${at};`.repeat(10)));

type Bomb = readonly [name: string, code: LedgerProblemCode, make: () => Uint8Array];

export const bombs: readonly Bomb[] = [
  [
    "300 MiB of blanks in a sheet",
    "unpacks-too-much",
    () =>
      withPart(SHEET, () =>
        repeated("<worksheet><sheetData>", " ", "</sheetData></worksheet>", 300 * MiB),
      ),
  ],
  [
    "40 MiB of empty rows",
    "too-many-rows",
    () =>
      withPart(SHEET, () =>
        repeated("<worksheet><sheetData>", "<row/>", "</sheetData></worksheet>", 40 * MiB),
      ),
  ],
  [
    "40 MiB of empty strings",
    "unpacks-too-much",
    () => withPart(STRINGS, () => repeated("<sst>", "<si/>", "</sst>", 40 * MiB)),
  ],
  [
    "40 MiB of short strings",
    "unpacks-too-much",
    () => withPart(STRINGS, () => repeated("<sst>", "<si><t>ab</t></si>", "</sst>", 40 * MiB)),
  ],
  [
    "one string of 40 MiB",
    "unpacks-too-much",
    () => withPart(STRINGS, () => repeated("<sst><si><t>", "客", "</t></si></sst>", 40 * MiB)),
  ],
  [
    "one attribute of 40 MiB",
    "unpacks-too-much",
    () => withPart(SHEET, () => repeated('<worksheet a="', "x", '"/>', 40 * MiB)),
  ],
  [
    "one comment of 40 MiB",
    "unpacks-too-much",
    () => withPart(SHEET, () => repeated("<worksheet><!--", "<", "--></worksheet>", 40 * MiB)),
  ],
  [
    "tags within tags",
    "damaged",
    () => withPart(SHEET, () => repeated("<worksheet>", "<a>", "", 3 * MiB)),
  ],
  [
    "nested entities",
    "doctype",
    () =>
      withPart(STRINGS, (xml) =>
        xml
          .replace("<sst", `<!DOCTYPE sst [${entity("l0", "ha")}${laughs.join("")}]><sst`)
          .replace("V-001", "&l10;"),
      ),
  ],
  [
    "one long entity many times",
    "doctype",
    () =>
      withPart(STRINGS, (xml) =>
        xml
          .replace("<sst", `<!DOCTYPE sst [${entity("a", "a".repeat(50_000))}]><sst`)
          .replace("V-001", "&a;".repeat(50_000)),
      ),
  ],
  [
    "an entity from outside",
    "doctype",
    () =>
      withPart(SHEET, (xml) =>
        xml.replace(
          "<worksheet",
          '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet',
        ),
      ),
  ],
  [
    "a million columns, named",
    "too-many-columns",
    () =>
      withPart(SHEET, (xml) =>
        xml
          .replace("<sheetData>", '<sheetData><row r="1"><c r="ZZZZ1"><v>1</v></c></row>')
          .replace('r="1" spans', 'r="9" spans')
          .replace(/<row r="[19]" spans="1:3">.*$/, "</sheetData></worksheet>"),
      ),
  ],
  [
    "a million columns",
    "too-many-columns",
    () =>
      withPart(SHEET, () =>
        repeated(
          "<worksheet><sheetData><row>",
          "<c><v>1</v></c>",
          "</row></sheetData></worksheet>",
          15 * MiB,
        ),
      ),
  ],
  [
    "a million columns of text",
    "too-many-columns",
    () => encode(`a${",a".repeat(1_000_000)}\n`, "utf-8"),
  ],
  [
    "five million empty columns of text",
    "too-many-columns",
    () => encode(`${",".repeat(5_000_000)}a\n`, "utf-8"),
  ],
  [
    "a quote that never closes",
    "row-too-long",
    () => repeated('No,Name\n1,"', "客户\n", "", 30 * MiB),
  ],
  [
    "a cell of 100,000 characters",
    "cell-too-long",
    () => encode(`No,Name\n1,${"x".repeat(100_000)}\n`, "utf-8"),
  ],
  [
    "a cell of 100,000 characters in a workbook",
    "cell-too-long",
    () =>
      writeXlsx([
        {
          name: "a",
          rows: [
            ["No", "Name"],
            [1, "x".repeat(100_000)],
          ],
        },
      ]),
  ],
  [
    "a formula never calculated",
    "formula",
    () =>
      writeXlsx([
        {
          name: "a",
          rows: [
            ["No", "Sum"],
            [1, { formula: "SUM(A1:A2)" }],
          ],
        },
      ]),
  ],
  [
    "a formula that runs a program",
    "formula",
    () => encode("No\tName\n1\t=cmd|' /C calc'!A0\n", "utf-8"),
  ],
  [
    "__proto__ as a column of text",
    "header-name",
    () => encode("No,__proto__,Name\n1,2,3\n", "utf-8"),
  ],
  [
    "constructor as a column",
    "header-name",
    () =>
      writeXlsx([
        {
          name: "a",
          rows: [
            ["No", "constructor"],
            [1, 2],
          ],
        },
      ]),
  ],
  ["an archive cut in the middle", "damaged", () => pack(plain()).subarray(0, 1500)],
  ["an archive without its end", "damaged", () => pack(plain()).slice(0, -30)],
  [
    "an entry twice",
    "unsafe-archive",
    () => {
      const parts = new Map<string, string>([
        ...plain(),
        ["xl/worksheets/sheet2.xml", "<worksheet/>"],
      ]);
      const bytes = pack(parts);
      const last = places(bytes, CENTRAL).at(-1) ?? 0;
      return changed(bytes, (view) =>
        view.setUint8(last + 46 + "xl/worksheets/sheet".length, 0x31),
      );
    },
  ],
  [
    "an entry whose path leads out",
    "unsafe-archive",
    () => pack(new Map([...plain(), ["../../evil.xml", "<a/>"]])),
  ],
  [
    "an entry at the root",
    "unsafe-archive",
    () => pack(new Map([...plain(), ["/etc/evil.xml", "<a/>"]])),
  ],
  [
    "more entries than a workbook has",
    "unsafe-archive",
    () =>
      pack(
        new Map([...plain(), ...Array.from({ length: 3000 }, (_, at) => [`a${at}`, ""] as const)]),
      ),
  ],
  [
    "a packed size beyond the file",
    "damaged",
    () => {
      const bytes = pack(plain());
      const first = places(bytes, CENTRAL)[1] ?? 0;
      return changed(bytes, (view) => view.setUint32(first + 20, 0xfffffff0, true));
    },
  ],
  [
    "a wrong checksum",
    "damaged",
    () => {
      const bytes = pack(plain());
      return changed(bytes, (view) => {
        for (const at of places(bytes, CENTRAL)) view.setUint32(at + 16, 1, true);
      });
    },
  ],
  [
    "an entry behind a password",
    "password",
    () => {
      const bytes = pack(plain());
      return changed(bytes, (view) =>
        view.setUint16((places(bytes, CENTRAL)[0] ?? 0) + 8, 1, true),
      );
    },
  ],
  [
    "a string that is not there",
    "damaged",
    () => withPart(SHEET, (xml) => xml.replace("<v>0</v>", "<v>99</v>")),
  ],
  [
    "rows that go back",
    "damaged",
    () => withPart(SHEET, (xml) => xml.replace('row r="2"', 'row r="1"')),
  ],
  [
    "XML that does not end",
    "damaged",
    () => withPart(SHEET, (xml) => xml.replace("</sheetData>", "")),
  ],
];

/** Sizes that lie, but harm nobody: what comes out is what counts. */
export function lyingSizes(): Uint8Array {
  const bytes = pack(xlsxParts([{ name: "a", rows: [["编号"], ["V-001"]] }], EXCEL));
  return changed(bytes, (view) => {
    for (const at of places(bytes, CENTRAL)) view.setUint32(at + 24, 0xffffffff, true);
  });
}
