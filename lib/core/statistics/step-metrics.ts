/** What every figure of one step is called and means. */
import type { Metric } from "./metric";
import type { StepMetricId } from "./step-figures";

export const stepMetrics = [
  {
    id: "step_completed",
    label: { en: "Step completed", "zh-CN": "步骤完成" },
    definition: {
      en: "Times this step was done: the person did it and the page showed that it worked. Those taken back in the period are taken off.",
      "zh-CN": "这一步完成的次数：本人操作过，并且页面显示操作成功。期间内撤回的要减去。",
    },
    unit: "steps",
    adds: true,
    better: "more",
    source: "StepCompleted, StepTakenBack",
  },
  {
    id: "step_unaided",
    label: { en: "Of them unaided", "zh-CN": "其中无提示完成" },
    definition: {
      en: "Completions of the step for which no prompt had been shown in that case. A rising share means that the new way has become a habit.",
      "zh-CN": "在该次流程中没有显示过提示就完成这一步的次数。占比上升，说明新做法已成习惯。",
    },
    unit: "steps",
    adds: true,
    better: "more",
    source: "StepCompleted (not aided)",
  },
  {
    id: "step_hinted",
    label: { en: "Of them after a hint", "zh-CN": "其中仅简短提示后完成" },
    definition: {
      en: "Completions of the step for which no more than a short hint had been shown in that case.",
      "zh-CN": "在该次流程中只显示过简短提示就完成这一步的次数。",
    },
    unit: "steps",
    adds: true,
    better: null,
    source: "StepCompleted (aid: hint)",
  },
  {
    id: "step_late",
    label: { en: "Of them late", "zh-CN": "其中逾期" },
    definition: {
      en: "Completions of the step after it was due.",
      "zh-CN": "到期之后才完成这一步的次数。",
    },
    unit: "steps",
    adds: true,
    better: "less",
    source: "StepCompleted (late)",
  },
  {
    id: "step_given_up",
    label: { en: "Given up here", "zh-CN": "止于此步" },
    definition: {
      en: "Cases that were stopped or expired, and lacked this step before any other required one.",
      "zh-CN": "停止或过期的流程中，最先缺少的必做步骤是这一步的次数。",
    },
    unit: "cases",
    adds: true,
    better: "less",
    source: "CaseAbandoned",
  },
  {
    id: "step_prompts",
    label: { en: "Prompts at this step", "zh-CN": "本步提示" },
    definition: {
      en: "Times the prompt of this step appeared.",
      "zh-CN": "这一步的提示出现的次数。",
    },
    unit: "prompts",
    adds: true,
    better: null,
    source: "PromptShown",
  },
  {
    id: "step_help",
    label: { en: "Help at this step", "zh-CN": "本步求助" },
    definition: {
      en: "Times somebody asked for help at this step.",
      "zh-CN": "在这一步求助的次数。",
    },
    unit: "requests",
    adds: true,
    better: "less",
    source: "HelpRequested",
  },
] as const satisfies readonly (Metric & { readonly id: StepMetricId })[];
