// @ts-check
/**
 * A synthetic page of a CRM of any size: menus, a form in sections, long lists. Release `b` is the same
 * page after the vendor renamed every id, class and field name.
 */

const COMPANIES = ["Kessler Fördertechnik", "宁波远航物流", "Hafenlogistik Nord", "成都精密灌装"];
const STAGES = ["Qualification", "Offer", "Negotiation", "Won", "Lost"];
const FIELDS = [
  ["Customer", "text"],
  ["Contact person", "text"],
  ["Next step", "text"],
  ["Amount", "text"],
  ["Currency", "select"],
  ["Closing date", "date"],
  ["Probability", "text"],
  ["Stage", "select"],
  ["Competitor", "text"],
  ["Source", "select"],
  ["Delivery address", "text"],
  ["Payment terms", "select"],
  ["Discount", "text"],
  ["Approved by", "text"],
  ["Remarks", "textarea"],
];
const ACTIONS = ["Save", "Cancel", "Send offer", "Log a call", "Print"];
/** Nodes of one row of a list, the row included. */
const ROW_NODES = 13;

/** What the bench looks for: every field and every button, by the words that a person reads. */
export const TARGETS = [...FIELDS.map(([label]) => label ?? ""), ...ACTIONS];

/**
 * @param {number} size about how many elements
 * @param {"a" | "b"} release
 */
export function crmPage(size, release) {
  /** @type {(name: string) => string} */
  const id = (name) => (release === "a" ? `crm-${slug(name)}` : `x${hash(name)}`);
  const menu = ["Home", "Contacts", "Companies", "Opportunities", "Calendar", "Reports"]
    .map((name) => `<li class="${id("item")}"><a href="#${slug(name)}">${name}</a></li>`)
    .join("");
  const fields = FIELDS.map(([label = "", type = "text"]) => field(id, label, type)).join("");
  const actions = ACTIONS.map(
    (name) =>
      `<button type="button" id="${id(name)}" class="${id("button")}" data-target="${name}">${name}</button>`,
  ).join("");
  const rows = Math.max(0, Math.ceil((size - 140) / ROW_NODES));
  const lists = Array.from({ length: Math.ceil(rows / 200) }, (_, at) =>
    list(id, at * 200, Math.min(rows, (at + 1) * 200)),
  ).join("");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Dock 4 – Opportunities</title>
<link rel="icon" href="data:,"><style>
body{font:14px system-ui;margin:0;display:grid;grid-template-columns:180px 1fr}
.f{display:grid;grid-template-columns:160px 240px;margin:6px}
table{border-collapse:collapse}td{padding:2px 8px;border:1px solid #ddd}
</style></head><body><nav class="${id("menu")}"><ul>${menu}</ul></nav><main>
<h1>Opportunity</h1><form class="${id("form")}" onsubmit="return false"><h2>Details</h2>${fields}<div>${actions}</div></form>
<div id="ticker">0</div>${lists}</main></body></html>`;
}

/**
 * No `<label for>`: many CRMs put a text beside a field and that is all.
 *
 * @param {(name: string) => string} id
 * @param {string} label
 * @param {string} type
 */
function field(id, label, type) {
  const names = `id="${id(label)}" name="${id(`field ${label}`)}" class="${id("input")}" data-target="${label}"`;
  const control =
    type === "select"
      ? `<select ${names}>${STAGES.map((stage) => `<option>${stage}</option>`).join("")}</select>`
      : type === "textarea"
        ? `<textarea ${names}></textarea>`
        : `<input type="${type}" ${names}>`;
  return `<div class="f ${id("row")}"><span class="${id("label")}">${label}</span><div>${control}</div></div>`;
}

/**
 * @param {(name: string) => string} id
 * @param {number} from
 * @param {number} to
 */
function list(id, from, to) {
  const rows = Array.from({ length: to - from }, (_, at) => {
    const n = from + at;
    return `<tr class="${id("line")}"><td><input type="checkbox" aria-label="Select ${n}"></td><td><a href="#o/${n}">${COMPANIES[n % 4]} ${n}</a></td>
<td>${STAGES[n % 5]}</td><td><span class="${id("amount")}">${n * 37} EUR</span></td><td>2026-0${(n % 9) + 1}-14</td><td><button type="button" class="${id("open")}">Open</button><button type="button" title="More">⋯</button></td></tr>`;
  }).join("");
  return `<section><h3>List ${from / 200 + 1}</h3><table><thead><tr><th></th><th>Company</th><th>Stage</th><th>Amount</th><th>Date</th><th></th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

/** @param {string} name */
function slug(name) {
  return name.toLowerCase().replace(/\W+/g, "-");
}

/** @param {string} name */
function hash(name) {
  let value = 7;
  for (const sign of name) value = (value * 31 + (sign.codePointAt(0) ?? 0)) % 100_003;
  return value.toString(36);
}
