/** What every figure means: for “How is this counted?” in the console and for the files beside it. */
import type { Text } from "../playbook/text";
import type { Metric } from "./metric";

export interface DictionaryEntry {
  readonly id: Metric;
  readonly label: Text;
  readonly definition: Text;
  readonly unit: "people" | "cases" | "prompts" | "requests" | "steps" | "ms";
  /** The facts it is folded from. */
  readonly source: string;
}

export const dictionary: readonly DictionaryEntry[] = [
  {
    id: "people",
    label: { en: "People active", "zh-CN": "使用人数" },
    definition: {
      en: "People who started a case, or completed a step or a case, in the period. Each is counted once, however often they worked.",
      "zh-CN": "期间内启动过流程、完成过步骤或完成过流程的人数。同一个人无论用过多少次，只计一次。",
    },
    unit: "people",
    source: "CaseStarted, StepCompleted, CaseCompleted",
  },
  {
    id: "started",
    label: { en: "Started", "zh-CN": "已启动" },
    definition: {
      en: "Cases begun in the period. A case is one run of a process, for example one visit report from beginning to end.",
      "zh-CN": "期间内启动的流程次数。从头到尾走一遍流程算一次，例如填写一份拜访报告。",
    },
    unit: "cases",
    source: "CaseStarted",
  },
  {
    id: "completed",
    label: { en: "Completed", "zh-CN": "已完成" },
    definition: {
      en: "Cases in which every required step was done. Counted on the day of the last one, even if the case began before the period.",
      "zh-CN":
        "全部必做步骤都已做完的流程次数。计入最后一步完成的那一天，即使流程是在期间之前启动的。",
    },
    unit: "cases",
    source: "CaseCompleted",
  },
  {
    id: "abandoned",
    label: { en: "Abandoned", "zh-CN": "已放弃" },
    definition: {
      en: "Cases that the person stopped, or in which nothing happened for as long as the playbook allows. A sign of falling back to the old way.",
      "zh-CN": "本人中途停止、或超过流程手册规定时间没有进展的流程次数。这是退回老办法的信号。",
    },
    unit: "cases",
    source: "CaseAbandoned",
  },
  {
    id: "open",
    label: { en: "Still open", "zh-CN": "进行中" },
    definition: {
      en: "Started minus completed minus abandoned in the period, but never below 0. Computed for this page only: files carry the three figures instead.",
      "zh-CN":
        "期间内“已启动”减“已完成”再减“已放弃”，最小为 0。只在本页计算；导出文件里给出的是这三个数。",
    },
    unit: "cases",
    source: "CaseStarted, CaseCompleted, CaseAbandoned",
  },
  {
    id: "prompts_shown",
    label: { en: "Prompts shown", "zh-CN": "显示提示" },
    definition: {
      en: "Times a prompt appeared beside a control of the CRM.",
      "zh-CN": "提示在 CRM 页面控件旁边出现的次数。",
    },
    unit: "prompts",
    source: "PromptShown",
  },
  {
    id: "prompts_followed",
    label: { en: "Prompts followed", "zh-CN": "提示显示时完成" },
    definition: {
      en: "Prompts whose step was done while the prompt was still showing.",
      "zh-CN": "提示还显示着时，对应步骤就做完了的次数。",
    },
    unit: "prompts",
    source: "PromptAnswered (followed)",
  },
  {
    id: "prompts_closed",
    label: { en: "Prompts closed", "zh-CN": "关闭提示" },
    definition: {
      en: "Prompts that the person closed without doing the step.",
      "zh-CN": "没有做这一步就把提示关掉的次数。",
    },
    unit: "prompts",
    source: "PromptAnswered (closed)",
  },
  {
    id: "prompts_snoozed",
    label: { en: "Prompts put off", "zh-CN": "稍后提示" },
    definition: {
      en: "Prompts that the person put off with “Later”.",
      "zh-CN": "选择“稍后”、推迟提示的次数。",
    },
    unit: "prompts",
    source: "PromptAnswered (snoozed)",
  },
  {
    id: "help_requests",
    label: { en: "Help requests", "zh-CN": "求助次数" },
    definition: {
      en: "Times somebody asked in the panel whom to turn to. Many requests at one step: explain or change that step.",
      "zh-CN": "在侧边面板里求助的次数。某一步求助多，说明这一步需要讲清楚或调整。",
    },
    unit: "requests",
    source: "HelpRequested",
  },
  {
    id: "mean_duration_ms",
    label: { en: "Mean time to complete", "zh-CN": "平均完成时间" },
    definition: {
      en: "Mean time from the start of a case to its completion, over the cases completed in the period. Empty when none was. In files: milliseconds.",
      "zh-CN":
        "期间内已完成的流程，从启动到完成的平均时间；没有完成的流程时为空。导出文件以毫秒为单位。",
    },
    unit: "ms",
    source: "CaseCompleted",
  },
  {
    id: "step_completed",
    label: { en: "Step completed", "zh-CN": "步骤完成" },
    definition: {
      en: "Times this step was done: the person did it and the page showed that it worked.",
      "zh-CN": "这一步完成的次数：本人操作过，并且页面显示操作成功。",
    },
    unit: "steps",
    source: "StepCompleted",
  },
  {
    id: "step_unaided",
    label: { en: "Of them unaided", "zh-CN": "其中无提示完成" },
    definition: {
      en: "Completions of the step for which no prompt had been shown in that case. A rising share means that the new way has become a habit.",
      "zh-CN": "在该次流程中没有显示过提示就完成这一步的次数。占比上升，说明新做法已成习惯。",
    },
    unit: "steps",
    source: "StepCompleted (not aided)",
  },
];

export function dictionaryEntry(id: Metric): DictionaryEntry {
  const entry = dictionary.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`The dictionary does not explain ${id}`);
  return entry;
}
