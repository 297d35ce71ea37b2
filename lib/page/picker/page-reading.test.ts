// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import { storedTexts } from "@/lib/core/anchor/stored-texts";
import { readPage } from "./page-reading";

/** happy-dom lays nothing out: everything stands under the one before it. */
vi.hoisted(() => {
  let top = 0;
  Element.prototype.getBoundingClientRect = () =>
    ({ left: 20, top: (top += 30), width: 300, height: 24 }) as DOMRect;
  Element.prototype.checkVisibility = () => true;
  // In browsers textContent is a member of Node; happy-dom has the real one on Element.
  const text = Object.getOwnPropertyDescriptor(Element.prototype, "textContent");
  if (text) Object.defineProperty(Node.prototype, "textContent", text);
});

/** A contact's page as CRMs show it: title, heading, fields, its company, a table of deals, notes. */
const records = {
  en: {
    address: "/contacts/118/show",
    title: "Anja Weber - Kessler Fördertechnik GmbH | CRM",
    secret: ["anja", "weber", "szabó", "kessler", "filling line", "48,000", "2026-03-02", "0711"],
    html: `
      <nav><a href="/contacts">Contacts</a><a href="/deals">Deals</a></nav>
      <main>
        <h2>Anja Weber</h2>
        <p>Purchasing at <a href="/companies/17/show">Kessler Fördertechnik GmbH</a></p>
        <a href="/contacts/118">Edit Contact</a> <a href="/contacts/118">Edit Anja</a> <a href="/contacts/118">A. Weber</a>
        <a href="/contacts/240">Edit Szabó</a>
        <form aria-label="Contact">
          <label>Name <input name="name" value="Anja Weber"></label>
          <label>Telephone <input name="phone" value="+49 711 5554 118"></label>
          <label>Owner <select name="owner"><option>Nobody</option><option selected>Anja Weber</option></select></label>
          <label>Note for Anja Weber <textarea name="note">Wants the filling line in May</textarea></label>
          <button type="submit" id="save-anja-weber">Save</button>
        </form>
        <table><thead><tr><th>Deal</th><th>Amount</th><th>Closes</th></tr></thead>
          <tbody><tr><td><a href="/deals/3041/show">Filling line, Chengdu</a></td><td>48,000</td><td>2026-03-02</td></tr>
          <tr><td><a href="/deals/3042/show">Filling line, Ningbo</a></td><td>12,500</td><td>2026-04-10</td></tr></tbody></table>
      </main>`,
  },
  zh: {
    address: "/contacts/203/show",
    title: "李娜 - 宁波远航物流有限公司 | CRM",
    secret: ["李娜", "宁波", "远航", "灌装线", "48,000", "2026-03-02"],
    html: `
      <nav><a href="/contacts">联系人</a><a href="/deals">商机</a></nav>
      <main>
        <h2>李娜</h2>
        <p>采购，<a href="/companies/9/show">宁波远航物流有限公司</a></p>
        <a href="/contacts/203">编辑联系人</a> <a href="/contacts/203">编辑李娜</a>
        <form aria-label="联系人">
          <label>姓名 <input name="name" value="李娜"></label>
          <label>电话 <input name="phone" value="+86 574 5550 1203"></label>
          <label>负责人 <select name="owner"><option>无</option><option selected>李娜</option></select></label>
          <label>李娜的备注 <textarea name="note">五月要灌装线</textarea></label>
          <button type="submit">保存</button>
        </form>
        <table><thead><tr><th>商机</th><th>金额</th><th>日期</th></tr></thead>
          <tbody><tr><td><a href="/deals/51/show">灌装线，成都</a></td><td>48,000</td><td>2026-03-02</td></tr>
          <tr><td><a href="/deals/52/show">灌装线，宁波</a></td><td>12,500</td><td>2026-04-10</td></tr></tbody></table>
      </main>`,
  },
} as const;

describe.each(Object.entries(records))("a record's page (%s)", (_language, record) => {
  const open = () => {
    document.title = record.title;
    document.body.innerHTML = record.html;
    history.replaceState(null, "", record.address);
    return readPage(() => false);
  };

  it(
    "puts no word of the record into any descriptor, whatever is picked",
    { timeout: 30_000 },
    () => {
      const page = open();
      expect(page.elements.length).toBeGreaterThan(30);
      for (const element of page.elements) {
        const picked = page.pick(element);
        const said = JSON.stringify([picked?.descriptor, picked?.explanation]).toLowerCase();
        for (const secret of record.secret) {
          expect(said, `${element.outerHTML.slice(0, 60)}: ${said}`).not.toContain(secret);
        }
      }
    },
  );

  it("keeps the words of the CRM", { timeout: 30_000 }, () => {
    const page = open();
    const words = page.elements.flatMap((element) =>
      storedTexts(page.pick(element)?.descriptor ?? ({} as never)).map(({ text }) => text),
    );
    const known =
      _language === "en"
        ? ["save", "telephone", "contacts", "edit contact"]
        : ["保存", "电话", "联系人", "编辑联系人"];
    expect(words).toEqual(expect.arrayContaining(known));
  });
});
