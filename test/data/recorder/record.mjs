// @ts-check
/**
 * Records the files in this folder with Chrome's own Recorder: `node test/data/recorder/record.mjs [NAME …]`.
 * A Chromium with DevTools open is driven through the DevTools protocol: the Recorder's buttons are
 * pressed in its panel, a person's work is done in the page by input events, and what the Recorder writes
 * when “Export → JSON” is chosen becomes the file, byte by byte.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { WebSocket } from "ws";

import { startCrm } from "../../crm/server.mjs";
import { startPages } from "../../pages/server.mjs";
import { ensureChromium } from "../../setup/chromium.mjs";
import { FIND, placeOf } from "./find.mjs";
import { scenes } from "./scenes.mjs";

/** @typedef {Awaited<ReturnType<typeof attach>>} Target */

/**
 * @typedef {object} Person acts in the page
 * @property {(what: string) => Promise<void>} click what: an expression about the element `e`
 * @property {(text: string) => Promise<void>} type
 * @property {(key: "Enter" | "Tab" | "Escape") => Promise<void>} press
 * @property {(what: string) => Promise<void>} wait until such an element is there
 */

const PORT = 9557;
const OUT = fileURLToPath(new URL(".", import.meta.url));

const { path } = await ensureChromium();
const crm = await startCrm({ port: 4190, today: "2026-11-16" });
const pages = await startPages({ ports: [4180, 4181] });
try {
  const wanted = process.argv.slice(2);
  for (const [name, scene] of Object.entries(scenes)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    writeFileSync(join(OUT, `${name}.json`), await inChromium((d, p) => record(d, p, scene)));
    console.log(`${name}.json`);
  }
} finally {
  await Promise.all([crm.close(), pages.close()]);
}

/**
 * @param {Target} devtools
 * @param {Target} page
 * @param {import("./scenes.mjs").Scene} scene
 */
async function record(devtools, page, { title, start, before, act }) {
  const person = personAt(page);
  await page.send("Page.navigate", { url: start });
  await sleep(2000);
  await before?.(person);
  await devtools.evaluate(`(async () => {
    const UI = await import("devtools://devtools/bundled/ui/legacy/legacy.js");
    await UI.ViewManager.ViewManager.instance().showView("chrome-recorder");
  })()`);
  const recorder = personAt(devtools);
  const round = `e.matches("devtools-control-button,.control-button") && box.y > 100`;

  await recorder.click(
    `e.matches("devtools-button") && e.title === "Create recording" && box.y < 60`,
  );
  await recorder.click(`e.id === "user-flow-name"`);
  await devtools.evaluate(`${FIND}((e) => e.id === "user-flow-name").select()`);
  await devtools.send("Input.insertText", { text: title });
  await recorder.click(round); // Start recording
  await recorder.wait(`e.textContent.trim() === "Navigate"`);
  await sleep(6000); // its script is not in the page yet
  await act(person);
  await sleep(2000);
  await recorder.click(round); // End recording
  await sleep(1500);

  // Headless, nobody can answer the dialog that asks where to save; what would be saved is kept instead.
  await devtools.evaluate(`(() => {
    globalThis.saved = null;
    globalThis.showSaveFilePicker = async () => ({
      createWritable: async () => {
        let text = "";
        return { write: async (part) => { text += part; }, close: async () => { globalThis.saved = text; } };
      },
    });
  })()`);
  await recorder.click(`e.matches("devtools-button") && e.title === "Export recording"`);
  await recorder.click(`e.matches("devtools-menu-item") && e.textContent.trim() === "JSON"`);
  for (let tries = 0; tries < 50; tries++) {
    const saved = await devtools.evaluate("globalThis.saved");
    if (typeof saved === "string") return saved;
    await sleep(100);
  }
  throw new Error("The Recorder has exported nothing.");
}

/**
 * @param {Target} target
 * @returns {Person}
 */
function personAt(target) {
  const place = async (/** @type {string} */ what) => {
    for (let tries = 0; tries < 60; tries++) {
      const found = await target.evaluate(placeOf(what));
      if (found) return found;
      await sleep(150);
    }
    throw new Error(`Not there: ${what}`);
  };
  const mouse = (/** @type {object} */ event) => target.send("Input.dispatchMouseEvent", event);
  const key = (/** @type {object} */ event) => target.send("Input.dispatchKeyEvent", event);
  return {
    click: async (what) => {
      await place(what);
      await sleep(300); // it may still be moving
      const { x, y } = await place(what);
      const button = { x, y, button: "left", clickCount: 1 };
      await mouse({ type: "mouseMoved", x, y });
      await mouse({ type: "mousePressed", ...button, buttons: 1 });
      await mouse({ type: "mouseReleased", ...button });
      await sleep(600);
    },
    type: async (text) => {
      // An input method gives whole signs, a keyboard gives keys.
      const typed = Array.from(text).flatMap((sign) =>
        sign > "~"
          ? [target.send("Input.insertText", { text: sign })]
          : [key({ type: "keyDown", key: sign, text: sign }), key({ type: "keyUp", key: sign })],
      );
      await Promise.all(typed);
      await sleep(400);
    },
    press: async (name) => {
      const codes = { Enter: 13, Tab: 9, Escape: 27 };
      const event = { key: name, code: name, windowsVirtualKeyCode: codes[name] };
      await key({ type: "keyDown", ...event, ...(name === "Enter" ? { text: "\r" } : {}) });
      await key({ type: "keyUp", ...event });
      await sleep(600);
    },
    wait: async (what) => void (await place(what)),
  };
}

/**
 * A fresh browser for each file: the Recorder keeps its recordings in the profile.
 *
 * @param {(devtools: Target, page: Target) => Promise<string>} work
 */
async function inChromium(work) {
  const profile = mkdtempSync(join(tmpdir(), "handrail-recorder-"));
  const browser = spawn(
    path,
    [
      "--headless=new",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--remote-debugging-port=${PORT}`,
      "--remote-allow-origins=*",
      `--user-data-dir=${profile}`,
      "--no-first-run",
      "--no-default-browser-check",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      "--lang=en-US",
      "--window-size=2200,1000",
      "--auto-open-devtools-for-tabs",
      "about:blank",
    ],
    { stdio: "ignore", env: { ...process.env, LANGUAGE: "en_US" } },
  );
  try {
    const targets = await openTargets();
    const isDevtools = (/** @type {{url: string}} */ { url }) => url.startsWith("devtools://");
    const devtools = await attach(targets.find(isDevtools));
    const page = await attach(targets.find((t) => t.type === "page" && !isDevtools(t)));
    await sleep(2000); // DevTools is still building its panels
    return await work(devtools, page);
  } finally {
    const gone = new Promise((resolve) => browser.once("exit", resolve));
    browser.kill();
    await gone;
    // Its helpers may write for a moment longer.
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  }
}

/** @returns {Promise<{type: string, url: string, webSocketDebuggerUrl: string}[]>} */
async function openTargets() {
  for (let tries = 0; tries < 60; tries++) {
    await sleep(500);
    const reply = await fetch(`http://127.0.0.1:${PORT}/json/list`).catch(() => null);
    const targets = await reply?.json();
    if (targets?.some((/** @type {any} */ { url }) => url.startsWith("devtools://")))
      return targets;
  }
  throw new Error("This Chromium opened no DevTools.");
}

/** @param {{webSocketDebuggerUrl: string} | undefined} target */
async function attach(target) {
  if (!target) throw new Error("No such target.");
  const socket = new WebSocket(target.webSocketDebuggerUrl, { perMessageDeflate: false });
  await new Promise((resolve, reject) => {
    socket.once("open", resolve);
    socket.once("error", reject);
  });
  let last = 0;
  /** @type {Map<number, (reply: any) => void>} */
  const waiting = new Map();
  socket.on("message", (data) => {
    const reply = JSON.parse(/** @type {Buffer} */ (data).toString());
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  /**
   * @param {string} method
   * @param {object} [params]
   * @returns {Promise<any>}
   */
  const send = (method, params = {}) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ error, result }) =>
        error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result),
      );
      socket.send(JSON.stringify({ id, method, params }));
    });
  const evaluate = async (/** @type {string} */ expression) => {
    const { result, exceptionDetails } = await send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: !expression.endsWith(".select()"),
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? expression);
    return result.value;
  };
  return { send, evaluate };
}
