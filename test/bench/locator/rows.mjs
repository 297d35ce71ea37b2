// @ts-check
/**
 * Turns the rows of the evaluation into the facts that the locator reads from a page. Parents, labels
 * by markup and paths are taken from the row; nothing is known of which set or site it is.
 */

/** @typedef {Record<string, any>} Row */

const KEY =
  /^(data-(test|name|field|qa|cy|automation|key|attribute)|autocomplete|formcontrolname|ng-reflect-name)/;

/**
 * @param {readonly Row[]} rows in document order
 */
export function factsOf(rows) {
  const place = new Map(rows.map((row, at) => [row.i, at]));
  const labelFor = new Map();
  for (const row of rows) {
    const target = row.tag === "label" && row.attrs?.for;
    if (target) labelFor.set(target, row.text ?? "");
  }
  const byId = new Map(rows.filter(({ id }) => id).map((row) => [row.id, row]));
  return rows.map((row) => {
    const labelled = (row.attrs?.["aria-labelledby"] ?? "")
      .split(/\s+/)
      .map((/** @type {string} */ id) => byId.get(id))
      .filter(
        (/** @type {Row} */ other) =>
          other && !(other.i > row.i && isInside(rows, place, other, row)),
      )
      .map((/** @type {Row} */ other) => other.text ?? "")
      .join(" ");
    return {
      parent: place.get(row.p ?? -1) ?? -1,
      tag: row.tag.toLowerCase(),
      role: row.role ?? "",
      type: (row.type ?? "").toLowerCase(),
      id: row.id ?? "",
      name: row.name ?? "",
      className: row.class ?? "",
      href: row.href ?? "",
      placeholder: row.placeholder ?? "",
      title: row.title ?? "",
      alt: row.alt ?? "",
      ariaLabel: row.aria ?? "",
      keys: Object.entries(row.attrs ?? {}).flatMap(([name, value]) =>
        KEY.test(name) && value ? [`${name}=${value}`] : [],
      ),
      label: (row.id && labelFor.get(row.id)) || labelled || "",
      value:
        /^(submit|button|reset)$/i.test(row.type ?? "") || row.tag === "button"
          ? (row.value ?? "")
          : "",
      ownText: row.own ?? (row.p === undefined ? (row.text ?? "") : ""),
      text: row.text ?? "",
      editable: row.attrs?.contenteditable !== undefined && row.attrs.contenteditable !== "false",
      x: row.x ?? 0,
      y: row.y ?? 0,
      w: row.w ?? 0,
      h: row.h ?? 0,
      visible: row.vis === undefined ? true : row.vis === 1,
      ...(row.p === undefined ? { path: tagsOf(row.xpath), under: idIn(row.idxpath) } : {}),
    };
  });
}

/**
 * @param {readonly Row[]} rows
 * @param {Map<number, number>} place
 * @param {Row} row
 * @param {Row} outer
 */
function isInside(rows, place, row, outer) {
  for (let at = row.p; at >= 0; at = rows[place.get(at) ?? -1]?.p ?? -1)
    if (at === outer.i) return true;
  return false;
}

/** @param {string | undefined} xpath */
function tagsOf(xpath) {
  return (xpath ?? "")
    .split(/\/(?![^[]*\])/)
    .filter(Boolean)
    .map((part) => {
      const [, tag = "", twin = "1"] =
        /^(?:\*\[local-name\(\) = "(?=\w))?(\w[\w-]*)[^[]*(?:\[(\d+)\])?/.exec(part) ?? [];
      return twin === "1" ? tag.toLowerCase() : `${tag.toLowerCase()}:${twin}`;
    });
}

/** @param {string | undefined} idxpath */
function idIn(idxpath) {
  return /@id='([^']*)'/.exec(idxpath ?? "")?.[1] ?? "";
}
