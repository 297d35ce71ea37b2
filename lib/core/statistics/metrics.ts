/** Every figure of a process, a department or a time, in the order in which they are told. */
import type { MetricId } from "./figures";
import type { Metric } from "./metric";

export const metrics = [
  {
    id: "people",
    label: { en: "People active", "zh-CN": "使用人数" },
    definition: {
      en: "People who started a case, or completed a step or a case, in the period. Each is counted once, however often they worked.",
      "zh-CN": "期间内启动过流程、完成过步骤或完成过流程的人数。同一个人无论用过多少次，只计一次。",
    },
    unit: "people",
    adds: false,
    better: "more",
    source: "CaseStarted, StepCompleted, CaseCompleted",
  },
  {
    id: "reach",
    label: { en: "Reach", "zh-CN": "覆盖率" },
    definition: {
      en: "People active in the period, of all whose facts are here. Whoever has never handed anything in is not known, and not among them. Who worked only where too few did to be told of counts as not active, so reach can be too low. Not told of a role or an edition alone.",
      "zh-CN":
        "期间内的使用人数，占数据在此的全部人数的比例。从未上交统计的人不为扶手所知，不计在内。只在人数过少、不能统计的范围内工作过的人按未使用计，因此覆盖率可能偏低。只选某个角色或某个版本时不统计。",
    },
    unit: "share",
    adds: false,
    better: "more",
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
    adds: true,
    better: "more",
    source: "CaseStarted",
  },
  {
    id: "completed",
    label: { en: "Completed", "zh-CN": "已完成" },
    definition: {
      en: "Cases in which every required step was done, on the day of the last one, even if they began before the period. Those that were opened again in the period are taken off.",
      "zh-CN":
        "全部必做步骤都已做完的流程次数，计入最后一步完成的那一天，即使流程是在期间之前启动的。期间内又重新打开的要减去。",
    },
    unit: "cases",
    adds: true,
    better: "more",
    source: "CaseCompleted, StepTakenBack, StepConditionSeen",
  },
  {
    id: "completed_late",
    label: { en: "Of them late", "zh-CN": "其中逾期完成" },
    definition: {
      en: "Completed cases of which at least one step was done after it was due. Steps without a due time are never late.",
      "zh-CN": "已完成的流程中，至少有一步在到期之后才做完的次数。没有期限的步骤不会逾期。",
    },
    unit: "cases",
    adds: true,
    better: "less",
    source: "CaseCompleted (late)",
  },
  {
    id: "abandoned",
    label: { en: "Abandoned", "zh-CN": "已放弃" },
    definition: {
      en: "Cases that ended without being completed: stopped or expired. A sign of falling back to the old way.",
      "zh-CN": "没有完成就结束的流程次数：主动停止或过期未完。这是退回老办法的信号。",
    },
    unit: "cases",
    adds: true,
    better: "less",
    source: "CaseAbandoned, CaseResumed",
  },
  {
    id: "stopped",
    label: { en: "Stopped", "zh-CN": "主动停止" },
    definition: {
      en: "Cases that the person stopped in the panel.",
      "zh-CN": "本人在面板里停止的流程次数。",
    },
    unit: "cases",
    adds: true,
    better: "less",
    source: "CaseAbandoned (stopped)",
  },
  {
    id: "expired",
    label: { en: "Expired", "zh-CN": "过期未完" },
    definition: {
      en: "Cases in which nothing happened for as long as the playbook allows. Those that went on later are taken off on the day they did.",
      "zh-CN": "超过流程手册规定时间没有进展的流程次数。之后又继续的，在继续的那天减去。",
    },
    unit: "cases",
    adds: true,
    better: "less",
    source: "CaseAbandoned (expired), CaseResumed",
  },
  {
    id: "completion_rate",
    label: { en: "Completion rate", "zh-CN": "完成率" },
    definition: {
      en: "Completed cases, of all that ended in the period: completed, stopped or expired. Open cases count in neither.",
      "zh-CN": "期间内结束（完成、停止或过期）的流程中，已完成的比例。仍在进行的不计入。",
    },
    unit: "share",
    adds: false,
    better: "more",
    source: "CaseCompleted, CaseAbandoned, CaseResumed",
  },
  {
    id: "in_time_rate",
    label: { en: "In time", "zh-CN": "按时率" },
    definition: {
      en: "Completed cases of which no step was late, of all completed cases.",
      "zh-CN": "已完成的流程中，没有任何一步逾期的比例。",
    },
    unit: "share",
    adds: false,
    better: "more",
    source: "CaseCompleted",
  },
  {
    id: "duration_median_ms",
    label: { en: "Time to complete, median", "zh-CN": "完成用时（中位数）" },
    definition: {
      en: "Half of the completed cases took no longer than this from start to completion. Read from bins that are 4 % wide, so at most 2 % off. In files: milliseconds.",
      "zh-CN":
        "一半已完成的流程从启动到完成不超过这个时间。由宽 4% 的区间推算，误差不超过 2%。导出文件以毫秒为单位。",
    },
    unit: "ms",
    adds: false,
    better: "less",
    source: "CaseCompleted",
  },
  {
    id: "duration_p90_ms",
    label: { en: "Time to complete, nine of ten", "zh-CN": "完成用时（九成以内）" },
    definition: {
      en: "Nine of ten completed cases took no longer than this. At most 2 % off, as the median.",
      "zh-CN": "九成已完成的流程不超过这个时间。误差与中位数相同，不超过 2%。",
    },
    unit: "ms",
    adds: false,
    better: "less",
    source: "CaseCompleted",
  },
  {
    id: "unaided_rate",
    label: { en: "Without a prompt", "zh-CN": "无提示完成率" },
    definition: {
      en: "Steps done without a prompt having been shown for them in their case, of all steps done. A rising share means that the new way becomes a habit.",
      "zh-CN":
        "完成的步骤中，在该次流程里没有显示过提示就做完的比例。占比上升，说明新做法正成为习惯。",
    },
    unit: "share",
    adds: false,
    better: "more",
    source: "StepCompleted (not aided)",
  },
  {
    id: "hinted_rate",
    label: { en: "After a short hint", "zh-CN": "仅简短提示后完成率" },
    definition: {
      en: "Steps done after no more than a short hint, of all steps done. With “Without a prompt” it tells how far people have mastered the steps; the rest still took a full prompt.",
      "zh-CN":
        "完成的步骤中，只显示过简短提示就做完的比例。与“无提示完成率”一起看，可知大家对步骤的掌握程度；其余的仍需要完整提示。",
    },
    unit: "share",
    adds: false,
    better: null,
    source: "StepCompleted (aid: hint)",
  },
  {
    id: "proficiency",
    label: { en: "Proficiency", "zh-CN": "熟练率" },
    definition: {
      en: "Steps done without a prompt, in time and in their order, of all of which that is known.",
      "zh-CN": "能判断的已完成步骤中，无提示、按时并按顺序做完的比例。",
    },
    unit: "share",
    adds: false,
    better: "more",
    source: "StepCompleted (correct, not aided)",
  },
  {
    id: "old_way",
    label: { en: "Old way", "zh-CN": "用回老办法" },
    definition: {
      en: "Signs that somebody used the old way: an old tool (once a day for each person), an export or a large copy, or what people said themselves and did not take back. Desktop Excel and paper cannot be seen.",
      "zh-CN":
        "有人用回老办法的迹象次数：打开旧工具（每人每天计一次）、导出或大量复制，以及本人说明且未撤回的。看不到本机 Excel 和纸质单据。",
    },
    unit: "times",
    adds: true,
    better: "less",
    source: "FallbackNoticed, FallbackTakenBack",
  },
  {
    id: "old_way_rate",
    label: { en: "Old way, share", "zh-CN": "老办法占比" },
    definition: {
      en: "Signs of the old way, of these and the completed cases together.",
      "zh-CN": "老办法迹象次数，占该次数与已完成流程次数之和的比例。",
    },
    unit: "share",
    adds: false,
    better: "less",
    source: "FallbackNoticed, FallbackTakenBack, CaseCompleted",
  },
  {
    id: "prompts_shown",
    label: { en: "Prompts shown", "zh-CN": "显示提示" },
    definition: {
      en: "Times a prompt appeared beside a control of the CRM.",
      "zh-CN": "提示在 CRM 页面控件旁边出现的次数。",
    },
    unit: "prompts",
    adds: true,
    better: null,
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
    adds: true,
    better: "more",
    source: "PromptAnswered (followed)",
  },
  {
    id: "prompts_closed",
    label: { en: "Prompts closed", "zh-CN": "关闭提示" },
    definition: {
      en: "Prompts that the person closed without doing the step, or refused with “Not for me”.",
      "zh-CN": "没有做这一步就把提示关掉，或选择“不用提示我”的次数。",
    },
    unit: "prompts",
    adds: true,
    better: "less",
    source: "PromptAnswered (closed, declined)",
  },
  {
    id: "prompts_snoozed",
    label: { en: "Prompts put off", "zh-CN": "稍后提示" },
    definition: {
      en: "Prompts that the person put off with “Later”.",
      "zh-CN": "选择“稍后”、推迟提示的次数。",
    },
    unit: "prompts",
    adds: true,
    better: null,
    source: "PromptAnswered (snoozed)",
  },
  {
    id: "prompts_per_person",
    label: { en: "Prompts for each person", "zh-CN": "人均提示" },
    definition: {
      en: "Prompts shown, for each person active in the period. What prompts cost in interruptions.",
      "zh-CN": "期间内平均每位使用者看到的提示次数，即提示带来的打断。",
    },
    unit: "prompts",
    adds: false,
    better: "less",
    source: "PromptShown",
  },
  {
    id: "prompt_response",
    label: { en: "Response to prompts", "zh-CN": "提示响应率" },
    definition: {
      en: "Prompts followed, of all prompts shown.",
      "zh-CN": "显示的提示中，显示期间就完成了对应步骤的比例。",
    },
    unit: "share",
    adds: false,
    better: "more",
    source: "PromptShown, PromptAnswered (followed)",
  },
  {
    id: "help_requests",
    label: { en: "Help requests", "zh-CN": "求助次数" },
    definition: {
      en: "Times somebody asked in the panel whom to turn to. Many requests at one step: explain or change that step.",
      "zh-CN": "在侧边面板里求助的次数。某一步求助多，说明这一步需要讲清楚或调整。",
    },
    unit: "requests",
    adds: true,
    better: null,
    source: "HelpRequested",
  },
  {
    id: "help_answered",
    label: { en: "Questions answered", "zh-CN": "已答复的提问" },
    definition: {
      en: "Questions to a key user that were answered in Handrail, on the day of the first answer and in the department of who answered. What is answered by mail or by word is not seen.",
      "zh-CN":
        "在扶手里答复的、向关键用户提出的问题数，计入首次答复的那一天和答复人的部门。通过邮件或当面答复的看不到。",
    },
    unit: "requests",
    adds: true,
    better: null,
    source: "HelpAnswered",
  },
  {
    id: "help_wait_median_ms",
    label: { en: "Time to answer, median", "zh-CN": "答复用时（中位数）" },
    definition: {
      en: "Half of the questions answered in Handrail had their first answer within this time. At most 2 % off. In files: milliseconds.",
      "zh-CN":
        "一半在扶手里答复的问题，首次答复不超过这个时间。误差不超过 2%。导出文件以毫秒为单位。",
    },
    unit: "ms",
    adds: false,
    better: "less",
    source: "HelpAnswered",
  },
] as const satisfies readonly (Metric & { readonly id: MetricId })[];

export function metricOf(id: MetricId): Metric {
  return metrics.find((metric) => metric.id === id) as Metric;
}
