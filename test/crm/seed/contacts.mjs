// @ts-check
/**
 * Three people in each company. A Chinese family name stands first; see sales.mjs.
 *
 * @typedef {import("../postgrest.mjs").Row} Row
 * @typedef {import("./calendar.mjs").Calendar} Calendar
 */
import { languageOf, parseTable, phoneNumber, pick } from "./variety.mjs";

const PEOPLE = {
  en: parseTable(`
    Grace  | Okafor   | grace.okafor
    Daniel | Whitfield | daniel.whitfield
    Marta  | Kowalska | marta.kowalska
    Pieter | van Dam  | pieter.vandam
    Ines   | Moreau   | ines.moreau
    Samuel | Adeyemi  | samuel.adeyemi
    Rosa   | Delgado  | rosa.delgado
    Kevin  | Tran     | kevin.tran
    Amelia | Hart     | amelia.hart
    George | Pemberton | george.pemberton
    Nadia  | Rahman   | nadia.rahman
    Owen   | Griffiths | owen.griffiths
    Klara  | Vogel    | klara.vogel
    Jonas  | Brandt   | jonas.brandt
    Elif   | Yilmaz   | elif.yilmaz
    Marcus | Bell     | marcus.bell
    Hannah | Kim      | hannah.kim
    Victor | Alvarez  | victor.alvarez
    Julia  | Santos   | julia.santos
    Patrick | Nolan   | patrick.nolan
    Denise | Carter   | denise.carter
    Aoife  | Byrne    | aoife.byrne
    Liam   | Doyle    | liam.doyle
    Sofia  | Rinaldi  | sofia.rinaldi
    Erik   | Lindqvist | erik.lindqvist
    Astrid | Nyberg   | astrid.nyberg
    Mikael | Holm     | mikael.holm
    Claire | Tremblay | claire.tremblay
    Arjun  | Mehta    | arjun.mehta
    Emily  | Fraser   | emily.fraser
  `),
  zh: parseTable(`
    张 | 伟   | zhang.wei
    刘 | 芳   | liu.fang
    周 | 志强 | zhou.zhiqiang
    吴 | 晓燕 | wu.xiaoyan
    徐 | 磊   | xu.lei
    孙 | 丽华 | sun.lihua
    马 | 俊   | ma.jun
    朱 | 雨桐 | zhu.yutong
    胡 | 海波 | hu.haibo
    郭 | 敏   | guo.min
    何 | 文斌 | he.wenbin
    高 | 雪梅 | gao.xuemei
    林 | 国栋 | lin.guodong
    罗 | 佳   | luo.jia
    郑 | 宇航 | zheng.yuhang
    梁 | 秀英 | liang.xiuying
    谢 | 明   | xie.ming
    宋 | 婷婷 | song.tingting
    唐 | 建平 | tang.jianping
    许 | 静怡 | xu.jingyi
    韩 | 冰   | han.bing
    冯 | 晓东 | feng.xiaodong
    邓 | 丽   | deng.li
    曹 | 鹏   | cao.peng
    彭 | 思远 | peng.siyuan
    曾 | 慧   | zeng.hui
    肖 | 强   | xiao.qiang
    田 | 甜   | tian.tian
    董 | 浩然 | dong.haoran
    袁 | 梦   | yuan.meng
  `),
};

const TITLES = {
  en: ["Purchasing Manager", "Plant Manager", "Quality Engineer", "Managing Director", "Buyer"],
  zh: ["采购经理", "厂长", "质量工程师", "总经理", "信息化专员"],
};

/** The CRM's own list. */
const STATUSES = ["cold", "warm", "hot", "in-contract"];

/**
 * @param {Calendar} day
 * @param {Row[]} companies
 * @returns {Row[]}
 */
export function contactRows(day, companies) {
  const perCompany = 3;
  return companies.flatMap((company, c) =>
    Array.from({ length: perCompany }, (_, k) => {
      const i = c * perCompany + k;
      const language = languageOf(company.id);
      const [first_name, last_name, mailbox = ""] = pick(
        PEOPLE[language],
        Math.floor(c / 2) * perCompany + k,
      );
      return {
        id: i + 1,
        first_name,
        last_name,
        gender: null,
        title: pick(TITLES[language], i),
        company_id: company.id,
        email_jsonb: [{ email: company.email.replace("info", mailbox), type: "Work" }],
        phone_jsonb: [{ number: phoneNumber(language, 20 + i), type: "Work" }],
        linkedin_url: null,
        background: "",
        avatar: null,
        has_newsletter: i % 3 === 0,
        status: pick(STATUSES, i),
        tags: i % 4 === 0 ? [1 + (i % 3), 4] : [1 + (i % 4)],
        sales_id: company.sales_id,
        first_seen: day.time(-200 + i),
        last_seen: day.time(-i),
      };
    }),
  );
}
