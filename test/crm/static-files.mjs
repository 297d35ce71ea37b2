// @ts-check
/** Serves the CRM's files and tells its page where the backend is. */
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

/** @typedef {{status: number, body: Buffer | string, headers: Record<string, string>}} FileReply */

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

const BOOT_PATH = "/crm-boot.js";

/** A file of its own, not an inline script, so that the CRM still starts under a strict CSP. */
const BOOT_SCRIPT = `localStorage.setItem('realtimex_crm_supabase_config', JSON.stringify({
  url: location.origin,
  anonKey: 'sb_publishable_stand_in',
}));
`;

/**
 * @param {string} dist
 * @param {string} path
 * @param {Record<string, string>} pageHeaders for the HTML page only
 * @returns {Promise<FileReply>}
 */
export async function readSiteFile(dist, path, pageHeaders) {
  const name = path === "/" ? "/index.html" : normalize(decodeURIComponent(path));
  if (name === BOOT_PATH) return { status: 200, body: BOOT_SCRIPT, headers: type(".js") };

  const body = await readFile(join(dist, name)).catch(() => null);
  if (!body) return { status: 404, body: `No file ${name}.`, headers: type(".txt") };
  if (name !== "/index.html") return { status: 200, body, headers: type(extname(name)) };

  const page = String(body).replace("<head>", `<head><script src="${BOOT_PATH}"></script>`);
  return { status: 200, body: page, headers: { ...type(".html"), ...pageHeaders } };
}

/** @param {string} extension */
function type(extension) {
  const known = Object.entries(TYPES).find(([name]) => name === extension);
  return { "content-type": known?.[1] ?? "application/octet-stream" };
}
