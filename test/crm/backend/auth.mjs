// @ts-check
/**
 * As much of Supabase's GoTrue as signing in and out needs. The tokens are unsigned: nothing here
 * is secret, and the CRM only reads the expiry.
 *
 * @typedef {import("../postgrest.mjs").Row} Row
 * @typedef {import("../seed.mjs").Tables} Tables
 * @typedef {import("./rest.mjs").Reply} Reply
 */
import { PASSWORD } from "../seed.mjs";

const DAY = 24 * 60 * 60;

/**
 * @param {Tables} tables
 * @param {{path: string, params: URLSearchParams, body: any, token: string}} request
 * @returns {Reply}
 */
export function answerAuth(tables, { path, params, body, token }) {
  switch (path) {
    case "token": {
      const sale =
        params.get("grant_type") === "refresh_token"
          ? signedIn(tables, body?.refresh_token)
          : body?.password === PASSWORD && tables.sales.find((row) => row.email === body?.email);
      return sale ? { status: 200, json: session(sale) } : INVALID_CREDENTIALS;
    }
    case "user": {
      const sale = signedIn(tables, token);
      return sale ? { status: 200, json: user(sale) } : NO_SESSION;
    }
    case "logout":
      return { status: 204 };
    case "settings":
      return { status: 200, json: { external: {}, disable_signup: true } };
    default:
      return { status: 404, json: { code: 404, msg: `no ${path} in this stand-in` } };
  }
}

/**
 * @param {Tables} tables
 * @param {string} [token]
 * @returns {Row | undefined} the CRM user whom the token belongs to
 */
export function signedIn(tables, token = "") {
  const [, payload = ""] = token.split(".");
  const claims = Buffer.from(payload, "base64url").toString();
  return tables.sales.find((sale) => claims.includes(`"sub":"${sale.user_id}"`));
}

/** @param {Row} sale */
function session(sale) {
  const issued = Math.floor(Date.now() / 1000);
  const expires = issued + DAY;
  const claims = {
    sub: sale.user_id,
    aud: "authenticated",
    role: "authenticated",
    email: sale.email,
    session_id: sale.user_id,
    iat: issued,
    exp: expires,
  };
  const token = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}.${encode("unsigned")}`;
  return {
    access_token: token,
    refresh_token: token,
    token_type: "bearer",
    expires_in: DAY,
    expires_at: expires,
    user: user(sale),
  };
}

/** @param {Row} sale */
function user(sale) {
  return {
    id: sale.user_id,
    aud: "authenticated",
    role: "authenticated",
    email: sale.email,
    email_confirmed_at: sale.created_at,
    app_metadata: { provider: "email" },
    user_metadata: { first_name: sale.first_name, last_name: sale.last_name },
    identities: [],
    created_at: sale.created_at,
    updated_at: sale.created_at,
  };
}

/** @param {unknown} value */
const encode = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** @type {Reply} */
const INVALID_CREDENTIALS = {
  status: 400,
  json: { code: 400, error_code: "invalid_credentials", msg: "Invalid login credentials" },
};

/** @type {Reply} */
const NO_SESSION = {
  status: 403,
  json: {
    code: 403,
    error_code: "session_not_found",
    msg: "Session from session_id claim in JWT does not exist",
  },
};
