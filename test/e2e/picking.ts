/** What a key user does with the picker, by real input events. */
import type { Frame, Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import type { Descriptor } from "@/lib/core/anchor/descriptor";

/** Asks for a step's control by the menu of that step. */
export async function startPicking(page: Page, panel: Frame, step: string): Promise<void> {
  await panel.getByRole("button", { name: `More for “${step}”` }).click();
  await panel.getByRole("menuitem", { name: "Show Handrail where this is" }).click();
  await bar(page).waitFor();
}

/** Says at the top of the page what to point at. */
export function bar(page: Page): Locator {
  return page.locator(".picker-bar");
}

/** The name of what is pointed at, as it stands beside it. */
export function chip(within: Pick<Page, "locator">): Locator {
  return within.locator(".chip");
}

/** Moves the pointer there as a person does: not at once, and until the outline is there. */
export async function hover(page: Page, control: Locator): Promise<void> {
  await expect(async () => {
    const box = await control.boundingBox();
    if (!box) throw new Error("not drawn");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x - 3, y - 3);
    await page.mouse.move(x, y);
    const spots = page.frames().map((frame) => frame.locator(".spot:not([hidden])").count());
    expect((await Promise.all(spots)).some((count) => count > 0)).toBe(true);
  }).toPass();
}

/** Points at the control and takes it. */
export async function take(page: Page, control: Locator, panel: Frame): Promise<void> {
  await hover(page, control);
  await page.mouse.down();
  await page.mouse.up();
  await understood(panel).waitFor();
}

export function understood(panel: Frame): Locator {
  return panel.getByRole("heading", { name: "This is what Handrail understood" });
}

/** What the background keeps of the picking in the only tab that has one. */
export async function storedPick(worker: {
  evaluate: <Result>(run: () => Promise<Result>) => Promise<Result>;
}): Promise<{ phase: string; result: { seen: Descriptor[] } | null } | undefined> {
  const stored = await worker.evaluate(() => chrome.storage.session.get(null));
  const [pick] = Object.entries(stored as Record<string, unknown>)
    .filter(([key]) => key.startsWith("pick-in-tab-"))
    .map(([, value]) => value);
  return pick as Awaited<ReturnType<typeof storedPick>>;
}

/** How often the page's own listeners heard of anything since they were put there. */
export async function listenIn(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = ((globalThis as Record<string, unknown>)["heard"] = []);
    for (const type of [
      "pointerdown",
      "mousedown",
      "mouseup",
      "click",
      "keydown",
      "keyup",
      "input",
    ]) {
      document.addEventListener(type, () => heard.push(type), true);
    }
  });
  return () => page.evaluate(() => (globalThis as Record<string, unknown>)["heard"] as string[]);
}

/** The words that would be stored hold none of these. */
export function expectNone(descriptors: readonly Descriptor[], words: readonly string[]): void {
  const text = JSON.stringify(descriptors).toLowerCase();
  for (const word of words) expect(text).not.toContain(word.toLowerCase());
}
