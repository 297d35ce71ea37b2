// @vitest-environment happy-dom
import "@/test/laid-out";
import { beforeEach, describe, expect, it } from "vitest";
import { readValue } from "./read-value";

beforeEach(() => (document.body.innerHTML = ""));

function read(html: string, labels: string[] = []): string | null {
  document.body.innerHTML = html;
  const element = document.querySelector("[data-it]");
  if (!element) throw new Error("nothing to read");
  return readValue(element, { labels });
}

describe("a control holds", () => {
  it.each([
    ["a text", `<input data-it value=" 成都精密灌装 ">`, "成都精密灌装"],
    ["nothing", `<input data-it value="">`, ""],
    [
      "a longer text",
      `<textarea data-it>两台
灌装机</textarea>`,
      "两台\n灌装机",
    ],
    ["a day", `<input data-it type="date" value="2026-03-02">`, "2026-03-02"],
    [
      "what is chosen, as it is read",
      `<select data-it><option value="1">潜在客户<option value="2" selected>已成交</select>`,
      "已成交",
    ],
    [
      "nothing, where only the invitation to choose stands",
      `<select data-it><option value="" selected>请选择<option value="1">是</select>`,
      "",
    ],
    [
      "several choices",
      `<select data-it multiple><option selected value="1">Dock 4<option value="2">Dock 5<option selected value="3">Dock 6</select>`,
      "Dock 4; Dock 6",
    ],
    ["a tick", `<input data-it type="checkbox" checked>`, "TRUE"],
    ["no tick", `<input data-it type="checkbox">`, "FALSE"],
    [
      "a tick of one's own making",
      `<span data-it role="switch" aria-checked="true"></span>`,
      "TRUE",
    ],
    [
      "half a tick, which says nothing",
      `<span data-it role="checkbox" aria-checked="mixed"></span>`,
      null,
    ],
    [
      "the choice of several buttons",
      `<div data-it><label><input type="radio" name="r" value="1"> Nein</label><label><input type="radio" name="r" value="2" checked> Ja</label></div>`,
      "Ja",
    ],
    [
      "text that is edited in place",
      `<div data-it contenteditable="true">Follow <b>up</b></div>`,
      "Follow up",
    ],
    ["a choice of a look-alike", `<button data-it role="combobox">报价中</button>`, "报价中"],
    [
      "no choice of a look-alike",
      `<button data-it role="combobox" data-placeholder>Select…</button>`,
      "",
    ],
    [
      "what is in the box around it",
      `<div data-it><label>Phone</label><input value="+86 28 8512"></div>`,
      "+86 28 8512",
    ],
  ])("%s", (_what, html, value) => {
    expect(read(html)).toBe(value);
  });

  it.each([
    ["passwords", `<input data-it type="password" value="secret">`],
    ["files", `<input data-it type="file">`],
    ["what is hidden by its kind", `<input data-it type="hidden" value="7">`],
    ["what is hidden", `<input data-it hidden value="7">`],
    ["hidden text", `<p data-it hidden>7</p>`],
  ])("is not read of %s", (_what, html) => {
    expect(read(html)).toBe(null);
  });
});

describe("text on a page for reading is read without its name", () => {
  it.each([
    [
      "name and value in one element",
      `<div data-it><label>Phone</label><span>+49 40 1234</span></div>`,
      [],
      "+49 40 1234",
    ],
    [
      "a name that is plain text",
      `<div data-it><span>电话：</span><span>028-8512 3344</span></div>`,
      ["电话"],
      "028-8512 3344",
    ],
    ["a definition", `<dl><dt>Amount</dt><dd data-it>€ 12.400,00</dd></dl>`, [], "€ 12.400,00"],
    [
      "a definition, by its name",
      `<dl><dt data-it>Amount</dt><dd>€ 12.400,00</dd></dl>`,
      [],
      "€ 12.400,00",
    ],
    [
      "MUI",
      `<div data-it class="MuiStack-root"><p class="MuiTypography-root MuiTypography-caption">Stage</p><p class="MuiTypography-root">Proposal</p></div>`,
      ["Stage"],
      "Proposal",
    ],
    ["parts of one word", `<span data-it><b>1</b>,234.50</span>`, [], "1,234.50"],
    [
      "lines",
      `<div data-it><div>人民南路 4 段</div><div>成都</div></div>`,
      [],
      "人民南路 4 段 成都",
    ],
    ["a line break", `<p data-it>Hafenstraße 4<br>Hamburg</p>`, [], "Hafenstraße 4 Hamburg"],
    ["buttons beside it", `<div data-it>李娜 <button>Edit</button></div>`, [], "李娜"],
    [
      "what is for screen readers",
      `<div data-it><span class="sr-only">E-mail</span>li.na@example.test</div>`,
      [],
      "li.na@example.test",
    ],
    ["nothing", `<div data-it><label>Phone</label><span></span></div>`, [], ""],
    [
      "a mail behind a picture",
      `<a data-it href="mailto:li.na%40example.test?subject=x"><svg></svg></a>`,
      [],
      "li.na@example.test",
    ],
    [
      "a telephone",
      `<div data-it><a href="tel:+862885123344"><svg></svg></a></div>`,
      [],
      "+862885123344",
    ],
    [
      "a day that is told by how long ago it was",
      `<div data-it><time datetime="2026-03-02">two days ago</time></div>`,
      [],
      "2026-03-02",
    ],
    [
      "what the field is called and holds",
      `<div data-it><label>Name</label><span>Name GmbH</span></div>`,
      ["Name"],
      "Name GmbH",
    ],
  ])("%s", (_what, html, labels, value) => {
    expect(read(html, labels)).toBe(value);
  });

  it("in the time that the person reads", () => {
    const at = new Date("2026-03-02T16:30:00Z");
    const hours = String(at.getHours()).padStart(2, "0");
    expect(read(`<time data-it datetime="2026-03-02T16:30:00Z">yesterday</time>`)).toContain(
      ` ${hours}:`,
    );
  });
});
