// @ts-check
/**
 * Tryton 6.0, a real CRM and ERP with a server of its own, on a loopback port. `startTryton()` for a
 * test, `node test/tryton/server.mjs --port 8000` to look at it.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

import { tail } from "../setup/command.mjs";
import { TRYTOND, ensureTryton } from "../setup/tryton.mjs";
import { until } from "../setup/until.mjs";
import { DATABASE, trytonDatabase, writeConfiguration } from "./database.mjs";
import { PASSWORD, USERS } from "./seed.mjs";

/**
 * Whatever takes long and is needed once: the packages, and the database that every server copies.
 *
 * @returns {Promise<{database: string} | {missing: string}>} or why it cannot be had here
 */
export async function prepareTryton() {
  const tryton = await ensureTryton();
  return "missing" in tryton ? tryton : { database: await trytonDatabase(tryton.version) };
}

/**
 * Serves a copy of the seeded database, so that two tests never meet.
 *
 * @param {object} [options]
 * @param {number} [options.port] 0 picks a free one
 * @returns {Promise<{url: string, stop: () => Promise<void>} | {missing: string}>} or why it cannot be had here
 */
export async function startTryton({ port = 0 } = {}) {
  const prepared = await prepareTryton();
  if ("missing" in prepared) return prepared;

  const folder = await mkdtemp(join(tmpdir(), "handrail-tryton-"));
  await copyFile(prepared.database, join(folder, `${DATABASE}.sqlite`));
  // trytond cannot be asked for any free port.
  const listen = port === 0 ? await freePort() : port;
  const conf = await writeConfiguration(folder, listen);

  const server = spawn(TRYTOND, ["-c", conf, "-d", DATABASE], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let output = "";
  server.stderr.setEncoding("utf8").on("data", (text) => (output += text));
  const ended = once(server, "close");
  // It has nothing to save that a test would miss, and SIGTERM waits for open requests.
  const kill = () => server.kill("SIGKILL");
  const abandon = () => {
    kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", abandon);

  const stop = async () => {
    process.off("exit", abandon);
    kill();
    await ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };

  const url = `http://127.0.0.1:${listen}/`;
  const answers = async () => {
    if (server.exitCode !== null) return true;
    return (await fetch(url)).ok;
  };
  try {
    await until(answers, { timeoutMs: 60_000, what: "Tryton to answer" });
    if (server.exitCode !== null) throw new Error(`trytond ended.\n${tail(output)}`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  server.close();
  await once(server, "close");
  return port;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } = parseArgs({ options: { port: { type: "string", default: "0" } } });
  const tryton = await startTryton({ port: Number(values.port) });
  if ("missing" in tryton) throw new Error(tryton.missing);
  const logins = USERS.map(({ login }) => login).join(" or ");
  console.log(`${tryton.url}  (${logins}, password ${PASSWORD})`);
  const end = () => void tryton.stop().then(() => process.exit());
  process.once("SIGINT", end).once("SIGTERM", end);
}
