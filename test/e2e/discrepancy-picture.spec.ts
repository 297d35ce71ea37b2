/**
 * A picture as evidence of a difference: everything is covered until somebody uncovers it, and what is kept
 * holds no more than that. The toolbar button is really pressed here, by the browser's own debugger: only
 * then does it let the extension take a picture.
 */
import { writeFile } from "node:fs/promises";
import type { Frame, Page } from "@playwright/test";
import axe from "axe-core";
import type { AxeResults } from "axe-core";
import { logIn, openContact } from "../demo/crm-actions.mjs";
import { pngChunk, pngOf } from "../given-picture";
import { expect, test } from "./extension";
import type { Handrail } from "./extension";
import { importLedger, withParallelRun } from "./parallel-run";
import { askAdmin, makeReady } from "./ready";

test.use({ args: ["--enable-unsafe-extension-debugging"] });

const NAME = "Daniel Whitfield";
const LEDGER = `姓名,邮箱\r\n${NAME},whitfield.kestrel-4471@northwind-bearings.test\r\n`;
const COVER = [92, 98, 112];

interface Ready {
  readonly page: Page;
  readonly handrail: Handrail;
  readonly crm: { readonly url: string };
  readonly language?: "en" | "zh-CN";
}

/** The panel of a contact whose e-mail differs, and the part of it that says so. */
async function atDifference({ page, handrail, crm, language = "en" }: Ready) {
  const console_ = await handrail.openConsole("/my-data");
  await makeReady(console_, "en", withParallelRun());
  await askAdmin(console_, "saveProfile", { role: "key-user" });
  await importLedger(console_, handrail.extensionId, LEDGER);
  const colorScheme = language === "en" ? "light" : "dark";
  await askAdmin(console_, "saveProfile", { language, colorScheme });
  await page.bringToFront();
  await logIn(page, crm.url);
  await openContact(page, 2);
  await expect(page.locator(".badge.differs")).toBeVisible({ timeout: 15_000 });
  const panel = await handrail.openPanelOf(page);
  await panel.getByRole("button", { name: /^(Ledger: 1 of|台账：\d 项中 1 项)/ }).click();
  const mail = panel.getByRole("region", { name: language === "en" ? "E-mail" : "邮箱" });
  return { console_, panel, mail };
}

/** Every colour of its own, so that whatever survives is recognised. */
const WIDTH = 600;
const HEIGHT = 400;
const colourAt = (x: number, y: number) => [x % 250, y % 250, (x * 7 + y * 13) % 200] as const;
const patterned = () => pngOf(WIDTH, HEIGHT, colourAt);

/** What was kept last of the difference, decoded: the pixels, and how big the file is. */
async function keptPicture(console_: Page) {
  const { items } = await askAdmin(console_, "differences", {
    run: "contacts",
    filter: { isOpen: true, field: "mail" },
  });
  const deed = items[0]?.discrepancy.deeds.find(({ kind }) => kind === "pictured");
  if (deed?.kind !== "pictured") throw new Error("no picture was kept");
  const found = await askAdmin(console_, "evidencePicture", {
    run: "contacts",
    picture: deed.picture,
  });
  if (!found) throw new Error("the picture is not there");
  const inBase64 = await console_.evaluate(async ({ type, data }) => {
    const image = new Image();
    image.src = `data:${type};base64,${data}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const pen = canvas.getContext("2d")!;
    pen.drawImage(image, 0, 0);
    // As text: a million numbers take the wire half a minute.
    const { data: bytes } = pen.getImageData(0, 0, canvas.width, canvas.height);
    let text = "";
    for (let from = 0; from < bytes.length; from += 0x8000) {
      text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
    }
    return btoa(text);
  }, found);
  const pixels = Buffer.from(inBase64, "base64");
  const at = (x: number, y: number) => {
    const from = (y * found.width + x) * 4;
    return [...pixels.subarray(from, from + 3)];
  };
  return { ...found, bytes: Buffer.from(found.data, "base64").length, at };
}

type Kept = Awaited<ReturnType<typeof keptPicture>>;

/** How many pixels are the cover's, and the parts' smallest frame around what is not. */
function uncoveredIn({ width, height, at }: Kept) {
  let [left, top, right, bottom] = [width, height, 0, 0];
  let covered = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (at(x, y).join() === COVER.join()) covered += 1;
      else {
        [left, top] = [Math.min(left, x), Math.min(top, y)];
        [right, bottom] = [Math.max(right, x + 1), Math.max(bottom, y + 1)];
      }
    }
  }
  return { covered, left, top, right, bottom };
}

async function violations(panel: Frame): Promise<string[]> {
  // The extension's CSP forbids eval in its pages; the debugger's own world is not bound by it.
  const results = await panel.evaluate(`${axe.source}; axe.run(document)`);
  return (results as AxeResults).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${String(target)}`),
  );
}

for (const language of ["en", "zh-CN"] as const) {
  const say = (en: string, zh: string) => (language === "en" ? en : zh);

  test(`of a chosen picture only what was uncovered is kept (${language})`, async ({
    handrail,
    crm,
    page,
  }) => {
    test.setTimeout(75_000);
    const { console_, panel, mail } = await atDifference({ page, handrail, crm, language });
    const shot = (name: string) => page.screenshot({ path: test.info().outputPath(`${name}.png`) });
    const button = (en: string, zh: string) =>
      panel.getByRole("button", { name: say(en, zh), exact: true });

    await mail.getByRole("button", { name: say("Add a picture", "添加图片") }).click();
    await expect(mail.getByText(say("Alt+Shift+H", "Alt+Shift+H"))).toBeVisible();
    expect(await violations(panel)).toEqual([]);
    await shot("1-how");
    await mail.locator('input[type="file"]').setInputFiles({
      name: "notes.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("no picture"),
    });
    await expect(mail.getByRole("alert")).toContainText(say("This is no picture", "无法识别"));
    await mail.locator('input[type="file"]').setInputFiles({
      name: "客户.png",
      mimeType: "image/png",
      buffer: patterned(),
    });

    const dialog = panel.getByRole("dialog", {
      name: say("What may be seen?", "选择要显示的内容"),
    });
    await expect(dialog).toBeVisible();
    await button("Keep this picture", "保存这张图片").click({ force: true });
    await expect(dialog.getByText(say("Nothing is uncovered yet.", "还没有显示"))).toBeVisible();

    // By mouse: a part, drawn.
    const stage = dialog.getByRole("group", { name: say("The picture.", "图片。") });
    const area = (await stage.boundingBox())!;
    const scale = area.width / WIDTH;
    const to = (x: number, y: number) => [area.x + x * scale, area.y + y * scale] as const;
    await page.mouse.move(...to(60, 40));
    await page.mouse.down();
    await page.mouse.move(...to(200, 90), { steps: 4 });
    await page.mouse.up();
    const parts = dialog.getByRole("button", { name: say("Uncovered part", "显示的第") });
    await expect(parts).toHaveCount(1);

    // By keyboard: one in the middle, moved and made bigger; and all of it back.
    await button("Uncover a part", "显示一块区域").click();
    await expect(parts.nth(1)).toBeFocused();
    const before = await parts.nth(1).boundingBox();
    for (let turn = 0; turn < 3; turn++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Shift+ArrowRight");
    const after = await parts.nth(1).boundingBox();
    expect(after!.y - before!.y).toBeCloseTo(24 * scale, 0);
    expect(after!.width - before!.width).toBeCloseTo(8 * scale, 0);
    expect(await violations(panel)).toEqual([]);
    await shot("2-editor");
    await page.keyboard.press("Delete");
    await expect(parts).toHaveCount(1);
    await expect(parts.nth(0)).toBeFocused();
    await button("Cover all again", "重新全部遮盖").click();
    await expect(parts).toHaveCount(0);
    await page.keyboard.press("Control+z");
    await expect(parts).toHaveCount(1);
    await button("Larger", "放大").click();
    await expect(dialog.getByText("150%")).toBeVisible();
    await dialog.getByRole("switch", { name: say("Show as kept", "预览保存效果") }).press("Space");
    await shot("3-as-kept");
    await button("Keep this picture", "保存这张图片").click();
    await expect(dialog).toBeHidden();
    await expect(mail.getByText(say("The picture is kept", "图片已保存"))).toBeVisible();
    await expect(
      mail.getByRole("button", { name: say("Add a picture", "添加图片") }),
    ).toBeFocused();

    const kept = await keptPicture(console_);
    expect([kept.type, kept.width, kept.height]).toEqual(["image/png", WIDTH, HEIGHT]);
    expect(kept.bytes).toBeLessThan(300_000);
    const { covered, left, top, right, bottom } = uncoveredIn(kept);
    expect(Math.abs(left - 60)).toBeLessThan(4);
    expect(Math.abs(bottom - 90)).toBeLessThan(4);
    expect(covered).toBe(WIDTH * HEIGHT - (right - left) * (bottom - top));
    for (const [x, y] of [
      [left, top],
      [right - 1, bottom - 1],
      [120, 60],
    ] as const) {
      expect(kept.at(x, y)).toEqual([...colourAt(x, y)]);
    }

    await mail.locator("summary", { hasText: say("History", "历史记录") }).click();
    const field = say("E-mail", "邮箱");
    const small = mail.getByRole("button", { name: say(`“${field}” in full size`, "原尺寸") });
    await small.scrollIntoViewIfNeeded();
    await expect(small).toBeVisible();
    await shot("4-history");
    await small.click();
    const full = panel.getByRole("dialog", { name: field });
    await expect(full.getByRole("img", { name: `“${field}”` })).toBeVisible();
    expect(await violations(panel)).toEqual([]);
    await shot("5-full");
    await page.keyboard.press("Escape");
    await expect(full).toBeHidden();
    await expect(mail).toBeVisible();

    await mail.getByRole("button", { name: say("Undo my last", "撤销我的上一步") }).click();
    await expect(small).toHaveCount(0);
    await expect(keptPicture(console_)).rejects.toThrow("no picture was kept");
  });
}

test("a picture is pasted, loses what its file said besides, and can be discarded", async ({
  handrail,
  crm,
  page,
}) => {
  test.setTimeout(75_000);
  const { console_, panel, mail } = await atDifference({ page, handrail, crm });
  const add = mail.getByRole("button", { name: "Add a picture" });
  const paste = async () => {
    await add.click();
    await expect(mail.getByText("Waiting for the button")).toBeVisible();
    await panel.evaluate((base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([bytes], "image.png", { type: "image/png" }));
      window.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
    }, withWords().toString("base64"));
    const dialog = panel.getByRole("dialog", { name: "What may be seen?" });
    await expect(dialog).toBeVisible();
    return dialog;
  };
  const discarded = await paste();
  await discarded.getByRole("button", { name: "Discard" }).last().click();
  await expect(discarded).toBeHidden();
  await expect(add).toBeFocused();
  await expect(keptPicture(console_)).rejects.toThrow("no picture was kept");

  const dialog = await paste();
  await dialog.getByRole("button", { name: "Uncover a part" }).click();
  await dialog.getByRole("button", { name: "Keep this picture" }).click();
  await expect(dialog).toBeHidden();
  const kept = await keptPicture(console_);
  expect(Buffer.from(kept.data, "base64").includes("Daniel")).toBe(false);
  expect(uncoveredIn(kept).covered).toBeGreaterThan(WIDTH * HEIGHT * 0.9);
});

function withWords(): Buffer {
  const words = Buffer.from(`Comment\0${NAME}`);
  return pngOf(WIDTH, HEIGHT, colourAt, [pngChunk("tEXt", words)]);
}

test("the toolbar button takes the page without Handrail, and only while it is awaited", async ({
  handrail,
  crm,
  page,
}) => {
  test.setTimeout(75_000);
  const { console_, panel, mail } = await atDifference({ page, handrail, crm });
  const press = () => pressToolbarButton(handrail, page);
  const add = mail.getByRole("button", { name: "Add a picture" });
  const room = (await page.locator(".panel").boundingBox())!;

  // Permission for the site alone is not enough: the browser wants the button to be pressed.
  const tried = await handrail.serviceWorker.evaluate(() =>
    chrome.tabs.captureVisibleTab().then(
      () => "taken",
      () => "refused",
    ),
  );
  expect(tried).toBe("refused");

  await add.click();
  await expect(mail.getByText("Waiting for the button")).toBeVisible();
  await mail.getByRole("button", { name: "Cancel" }).click();
  await press();
  await expect(page.locator(".panel")).toBeHidden();
  await press();
  await expect(page.locator(".panel")).toBeVisible();
  await expect(add).toBeVisible();

  await add.click();
  await expect(mail.getByText("Waiting for the button")).toBeVisible();
  await press();
  const dialog = panel.getByRole("dialog", { name: "What may be seen?" });
  await expect(dialog).toBeVisible({ timeout: 10_000 });
  await expect(page.locator(".panel")).toBeVisible();
  await expect(page.locator(".badge.differs")).toBeVisible();
  const opacities = () =>
    page.evaluate(() =>
      [...document.documentElement.children].flatMap((host) =>
        host.shadowRoot ? [getComputedStyle(host).opacity] : [],
      ),
    );
  expect(new Set(await opacities())).toEqual(new Set(["1"]));

  // All of it is uncovered, to look at what was taken.
  const stage = dialog.getByRole("group", { name: "The picture." });
  await page.screenshot({ path: test.info().outputPath("taken.png") });
  const area = (await stage.boundingBox())!;
  await page.mouse.move(area.x + 1, area.y + 1);
  await page.mouse.down();
  await page.mouse.move(area.x + area.width + 5, area.y + area.height + 5, { steps: 3 });
  await page.mouse.up();
  await dialog.getByRole("button", { name: "Keep this picture" }).click();
  await expect(dialog).toBeHidden();
  const kept = await keptPicture(console_);
  await writeFile(test.info().outputPath("kept.png"), Buffer.from(kept.data, "base64"));
  const scale = kept.width / 1280;
  // Where the panel stands there is nothing but the ground of the page, under the CRM's own bar: one colour.
  const colours = new Set<string>();
  for (let y = 60; y < 780; y += 6) {
    for (let x = room.x + 8; x < room.x + room.width - 8; x += 6) {
      const [red = 0, green = 0, blue = 0] = kept.at(Math.round(x * scale), Math.round(y * scale));
      colours.add([red, green, blue].map((part) => Math.round(part / 8)).join());
    }
  }
  expect([...colours]).toHaveLength(1);

  // And the button is as ever.
  await press();
  await expect(page.locator(".panel")).toBeHidden();
});

async function pressToolbarButton(
  { context, extensionId }: Pick<Handrail, "context" | "extensionId">,
  page: Page,
): Promise<void> {
  await page.bringToFront();
  const session = (await context.browser()!.newBrowserCDPSession()) as unknown as {
    send: (name: string, parameters: object) => Promise<unknown>;
    detach: () => Promise<void>;
  };
  const { targetInfos } = (await session.send("Target.getTargets", {
    filter: [{ type: "tab" }],
  })) as { targetInfos: { targetId: string; url: string }[] };
  const { origin } = new URL(page.url());
  const tab = targetInfos.find(({ url }) => url.startsWith(origin));
  await session.send("Extensions.triggerAction", { id: extensionId, targetId: tab?.targetId });
  await session.detach();
}
