// @ts-check
/**
 * Firefox by WebDriver BiDi: the few commands the tests need, over a plain WebSocket. The usual
 * drivers either cannot open moz-extension:// pages or download a program of their own.
 */
import { writeFile } from "node:fs/promises";

import { WebSocket } from "ws";

import { until } from "../setup/until.mjs";
import { keyCodes } from "./key-codes.mjs";

/**
 * @typedef {(method: string, params?: object) => Promise<any>} Send
 * @typedef {{send: Send, close: () => void}} Wire
 * @typedef {ReturnType<typeof driveFrame>} Frame a document: the top one of a tab or an embedded one
 * @typedef {ReturnType<typeof driveTab>} Tab
 */

/**
 * A CSS selector; or one together with the whole text of the element, or for an element at any depth in
 * open shadow roots, too.
 *
 * @typedef {string | {css: string, text?: string, isDeep?: boolean}} Target
 */

/**
 * @param {string} endpoint
 * @returns {Promise<Wire>}
 */
export async function connect(endpoint) {
  const socket = new WebSocket(endpoint);
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));

  /** @type {Map<number, {resolve: (result: unknown) => void, reject: (error: Error) => void}>} */
  const waiting = new Map();
  let lastId = 0;

  socket.on("message", (data) => {
    const { id, type, result, error, message } = JSON.parse(
      /** @type {Buffer} */ (data).toString(),
    );
    const asker = waiting.get(id);
    waiting.delete(id);
    if (type === "error") asker?.reject(new Error(`${error}: ${message}`));
    else asker?.resolve(result);
  });
  socket.on("close", () => {
    for (const { reject } of waiting.values()) reject(new Error("Firefox has gone."));
    waiting.clear();
  });

  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        if (socket.readyState !== WebSocket.OPEN) return reject(new Error("Firefox has gone."));
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        socket.send(JSON.stringify({ id: lastId, method, params }));
      }),
    close: () => socket.close(),
  };
}

/**
 * @param {Wire} wire
 * @returns {Promise<Tab>}
 */
export async function openTab({ send, close }) {
  const { context } = await send("browsingContext.create", { type: "tab" });
  return driveTab({ send, close }, context);
}

/**
 * @param {Wire} wire
 * @param {string} context
 */
function driveTab(wire, context) {
  const { send } = wire;
  const frame = driveFrame(wire, context);

  /**
   * Firefox changes the process between a site and an extension page, and then at times reports an
   * aborted load or never reports the end (153). So we do not listen, but ask the document.
   *
   * @param {string} url
   */
  async function load(url) {
    await send("browsingContext.navigate", { context, url, wait: "none" }).catch(() => {});
    const isThere = (/** @type {string} */ protocol) =>
      location.protocol === protocol && document.readyState === "complete";
    await until(() => frame.evaluate(isThere, new URL(url).protocol), {
      timeoutMs: 30_000,
      what: url,
    });
  }

  return {
    ...frame,

    /**
     * Goes there, in front of all other tabs, and waits until the document is complete. In a tab behind
     * another one nothing has the focus, and nothing is drawn.
     *
     * @param {string} url
     */
    async goto(url) {
      await send("browsingContext.activate", { context });
      // From a blank page on, the answer cannot come from the page before.
      await load("about:blank");
      await load(url);
    },

    /**
     * An embedded document, at any depth, once its address contains `part`.
     *
     * @param {string} part
     * @returns {Promise<Frame>}
     */
    async frame(part) {
      const found = await until(
        async () => {
          const { contexts } = await send("browsingContext.getTree", { root: context });
          return descendants(contexts).find(({ url }) => url.includes(part));
        },
        { what: `a frame at ${part}` },
      );
      return driveFrame(wire, found.context);
    },

    /** @param {string} file a .png */
    async screenshot(file) {
      const { data } = await send("browsingContext.captureScreenshot", { context });
      await writeFile(file, Buffer.from(data, "base64"));
    },

    /** Brings the tab to the front: a document in the background draws nothing. */
    activate: () => send("browsingContext.activate", { context }),

    /** In a few words, for who has to find out why a check failed. */
    async state() {
      const { contexts } = await send("browsingContext.getTree", { root: context });
      const stands = await frame.evaluate(() => [
        location.pathname,
        document.readyState,
        document.visibilityState,
        document.hasFocus() ? "focused" : "not focused",
        document.activeElement?.localName,
      ]);
      const panel = descendants(contexts).find(({ url }) => url.includes("panel.html"));
      const says = panel
        ? await driveFrame(wire, panel.context).evaluate(() => document.body.innerText)
        : "no panel";
      return `${stands.join(", ")}\n${says.slice(0, 600)}`;
    },

    close: () => send("browsingContext.close", { context }),
  };
}

/**
 * @param {Wire} wire
 * @param {string} context
 */
function driveFrame({ send }, context) {
  /**
   * @param {string} functionDeclaration
   * @param {readonly unknown[]} [args]
   */
  async function call(functionDeclaration, args = []) {
    const answer = await send("script.callFunction", {
      functionDeclaration,
      arguments: args.map((arg) => ({ type: "string", value: JSON.stringify(arg) })),
      awaitPromise: true,
      target: { context },
    });
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return answer.result;
  }

  /** @param {Target} target */
  const find = (target) =>
    until(
      async () => {
        const { type, sharedId } = await call(finder(target));
        return type === "node" && { sharedId };
      },
      { what: JSON.stringify(target) },
    );

  /**
   * Brings the element to the middle of the window, and waits until it rests there: what stands
   * beside a control follows a scrolled page one frame later, and a click in between, as no person
   * clicks, would go to that.
   *
   * @param {Target} target
   */
  async function moveTo(target) {
    const element = await until(
      async () => {
        const { type, sharedId } = await call(atRest(target));
        return type === "node" && { sharedId };
      },
      { what: `${JSON.stringify(target)} at rest` },
    );
    return { type: "pointerMove", x: 0, y: 0, origin: { type: "element", element } };
  }

  /** @param {readonly object[]} actions */
  const point = (actions) =>
    send("input.performActions", {
      context,
      actions: [{ type: "pointer", id: "mouse", actions }],
    });

  /** @param {readonly object[]} actions */
  const pressKeys = (actions) =>
    send("input.performActions", {
      context,
      actions: [{ type: "key", id: "keyboard", actions }],
    });

  return {
    /**
     * Runs a function in the document; arguments and result travel as JSON.
     *
     * @template {readonly unknown[]} A
     * @template R
     * @param {(...args: A) => R} script
     * @param {A} args
     * @returns {Promise<Awaited<R>>}
     */
    async evaluate(script, ...args) {
      const source = `async (...args) =>
        JSON.stringify(await (${String(script)})(...args.map((arg) => JSON.parse(arg))))`;
      const { value } = await call(source, args);
      return value === undefined ? value : JSON.parse(value);
    },

    /**
     * Waits for an element with text and returns the text.
     *
     * @param {Target} target
     * @returns {Promise<string>}
     */
    async see(target) {
      const source = `() => (${finder(target)})()?.textContent.trim()`;
      return until(async () => (await call(source)).value, {
        what: `text in ${JSON.stringify(target)}`,
      });
    },

    /**
     * Moves the pointer to the middle of the element as a person does: not at once.
     *
     * @param {Target} target
     */
    async hover(target) {
      const there = await moveTo(target);
      await point([{ ...there, x: -3, y: -3 }, there]);
    },

    /**
     * A real click in the middle of the element. The pointer is there first, as a person's is: what makes way
     * for the page does so no more under the pointer, but may have just before.
     *
     * @param {Target} target
     */
    async click(target) {
      await point([await moveTo(target)]);
      await point([await moveTo(target), ...press]);
    },

    /**
     * A real click where no script reaches, for instance into a closed shadow root.
     *
     * @param {number} x in CSS pixels from the left of the document's window
     * @param {number} y
     */
    async clickAt(x, y) {
      await point([{ type: "pointerMove", x: Math.round(x), y: Math.round(y) }, ...press]);
    },

    /**
     * Whether there is such an element now.
     *
     * @param {Target} target
     */
    async has(target) {
      return (await call(finder(target))).type === "node";
    },

    /**
     * Where the element stands in the document's window, in CSS pixels.
     *
     * @param {Target} target
     * @returns {Promise<{x: number, y: number, width: number, height: number}>}
     */
    async box(target) {
      const box = async () => (await call(boxOf(target))).value;
      return JSON.parse(await until(box, { what: `${JSON.stringify(target)} to be drawn` }));
    },

    /**
     * Chooses a file, as the browser's own dialog would.
     *
     * @param {Target} target an `<input type=file>`
     * @param {string} file
     */
    async setFile(target, file) {
      await send("input.setFiles", { context, element: await find(target), files: [file] });
    },

    /**
     * Real key presses into whatever has the focus.
     *
     * @param {string} text
     */
    type: (text) =>
      pressKeys(
        Array.from(text).flatMap((value) => [
          { type: "keyDown", value },
          { type: "keyUp", value },
        ]),
      ),

    /**
     * One key, or several held together: `press('Escape')`, `press('Control', 'a')`.
     *
     * @param {...string} keys
     */
    press: (...keys) => {
      const values = keys.map((key) => keyCodes[key] ?? key);
      return pressKeys([
        ...values.map((value) => ({ type: "keyDown", value })),
        ...values.toReversed().map((value) => ({ type: "keyUp", value })),
      ]);
    },
  };
}

const press = [
  { type: "pointerDown", button: 0 },
  { type: "pointerUp", button: 0 },
];

/** @param {Target} target */
function finder(target) {
  const { css, text, isDeep = false } = typeof target === "string" ? { css: target } : target;
  return `() => (${String(findElement)})(...${JSON.stringify([css, text ?? null, isDeep])})`;
}

/** @param {Target} target */
function boxOf(target) {
  return `() => {
    const element = (${finder(target)})();
    return element?.getClientRects().length
      ? JSON.stringify(element.getBoundingClientRect())
      : undefined;
  }`;
}

/** @param {Target} target */
function atRest(target) {
  return `async () => {
    const element = (${finder(target)})();
    return element && (await (${String(bringToRest)})(element)) ? element : null;
  }`;
}

/**
 * Runs in the document.
 *
 * @param {Element} element
 * @returns {Promise<boolean>}
 */
async function bringToRest(element) {
  const frame = () =>
    // A document in the background draws nothing, and is not to be waited for.
    new Promise((done) => {
      requestAnimationFrame(done);
      setTimeout(done, 100);
    });
  const where = () => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height].join();
  };
  element.scrollIntoView({ block: "center", behavior: "instant" });
  await frame();
  const before = where();
  await frame();
  return element.getClientRects().length > 0 && before === where();
}

/**
 * Runs in the document. What it asks is taken from the prototypes: a form may have fields of these names.
 *
 * @param {string} css
 * @param {string | null} text
 * @param {boolean} isDeep
 * @returns {Element | undefined}
 */
function findElement(css, text, isDeep) {
  /** @type {(root: Document | ShadowRoot, css: string) => Element[]} */
  const all = (root, selector) => {
    const { prototype } = root instanceof ShadowRoot ? DocumentFragment : Document;
    return [...prototype.querySelectorAll.call(root, selector)];
  };
  /** @type {(root: Document | ShadowRoot) => (Document | ShadowRoot)[]} */
  const rootsIn = (root) => {
    const roots = all(root, "*").map((element) => element.shadowRoot);
    return [root, ...roots.filter((each) => each instanceof ShadowRoot).flatMap(rootsIn)];
  };
  return (isDeep ? rootsIn(document) : [document])
    .flatMap((root) => all(root, css))
    .find((element) => text === null || element.textContent.trim() === text);
}

/**
 * @typedef {{context: string, url: string, children?: Context[] | null}} Context
 */

/**
 * @param {readonly Context[]} contexts
 * @returns {Context[]}
 */
function descendants(contexts) {
  const children = contexts.flatMap((context) => context.children ?? []);
  return children.length === 0 ? [] : [...children, ...descendants(children)];
}
