/**
 * Reads a playbook file. Everything wrong with it comes back as a list of problems, each with the path
 * and a code that the console turns into a sentence with the fix; nothing is thrown and nothing is
 * half-read.
 */
import type { z } from "../zod";
import type { Playbook } from "./playbook";
import { PLAYBOOK_FORMAT, playbookSchema } from "./playbook";
import { checkReferences } from "./check-references";
import { jsonFault } from "./json-fault";
import { upcastPlaybook } from "./upcast";

/** A playbook of 100 processes is about 300 kB; more is a mistake or an attack. */
export const MAX_PLAYBOOK_CHARACTERS = 2_000_000;

/** More would not be read by anybody. */
const MAX_PROBLEMS = 50;

export const playbookProblemCodes = [
  "anchor-empty",
  "base-path",
  "day",
  "descriptor-newer",
  "descriptor-too-long",
  "duplicate-id",
  "ends-before-it-begins",
  "format",
  "json",
  "language-missing",
  "link",
  "missing",
  "not-an-object",
  "origin",
  "page-empty",
  "pattern",
  "record-name",
  "selector-not-allowed",
  "selector-too-deep",
  "selector-too-long",
  "selector-too-slow",
  "time-zone",
  "too-big",
  "too-few",
  "too-large",
  "too-long",
  "too-many",
  "too-short",
  "too-small",
  "training-file",
  "training-place",
  "unknown-department",
  "unknown-field",
  "unknown-key",
  "unknown-page",
  "unknown-process",
  "unknown-step",
  "value",
  "version-taken",
  "identifier",
  "wrong-type",
] as const;

type PlaybookProblemCode = (typeof playbookProblemCodes)[number];

export interface PlaybookProblem {
  /** Where: `processes[0].steps[2].why.zh-CN`; empty for the file as a whole. */
  readonly path: string;
  readonly code: PlaybookProblemCode;
  /** What the sentence about it needs to name. */
  readonly params: Readonly<Record<string, string | number>>;
}

export type PlaybookResult =
  | { readonly ok: true; readonly playbook: Playbook }
  | { readonly ok: false; readonly problems: readonly PlaybookProblem[] };

/** @param source the file's text (JSON). */
export function parsePlaybook(source: string): PlaybookResult {
  if (source.length > MAX_PLAYBOOK_CHARACTERS) {
    return refuse({
      path: "",
      code: "too-big",
      params: { max: MAX_PLAYBOOK_CHARACTERS / 1_000_000 },
    });
  }
  let document: unknown;
  try {
    document = JSON.parse(source.replace(/^\uFEFF/, ""));
  } catch (error) {
    return refuse({ path: "", code: "json", params: { position: jsonFault(source, error) } });
  }
  return checkPlaybook(document);
}

/** The same for a document that is parsed already (a stored playbook, a test). */
export function checkPlaybook(document: unknown): PlaybookResult {
  if (typeof document !== "object" || document === null || Array.isArray(document)) {
    return refuse({ path: "", code: "not-an-object", params: {} });
  }
  const forbidden = findForbiddenKey(document);
  if (forbidden !== null) {
    return refuse({ path: forbidden, code: "unknown-key", params: { key: "__proto__" } });
  }
  const lifted = upcastPlaybook(document as Record<string, unknown>, PLAYBOOK_FORMAT);
  const parsed = playbookSchema.safeParse(lifted, { reportInput: true });
  if (!parsed.success) return refuse(...parsed.error.issues.flatMap(problemsOf));
  const problems = checkReferences(parsed.data);
  return problems.length > 0 ? refuse(...problems) : { ok: true, playbook: parsed.data };
}

function refuse(...problems: PlaybookProblem[]): PlaybookResult {
  return { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
}

/**
 * `JSON.parse` makes `__proto__` an own key; zod's strict objects refuse it, its records drop it. Said
 * plainly here, whatever holds it. Iterative, because a file may nest deeper than the stack.
 */
function findForbiddenKey(document: object): string | null {
  const queue: { value: object; path: string }[] = [{ value: document, path: "" }];
  for (let item = queue.pop(); item; item = queue.pop()) {
    const isArray = Array.isArray(item.value);
    for (const [key, value] of Object.entries(item.value) as [string, unknown][]) {
      const path = isArray ? `${item.path}[${key}]` : join(item.path, key);
      if (key === "__proto__") return path;
      if (typeof value === "object" && value !== null) queue.push({ value, path });
    }
  }
  return null;
}

function problemsOf(issue: z.core.$ZodIssue): PlaybookProblem[] {
  const path = pathOf(issue.path);
  const at = (code: PlaybookProblemCode, params: PlaybookProblem["params"] = {}) => [
    { path, code, params },
  ];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        path: join(path, key),
        code: "unknown-key" as const,
        params: { key },
      }));
    case "invalid_type":
      if (issue.input !== undefined) return at("wrong-type", { expected: issue.expected });
      return /(?:^|\.)(?:en|zh-CN)$/.test(path)
        ? at("language-missing", { language: String(issue.path.at(-1)) })
        : at("missing", { key: String(issue.path.at(-1) ?? "") });
    case "too_big":
      return at(tooBig[issue.origin] ?? "too-large", { max: Number(issue.maximum) });
    case "too_small":
      return at(tooSmall[issue.origin] ?? "too-small", { min: Number(issue.minimum) });
    case "invalid_value":
      return path === "handrail"
        ? at("format", { format: PLAYBOOK_FORMAT })
        : at("value", { allowed: issue.values.map(String).join(", ") });
    case "invalid_union":
      return at("value", {
        allowed: unionChoices[String(issue.path.findLast((part) => part !== "kind"))] ?? "",
      });
    case "invalid_format":
      return at("identifier");
    case "custom": {
      const { problem, ...params } = (issue.params ?? {}) as Record<string, string>;
      return at(problem as PlaybookProblemCode, params);
    }
    default:
      return at("wrong-type", { expected: issue.code });
  }
}

const tooBig: Readonly<Record<string, PlaybookProblemCode>> = {
  string: "too-long",
  array: "too-many",
};
const tooSmall: Readonly<Record<string, PlaybookProblemCode>> = {
  string: "too-short",
  array: "too-few",
};
/** What the discriminating `kind` may be, by the key that holds the union. */
const unionChoices: Readonly<Record<string, string>> = {
  doneWhen: "field-filled, record-saved, page-reached, status-reached, element-appears, confirmed",
  onlyIf: "shows, shows-not, field-is",
  is: "filled, empty, number, date, email, phone, address, checked, { oneOf: […] }",
  evidence: "appears, disappears, page-reached",
};

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === "number" ? `${text}[${part}]` : join(text, String(part))),
    "",
  );
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
