// @ts-check
/**
 * A real CRM on a loopback port: the CRM's own web app in front of an in-memory stand-in for its
 * Supabase backend. `startCrm()` for a test, `node test/crm/server.mjs --port 4173` for a demo.
 */
import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

import { answer, isBackend } from "./backend/answer.mjs";
import { acceptRealtime } from "./backend/realtime.mjs";
import { crmDist } from "./dist.mjs";
import { PASSWORD, seed } from "./seed.mjs";
import { readSiteFile } from "./static-files.mjs";

/**
 * @param {object} [options]
 * @param {number} [options.port] 0 picks a free one
 * @param {string} [options.version] of the CRM
 * @param {string} [options.dist] a folder to serve instead of the CRM's web app
 * @param {number} [options.delayMs] how long the backend thinks before each answer
 * @param {string} [options.today] the day the seed is built around
 * @param {Record<string, string>} [options.headers] sent with the HTML page, for instance a CSP
 */
export async function startCrm(options = {}) {
  const { port = 0, version, delayMs = 0, today, headers = {} } = options;
  const dist = options.dist ?? (await crmDist({ version }));
  const tables = seed({ today });
  /** @type {{method: string, path: string}[]} */
  const requests = [];
  /** @type {Set<import("node:stream").Duplex>} */
  const sockets = new Set();

  const server = createServer((request, response) => {
    handle(request).then(
      (reply) => response.writeHead(reply.status, reply.headers).end(reply.body),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  server.on("upgrade", acceptRealtime);
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());

  /** @param {import("node:http").IncomingMessage} request */
  async function handle(request) {
    const method = request.method ?? "GET";
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    requests.push({ method, path: url.pathname + url.search });
    if (!isBackend(url.pathname)) return readSiteFile(dist, url.pathname, headers);

    const body = await readJson(request);
    if (delayMs > 0) await sleep(delayMs);
    const reply = answer(tables, { method, url, headers: request.headers, body });
    return {
      status: reply.status,
      headers: { "content-type": "application/json", ...reply.headers },
      body: reply.json === undefined ? undefined : JSON.stringify(reply.json),
    };
  }

  return {
    url: `http://127.0.0.1:${address.port}/`,
    port: address.port,
    tables,
    requests,
    /** Back to the seed, for the next test; `tables` and `requests` stay the same objects. */
    reset() {
      Object.assign(tables, seed({ today }));
      requests.length = 0;
    },
    /** Open sockets, such as the realtime one, would otherwise keep the server alive. */
    async close() {
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** @param {import("node:http").IncomingMessage} request */
async function readJson(request) {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += chunk;
  return text === "" ? undefined : JSON.parse(text);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } = parseArgs({ options: { port: { type: "string", default: "0" } } });
  const crm = await startCrm({ port: Number(values.port) });
  console.log(`${crm.url}  (admin@example.test or li.na@example.test, password ${PASSWORD})`);
}
