/** The rules of the house. Each failure says what to do. */
import { execFile } from "node:child_process";
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allProjections } from "@/lib/core/projection/all";

interface Source {
  readonly path: string;
  readonly text: string;
  /** Without comments and string contents, so that words in sentences break no rule. */
  readonly code: string;
}

const ROOMS = ["lib", "components", "entrypoints"];
const isTest = (path: string) => /\.test\.tsx?$/.test(path);

async function sourcesIn(folders: readonly string[]): Promise<Source[]> {
  const names = await Promise.all(
    folders.map(async (folder) => {
      const files = await readdir(folder, { recursive: true, withFileTypes: true });
      return files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
    }),
  );
  return Promise.all(
    names.flat().map(async (path) => {
      const text = await readFile(path, "utf8");
      return { path, text, code: withoutComments(text) };
    }),
  );
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`\\])\/\/.*$/gm, "$1");
}

let sources: Source[] = [];
beforeAll(async () => {
  sources = (await sourcesIn(ROOMS)).filter(
    ({ path }) => /\.(?:ts|tsx)$/.test(path) && !isTest(path),
  );
});

/** Sentences, one for each file where the rule is broken. */
const broken = (rule: RegExp, advice: string, allowed: (path: string) => boolean = () => false) =>
  sources
    .filter(({ path, code }) => !allowed(path) && rule.test(code))
    .map(({ path }) => `${path}: ${advice}`);

describe("the house", () => {
  it("has sources to look at", () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(withoutComments('a(); // eval(x)\n/* eval(y) */ b("https://x")')).toBe(
      'a(); \n b("https://x")',
    );
  });

  it("reaches every command from commands/all.ts", async () => {
    const reached = new Set<string>();
    const queue = ["lib/background/commands/all.ts"];
    for (let path = queue.pop(); path; path = queue.pop()) {
      if (reached.has(path)) continue;
      reached.add(path);
      const code = sources.find((source) => source.path === path)?.code ?? "";
      for (const [, name] of code.matchAll(/from "\.\/([\w-]+)"/g)) {
        queue.push(join(dirname(path), `${name}.ts`));
      }
    }
    const commands = sources.filter(({ path }) => path.startsWith("lib/background/commands/"));
    expect(commands.length).toBeGreaterThan(10);
    const lost = commands
      .filter(({ path }) => !reached.has(path))
      .map(({ path }) => `${path}: nobody can ask this; add it to lib/background/commands/all.ts`);
    expect(lost).toEqual([]);
  });

  it("gives every projection a name of its own and keeps each up to date", async () => {
    const names = allProjections.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    const all = sources.find(({ path }) => path === "lib/core/projection/all.ts")?.code ?? "";
    const lost = sources
      .filter(
        ({ path, code }) => path.startsWith("lib/core/projection/") && /: Projection</.test(code),
      )
      .filter(({ path }) => !["all.ts", "projection.ts"].includes(basename(path)))
      .filter(({ path }) => !all.includes(`"./${basename(path, ".ts")}"`))
      .map(({ path }) => `${path}: nobody folds this; add it to lib/core/projection/all.ts`);
    expect(lost).toEqual([]);
  });

  it("carries over what facts left that are deleted since, wherever a projection is folded anew", () => {
    // What was folded when facts first were deleted for their age. A projection that is not here is newer.
    const first: Readonly<Record<string, number>> = {
      "anchor-health": 1,
      "day-facts": 1,
      fallback: 2,
      "finished-runs": 2,
      learning: 1,
      mastery: 3,
      "old-way-said": 2,
      "open-cases": 4,
      "prompt-memory": 5,
      "settled-reasons": 1,
      "trace-summary": 1,
    };
    const lost = allProjections
      .filter(({ name, version, lift }) => version > (first[name] ?? version) && !lift)
      .map(
        ({ name }) =>
          `${name}: facts before the log's beginning are only in its old rows; give it a lift(row, version), or one that answers null where they may be forgotten`,
      );
    expect(lost).toEqual([]);
    expect(
      Object.keys(first).filter((name) => !allProjections.some((p) => p.name === name)),
    ).toEqual([]);
  });

  it("imports zod in one place", () => {
    expect(
      broken(
        /(?:from|import)\s*\(?"zod(?:\/[^"]*)?"/,
        'import { z } from "@/lib/core/zod"',
        (path) => path === "lib/core/zod.ts",
      ),
    ).toEqual([]);
  });

  it("logs in one place, by closed codes", () => {
    expect(
      broken(
        /\bconsole\.(?:log|warn|error|info|debug|trace|table|dir)\b/,
        "log(code) of @/lib/log",
        (path) => path === "lib/log.ts",
      ),
    ).toEqual([]);
  });

  it("reads the time where it is told to: lib/clock.ts, and what runs in pages", () => {
    expect(
      broken(
        /\bDate\.now\(|\bnew Date\(\s*\)/,
        "take the time as an argument (core) or from services.clock (background)",
        (path) => path === "lib/clock.ts" || /^(?:lib\/page|components)\//.test(path),
      ),
    ).toEqual([]);
  });

  it("keeps core pure", () => {
    const rule =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bcrypto\.|\bperformance\.|\b(?:window|navigator|localStorage|indexedDB)\.|\b(?:fetch|setTimeout|setInterval)\(|\bdocument\.(?:query|create|get|body|add)|\bbrowser\./;
    const impure = broken(rule, "core takes time, ids and everything else as arguments").filter(
      (sentence) => sentence.startsWith("lib/core/"),
    );
    expect(impure).toEqual([]);
  });

  it("makes no markup from text, runs no text as code, and posts nothing to pages", () => {
    expect(
      broken(
        /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|srcdoc)\b|\bdocument\.write|\beval\s*\(|\bnew Function\b|\bwindow\.postMessage\b|\bparent\.postMessage\b|\bset(?:Timeout|Interval)\(\s*["'`]/,
        "draw text as text (textContent, element(), React children); talk through lib/messages",
      ),
    ).toEqual([]);
  });

  it("reaches no network", () => {
    expect(
      broken(
        /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b/,
        "nothing leaves this browser",
      ),
    ).toEqual([]);
  });

  it("keeps files short: none over 400 lines, nine of ten under 200", () => {
    const lengths = sources.map(({ path, text }) => ({ path, lines: text.split("\n").length }));
    expect(
      lengths
        .filter(({ lines }) => lines > 400)
        .map(({ path, lines }) => `${path}: ${lines} lines; split it by ideas`),
    ).toEqual([]);
    const long = lengths.filter(({ lines }) => lines >= 200);
    expect(
      long.length / lengths.length,
      `Long: ${long.map(({ path }) => path).join(", ")}`,
    ).toBeLessThanOrEqual(0.1);
  });

  it("dates what is temporary", async () => {
    const everything = [...sources, ...(await sourcesIn(["test"]))];
    const undated = everything
      .filter(({ path }) => /\.(?:ts|tsx|mjs|css)$/.test(path) && path !== "test/house.test.ts")
      .flatMap(({ path, text }) =>
        text
          .split("\n")
          .flatMap((line, index) =>
            /\bTODO\b/.test(line) && !/\bTODO \[\d{4}-\d{2}-\d{2}\]/.test(line)
              ? [`${path}:${index + 1}: write TODO [YYYY-MM-DD], the day by which it is gone`]
              : [],
          ),
      );
    expect(undated).toEqual([]);
  });

  it("shows every top-level folder on the README's map", async () => {
    const readme = await readFile("README.md", "utf8").catch(() => null);
    if (readme === null) return; // not written yet
    const made = ["node_modules", "playwright-report", "test-results", "coverage"];
    const folders = (await readdir(".", { withFileTypes: true }))
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .map(({ name }) => name)
      .filter((name) => !made.includes(name));
    const missing = folders
      .filter((name) => !readme.includes(`${name}/`))
      .map((name) => `README.md does not say what ${name}/ is for`);
    expect(missing).toEqual([]);
  });
});

describe("the direction of imports", () => {
  const root = resolve(".");
  let tree = "";

  beforeAll(async () => {
    tree = await realpath(await mkdtemp(join(tmpdir(), "handrail-house-")));
    for (const file of [".dependency-cruiser.cjs", "tsconfig.depcruise.json", "package.json"]) {
      await cp(join(root, file), join(tree, file));
    }
    await symlink(join(root, "node_modules"), join(tree, "node_modules"));
  });
  afterAll(() => rm(tree, { recursive: true, force: true }));

  /** `file: rule` for each rule that a tree of these files breaks. */
  async function brokenBy(files: Record<string, string>): Promise<string[]> {
    for (const room of ROOMS) await rm(join(tree, room), { recursive: true, force: true });
    for (const [path, text] of Object.entries({ ...healthy, ...files })) {
      await mkdir(dirname(join(tree, path)), { recursive: true });
      await writeFile(join(tree, path), text);
    }
    const depcruise = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
    const options = ["--config", ".dependency-cruiser.cjs", "--output-type", "json", ...ROOMS];
    const { stdout } = await promisify(execFile)(process.execPath, [depcruise, ...options], {
      cwd: tree,
      maxBuffer: 50_000_000,
    }).catch((error: { stdout: string }) => error);
    const { summary } = JSON.parse(stdout) as {
      summary: { violations: { from: string; rule: { name: string } }[] };
    };
    return [...new Set(summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`))].sort();
  }

  /** Small, and as it should be. */
  const healthy = {
    "lib/core/zod.ts": 'import * as z from "zod";\nexport { z };\n',
    "lib/core/anchor.ts":
      'import { z } from "./zod";\nexport const anchor = z.string();\nexport type Anchor = string;\n',
    "lib/messages/connect.ts":
      'import type { Anchor } from "@/lib/core/anchor";\nexport const ask = (a: Anchor) => a;\n',
    "lib/background/database.ts":
      'import { Dexie } from "dexie";\nexport const database = Dexie;\n',
    "lib/page/locate.ts":
      'import type { Anchor } from "@/lib/core/anchor";\nimport { ask } from "@/lib/messages/connect";\nexport const locate = (a: Anchor) => ask(a);\n',
    "lib/core/anchor/find.ts": "export const find = () => null;\n",
    "lib/page/locate/live-locator.ts":
      'import { find } from "@/lib/core/anchor/find";\nexport const live = find;\n',
    "components/panel.tsx":
      'import { ask } from "@/lib/messages/connect";\nexport const panel = ask;\n',
    "entrypoints/background.ts":
      'import { database } from "@/lib/background/database";\nimport { anchor } from "@/lib/core/anchor";\nexport default [database, anchor];\n',
    // Types may need each other.
    "lib/core/hen.ts": 'import type { Egg } from "./egg";\nexport type Hen = { egg?: Egg };\n',
    "lib/core/egg.ts": 'import type { Hen } from "./hen";\nexport type Egg = { hen?: Hen };\n',
  };

  /** What is forbidden: who, imports what, against which rule. */
  const forbidden: readonly (readonly [string, string, string])[] = [
    ["lib/core/stores.ts", "dexie", "core-has-no-packages"],
    ["lib/core/draws.ts", "react", "core-has-no-packages"],
    ["lib/core/browses.ts", "wxt/browser", "core-has-no-packages"],
    ["lib/core/reads-files.ts", "node:fs", "core-has-no-packages"],
    ["lib/core/looks-back.ts", "@/lib/background/database", "core-is-alone"],
    ["lib/core/other-zod.ts", "zod", "zod-at-one-door"],
    ["lib/core/gone.ts", "@/lib/core/not-there", "not-resolvable"],
    ["lib/core/alias.ts", "#/lib/core/zod", "not-resolvable"],
    ["lib/messages/on-notice.ts", "@/lib/core/anchor", "wire-end-is-light"],
    ["lib/messages/looks-back.ts", "@/lib/background/database", "messages-know-core"],
    ["lib/messages/draws.ts", "react", "messages-have-no-packages"],
    ["lib/background/draws.ts", "react", "background-packages"],
    ["lib/background/looks-out.ts", "@/lib/page/locate", "background-keeps"],
    ["lib/background/looks-up.ts", "@/components/panel", "background-keeps"],
    ["lib/background/starts.ts", "@/entrypoints/background", "nobody-starts-itself"],
    ["lib/page/runs-zod.ts", "@/lib/core/zod", "page-knows-nothing"],
    ["lib/page/runs-core.ts", "@/lib/core/anchor", "page-knows-nothing"],
    ["lib/page/runs-locator.ts", "@/lib/page/locate/live-locator", "overlay-stays-small"],
    ["lib/page/locate/runs-zod.ts", "@/lib/core/zod", "locator-knows-anchors"],
    ["lib/page/other-zod.ts", "zod", "zod-at-one-door"],
    ["lib/page/draws.ts", "react", "page-packages"],
    ["lib/page/stores.ts", "dexie", "database-in-one-room"],
    ["lib/page/looks-back.ts", "@/lib/background/database", "page-never-background"],
    ["components/stores.tsx", "dexie", "database-in-one-room"],
    ["components/looks-back.tsx", "@/lib/background/database", "components-never-background"],
    ["components/runs-core.tsx", "@/lib/core/anchor", "components-draw"],
    ["lib/log.ts", "@/lib/core/anchor", "helpers-belong-to-nobody"],
    ["lib/core/left.ts", "./right", "no-circles"],
  ];

  let stopped: string[] = [];
  beforeAll(async () => {
    stopped = await brokenBy(
      Object.fromEntries(
        [...forbidden, ["lib/core/right.ts", "./left"] as const].map(([path, imported]) => [
          path,
          `import * as imported from "${imported}";\nexport const used = imported;\n`,
        ]),
      ),
    );
  }, 60_000);

  it("lets a healthy tree pass", { timeout: 60_000 }, async () => {
    expect(await brokenBy({})).toEqual([]);
  });

  it.each(forbidden)("stops %s from importing %s (%s)", (path, _imported, rule) => {
    expect(stopped).toContain(`${path}: ${rule}`);
  });

  it("stops nobody else", () => {
    const meant = new Set(forbidden.map(([path]) => path));
    expect(stopped.filter((each) => !meant.has(each.split(": ")[0] ?? ""))).toEqual([]);
  });
});
