// @ts-check
/** What the pages have in common: a bar fixed at the top, and the form of an opportunity. */

/** @typedef {"en" | "zh-CN"} Language */

/**
 * @param {object} page
 * @param {Language} page.language
 * @param {string} page.body
 * @param {readonly string[]} page.scripts names in the folder scripts/, run as modules in this order
 */
export function layout({ language, body, scripts }) {
  const t = words(language);
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${t("Opportunities", "商机")}</title>
    <link rel="stylesheet" href="/style.css">
    <link rel="icon" href="/icon.svg">
  </head>
  <body>
    <header class="bar">
      <strong>${t("Kessler Conveyors CRM", "宁波远航物流 CRM")}</strong>
      <nav><a href="#list">${t("Opportunities", "商机")}</a><a href="#people">${t("People", "联系人")}</a></nav>
      <button type="button" class="account">${t("Anja Weber", "李娜")}</button>
    </header>
    <main>${body}</main>
    ${scripts.map((name) => `<script type="module" src="/scripts/${name}.js"></script>`).join("\n")}
  </body>
</html>`;
}

/** @param {Language} language */
export function words(language) {
  return (/** @type {string} */ en, /** @type {string} */ zh) => (language === "en" ? en : zh);
}

/**
 * Saving shows the message that is the step's evidence; `scripts/form.js` does it.
 *
 * @param {Language} language
 */
export function opportunityForm(language) {
  const t = words(language);
  const customer = t("Kessler Fördertechnik GmbH", "宁波远航物流有限公司");
  return `<form class="opportunity" novalidate>
  <h2>${t("Edit opportunity", "编辑商机")}</h2>
  <label>${t("Customer", "客户")} <input name="customer" value="${customer}"></label>
  <label>${t("Next step", "下一步")} <input id="next-step" name="nextStep" autocomplete="off"></label>
  <label>${t("Amount (EUR)", "金额（元）")} <input name="amount" value="48,000"></label>
  <p class="actions">
    <button type="submit">${t("Save", "保存")}</button>
    <button type="button" data-close>${t("Cancel", "取消")}</button>
  </p>
  <p class="saved" role="status" data-text="${t("Saved", "已保存")}"></p>
</form>`;
}
