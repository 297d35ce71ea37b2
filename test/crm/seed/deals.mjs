// @ts-check
/**
 * Two deals with each company, in the order of companies.mjs, over the whole board.
 *
 * @typedef {import("../postgrest.mjs").Row} Row
 * @typedef {import("./calendar.mjs").Calendar} Calendar
 */
import { parseTable, pick } from "./variety.mjs";

const NAMES = parseTable(`
  Line 3 bearing retrofit      | Service contract 2027
  主轴备件年度框架协议         | 三号车间夹具改造
  Temperature logging portal   | Dock 2 sensor rollout
  调度看板界面设计             | 仓储机器人二期
  Battery monitoring dashboard | Safety manual in four languages
  压缩机售后服务外包           | 新品画册印刷
  Show-home website            | Site safety posters
  输液泵操作界面优化           | 注册资料翻译
  Lens catalogue 2027          | Camera set-up wizard
  贴片线追溯系统               | 官网改版
  Inspection app for crews     | Spare parts web shop
  订舱查询小程序               | 海外客户英文站
  Hospital menu planner        | Allergen label print run
  叶片检测报告平台             | 展会物料设计
  Airport wayfinding screens   | Advert booking portal
  可降解包装设计               | 客户投诉处理流程
  Driver display redesign      | Maintenance handbook
  管网报修热线系统             | 水质公示网页
  Claims form rewrite          | Broker onboarding site
  流量计校准服务               | 产品说明书改版
`);

/** The CRM's own lists; the stages in the order of its board, with its spelling. */
const STAGES = ["opportunity", "proposal-sent", "in-negociation", "won", "lost", "delayed"];
const CATEGORIES = ["Other", "Copywriting", "Print project", "UI Design", "Website design"];

/**
 * @param {Calendar} day
 * @param {Row[]} companies
 * @param {Row[]} contacts
 * @returns {Row[]}
 */
export function dealRows(day, companies, contacts) {
  /** @type {Record<string, number>} how many deals each column of the board has */
  const column = {};
  return companies.flatMap((company, c) => {
    const people = contacts.filter((contact) => contact.company_id === company.id);
    return pick(NAMES, c).map((name, k) => {
      const i = c * 2 + k;
      const stage = pick(STAGES, c + k * 3);
      const isOver = stage === "won" || stage === "lost";
      const index = column[stage] ?? 0;
      column[stage] = index + 1;
      return {
        id: i + 1,
        name,
        company_id: company.id,
        contact_ids: people.slice(k, k + 2).map((contact) => contact.id),
        category: pick(CATEGORIES, i),
        stage,
        description: null,
        amount: 2_500 + ((i * 37) % 80) * 1_250,
        expected_closing_date: day.date(isOver ? -3 - i : 7 + i * 2),
        archived_at: null,
        sales_id: company.sales_id,
        index,
        created_at: day.time(-120 + i),
        updated_at: day.time(-20 + Math.floor(i / 2)),
      };
    });
  });
}
