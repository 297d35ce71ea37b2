/** Which currency an amount is in, by the sign or word in front of it or behind it. */

/** Signs that several currencies share: the playbook's, where it is one of them, else the first. */
const shared: Readonly<Record<string, readonly string[]>> = {
  "¥": ["CNY", "JPY"],
  元: ["CNY", "HKD", "TWD", "MOP", "SGD", "JPY"],
  圆: ["CNY", "HKD", "TWD", "JPY"],
  圓: ["TWD", "HKD", "CNY", "JPY"],
  块: ["CNY"],
  $: ["USD", "HKD", "AUD", "CAD", "SGD", "NZD", "TWD", "MXN", "ARS", "CLP", "COP"],
  "£": ["GBP", "EGP"],
  KR: ["SEK", "NOK", "DKK"],
  RS: ["INR", "PKR", "LKR"],
};

const own: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "RMB CNY 人民币 CNY CN¥ CNY 人民幣 CNY US$ USD 美元 USD 美金 USD HK$ HKD 港元 HKD 港币 HKD 港幣 HKD " +
    "NT$ TWD 新台币 TWD 台币 TWD 新臺幣 TWD 日元 JPY 円 JPY 日圆 JPY JP¥ JPY € EUR EURO EUR 欧元 EUR 歐元 EUR " +
    "英镑 GBP 澳元 AUD A$ AUD AU$ AUD 加元 CAD C$ CAD CA$ CAD 新加坡元 SGD 新元 SGD S$ SGD ₩ KRW 韩元 KRW " +
    "₹ INR 卢比 INR ₽ RUB 卢布 RUB ₫ VND 越南盾 VND ฿ THB 泰铢 THB 瑞士法郎 CHF FR. CHF R$ BRL ₺ TRY ₱ PHP RP IDR RM MYR"
  )
    .split(" ")
    .flatMap((word, index, all) => (index % 2 === 0 ? [[word, all[index + 1] ?? ""]] : [])),
);

/** Of ISO 4217, those in which amounts are kept. */
const codes = new Set(
  (
    "AED ARS AUD BDT BGN BHD BRL CAD CHF CLP CNH CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JOD JPY KES " +
    "KHR KRW KWD KZT LAK LKR MAD MMK MNT MOP MXN MYR NGN NOK NPR NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SEK " +
    "SGD THB TND TRY TWD TZS UAH USD UYU UZS VND ZAR"
  ).split(" "),
);

/** Longest first: HK$ ends in $. */
const signs = [...Object.keys(own), ...Object.keys(shared)].toSorted(
  (one, other) => other.length - one.length,
);
const isWordLike = (sign: string) => /^[A-Z]+$/.test(sign);

/** @returns the code of ISO 4217, or `null` for what is no currency. @param assumed the playbook's. */
export function currencyOf(sign: string, assumed: string | undefined): string | null {
  const several = shared[sign];
  if (several) {
    return assumed !== undefined && several.includes(assumed) ? assumed : (several[0] ?? null);
  }
  if (Object.hasOwn(own, sign)) return own[sign] ?? null;
  if (!codes.has(sign)) return null;
  return sign === "CNH" ? "CNY" : sign;
}

export interface Amount {
  /** Signs as written, front and back; empty where there are none. */
  readonly signs: readonly string[];
  readonly rest: string;
}

/** @param tidy without its sign of plus or minus. */
export function withoutCurrency(tidy: string): Amount {
  const front = signAt(tidy.toUpperCase(), "front");
  const rest = tidy.slice(front.length).replace(/^(?:\.(?=\s))?[:\s]+/, "");
  const back = signAt(rest.toUpperCase(), "back");
  return {
    signs: [front, back].filter((sign) => sign !== ""),
    rest: rest.slice(0, rest.length - back.length).trimEnd(),
  };
}

function signAt(upper: string, side: "front" | "back"): string {
  const isFront = side === "front";
  const letters = (isFront ? /^[A-Z]+/ : /[A-Z]+$/).exec(upper)?.[0] ?? "";
  if (codes.has(letters)) return letters;
  // In 1.5MUSD the M is a million.
  const code = isFront ? "" : letters.slice(-3);
  if (codes.has(code)) return code;
  const matches = (sign: string) =>
    (isFront ? upper.startsWith(sign) : upper.endsWith(sign)) &&
    (!isWordLike(sign) || letters === sign || (!isFront && letters.length === sign.length + 1));
  return signs.find(matches) ?? "";
}
