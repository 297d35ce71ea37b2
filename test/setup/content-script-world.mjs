// @ts-check
/**
 * Evaluates in the world of the extension's content script, where `chrome.runtime` is and page scripts
 * are not: for tests and benchmarks that speak to the background as a page does.
 *
 * @typedef {import('@playwright/test').Page} Page
 */

/**
 * @param {Page} page
 * @param {string} extensionId
 * @returns {Promise<<Value>(expression: string) => Promise<Value>>} evaluates an expression, awaiting a promise
 */
export async function contentScriptWorld(page, extensionId) {
  const session = await page.context().newCDPSession(page);
  /** @type {number | undefined} */
  let world;
  session.on("Runtime.executionContextCreated", ({ context }) => {
    const isOurs = context.origin === `chrome-extension://${extensionId}`;
    if (isOurs && context.auxData?.type === "isolated") world = context.id;
  });
  await session.send("Runtime.enable");
  if (world === undefined) throw new Error("No content script of the extension runs in this page.");
  const contextId = world;

  return async (expression) => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? "failed");
    return result.value;
  };
}
