// @ts-check
/** What the browser's own console says of the extension's scripts, in all processes. */
import assert from "node:assert/strict";

/** What the browser says where a page was left before its question or its write was answered. */
const OF_LEFT_PAGES =
  /^(?:Promise (?:resolved|rejected) (?:while context is inactive|after context unloaded)|NS_ERROR_NOT_INITIALIZED)/;

/**
 * @param {object} given
 * @param {import("./checks.mjs").Check} given.check
 * @param {import("./start-firefox.mjs").Firefox} given.firefox
 */
export async function checkErrors({ check, firefox: { wire, extensionUrl } }) {
  await check("no script of the extension has thrown anything", async () => {
    const { contexts } = await wire.send("browsingContext.getTree", { "moz:scope": "chrome" });
    const { result } = await wire.send("script.callFunction", {
      functionDeclaration: String(thrownBy),
      arguments: [{ type: "string", value: extensionUrl("") }],
      target: { context: contexts[0].context },
      awaitPromise: false,
    });
    /** @type {string[]} */
    const thrown = JSON.parse(result.value);
    assert.deepEqual(
      thrown.filter((text) => !OF_LEFT_PAGES.test(text)),
      [],
    );
  });
}

/**
 * Runs in the browser's own window.
 *
 * @param {string} origin
 */
function thrownBy(origin) {
  // @ts-expect-error -- only the browser's own scripts have them
  const { Services: services, Ci: interfaces } = globalThis;
  /** @type {any[]} */
  const messages = services.console.getMessageArray();
  return JSON.stringify(
    messages
      .filter((message) => message instanceof interfaces.nsIScriptError)
      .filter(({ sourceName }) => sourceName.startsWith(origin))
      .filter(({ flags }) => (flags & interfaces.nsIScriptError.warningFlag) === 0)
      .map(
        ({ errorMessage, sourceName, lineNumber, columnNumber, stack }) =>
          `${errorMessage} at ${sourceName}:${lineNumber}:${columnNumber}\n${stack ?? ""}`,
      ),
  );
}
