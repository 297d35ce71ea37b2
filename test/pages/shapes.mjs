// @ts-check
/** Every page there is, by the name in its address. */
import { opportunityForm, words } from "./layout.mjs";

/**
 * @typedef {object} Asked
 * @property {import("./layout.mjs").Language} language
 * @property {string} other the same pages on another origin
 */

/**
 * @typedef {object} Shape
 * @property {(asked: Asked) => string} body
 * @property {readonly string[]} [scripts]
 * @property {Record<string, string>} [headers]
 */

/** @param {Asked} asked */
const form = ({ language }) => opportunityForm(language);

/** @type {(kind: string) => Shape} */
const madeDialog = (kind) => ({
  body: ({ language }) => {
    const t = words(language);
    return `<button type="button" data-open>${t("Edit opportunity", "编辑商机")}</button>
      <div class="backdrop" hidden></div>
      <div class="modal" role="dialog" aria-modal="true" aria-label="${t("Opportunity", "商机")}" tabindex="-1" hidden>
        ${opportunityForm(language)}
      </div>`;
  },
  scripts: ["form", `dialog-${kind}`],
});

/** @type {(mode: "open" | "closed", more?: (asked: Asked) => string) => Shape} */
const components = (mode, more = form) => ({
  body: (asked) => `<crm-card data-mode="${mode}"><template>${more(asked)}</template></crm-card>`,
  scripts: ["components"],
});

/** @param {Asked} asked */
const nativeDialog = ({ language }) => {
  const t = words(language);
  return `<button type="button" data-opens="opportunity">${t("Edit opportunity", "编辑商机")}</button>
    <dialog id="sure">
      <p>${t("Leave without saving?", "不保存就离开？")}</p>
      <button type="button" data-close>${t("Stay", "留下")}</button>
    </dialog>
    <dialog id="opportunity">${opportunityForm(language)}
      <button type="button" data-opens="sure">${t("Leave", "离开")}</button>
      <button type="button" data-unmount>${t("Discard", "放弃")}</button>
    </dialog>`;
};

/** @type {(kind: string) => Shape} */
const hostile = (kind) => ({ body: form, scripts: [`hostile-${kind}`, "form"] });

const csp =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-src 'none'; frame-ancestors 'none'";

/** @type {Readonly<Record<string, Shape>>} */
export const shapes = {
  plain: { body: form, scripts: ["form"] },
  elsewhere: { body: ({ language }) => `<p>${words(language)("People", "联系人")}</p>` },

  frames: { body: () => '<iframe src="/inner" title="Workspace"></iframe>' },
  inner: { body: () => '<iframe class="small" src="/plain" title="Record"></iframe>' },
  "frames-cross": {
    body: ({ other }) => `<iframe src="${other}inner" title="Workspace"></iframe>`,
  },
  popup: {
    body: ({ language }) =>
      `${opportunityForm(language)}<button type="button" data-pick>${words(language)("Choose a customer", "选择客户")}</button>`,
    scripts: ["form", "popup"],
  },
  picker: {
    body: ({ language }) =>
      `<label>${words(language)("Next step", "下一步")} <input id="next-step"></label>
       <button type="button" data-choice>Brandt &amp; Söhne KG</button>
       <button type="button" data-choice>成都精密灌装设备有限公司</button>`,
    scripts: ["popup"],
  },

  "shadow-open": components("open"),
  "shadow-closed": components("closed"),
  // Open, because a test cannot look into our elements once they stand in a closed root.
  "shadow-dialog": components("open", nativeDialog),
  lwc: { body: () => "", scripts: ["lwc"] },

  grid: {
    body: ({ language }) => {
      const t = words(language);
      return `<div class="grid" data-words="${t("Next step|Open", "下一步|打开")}"></div>`;
    },
    scripts: ["grid"],
  },
  // As the CRM's list, or, on another origin, as the web sheet that was used before it.
  sheet: {
    body: ({ language }) => {
      const t = words(language);
      const rows = Array.from(
        { length: 40 },
        (_, n) =>
          `<tr><td>${n + 1}</td><td>${t("Brandt &amp; Söhne KG", "成都精密灌装设备有限公司")}</td><td>${t("Call on Monday", "周一打电话")}</td></tr>`,
      );
      return `<button type="button">${t("Export", "导出")}</button>
        <label>${t("Filter", "筛选")} <input></label>
        <table><thead><tr><th>#</th><th>${t("Customer", "客户")}</th><th>${t("Next step", "下一步")}</th></tr></thead>
        <tbody>${rows.join("")}</tbody></table>`;
    },
  },
  editor: {
    body: ({ language }) =>
      `<p id="about">${words(language)("Next step", "下一步")}</p>
       <div id="next-step" class="editor" contenteditable="true" role="textbox" aria-multiline="true" aria-labelledby="about"></div>`,
  },

  "dialog-native": { body: nativeDialog, scripts: ["form", "dialog-native"] },
  "dialog-radix": madeDialog("radix"),
  "dialog-mui": madeDialog("mui"),
  "dialog-jquery": madeDialog("jquery"),
  "dialog-bootstrap": madeDialog("bootstrap"),
  "dialog-aria": madeDialog("aria"),
  popover: {
    body: ({ language }) =>
      `<button type="button" popovertarget="opportunity">${words(language)("Edit opportunity", "编辑商机")}</button>
       <div id="opportunity" popover>${opportunityForm(language)}</div>`,
    scripts: ["form"],
  },

  "strict-csp": { body: form, scripts: ["form"], headers: { "content-security-policy": csp } },
  "trusted-types": {
    body: form,
    scripts: ["form"],
    headers: {
      "content-security-policy": `${csp}; require-trusted-types-for 'script'; trusted-types 'none'`,
    },
  },
  isolated: {
    body: form,
    scripts: ["form"],
    headers: {
      "cross-origin-embedder-policy": "require-corp",
      "cross-origin-opener-policy": "same-origin",
    },
  },

  "hostile-forge": hostile("forge"),
  "hostile-clobber": {
    body: ({ language }) =>
      opportunityForm(language).replace(
        "</form>",
        `${CLOBBERED.map((name) => `<input type="hidden" name="${name}">`).join("")}</form>
         <form name="querySelectorAll"></form><form name="activeElement"></form>
         <form name="documentElement"></form><form name="createElement"></form>`,
      ),
    scripts: ["form"],
  },
  "hostile-patch": hostile("patch"),
  "hostile-remove": hostile("remove"),
  "hostile-move": hostile("move"),
  "hostile-restyle": hostile("restyle"),
  "hostile-cover": hostile("cover"),
  "hostile-root": hostile("root"),
  "hostile-write": hostile("write"),
};

/** Names of fields that take the place of what a form inherits. */
const CLOBBERED = [
  "closest",
  "getAttribute",
  "matches",
  "querySelector",
  "contains",
  "textContent",
  "parentNode",
  "parentElement",
  "isConnected",
  "getBoundingClientRect",
  "addEventListener",
  "getRootNode",
  "ownerDocument",
  "nodeName",
  "nodeType",
  "children",
  "attributes",
  "style",
  "shadowRoot",
  "assignedSlot",
  "host",
  "submit",
];
