/**
 * The texts of a draft. An author may work in one language and leave the other for later: what is missing
 * there is counted, and filled with the text that there is when the author says so.
 */
import type { Language } from "../language";
import type { Step } from "../playbook/process";
import type { Text } from "../playbook/text";
import type { DraftContent } from "./draft-content";

export function isEmpty(text: string): boolean {
  return text.trim() === "";
}

/** Written in neither language. */
export function isUnwritten({ en, "zh-CN": zh }: Text): boolean {
  return isEmpty(en) && isEmpty(zh);
}

/** As it is, or what is written in the other language. */
export function textIn(text: Text, language: Language): string {
  return isEmpty(text[language]) ? text[otherThan(language)] : text[language];
}

export function inBoth(text: Text): Text {
  return { en: textIn(text, "en"), "zh-CN": textIn(text, "zh-CN") };
}

export function otherThan(language: Language): Language {
  return language === "en" ? "zh-CN" : "en";
}

/** Every text of the draft, changed. */
export function withTexts(content: DraftContent, change: (text: Text) => Text): DraftContent {
  const { process, pages, sites, news, training } = content;
  const named = <Item extends { readonly name: Text }>(item: Item): Item => ({
    ...item,
    name: change(item.name),
  });
  const titled = <Item extends { readonly title: Text }>(item: Item): Item => ({
    ...item,
    title: change(item.title),
  });
  return {
    ...content,
    process: {
      ...process,
      title: change(process.title),
      why: change(process.why),
      steps: process.steps.map((step) => stepWith(step, change)),
    },
    pages: pages.map((each) => ({ ...each, page: named(each.page) })),
    sites: sites.map((site) => ({ ...site, pages: site.pages.map(named) })),
    ...(news ? { news: { before: change(news.before), now: change(news.now) } } : {}),
    ...(training ? { training: { ...training, put: training.put.map(titled) } } : {}),
  };
}

function stepWith(step: Step, change: (text: Text) => Text): Step {
  const { title, why, replaces, prompt } = step;
  return {
    ...step,
    title: change(title),
    why: change(why),
    replaces: change(replaces),
    ...(prompt ? { prompt: { ...prompt, text: change(prompt.text) } } : {}),
  };
}

/** Every text that the author writes, once: pages of a new site stand in the draft's pages, too. */
export function textsOf(content: DraftContent): readonly Text[] {
  const texts: Text[] = [];
  withTexts({ ...content, sites: [] }, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

/** How many texts are written in the other language, but not in this one. */
export function missingIn(content: DraftContent, language: Language): number {
  return textsOf(content).filter((text) => isEmpty(text[language]) && !isUnwritten(text)).length;
}

/** “Same text for now”: what is missing in one language says what the other says. */
export function withCopies(content: DraftContent): DraftContent {
  return withTexts(content, inBoth);
}

/** How many texts say the same in both languages, because nobody has translated them. */
export function copiesIn(content: DraftContent): number {
  return textsOf(content).filter(
    (text) => !isUnwritten(text) && text.en.trim() === text["zh-CN"].trim(),
  ).length;
}
