import { logIn, openContact, saveNote, writeNote } from "../demo/crm-actions.mjs";
import { expect, test } from "./extension";
import { askAdmin, makeReady } from "./ready";

const CANARY = "zqx-canary-7741";

test("the extension makes no network request", async ({ handrail, crm, page }) => {
  const requests: string[] = [];
  handrail.context.on("request", (request) => {
    const isOwnFile = request.url().startsWith("chrome-extension://");
    const fromUs = [request.frame().url(), request.serviceWorker()?.url() ?? ""].some((url) =>
      url.startsWith("chrome-extension://"),
    );
    if (fromUs && !isOwnFile) requests.push(request.url());
  });
  const console_ = await handrail.openConsole("/adoption");
  await makeReady(console_);
  await logIn(page, crm.url);
  await openContact(page, 2);
  await handrail.openPanelOf(page);
  await writeNote(page, "hello");
  await saveNote(page);
  for (const door of ["playbook", "sites", "my-data", "settings"]) {
    await console_.goto(`chrome-extension://${handrail.extensionId}/options.html#/${door}`);
    await console_.waitForTimeout(200);
  }
  expect(requests).toEqual([]);

  const blocked = await console_.evaluate(() =>
    fetch("https://example.com/").then(
      () => "reached",
      () => "blocked",
    ),
  );
  expect(blocked).toBe("blocked");
});

test("what is typed and which record it was stands nowhere in what is stored", async ({
  handrail,
  crm,
  page,
}) => {
  const console_ = await handrail.openConsole("/my-data");
  await makeReady(console_);
  await logIn(page, crm.url);
  await openContact(page, 2);
  await writeNote(page, CANARY);
  await saveNote(page);
  await expect.poll(async () => askAdmin(console_, "myData", {})).toContain('"step": "save-note"');
  const stored = await console_.evaluate(async () => {
    const open = indexedDB.open("handrail");
    const database = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const names = [...database.objectStoreNames].filter((name) => name !== "publications");
    const rows = await Promise.all(
      names.map(
        (name) =>
          new Promise((resolve) => {
            const all = database.transaction(name).objectStore(name).getAll();
            all.onsuccess = () => resolve(all.result);
          }),
      ),
    );
    database.close();
    return JSON.stringify([rows, await chrome.storage.local.get(null)]);
  });
  expect(stored).toContain("save-note");
  expect(stored).not.toContain(CANARY);
  expect(stored).not.toContain("Daniel Whitfield");
  expect(stored).not.toContain(crm.url);
  expect(stored).not.toContain("/contacts/");
});

test("a page that no playbook names is left alone", async ({ handrail, crm, page }) => {
  await makeReady(await handrail.openConsole("/my-data"));
  await logIn(page, crm.url);
  await page.goto(`${crm.url}#/companies`);
  await page.reload();
  await page.waitForTimeout(1500);

  const session = await page.context().newCDPSession(page);
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: 100 });
  await session.send("Profiler.start");
  // What people do on a page without changing its address.
  for (let i = 0; i < 20; i++) await page.mouse.move(300 + i * 5, 300 + i * 3);
  await page.mouse.wheel(0, 400);
  for (let i = 0; i < 10; i++) await page.keyboard.press("Tab");
  await page.waitForTimeout(1500);
  const { profile } = await session.send("Profiler.stop");

  const own = new Set(
    profile.nodes
      .filter(({ callFrame }) => callFrame.url.endsWith("/overlay.js"))
      .map(({ id }) => id),
  );
  const microseconds = (profile.samples ?? []).reduce(
    (total, node, index) => total + (own.has(node) ? (profile.timeDeltas?.[index] ?? 0) : 0),
    0,
  );
  expect(microseconds / 1000).toBeLessThan(1);
  await expect(page.locator(".bubble, .panel")).toHaveCount(0);
});

test("the panel says nothing to a page that embeds it", async ({ handrail, crm, page }) => {
  await makeReady(await handrail.openConsole("/my-data"));
  await logIn(page, crm.url);
  await openContact(page, 2);
  const real = await handrail.openPanelOf(page);
  await expect(real.locator("#root")).not.toBeEmpty();
  const [address, word] = real.url().split("#");
  const guesses = [
    `chrome-extension://${handrail.extensionId}/panel.html#guess`,
    `${address}#guess`,
    // Even the word itself is of no use to a second frame.
    `${address}#${word}`,
  ];
  await page.evaluate((addresses) => {
    for (const each of addresses) {
      const frame = document.createElement("iframe");
      frame.src = each;
      document.body.append(frame);
    }
  }, guesses);
  await page.waitForTimeout(2000);
  const embedded = page.frames().filter((frame) => frame !== page.mainFrame() && frame !== real);
  expect(embedded).toHaveLength(guesses.length);
  for (const frame of embedded) {
    expect(await frame.locator("#root *").count(), frame.url()).toBe(0);
  }
  await expect(real.locator("#root")).not.toBeEmpty();
});
