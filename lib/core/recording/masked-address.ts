/**
 * The address of a page without what tells whose page it is: a recording, and the playbook made of it,
 * must lead nobody to a record.
 */
import { masked } from "../anchor/customer-data";
import { parseUrl } from "../url";

export interface MaskedAddress {
  /** `https://crm.example.com` */
  readonly origin: string;
  /** A page pattern: `/contacts/:id/edit`. A second id of the same address is `:id2`. */
  readonly path: string;
  /** The same for what is after `#`, where the CRM keeps its routes there. */
  readonly hash?: string;
  /** Names of the query's parameters, in order of the alphabet; never their values. */
  readonly parameters: readonly string[];
}

/** More of an address than any playbook can name. */
const MAX_PATTERN = 200;
const MAX_SEGMENTS = 12;
const MAX_PARAMETERS = 12;

const UUID = /^\{?[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\}?$/i;
/** A database key: MongoDB's 24 hexadecimal digits, a hash. */
const LONG_HEX = /^(?=.*\d)[\da-f]{12,}$/i;
/** 15 or 18 signs in Salesforce, 17 in EspoCRM; a word has no digit in it. */
const KEY = /^(?=\w*\d)\w{15,}$/;
/** nanoid and the like: capitals, small letters and digits without order. */
const RANDOM = /^(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{10,}$/;
/** A company by its legal form: `mueller-gmbh`. */
const COMPANY =
  /[-_.](?:gmbh|ag|kg|ohg|se|ltd|limited|inc|llc|corp|co|sa|sas|sarl|srl|spa|bv|nv|oy|ab|as)$/i;
/** No route, but parameters: `#id=7&model=crm.lead` in Odoo up to 17. */
const HASH_OF_PARAMETERS = /^#[\w.-]+=/;
/** Names of the CRM's pages; a customer's name would have other signs, or none of a programmer's. */
const WORD = /^[A-Za-z0-9._~!$&'()+,;=@-]{1,60}$/;
const PARAMETER = /^[A-Za-z][\w.-]{0,59}$/;

/** @returns `null` for what is no page of the web */
export function maskAddress(url: string): MaskedAddress | null {
  const address = parseUrl(url);
  if (!address || !/^https?:$/.test(address.protocol)) return null;
  const isAllQuery = HASH_OF_PARAMETERS.test(address.hash);
  const [route = "", hashQuery = ""] = isAllQuery
    ? ["", address.hash.slice(1)]
    : address.hash.slice(1).split("?", 2);
  const names = idNames();
  const path = maskedPath(address.pathname, names);
  // `#top` is a place in the page, `#/deals` and `#model/sale` are pages.
  const hash = route.includes("/") ? maskedPath(route, names) : "";
  return {
    origin: address.origin,
    path,
    ...(hash === "" ? {} : { hash }),
    parameters: parametersOf([...address.searchParams, ...new URLSearchParams(hashQuery)]),
  };
}

/** Whether a part of an address tells which record it is. */
export function isRecordId(segment: string): boolean {
  return (
    /^\d+$/.test(segment) ||
    UUID.test(segment) ||
    LONG_HEX.test(segment) ||
    KEY.test(segment) ||
    RANDOM.test(segment) ||
    COMPANY.test(segment) ||
    !WORD.test(segment) ||
    // PR2406-0003, mueller@example.test; but 0-1 is what HubSpot calls a contact
    (/\p{L}|\d.*\d.*\d/u.test(segment) && masked(segment) !== segment)
  );
}

/** An address that `matchPages` takes: whatever stands for an id stands in its place. */
export function exampleOf({ origin, path, hash = "" }: MaskedAddress): string {
  return `${origin}${path}${hash && `#${hash}`}`.replaceAll(":", (sign, at: number) =>
    at > origin.length ? "" : sign,
  );
}

function maskedPath(path: string, nextName: () => string): string {
  const segments = path.split("/").filter(Boolean);
  const kept = segments.slice(0, MAX_SEGMENTS).map((segment) => {
    const [word = ""] = decoded(segment).split(";", 1);
    return isRecordId(word) ? `:${nextName()}` : word;
  });
  if (segments.length > MAX_SEGMENTS) kept.push("*");
  const pattern = `/${kept.join("/")}`;
  return pattern.length > MAX_PATTERN ? `/${kept[0]}/*` : pattern;
}

/** id, id2, id3 … through path and hash: a page's record has one name. */
function idNames(): () => string {
  let count = 0;
  return () => (++count === 1 ? "id" : `id${count}`);
}

function parametersOf(parameters: readonly (readonly [string, string])[]): string[] {
  const names = parameters.map(([name]) => name);
  // `?1747` and `?Anja+Weber` are values without a name.
  const words = names.filter((name) => PARAMETER.test(name) && !isRecordId(name));
  return [...new Set(words)].sort().slice(0, MAX_PARAMETERS);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
