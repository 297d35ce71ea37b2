/**
 * Controls of a real CRM in two editions (two releases, or two languages), each with a locator for
 * either, found and checked by hand. Whoever measures how controls are found again describes each on
 * one side and looks for it on the other; `null` means that this side does not have it.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ElementHandle, Page } from "@playwright/test";
import { root } from "../setup/root.mjs";

/** A page of a CRM needs that long at most, also on a busy machine. */
const DRAWN_MS = 30_000;

export type Side = "old" | "new";

interface GoldPage {
  /** What follows the CRM's address, beginning with `#`. */
  readonly address: string;
  /** What to click there, in order. */
  readonly reach?: readonly (string | Readonly<Record<Side, string>>)[];
}

export interface GoldControl extends Readonly<Record<Side, string | null>> {
  /** `page/control` */
  readonly id: string;
  readonly page: string;
  /** In a person's words. */
  readonly what: string;
}

export interface Gold {
  readonly old: Readonly<Record<string, string>>;
  readonly new: Readonly<Record<string, string>>;
  readonly pages: Readonly<Record<string, GoldPage>>;
  readonly controls: readonly GoldControl[];
}

export function readGold(name: "realtimex" | "tryton"): Gold {
  return JSON.parse(readFileSync(join(root, `test/data/anchors/${name}.json`), "utf8")) as Gold;
}

/**
 * Opens the page afresh, so that nothing of the one before is left.
 *
 * @param page with somebody logged in
 * @param url of the CRM, with slash
 */
async function openGoldPage(
  page: Page,
  url: string,
  { address, reach = [] }: GoldPage,
  side: Side,
): Promise<void> {
  await page.goto("about:blank");
  await page.goto(url + address);
  for (const step of reach) {
    await page.locator(typeof step === "string" ? step : step[side]).click();
  }
}

/**
 * Every control, page by page. An element is in the page until the next one is asked for.
 *
 * @returns `element` is null where this side does not have the control
 * @throws when a locator finds not exactly one element: then the list is wrong, not who is measured
 */
export async function* goldElements(
  page: Page,
  url: string,
  gold: Gold,
  side: Side,
): AsyncGenerator<{ control: GoldControl; element: ElementHandle<Element> | null }> {
  for (const [id, goldPage] of Object.entries(gold.pages)) {
    const controls = gold.controls.filter((control) => control.page === id);
    await openGoldPage(page, url, goldPage, side);
    // First those that are there: once they are drawn, what is missing will not come any more.
    const thereFirst = controls.toSorted((a, b) => Number(!a[side]) - Number(!b[side]));
    for (const control of thereFirst) {
      yield { control, element: await elementOf(page, control, side) };
    }
  }
}

async function elementOf(page: Page, control: GoldControl, side: Side) {
  const locator = control[side];
  if (locator === null) return null;
  const found = page.locator(locator).filter({ visible: true });
  try {
    await found.waitFor({ timeout: DRAWN_MS });
    return (await found.elementHandle()) as ElementHandle<Element>;
  } catch (cause) {
    const count = await found.count();
    throw new Error(`${control.id} (${side}): ${count} elements fit ${locator}`, { cause });
  }
}
