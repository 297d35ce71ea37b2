// @ts-check
/** Tells the background facts from a page, and counts outside the browser what was acknowledged. */
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";

import { contentScriptWorld } from "../setup/content-script-world.mjs";
import { root } from "../setup/root.mjs";

/**
 * @typedef {object} Teller
 * @property {Map<string, number>} acknowledged ids of observations and when that was heard (ms since 1970); grows while the page tells
 * @property {(options: {count: number, burst: number, everyMs: number}) => Promise<string>} outbox by the product's outbox; resolves at once, with the session
 * @property {(size: number) => Promise<string>} bare batches without an outbox, until the browser ends
 */

/** @type {Promise<string> | undefined} */
let script;

/**
 * @param {import("@playwright/test").Page} page with the content script
 * @param {string} extensionId
 * @returns {Promise<Teller>}
 */
export async function startTeller(page, extensionId) {
  const evaluate = await contentScriptWorld(page, extensionId);
  /** @type {Map<string, number>} */
  const acknowledged = new Map();
  const session = await page.context().newCDPSession(page);
  session.on("Runtime.bindingCalled", ({ name, payload }) => {
    if (name !== "handrailAcknowledged") return;
    for (const id of JSON.parse(payload)) acknowledged.set(id, Date.now());
  });
  await session.send("Runtime.enable");
  await session.send("Runtime.addBinding", { name: "handrailAcknowledged" });
  script ??= bundle();
  await evaluate(`${await script}; undefined`);

  /** @param {(session: string) => string} call */
  const start = async (call) => {
    const session = randomUUID();
    // Not awaited in the page: the browser may die before it is done.
    await evaluate(
      `handrailTeller.${call(JSON.stringify(session))}.catch(() => undefined); undefined`,
    );
    return session;
  };
  return {
    acknowledged,
    outbox: ({ count, burst, everyMs }) =>
      start((session) => `outbox(${session}, ${count}, ${burst}, ${everyMs})`),
    bare: (size) => start((session) => `bare(${session}, ${size})`),
  };
}

/** With the product's sources as they are now. */
async function bundle() {
  const { build } = await import("vite");
  const built = await build({
    root,
    configFile: false,
    logLevel: "silent",
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    resolve: { alias: { "@": root.replace(/\/$/, "") } },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL("teller-in-page.ts", import.meta.url)),
        formats: ["iife"],
        name: "handrailTellerScript",
      },
    },
  });
  const outputs = /** @type {{output: {code: string}[]}[]} */ ([built].flat());
  return outputs.flatMap(({ output }) => output.map(({ code }) => code)).join("\n");
}
