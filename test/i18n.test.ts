/** Every sentence in both languages, and the Chinese ones set as Chinese is. */
import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";

const NAMESPACES = (await readdir("lib/i18n/en")).sort();

type Sentences = Map<string, string>;

async function sentencesOf(path: string): Promise<Sentences> {
  return new Map(flatten(JSON.parse(await readFile(path, "utf8"))));
}

function flatten(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, part]) =>
    flatten(part, path ? `${path}.${key}` : key),
  );
}

/** English has a form for one and one for many, Chinese only the latter. */
const withoutPlural = (key: string) => key.replace(/_(?:zero|one|two|few|many|other)$/, "");
const keysOf = (sentences: Sentences) =>
  [...new Set([...sentences.keys()].map(withoutPlural))].sort();

const placeholdersIn = (text: string) =>
  [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)]
    .map(([, name = ""]) => name)
    .toSorted((a, b) => a.localeCompare(b));

/** A half-width mark right after a Chinese character or full-width quote. */
const HALF_WIDTH =
  /[\u3400-\u9fff”’》）】][,;:!?]|[\u3400-\u9fff”’》）】]\.(?=\s|$)|[\u3400-\u9fff]\(/;

describe("the rule for Chinese punctuation", () => {
  it.each(["保存,然后", "保存!", "真的吗?", "备注:", "保存.", "部门(可选)", "“保存”,然后"])(
    "finds %j",
    (text) => {
      expect(text).toMatch(HALF_WIDTH);
    },
  );

  it.each([
    "保存，然后",
    "在 CRM 里：",
    "扶手 0.1.0",
    "Pipeline.xlsx, Deals.xlsx",
    "10:30",
    "{{count}}: 3",
  ])("leaves %j alone", (text) => {
    expect(text).not.toMatch(HALF_WIDTH);
  });
});

describe("the languages", () => {
  it("have the same namespaces", async () => {
    expect((await readdir("lib/i18n/zh-CN")).sort()).toEqual(NAMESPACES);
    expect(NAMESPACES.length).toBeGreaterThan(3);
  });

  describe.each(NAMESPACES)("in %s", (file) => {
    const both = () =>
      Promise.all([sentencesOf(`lib/i18n/en/${file}`), sentencesOf(`lib/i18n/zh-CN/${file}`)]);

    it("have the same sentences", async () => {
      const [en, zh] = await both();
      expect(keysOf(zh)).toEqual(keysOf(en));
    });

    it("name the same values in each", async () => {
      const [en, zh] = await both();
      const different = [...zh].flatMap(([key, text]) => {
        const other = en.get(key) ?? en.get(`${withoutPlural(key)}_other`) ?? "";
        const [inZh, inEn] = [placeholdersIn(text), placeholdersIn(other)];
        return String(inZh) === String(inEn)
          ? []
          : [`${key}: zh-CN has ${inZh.join()}, en has ${inEn.join()}`];
      });
      expect(different).toEqual([]);
    });

    it("say something everywhere", async () => {
      const [en, zh] = await both();
      const empty = [...en, ...zh].filter(([, text]) => text.trim() === "").map(([key]) => key);
      expect(empty).toEqual([]);
    });

    it("have both English forms where they count", async () => {
      const [en] = await both();
      const counted = [...en.keys()].filter((key) => key.endsWith("_one"));
      expect(counted.filter((key) => !en.has(key.replace(/_one$/, "_other")))).toEqual([]);
    });

    it("set Chinese with Chinese punctuation", async () => {
      const [, zh] = await both();
      const wrong = [...zh]
        .filter(([, text]) => HALF_WIDTH.test(text))
        .map(([key, text]) => `${key}: ${text}`);
      expect(wrong).toEqual([]);
    });

    it("have no sentence left in English among the Chinese ones", async () => {
      const [en, zh] = await both();
      const same = [...zh].filter(
        ([key, text]) => en.get(key) === text && / [a-z]+ [a-z]+ /.test(text),
      );
      expect(same).toEqual([]);
    });
  });
});

describe("what the browser itself shows of the extension", () => {
  const read = (language: string) =>
    readFile(`public/_locales/${language}/messages.json`, "utf8").then(
      (text) => JSON.parse(text) as Record<string, { message: string }>,
    );

  it("is there in both languages", async () => {
    const [en, zh] = await Promise.all([read("en"), read("zh_CN")]);
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
    for (const { message } of Object.values(zh)) expect(message).not.toMatch(HALF_WIDTH);
  });

  it("is everything that the manifest names, and fits the stores' limits", async () => {
    const manifest = await readFile("manifest.config.ts", "utf8");
    const named = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, name]) => String(name));
    expect(named.length).toBeGreaterThan(2);
    for (const language of ["en", "zh_CN"]) {
      const messages = await read(language);
      expect(named.filter((name) => !messages[name]?.message)).toEqual([]);
      expect(messages.extensionName?.message.length).toBeLessThanOrEqual(75);
      expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
    }
  });
});

const PLAYBOOKS = (await readdir("public/playbooks", { recursive: true })).filter((name) =>
  name.endsWith(".json"),
);

describe.each(PLAYBOOKS)("the playbook %s", (name) => {
  it("is set with Chinese punctuation, too", async () => {
    const sentences = await sentencesOf(`public/playbooks/${name}`);
    const chinese = [...sentences].filter(([key]) => key.endsWith("zh-CN"));
    expect(chinese.length).toBeGreaterThan(7);
    expect(chinese.filter(([, text]) => HALF_WIDTH.test(text))).toEqual([]);
  });
});
