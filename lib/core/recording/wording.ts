/**
 * The words of a proposed process, in both languages: playbook texts are written in the playbook, so these
 * are drafts for an author, not labels of ours. A control is called what the CRM calls it.
 */
import { MAX_TEXT } from "../anchor/descriptor";
import type { Text } from "../playbook/text";
import type { ValueClass } from "./value-class";

/** What a step asks for. */
export type Asked =
  | { readonly do: "enter"; readonly value: ValueClass }
  | { readonly do: "save" }
  | { readonly do: "save-by-key" }
  | { readonly do: "press" }
  | { readonly do: "open" };

/** @param name of the control; `null` where it has none that may be kept */
export function titleFor(asked: Asked, name: string | null): Text {
  if (asked.do === "enter") return entering(asked.value, name);
  if (asked.do === "save-by-key") return enterIn(name);
  const { en, zh } = asked.do === "open" ? PAGE : BUTTON;
  if (name === null) return { en: `${en.verb} ${en.it}`, "zh-CN": `${zh.verb}${zh.it}` };
  return { en: `${en.verb} “${name}”`, "zh-CN": `${zh.verb}“${name}”` };
}

/** What the prompt beside the control says. */
export function promptFor(asked: Asked, name: string | null): Text {
  const title = titleFor(asked, name);
  if (asked.do === "save" || asked.do === "save-by-key") {
    return {
      en: `${title.en} when everything is filled in.`,
      "zh-CN": `填好以后，请${title["zh-CN"]}。`,
    };
  }
  return { en: `${title.en} here.`, "zh-CN": `请在这里${title["zh-CN"]}。` };
}

/** What only somebody who knows the work can write; each is named among the proposal's questions. */
export const DRAFTS = {
  processWhy: {
    en: "To be written: why this process exists and whom it helps.",
    "zh-CN": "待填写：为什么要有这个流程，对谁有帮助。",
  },
  why: {
    en: "To be written: what this step is good for.",
    "zh-CN": "待填写：这一步有什么用。",
  },
  replaces: {
    en: "To be written: how this was done before.",
    "zh-CN": "待填写：以前是怎么做的。",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** The name of a page made from its address: `/contacts/:id/edit` → “contacts · edit”. */
export function pageName(words: readonly string[], isRecord: boolean): Text {
  const path = words.join(" · ").slice(0, MAX_TEXT);
  if (path === "") return { en: "Start page", "zh-CN": "首页" };
  return isRecord
    ? { en: `${path} (one record)`, "zh-CN": `${path}（单条记录）` }
    : { en: path, "zh-CN": path };
}

function entering(value: ValueClass, name: string | null): Text {
  const { en, zh } = ENTERING[value];
  return name === null
    ? { en: `${en} the field`, "zh-CN": `${zh}此字段` }
    : { en: `${en} “${name}”`, "zh-CN": `${zh}“${name}”` };
}

function enterIn(name: string | null): Text {
  return name === null
    ? { en: "Press Enter in the field", "zh-CN": "在此字段里按回车键" }
    : { en: `Press Enter in “${name}”`, "zh-CN": `在“${name}”里按回车键` };
}

const FILL = { en: "Fill in", zh: "填写" };

const ENTERING: Readonly<Record<ValueClass, { readonly en: string; readonly zh: string }>> = {
  text: FILL,
  number: FILL,
  email: FILL,
  phone: FILL,
  address: FILL,
  date: { en: "Set", zh: "选择" },
  choice: { en: "Choose", zh: "选择" },
  "yes-no": { en: "Tick", zh: "勾选" },
};

const BUTTON = {
  en: { verb: "Press", it: "the button" },
  zh: { verb: "按", it: "此按钮" },
};
const PAGE = {
  en: { verb: "Open", it: "the page" },
  zh: { verb: "打开", it: "此页面" },
};
