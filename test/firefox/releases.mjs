// @ts-check
/** One page of a CRM in two releases: the vendor has renamed every id, class and field name. */
import { once } from "node:events";
import { createServer } from "node:http";

const fields = ["Customer", "Next step", "Amount (EUR)", "Closing date"];

/** @param {(part: string) => string} name */
const form = (name) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">
<title>Kessler Fördertechnik GmbH – Opportunities</title>
<style>div{display:flex;gap:8px;margin:8px}label{width:140px}</style>
<nav><a href="#all">Opportunities</a> <a href="#people">People</a></nav>
<h1>Edit opportunity</h1>
<form onsubmit="return false" class="${name("form")}">
${fields
  .map(
    (
      label,
    ) => `<div class="${name("row")}"><label for="${name(label)}" class="${name("label")}">${label}</label>
<input id="${name(label)}" name="${name(`field ${label}`)}" class="${name("input")}"></div>`,
  )
  .join("\n")}
<button type="button" id="${name("save")}" class="${name("button")}">Save</button>
</form></html>`;

/** @type {Record<string, string>} */
const releases = {
  "/before": form((part) => `crm-${part.toLowerCase().replaceAll(/\W+/g, "-")}`),
  "/after": form((part) => `z${Buffer.from(part).toString("hex")}`),
};

/** The id of “Next step” in both. */
export const nextStep = {
  before: "#crm-next-step",
  after: `#z${Buffer.from("Next step").toString("hex")}`,
};

/** Serves `before` and `after` below `url`, which ends with a slash. */
export async function startReleases() {
  const server = createServer((request, response) => {
    const body = releases[request.url ?? ""];
    response.writeHead(body ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
    response.end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
