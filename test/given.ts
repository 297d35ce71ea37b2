/**
 * What tests start from: one company's playbook, its people's days, and short words for what a page
 * tells. `given(facts).when(fills("log-visit/write-note", …))` reads like the sentence it checks.
 */
import fc from "fast-check";
import type { Descriptor } from "@/lib/core/anchor/descriptor";
import type { Decided, NewEvent, StoredEvent } from "@/lib/core/event/event";
import { promptAnswers } from "@/lib/core/event/event";
import type { Role } from "@/lib/core/profile";
import type { Observation, Statement } from "@/lib/core/event/observation";
import { checkPlaybook } from "@/lib/core/playbook/parse-playbook";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { CaseBoard } from "@/lib/core/process/case";
import { emptyBoard, evolveBoard } from "@/lib/core/process/case";
import type { ShownPage } from "@/lib/core/process/decide";
import { expireCases } from "@/lib/core/process/abandon";
import { decide } from "@/lib/core/process/decide";
import type { Look } from "@/lib/core/process/looks";
import type { TabState } from "@/lib/core/process/tab-state";
import type { Unclaimed } from "@/lib/core/process/unclaimed";
import { newTabState } from "@/lib/core/process/tab-state";
import { finishedRuns, hasFinished } from "@/lib/core/projection/finished-runs";
import { fold } from "@/lib/core/projection/projection";
import type { About } from "@/lib/core/prompting/about";
import type { PromptMemory } from "@/lib/core/prompting/memory";
import { emptyMemory, evolveMemory } from "@/lib/core/prompting/memory";

/** Monday, 2 March 2026, 09:00 in Shanghai. */
export const MONDAY = Date.UTC(2026, 2, 2, 1);
export const SECOND = 1000;
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const SHANGHAI = 480;

const text = (en: string, zh = `${en}（中文）`) => ({ en, "zh-CN": zh });

const step = (id: string, title: string, zh: string, more: object) => ({
  id,
  title: text(title, zh),
  why: text("Colleagues in after-sales see it too.", "售后同事也能看到。"),
  replaces: text("column F of the visit sheet", "拜访表 F 列"),
  ...more,
});

/** As a company writes it: 成都精密灌装设备有限公司, sales, after-sales and quality. */
export const chengduSource = {
  handrail: 1,
  id: "chengdu-filling",
  version: 7,
  title: text("Chengdu Precision Filling: sales", "成都精密灌装：销售"),
  departments: [
    {
      id: "sales",
      name: text("Sales", "销售部"),
      keyUsers: [{ name: "Li Na 李娜", contact: "mailto:li.na@chengdu-filling.example" }],
    },
    { id: "after-sales", name: text("After-sales", "售后部") },
    { id: "quality", name: text("Quality", "质量部") },
  ],
  sites: [
    {
      id: "crm",
      name: text("CRM"),
      origins: ["https://crm.chengdu-filling.example"],
      pages: [
        page("contact", "/contacts/:id"),
        { id: "deals", name: text("Deals", "商机"), path: "/deals" },
        { id: "new-deal", name: text("New deal", "新建商机"), path: "/deals/create" },
        page("deal", "/deals/:id"),
        page("complaint", "/complaints/:id"),
      ],
    },
  ],
  processes: [
    {
      id: "log-visit",
      title: text("Log a customer visit", "登记客户拜访"),
      why: text("Whoever meets the customer next is prepared.", "下一个接触客户的人有所准备。"),
      departments: ["sales", "after-sales"],
      steps: [
        step("write-note", "Write the note", "写记录", {
          page: "contact",
          anchor: { selectors: ["textarea[name=note]"] },
          doneWhen: { kind: "field-filled" },
          prompt: { text: text("Been to see them?", "刚拜访过？") },
        }),
        step("save-note", "Save the note", "保存记录", {
          page: "contact",
          anchor: { selectors: ["button"], labels: ["Save", "保存"] },
          doneWhen: {
            kind: "record-saved",
            evidence: { kind: "appears", anchor: { selectors: ["[role=status]"] } },
          },
        }),
        step("photo", "Add a photo", "添加照片", {
          page: "contact",
          anchor: { labels: ["Photo", "照片"] },
          optional: true,
          doneWhen: { kind: "field-filled" },
        }),
      ],
    },
    {
      id: "open-deal",
      title: text("Open a deal", "新建商机"),
      why: text("One pipeline for all.", "大家看同一条漏斗。"),
      departments: ["sales"],
      startsOn: "new-deal",
      abandonAfterMinutes: 60,
      steps: [
        step("name", "Name it", "填写名称", {
          page: "new-deal",
          anchor: { selectors: ["input[name=name]"] },
          doneWhen: { kind: "field-filled" },
          prompt: { text: text("Product and site.", "产品和地点。") },
        }),
        step("save", "Save it", "保存", {
          page: "new-deal",
          anchor: { labels: ["Save", "保存"], role: "button" },
          doneWhen: { kind: "record-saved", evidence: { kind: "page-reached", page: "deals" } },
        }),
      ],
    },
    {
      id: "handle-complaint",
      title: text("Handle a complaint", "处理投诉"),
      why: text("The same fault is not sold twice.", "同样的缺陷不再卖第二次。"),
      departments: ["quality"],
      repeats: false,
      steps: [
        step("open", "Open it", "打开投诉", {
          page: "complaint",
          anchor: { labels: ["Complaint", "投诉"] },
          doneWhen: { kind: "page-reached", page: "complaint" },
        }),
        step("cause", "Name the cause", "填写原因", {
          page: "complaint",
          anchor: { selectors: ["#cause"] },
          doneWhen: { kind: "field-filled" },
        }),
      ],
    },
    {
      id: "review",
      title: text("Review a deal", "评审商机"),
      why: text("Purchasing prepares in time.", "采购提前准备。"),
      steps: [
        step("amount", "Check the amount", "核对金额", {
          page: "deal",
          anchor: { selectors: ["#amount"] },
          doneWhen: { kind: "field-filled" },
        }),
        step("see-list", "Look at the list", "查看列表", {
          page: "deals",
          anchor: { labels: ["Deals", "商机"] },
          doneWhen: { kind: "page-reached", page: "deals" },
        }),
      ],
    },
  ],
};

function page(id: string, path: string) {
  return { id, name: text(id), path, record: { type: id, name: "id" } };
}

export const chengdu: Playbook = playbookOf(chengduSource);

/** The note's field as it looks after the CRM's release of April, described by the picker. */
export const noteDescriptor: Descriptor = {
  v: 1,
  kind: "field",
  tag: "textarea",
  labels: ["visit note", "拜访记录"],
  hints: ["what was agreed?"],
  name: "visit_note",
  headings: ["activities"],
  path: ["main", "form", "label", "textarea"],
  depth: 9,
  order: [0.4, 6],
  namesakes: 0,
};

/** A playbook that a test wrote; it must be one. */
export function playbookOf(source: unknown): Playbook {
  const result = checkPlaybook(source);
  if (!result.ok) throw new Error(`Not a playbook: ${JSON.stringify(result.problems)}`);
  return result.playbook;
}

// ── What a page tells ──────────────────────────────────────────────────────────────────────────────

export interface Seen {
  readonly observation: Observation | Statement;
  readonly shown: readonly ShownPage[];
  /** The browser's number of the tab; 1 when left out. */
  readonly tab?: number;
}

/** A new edition of the playbook comes into force; nobody's running case goes over to it. */
export interface Publication {
  readonly publishes: Playbook;
}

interface Where {
  readonly on?: string;
  readonly record?: string | null;
  readonly at?: number;
}

/** The same in another tab. */
export function inTab(tab: number, ...seen: readonly Seen[]): Seen[] {
  return seen.map((each) => ({ ...each, tab }));
}

let told = 0;
const nextId = () => `page-life-0001:${++told}`;
const showing = ({ on, record = null }: Where): ShownPage[] =>
  on === undefined ? [] : [{ page: on, record }];
const URL = "https://crm.chengdu-filling.example/contacts/4711";

export function enters(
  on: string,
  { how = "arrived", ...where }: Where & { readonly how?: "arrived" | "stayed" } = {},
): Seen {
  const { at = MONDAY } = where;
  return {
    observation: { kind: "page-entered", id: nextId(), at, url: URL, how },
    shown: showing({ ...where, on }),
  };
}

const atControl =
  (kind: "field-filled" | "control-used" | "evidence-seen") =>
  (watch: string, where: Where = {}): Seen => ({
    observation: { kind, id: nextId(), at: where.at ?? MONDAY, url: URL, watch },
    shown: showing(where),
  });

export const fills = atControl("field-filled");
export const uses = atControl("control-used");
export const seesEvidence = atControl("evidence-seen");

export function seesState(
  watch: string,
  how: "already" | "since",
  { at = MONDAY, ...where }: Where = {},
): Seen {
  return {
    observation: { kind: "state-seen", id: nextId(), at, url: URL, watch, how },
    shown: showing(where),
  };
}

export function seesCondition(
  watch: string,
  holds: boolean,
  { at = MONDAY, ...where }: Where = {},
): Seen {
  return {
    observation: { kind: "condition-seen", id: nextId(), at, url: URL, watch, holds },
    shown: showing(where),
  };
}

/** What the person says in the panel. */
export function says(
  kind: Statement["kind"],
  watch: string,
  { at = MONDAY, ...where }: Where = {},
): Seen {
  return { observation: { kind, at, watch }, shown: showing(where) };
}

export function withdraws(watch: string, { at = MONDAY }: Where = {}): Seen {
  return { observation: { kind: "save-withdrawn", id: nextId(), at, watch }, shown: [] };
}

export function isShown(
  watch: string,
  prompt: string,
  at = MONDAY,
  level: "hint" | "full" = "full",
  about?: About,
): Seen {
  return {
    observation: { kind: "prompt-shown", id: nextId(), at, watch, prompt, level, about },
    shown: [],
  };
}

export function answers(
  watch: string,
  prompt: string,
  answer: "closed" | "snoozed",
  at = MONDAY,
): Seen {
  return {
    observation: { kind: "prompt-answered", id: nextId(), at, watch, prompt, answer },
    shown: [],
  };
}

// ── given … when ───────────────────────────────────────────────────────────────────────────────────

export interface Situation {
  readonly playbook?: Playbook;
  readonly earlier?: readonly Playbook[];
  readonly department?: string | null;
}

export interface Outcome {
  /** What was decided from this step on, in order. */
  readonly events: readonly Decided[];
  /** The same with their time, as the log would hold them. */
  readonly facts: readonly StoredEvent[];
  readonly board: CaseBoard;
  readonly prompts: PromptMemory;
  /** Of the tab that told last. */
  readonly tab: TabState;
}

/** A person (of sales, unless said otherwise) whose log holds `before`. */
export function given(before: readonly StoredEvent[] = [], situation: Situation = {}) {
  const { playbook = chengdu, earlier = [], department = "sales" } = situation;
  return {
    /** What follows when pages tell this, in this order; as `observe` stores it. */
    when: (...told: readonly (Seen | Publication)[]): Outcome => {
      let editions = { current: playbook, earlier };
      let board = before.reduce(evolveBoard, emptyBoard);
      let prompts = before.reduce(evolveMemory, emptyMemory);
      const tabs = new Map<number, TabState>();
      let last = newTabState(1);
      let unclaimed: readonly Unclaimed[] = [];
      let looks: readonly Look[] = [];
      const facts: StoredEvent[] = [];
      const append = (decided: readonly Decided[], at: number) => {
        for (const fact of stamped(decided, at, before.length + facts.length, { department })) {
          facts.push(fact);
          board = evolveBoard(board, fact);
          prompts = evolveMemory(prompts, fact);
        }
      };
      let cases = before.length;
      for (const news of told) {
        if ("publishes" in news) {
          const { current } = editions;
          editions = { current: news.publishes, earlier: [current, ...editions.earlier] };
          continue;
        }
        const { observation, shown, tab = 1 } = news;
        append(expireCases(editions, board, observation.at, SHANGHAI), observation.at);
        const finished = fold(finishedRuns, [...before, ...facts]);
        const known = {
          editions,
          department,
          board,
          prompts,
          tab: tabs.get(tab) ?? newTabState(tab),
          unclaimed,
          looks,
          newCaseId: () => `case-${++cases}`,
          utcOffsetMinutes: SHANGHAI,
          isFinished: (process: string, record: string) =>
            hasFinished(finished.get(record), process),
        };
        const decision = decide(known, observation, shown);
        append(decision.events, observation.at);
        for (const { events, at } of decision.claimed) append(events, at);
        ({ unclaimed, looks } = decision);
        last = decision.tab;
        tabs.set(tab, last);
      }
      const events = facts.map(({ type, data }) => ({ type, data }) as Decided);
      return { events, facts, board, prompts, tab: last };
    },
  };
}

export const typesOf = (events: readonly { readonly type: string }[]) =>
  events.map(({ type }) => type);

/** Decisions as the log holds them. */
export function stamped(
  decided: readonly Decided[],
  at: number,
  after = 0,
  who: {
    readonly actor?: string;
    readonly department?: string | null;
    readonly role?: Role;
  } = {},
): StoredEvent[] {
  const { actor = "actor-li-na", department = "sales", role } = who;
  return decided.map((decision, index) => {
    const seq = after + index + 1;
    const day = new Date(at + SHANGHAI * MINUTE).toISOString().slice(0, 10);
    return {
      ...decision,
      seq,
      id: `fact-${seq}`,
      device: "device-1",
      actor,
      department,
      ...(role ? { role } : {}),
      at,
      day,
      v: 1,
    };
  });
}

// ── Any log ────────────────────────────────────────────────────────────────────────────────────────

/** Mostly one, so that facts belong together. */
const processes = fc.oneof(
  fc.constant("log-visit"),
  fc.constantFrom("log-visit", "open-deal", "weekly-forecast", "旧流程"),
);
const steps = fc.constantFrom("write-note", "save", "amount");
const playbooks = fc.record({
  id: fc.constant("chengdu-filling"),
  version: fc.constantFrom(1, 7, 7, 7),
});
const caseIds = fc.constantFrom("case-a", "case-b", "case-c", "case-d");
const ofCase = { caseId: caseIds, process: processes, playbook: playbooks };
const ofPrompt = {
  prompt: fc.constantFrom("prompt-1", "prompt-2", "prompt-3"),
  process: processes,
  step: steps,
  playbook: playbooks,
};

const records = fc.constantFrom(null, "4f1d", "9b02");
const trainings = fc.constantFrom("first-week", "pipeline");
const undone = fc.record({
  durationMs: fc.double({ min: 0, max: 40 * DAY, noNaN: true }),
  late: fc.boolean(),
});

const ofFallback = {
  source: fc.constantFrom("old-tool", "print", "self-report"),
  playbook: playbooks,
  tool: fc.constantFrom("visit-sheet", "intranet-deals"),
  process: processes,
  step: steps,
};

/** Any fact, whether or not it makes sense after the ones before it. */
const anyDecided: fc.Arbitrary<Decided> = fc.oneof(
  decided("CaseStarted", { ...ofCase, record: records }),
  decided(
    "StepCompleted",
    {
      ...ofCase,
      step: steps,
      evidence: fc.constantFrom("field-filled", "record-saved", "page-reached"),
      aided: fc.boolean(),
    },
    { correct: fc.boolean(), late: fc.boolean(), aid: fc.constantFrom("none", "hint", "full") },
  ),
  decided(
    "StepTakenBack",
    { ...ofCase, step: steps, record: records, reopens: fc.boolean() },
    { undone },
  ),
  decided(
    "StepConditionSeen",
    { ...ofCase, step: steps, holds: fc.boolean() },
    { seenAt: fc.nat(8 * HOUR), reopens: fc.boolean(), record: records, undone },
  ),
  decided(
    "CaseCompleted",
    { ...ofCase, durationMs: fc.double({ min: 0, max: 40 * DAY, noNaN: true }) },
    { late: fc.boolean(), completedAt: fc.nat(8 * HOUR), record: records, tab: fc.nat(3) },
  ),
  decided(
    "CaseAbandoned",
    { ...ofCase, reason: fc.constantFrom("stopped", "expired") },
    { open: fc.uniqueArray(steps) },
  ),
  decided("CaseResumed", ofCase),
  decided("CaseMoved", ofCase),
  decided("PromptShown", ofPrompt, {
    level: fc.constantFrom("hint", "full"),
    caseId: fc.option(caseIds),
    record: records,
  }),
  decided("PromptAnswered", { ...ofPrompt, answer: fc.constantFrom(...promptAnswers) }),
  decided("HelpRequested", {
    process: fc.option(processes),
    step: fc.option(steps),
    playbook: playbooks,
  }),
  decided("FallbackNoticed", ofFallback),
  decided("FallbackAsked", ofFallback),
  decided("FallbackReasonSettled", {
    playbook: playbooks,
    process: fc.option(processes),
    step: fc.option(steps),
    reason: fc.constantFrom("too-slow", "field-missing"),
    settled: fc.boolean(),
  }),
  decided(
    "FallbackTakenBack",
    {
      ...ofFallback,
      saidAt: fc.nat(8 * HOUR),
      saidOn: fc.constant("2026-03-02"),
      saidIn: fc.constantFrom("sales", null),
    },
    { reason: fc.constantFrom("too-slow", "field-missing") },
  ),
  decided("FallbackExplained", {
    ...ofFallback,
    reason: fc.constantFrom("too-slow", "field-missing"),
  }),
  decided("FallbackClosed", {
    ...ofFallback,
    how: fc.constantFrom("not-now", "step-opened"),
  }),
  decided("ChangeAcknowledged", {
    change: fc.constantFrom("visit-notes", "one-pipeline"),
    playbook: playbooks,
  }),
  decided("HelpAnswered", {
    process: fc.constantFrom(null, "log-visit", "open-deal"),
    step: fc.constantFrom(null, "write-note"),
    playbook: playbooks,
    waitedMs: fc.integer({ min: 0, max: 40 * DAY }),
  }),
  decided("TrainingOpened", { training: trainings, playbook: playbooks }),
  decided("TrainingSeen", { training: trainings, playbook: playbooks }),
  decided("AnchorLooked", {
    playbook: playbooks,
    process: fc.constantFrom("log-visit", "open-deal"),
    step: steps,
    part: fc.constantFrom("step", "field", "control"),
    page: fc.constantFrom("contact", "new-deal"),
    anchor: fc.constantFrom("0123456789abcdef", "fedcba9876543210"),
    state: fc.constantFrom("exact", "healed", "unsure", "missing"),
  }),
  decided("ProfileChanged", {
    department: fc.constantFrom(null, "sales", "quality"),
    language: fc.constantFrom("auto", "en", "zh-CN"),
    role: fc.constantFrom("user", "key-user", "admin"),
  }),
  decided("PlaybookPublished", { playbook: playbooks, sha256: fc.constant("a".repeat(64)) }),
  decided("SiteGranted", { origin: fc.constant("https://crm.chengdu-filling.example/*") }),
  decided("TraceErased", { events: fc.nat(50) }),
);

type Drawn = Record<string, fc.Arbitrary<unknown>>;

/** @param perhaps what older facts, or some, do not say */
function decided(type: Decided["type"], data: Drawn, perhaps: Drawn = {}) {
  const whole: Drawn = { ...data, ...perhaps };
  const made = fc.record(whole, { requiredKeys: Object.keys(data) });
  return made.map((drawn) => ({ type, data: drawn }) as unknown as Decided);
}

const who = fc.constantFrom<{ actor: string; department: string | null; role?: Role }>(
  { actor: "actor-li-na", department: "sales", role: "key-user" },
  { actor: "actor-weber", department: "sales", role: "user" },
  { actor: "actor-weber", department: "after-sales", role: "user" },
  { actor: "actor-zhao-min", department: null },
);

/** Any log of several people and days, over the leap day of 2028 and the change of a year. */
export const anyLog: fc.Arbitrary<StoredEvent[]> = fc
  .array(
    fc.record({
      decided: anyDecided,
      at: fc
        .tuple(
          fc.constantFrom(
            MONDAY,
            MONDAY + 15 * HOUR,
            Date.UTC(2028, 1, 28, 20),
            Date.UTC(2028, 1, 29, 3),
            Date.UTC(2026, 11, 31, 15, 59),
          ),
          fc.nat(3 * HOUR),
        )
        .map(([start, later]) => start + later),
      who,
    }),
    // Else fast-check makes logs of five facts, of which no two belong together.
    { maxLength: 60, size: "max" },
  )
  .map((items) =>
    items.flatMap(({ who: by, ...item }, index) => stamped([item.decided], item.at, index, by)),
  );

/** The same without their places, as they are before they are appended. */
export function withoutPlaces(facts: readonly StoredEvent[]): NewEvent[] {
  return facts.map(({ seq: _seq, ...fact }) => fact as NewEvent);
}

/** Cuts a list into portions at arbitrary places. */
export function portions<Item>(items: readonly Item[], cuts: readonly number[]): Item[][] {
  const places = [...new Set(cuts.map((cut) => cut % (items.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((start, index) => items.slice(start, places[index] ?? items.length));
}
