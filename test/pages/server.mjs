// @ts-check
/**
 * Pages in the shapes that real CRMs have, and pages that fight back, on two loopback ports (so on two
 * origins). `node test/pages/server.mjs` serves them to look at; `?lang=zh` is Chinese.
 */
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { fileURLToPath, pathToFileURL } from "node:url";

import { layout } from "./layout.mjs";
import { lwcScript } from "./lwc.mjs";
import { shapes } from "./shapes.mjs";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>';

/** @typedef {{type: string, body: string, headers?: Record<string, string> | undefined}} Reply */

/** @param {{ports?: readonly [number, number]}} [options] 0 picks a free one */
export async function startPages({ ports = [0, 0] } = {}) {
  const servers = [createServer(), createServer()];
  await Promise.all(
    servers.map((server, index) => {
      server.listen(ports[index], "127.0.0.1");
      return once(server, "listening");
    }),
  );
  const [url = "", other = ""] = servers.map((server) => {
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    return `http://127.0.0.1:${port}/`;
  });
  for (const [index, server] of servers.entries()) {
    server.on("request", (request, response) => {
      reply(new URL(request.url ?? "/", url), index === 0 ? other : url).then(
        (made) => {
          // Frames of a page under COEP must say that they may be embedded.
          const headers = { "cross-origin-resource-policy": "cross-origin", ...made?.headers };
          response.writeHead(made ? 200 : 404, {
            "content-type": `${made?.type ?? "text/plain"}; charset=utf-8`,
            ...headers,
          });
          response.end(made?.body ?? "Not here.");
        },
        (error) => response.writeHead(500).end(String(error)),
      );
    });
  }
  return {
    /** Ends with a slash. */
    url,
    other,
    async close() {
      await Promise.all(
        servers.map((server) => {
          const closed = once(server, "close");
          server.close();
          server.closeAllConnections();
          return closed;
        }),
      );
    },
  };
}

/**
 * @param {URL} address
 * @param {string} other
 * @returns {Promise<Reply | null>}
 */
async function reply({ pathname, searchParams }, other) {
  const language = searchParams.get("lang") === "zh" ? "zh-CN" : "en";
  const name = pathname.slice(1);
  if (name === "style.css") return { type: "text/css", body: await readFile(here(name), "utf8") };
  if (name === "icon.svg") return { type: "image/svg+xml", body: ICON };
  const [, script] = /^scripts\/([a-z-]+)\.js$/.exec(name) ?? [];
  if (script) return { type: "text/javascript", body: await scriptOf(script) };
  const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  if (!shape) return null;
  const body = shape.body({ language, other });
  return {
    type: "text/html",
    body: layout({ language, body, scripts: shape.scripts ?? [] }),
    headers: shape.headers,
  };
}

/** @param {string} name */
async function scriptOf(name) {
  const packed = await lwcScript(name);
  return packed ?? readFile(here(`scripts/${name}.js`), "utf8");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { url } = await startPages({ ports: [4180, 4181] });
  for (const name of Object.keys(shapes)) console.log(url + name);
}
