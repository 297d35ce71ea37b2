// @ts-check
/**
 * Twenty made-up companies; their domains end in the reserved .test or .example.
 *
 * @typedef {import("../postgrest.mjs").Row} Row
 * @typedef {import("./calendar.mjs").Calendar} Calendar
 */
import { languageOf, parseTable, phoneNumber, pick } from "./variety.mjs";

const COMPANIES = parseTable(`
  Northwind Bearings       | northwind-bearings.test | Leeds      | United Kingdom | Industrials            | Roller bearings for conveyors.
  苏州恒远精密机械有限公司 | hengyuan.example        | 苏州       | 中国           | Industrials            | 数控机床主轴与精密夹具。
  Harbour Cold Chain       | harbour-cold.test       | Rotterdam  | Netherlands    | Consumer Staples       | Refrigerated warehouses at four ports.
  杭州蓝湖智能科技有限公司 | lanhu.example           | 杭州       | 中国           | Information Technology | 仓储机器人与调度软件。
  Cobalt Grid Energy       | cobaltgrid.test         | Austin     | United States  | Energy                 | Battery storage for wind farms.
  青岛海川制冷设备有限公司 | haichuan.example        | 青岛       | 中国           | Industrials            | 商用冷柜与压缩机组。
  Willow & Stone Homes     | willowstone.test        | Bristol    | United Kingdom | Real Estate            | Timber-frame housing.
  成都锦程医疗器械有限公司 | jincheng.example        | 成都       | 中国           | Health Care            | 输液泵与监护仪。
  Lumen Optics             | lumen-optics.test       | Jena       | Germany        | Information Technology | Inspection cameras and lenses.
  深圳市华晟电子有限公司   | huasheng.example        | 深圳       | 中国           | Information Technology | 工业控制板贴片加工。
  Granite Rail Services    | granite-rail.test       | Pittsburgh | United States  | Industrials            | Track inspection and repair.
  宁波远帆国际物流有限公司 | yuanfan.example         | 宁波       | 中国           | Industrials            | 海运订舱与清关。
  Orchard Street Foods     | orchardstreet.test      | Boston     | United States  | Consumer Staples       | Ready meals for hospitals.
  武汉长江新材料有限公司   | changjiang.example      | 武汉       | 中国           | Materials              | 风电叶片用复合材料。
  Silverline Media         | silverline.test         | Dublin     | Ireland        | Communication Services | Digital signage for airports.
  广州南岭包装有限公司     | nanling.example         | 广州       | 中国           | Materials              | 可降解食品包装。
  Falcon Coachworks        | falcon-coach.test       | Gothenburg | Sweden         | Consumer Discretionary | Electric city buses.
  天津北辰水务集团         | beichen-water.example   | 天津       | 中国           | Utilities              | 自来水厂与管网运维。
  Maple Leaf Mutual        | mapleleaf-mutual.test   | Toronto    | Canada         | Financials             | Insurance for small manufacturers.
  西安秦川仪表有限公司     | qinchuan.example        | 西安       | 中国           | Industrials            | 流量计与压力变送器。
`);

const SIZES = [10, 50, 250, 500];

/**
 * @param {Calendar} day
 * @param {Row[]} sales
 * @returns {Row[]}
 */
export function companyRows(day, sales) {
  return COMPANIES.map(([name, domain, city, country, sector, description], i) => ({
    id: i + 1,
    name,
    sector,
    size: pick(SIZES, i),
    website: `https://www.${domain}`,
    email: `info@${domain}`,
    phone_number: phoneNumber(languageOf(i + 1), i),
    linkedin_url: null,
    address: languageOf(i + 1) === "zh" ? `示范路${i + 1}号` : `${i + 1} Sample Street`,
    zipcode: null,
    city,
    stateAbbr: null,
    country,
    description,
    revenue: null,
    tax_identifier: null,
    context_links: [],
    logo: null,
    lifecycle_stage: pick(["customer", "customer", "customer", "prospect"], i),
    company_type: "customer",
    sales_id: pick(sales, i).id,
    created_at: day.time(-300 + i * 9),
    updated_at: day.time(-i),
  }));
}
