import type { Metric } from "../statistics/metric";

/** What comes out of a trial, as the data dictionary and metrics.md say it. */
export const effectMetric: Metric = {
  id: "prompt_effect",
  label: { en: "Effect of prompts", "zh-CN": "提示的作用" },
  definition: {
    en: "Mean completion rate of those drawn to get prompts, minus that of those drawn to get none, whatever they really saw. Each department, or each person, weighs the same. Told once, after the last day of the trial.",
    "zh-CN":
      "抽到显示提示的一组与抽到不显示提示的一组平均完成率之差，不管实际看到了多少提示。每个部门（或每个人）权重相同。试验结束后才给出，只给一次。",
  },
  unit: "share",
  adds: false,
  better: "more",
  source: "CaseCompleted, CaseAbandoned, CaseResumed, StepTakenBack, StepConditionSeen",
};
