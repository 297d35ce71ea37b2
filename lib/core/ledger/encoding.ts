/** Which bytes mean which characters, found out from the bytes: a file does not say. */

export const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "gb18030",
  "big5",
  "windows-1252",
] as const;
export type Encoding = (typeof encodings)[number];

const SAMPLE_BYTES = 256 * 1024;
/** Up to this part of the characters may be broken before it is not that encoding. */
const A_FEW = 0.05;

/**
 * Frequent characters of business texts, simplified and traditional. Text read in the wrong one of the two
 * Chinese encodings is made of rare characters.
 */
const COMMON = new Set(
  "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严客户拜访台账商机销售合同编备注负责联系电话金额阶段预计签约跟进状态有限公司股份集团贸易实业有限责任" +
    "這個來為時國說們會業產對過發後經進電關學機動員開長問題見給讓應點當實現間還與無從連內種將務價單買賣貨銷額階預計簽約跟狀態備註負責聯繫絡話號碼期訂報客戶拜訪臺灣帳商務總經理張陳林黃李王吳劉蔡楊許鄭謝區東門廣華龍興業貿際團顧記錄類別項處級統樣質證場廠陽灣們農權應類導變樂觀覺親結總線聽車輕輸轉軟達適運遠選邊錢鐵錯隨難雲頁預領頭顯風飛館麗齊",
);

export interface Found {
  readonly encoding: Encoding;
  /** Bytes of the byte-order mark before the text. */
  readonly mark: number;
}

/** `null`: bytes that are no text. */
export function detectEncoding(bytes: Uint8Array): Found | null {
  const [first = 0, second = 0, third = 0] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: "utf-8", mark: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: "utf-16le", mark: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: "utf-16be", mark: 2 };
  const wide = wideEncoding(bytes.subarray(0, SAMPLE_BYTES));
  if (wide === "binary") return null;
  return { encoding: wide ?? narrowEncoding(tellingLines(bytes)), mark: 0 };
}

/** Bytes of the mark of this encoding at the beginning, for an encoding that a person chose. */
export function markOf(bytes: Uint8Array, encoding: Encoding): number {
  const found = detectEncoding(bytes.subarray(0, 4));
  return found?.encoding === encoding ? found.mark : 0;
}

/** Commas, digits and line ends have a zero byte in UTF-16 and nowhere else in text. */
function wideEncoding(sample: Uint8Array): "utf-16le" | "utf-16be" | "binary" | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd === 0) return null;
  if (even + odd < sample.length / 200) return "binary";
  if (odd > even * 9) return "utf-16le";
  return even > odd * 9 ? "utf-16be" : "binary";
}

function narrowEncoding(sample: Uint8Array): Encoding {
  if (sample.length === 0) return "utf-8";
  const utf8 = weigh(sample, "utf-8");
  if (utf8.broken <= A_FEW) return "utf-8";
  const mainland = weigh(sample, "gb18030");
  const taiwan = weigh(sample, "big5");
  const better = taiwan.score > mainland.score ? taiwan : mainland;
  // Single accented letters among Latin ones make no Chinese characters.
  if (better.broken > A_FEW && better.common < 0.2) return "windows-1252";
  return better.encoding;
}

/** Shares of the characters beyond ASCII. */
function weigh(sample: Uint8Array, encoding: Encoding) {
  const text = new TextDecoder(encoding).decode(sample, { stream: true });
  let all = 0;
  let broken = 0;
  let common = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) continue;
    all += 1;
    if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) broken += 1;
    else if (COMMON.has(character)) common += 1;
  }
  const of = Math.max(1, all);
  return { encoding, broken: broken / of, common: common / of, score: (common - 3 * broken) / of };
}

/** Lines with bytes beyond ASCII: the first of them may stand far down. */
function tellingLines(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(Math.min(bytes.length, SAMPLE_BYTES));
  let filled = 0;
  let start = 0;
  let telling = false;
  for (let at = 0; at < bytes.length && filled < sample.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80) telling = true;
    if (byte !== 0x0a && at < bytes.length - 1 && at - start < sample.length) continue;
    if (telling) {
      const line = bytes.subarray(start, Math.min(at + 1, start + sample.length - filled));
      sample.set(line, filled);
      filled += line.length;
    }
    start = at + 1;
    telling = false;
  }
  return sample.subarray(0, filled);
}
