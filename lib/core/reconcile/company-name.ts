/** Names of companies in Chinese and English, taken apart so that what differs only in form is the same. */
import { plainText } from "../compare/text";

export interface CompanyName {
  /** What is left without form, place and branch: no spaces, no case. */
  readonly core: string;
  /** Places and countries named at its edges or in brackets; sorted. 上海东方 and 北京东方 are two firms. */
  readonly places: string;
  /** 上海分公司, or "": a branch is another record than its parent. */
  readonly branch: string;
}

/** Traditional characters, only of the words below: names are not converted. */
const simplified: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    "責责團团國国總总廠厂務务東东廣广貿贸業业際际電电灣湾門门蘇苏遼辽龍龙慶庆陝陕雲云貴贵寧宁",
  ).flatMap((character, i, all) => (i % 2 === 0 ? [[character, all[i + 1] ?? character]] : [])),
);
const TRADITIONAL = new RegExp(`[${Object.keys(simplified).join("")}]`, "g");

const CHINESE_FORMS =
  /(?:集团)?(?:股份有限公司|有限责任公司|股份公司|有限公司|总公司|公司|集团|有限合伙|普通合伙|个体工商户)$/;
const BRANCH =
  /(?:公司|集团|厂|行|所|中心)([^公司]{1,10}?(?:分公司|办事处|分行|支行|分店|分部|子公司|代表处)|分公司)$/;
const ENGLISH_BRANCH = /\b([a-z]+(?: [a-z]+)?) (?:branch|representative office)$|\bbranch$/;

const PLACE_NAMES =
  "北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 " +
  "陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 深圳 广州 杭州 南京 苏州 成都 武汉 西安 宁波 青岛 厦门 无锡 " +
  "大连 长沙 郑州 济南 合肥 佛山 东莞 福州 昆明 沈阳 哈尔滨 常州 南通 嘉兴 温州 珠海 中国 亚洲 亚太 " +
  "china shanghai beijing shenzhen guangzhou hongkong singapore asia usa uk europe germany japan india";
const places = PLACE_NAMES.split(" ");
const CHINESE_PLACE = new RegExp(
  `^(${places.filter((place) => !/[a-z]/.test(place)).join("|")})(?:省|市|特别行政区|(?:壮族|回族|维吾尔)?自治区)?`,
);
const PLACES = new Set(places);
const BRACKETS = /[([【（]([^)\]】）]*)[)\]】）]/g;

const ENGLISH_FORMS = new Set(
  (
    "co company ltd limited inc incorporated corp corporation llc llp lp plc gmbh ag kg sa sas sarl srl spa bv nv ab " +
    "oy as aps pty pte sdn bhd kk pvt private group holdings holding"
  ).split(" "),
);
/** Points in them stand for letters left out: S.A., L.L.C. */
const POINTED = /\b((?:[a-z]\.){2,}[a-z]?)/g;
const abbreviations: Readonly<Record<string, string>> = {
  intl: "international",
  "int'l": "international",
  tech: "technology",
  technologies: "technology",
  mfg: "manufacturing",
  mfrs: "manufacturers",
  eng: "engineering",
  ind: "industries",
  inds: "industries",
  bros: "brothers",
  svcs: "services",
  svc: "service",
  mgmt: "management",
  natl: "national",
  assoc: "associates",
  elec: "electric",
  sys: "systems",
};

export function companyName(written: string): CompanyName {
  const found = new Set<string>();
  let text = written
    .normalize("NFKC")
    .toLowerCase()
    .replace(TRADITIONAL, (character) => simplified[character] ?? character)
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "")
    .replace(/hong kong/g, "hongkong")
    .trim();
  text = text.replace(BRACKETS, (whole, inside: string) => {
    const place = placeNamed(inside.trim());
    if (place !== null) found.add(place);
    return place === null && !/^(?:集团|有限合伙|普通合伙)$/.test(inside) ? whole : " ";
  });
  const english = ENGLISH_BRANCH.exec(text);
  if (english) text = text.slice(0, english.index);
  text = /\p{Script=Han}/u.test(text) ? text.replace(/\s+/g, "") : text;
  const chinese = BRANCH.exec(text);
  if (chinese) text = text.slice(0, text.length - (chinese[1] ?? "").length);
  const branch = chinese?.[1] ?? (english ? `${english[1] ?? ""}分公司` : "");

  const core = plainText(/[a-z]/.test(text) ? englishCore(text, found) : text, "ignore");
  const bare = withoutPlace(withoutForm(core), found);
  return {
    // A firm that is called only 上海公司 keeps that as its name.
    core: bare === "" ? core : bare,
    places: bare === "" ? "" : [...found].toSorted().join(" "),
    branch: plainText(branch, "ignore"),
  };
}

/** Full words without articles, forms and places at the end. */
function englishCore(text: string, found: Set<string>): string {
  const words = text
    .replace(POINTED, (letters) => letters.replaceAll(".", ""))
    .replace(/&/g, " and ")
    .split(/[\s,.]+/)
    .filter((word) => word !== "")
    .map((word) => (Object.hasOwn(abbreviations, word) ? (abbreviations[word] ?? word) : word));
  if (words.length > 1 && words[0] === "the") words.shift();
  while (words.length > 1) {
    const last = words.at(-1) ?? "";
    if (PLACES.has(last)) found.add(last);
    else if (!ENGLISH_FORMS.has(last) && last !== "and") break;
    words.pop();
  }
  // Shanghai Acme Trading: in Chinese names in English the place comes first.
  if (words.length > 1 && PLACES.has(words[0] ?? "")) found.add(words.shift() ?? "");
  return words.join(" ");
}

/** 集团股份有限公司 has two forms. */
function withoutForm(text: string): string {
  let bare = text;
  for (
    let form = CHINESE_FORMS.exec(bare);
    form && form.index > 0;
    form = CHINESE_FORMS.exec(bare)
  ) {
    bare = bare.slice(0, form.index);
  }
  return bare;
}

/** 广东省深圳市东方: province and city. At least two characters stay. */
function withoutPlace(text: string, found: Set<string>): string {
  let bare = text;
  for (let place = CHINESE_PLACE.exec(bare); place; place = CHINESE_PLACE.exec(bare)) {
    if (bare.length - place[0].length < 2) break;
    found.add(place[1] ?? "");
    bare = bare.slice(place[0].length);
  }
  return bare;
}

function placeNamed(text: string): string | null {
  if (PLACES.has(text)) return text;
  const place = CHINESE_PLACE.exec(text);
  return place && place[0] === text ? (place[1] ?? null) : null;
}
