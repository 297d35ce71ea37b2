// @ts-check
/**
 * Sends a request for the Supabase backend to the part that can answer it.
 *
 * @typedef {import("./rest.mjs").Reply} Reply
 * @typedef {import("../seed.mjs").Tables} Tables
 * @typedef {{method: string, url: URL, headers: import("node:http").IncomingHttpHeaders, body: any}} BackendRequest
 */
import { answerAuth, signedIn } from "./auth.mjs";
import { answerRest } from "./rest.mjs";

const BACKEND = /^\/(auth\/v1|rest\/v1\/rpc|rest\/v1|functions\/v1|storage\/v1|api)\/(.*)$/;

/** @param {string} path */
export const isBackend = (path) => BACKEND.test(path);

/**
 * @param {Tables} tables
 * @param {BackendRequest} request
 * @returns {Reply}
 */
export function answer(tables, { method, url, headers, body }) {
  const [, service, path = ""] = BACKEND.exec(url.pathname) ?? [];
  const params = url.searchParams;
  const prefer = String(headers.prefer ?? "");
  const token = headers.authorization?.replace("Bearer ", "") ?? "";
  switch (service) {
    case "auth/v1":
      return answerAuth(tables, { path, params, body, token });
    case "rest/v1/rpc":
      return callFunction(tables, { name: path, body, token });
    case "rest/v1":
      return answerRest(tables, {
        method,
        table: decodeURIComponent(path),
        params,
        body,
        wantsRows: prefer.includes("return=representation"),
        wantsOneObject: wantsOneObject({ method, url, headers, body }),
        isUpsert: prefer.includes("resolution=merge-duplicates"),
      });
    default:
      return answerService(url.pathname);
  }
}

/**
 * PostgREST answers with one object instead of a list when the Accept header says so. In 0.63.3 the
 * CRM overwrites that header in what its admin library saves, though the library still expects an
 * object: against the real backend, adding a note ends in "missing id". Such a request is known by
 * what it lacks, a `select`; here it gets its object, and the CRM works as it was meant to.
 *
 * @param {BackendRequest} request
 */
function wantsOneObject({ method, url, headers, body }) {
  if (headers.accept?.includes("vnd.pgrst.object")) return true;
  if (method === "GET" || method === "HEAD" || url.searchParams.has("select")) return false;
  if (method === "POST") return !Array.isArray(body);
  return url.searchParams.get("id")?.startsWith("eq.") ?? false;
}

/**
 * Services beside the database; there are none. The AI companion is asked for every ten seconds and
 * after each save: a 404 there would fill the console with errors.
 *
 * @param {string} path
 * @returns {Reply}
 */
function answerService(path) {
  switch (path) {
    case "/api/sdk/status":
      return { status: 200, json: { available: false } };
    case "/api/sdk/embed":
      return { status: 200, json: { success: true, embedding: [], model: "none" } };
    default:
      return { status: 404, json: { message: `${path} is not part of this stand-in` } };
  }
}

/**
 * @param {Tables} tables
 * @param {{name: string, body: any, token: string}} call
 * @returns {Reply}
 */
function callFunction(tables, { name, body, token }) {
  switch (name) {
    case "get_latest_migration_timestamp":
      // The newest one in 0.63.3; with an older one, the CRM would ask for a migration.
      return { status: 200, json: "20260211130000" };
    case "set_sales_locale": {
      const sale = signedIn(tables, token);
      if (sale) sale.locale = body.new_locale;
      return { status: 204 };
    }
    default:
      return {
        status: 404,
        json: { code: "PGRST202", message: `Could not find the function public.${name}` },
      };
  }
}
