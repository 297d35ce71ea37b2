/**
 * Controls of a real CRM in two editions (two releases, or two languages), each with a locator for
 * either, found and checked by hand. Whoever measures how controls are found again describes each on
 * one side and looks for it on the other; `null` means that this side does not have it.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ElementHandle, Page } from "@playwright/test";
import { root } from "../setup/root.mjs";
import { until } from "../setup/until.mjs";

/** A page of a CRM needs that long at most, also on a busy machine. */
const DRAWN_MS = 30_000;
/** A page that has drawn nothing for so long has drawn everything. */
const QUIET_MS = 300;

export type Side = "old" | "new";

interface GoldPage {
  /** What follows the CRM's address, beginning with `#`. */
  readonly address: string;
  /** What to click there, in order. */
  readonly reach?: readonly (string | Readonly<Record<Side, string>>)[];
}

interface GoldControl extends Readonly<Record<Side, string | null>> {
  /** `page/control` */
  readonly id: string;
  readonly page: string;
  /** In a person's words. */
  readonly what: string;
}

export interface Gold {
  readonly crm: string;
  readonly old: Readonly<Record<string, string>>;
  readonly new: Readonly<Record<string, string>>;
  /** Every page has to be loaded anew: the CRM keeps the earlier ones in the document. */
  readonly afresh?: boolean;
  readonly pages: Readonly<Record<string, GoldPage>>;
  readonly controls: readonly GoldControl[];
}

export function readGold(name: "realtimex" | "tryton"): Gold {
  return JSON.parse(readFileSync(join(root, `test/data/anchors/${name}.json`), "utf8")) as Gold;
}

/** One side of a CRM, with somebody logged in. */
export interface GoldSide {
  readonly side: Side;
  readonly page: Page;
  /** With slash. */
  readonly url: string;
}

/**
 * Opens a page of the list and marks its controls with their ids as `data-gold`.
 *
 * @throws when a locator finds not exactly one element, or two find the same: then the list is wrong, not
 *   who is measured
 */
export async function openMarked(goldSide: GoldSide, gold: Gold, goldPage: string): Promise<void> {
  const { side, page } = goldSide;
  await open(goldSide, gold, gold.pages[goldPage] as GoldPage);
  const controls = gold.controls.filter((each) => each.page === goldPage && each[side] !== null);
  await until(
    async () => {
      await page.evaluate(unmarkAll);
      for (const { id, [side]: locator } of controls) await mark(page, id, locator as string);
      // A page that still draws may replace an element that was marked.
      await page.evaluate(standStill, QUIET_MS);
      return (await page.locator("[data-gold]").count()) === controls.length;
    },
    { what: `${goldPage} (${side}) to keep its elements` },
  );
}

async function open({ side, page, url }: GoldSide, gold: Gold, { address, reach = [] }: GoldPage) {
  await page.bringToFront();
  // What was clicked open there, and what Tryton keeps of every page it has shown, must not be left.
  if (gold.afresh || page.url() === url + address) await page.goto("about:blank");
  await page.goto(url + address);
  for (const step of reach) {
    await page.locator(typeof step === "string" ? step : step[side]).click();
  }
}

async function mark(page: Page, id: string, locator: string): Promise<void> {
  const element = await elementOf(page, id, locator);
  const earlier = await element.evaluate((node, value) => {
    const before = node.getAttribute("data-gold");
    node.setAttribute("data-gold", value);
    return before;
  }, id);
  if (earlier !== null) throw new Error(`${id} is the same element as ${earlier}: ${locator}`);
}

async function elementOf(page: Page, id: string, locator: string) {
  const found = page.locator(locator).filter({ visible: true });
  try {
    await found.waitFor({ timeout: DRAWN_MS });
    return (await found.elementHandle()) as ElementHandle<Element>;
  } catch (cause) {
    const count = await found.count();
    throw new Error(`${id}: ${count} elements fit ${locator}`, { cause });
  }
}

function unmarkAll(): void {
  for (const each of document.querySelectorAll("[data-gold]")) each.removeAttribute("data-gold");
}

/** Resolves once nothing has changed in the page for so long. */
async function standStill(quietMs: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = () => {
      observer.disconnect();
      resolve();
    };
    let timer = setTimeout(end, quietMs);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(end, quietMs);
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  });
}
