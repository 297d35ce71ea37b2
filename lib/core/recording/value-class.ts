/** What sort of thing was entered. Of a value, this is all that a recording keeps. */
export const valueClasses = [
  "text",
  "number",
  "date",
  "email",
  "phone",
  /** Of a page or a file: `https://…` */
  "address",
  /** One of a list. */
  "choice",
  "yes-no",
] as const;
export type ValueClass = (typeof valueClasses)[number];

/** What a field that says its type takes; all others are told by what is in them. */
const BY_TYPE: Readonly<Record<string, ValueClass>> = {
  number: "number",
  range: "number",
  date: "date",
  "datetime-local": "date",
  month: "date",
  week: "date",
  time: "date",
  email: "email",
  tel: "phone",
  url: "address",
  checkbox: "yes-no",
  radio: "choice",
  select: "choice",
};

/** Longer values are prose, whatever they begin with. */
const MAX_TELLING = 100;

const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,90}$/;
const ADDRESS = /^(?:https?|ftp|file|mailto):\S+$|^www\.\S+$/i;
const DATE =
  /^(?:\d{4}[-/.年]\s?\d{1,2}(?:[-/.月]\s?\d{1,2}日?)?|\d{1,2}[-/.]\s?\d{1,2}[-/.]\s?(?:\d{4}|\d{2}))(?:[T\s]\d{1,2}:\d{2}(?::\d{2})?)?$/;
const TIME = /^\d{1,2}:\d{2}(?::\d{2})?$/;
/** With a currency or a unit of percent before or behind it. */
const NUMBER = /^[-+]?(?:\p{Sc}\s?)?\d[\d.,'’ ]{0,30}(?:\s?(?:\p{Sc}|%|元|万))?$/u;
const PHONE = /^(?:\+|00|\(?0|1[3-9])[\d\s()/.-]{6,24}$/;

/**
 * @param value what was entered; it goes no further than this function
 * @param type of the input, in lower case; `""` where it says none, `"select"` for a list
 */
export function classOf(value: string, type = ""): ValueClass {
  const known = Object.hasOwn(BY_TYPE, type) ? BY_TYPE[type] : undefined;
  if (known) return known;
  const text = value.trim();
  if (text.length > MAX_TELLING) return "text";
  if (EMAIL.test(text)) return "email";
  if (ADDRESS.test(text)) return "address";
  if (DATE.test(text) || TIME.test(text)) return "date";
  // 0049 40 123456 and 13812345678 are numbers, too, but nobody counts so far in a CRM.
  if (PHONE.test(text) && text.replace(/\D/g, "").length >= 7 && !isAmount(text)) return "phone";
  if (NUMBER.test(text)) return "number";
  return "text";
}

/** `0.123456` and `1,380,000` are written as amounts are. */
function isAmount(text: string): boolean {
  return /^0?[.,]\d+$|^\d{1,3}(?:[,.'’]\d{3})+(?:[.,]\d+)?$/.test(text);
}
