/** Controls are found again: after a release, late, drawn anew, in lists that use their rows again. */
import { expect, step, test } from "./locator";
import { expectToPointAt } from "./points-at";
import { figuresOf } from "./ready";

const filled = { kind: "field-filled" };
const saved = {
  kind: "record-saved",
  evidence: { kind: "appears", anchor: { selectors: ["[role=status]"], text: ["Saved"] } },
};

/** The form of an opportunity; the texts beside its fields belong to them only for the eye. */
const form = (name: (one: string) => string) => `
<html lang="en"><title>Kessler Fördertechnik GmbH – Opportunities</title>
<style>.row{display:flex;gap:8px;margin:8px}.row span{width:140px}</style>
<body><nav><a href="#all">Opportunities</a> <a href="#people">People</a></nav>
<h1>Edit opportunity</h1>
<form onsubmit="return false" class="${name("form")}">
${["Customer", "Next step", "Amount (EUR)", "Closing date"]
  .map(
    (label) =>
      `<div class="row ${name("row")}"><span class="${name("label")}">${label}</span><input id="${name(label)}" name="${name(`f ${label}`)}" data-target="${label}"></div>`,
  )
  .join("")}
<button type="button" id="${name("save")}" class="${name("button")}" data-target="Save" onclick="document.querySelector('output').textContent='Saved'">Save</button>
<button type="button" id="${name("cancel")}" class="${name("button")}">Cancel</button>
</form><output role="status"></output></body></html>`;

const before = form((one) => `crm-${one.toLowerCase().replace(/\W+/g, "-")}`);
/** The vendor renamed every id, class and field name. */
const after = form(
  (one) => `z${Array.from(one).reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 7) % 9973}q`,
);

test("after a release without one old id, class or name, prompts, fields and saves go on", async ({
  console_,
  describe,
  page,
  publish,
  show,
  told,
}) => {
  await show("old", before);
  const { "Next step": field, Save: save } = await describe();
  await publish([
    step("write", { descriptor: field }, filled),
    step("save", { descriptor: save }, saved, false),
  ]);
  await show("new", after);
  const control = page.locator('[data-target="Next step"]');
  await expectToPointAt(page.locator(".bubble"), control);
  await control.click();
  await page.keyboard.type("周二上午十点打电话");
  await page.getByRole("button", { name: "Save" }).click();
  await expect
    .poll(() => figuresOf(console_))
    .toMatchObject({ steps: { "next-step/write": 1, "next-step/save": 1 } });
  const healed = async () => (await told()).filter(({ state }) => state === "healed");
  await expect
    .poll(async () => (await healed()).map(({ watch }) => watch).toSorted())
    .toEqual(["next-step/save", "next-step/write"]);
  const first = (await healed()).find(({ watch }) => watch === "next-step/write");
  expect(first?.healed?.labels).toContain("next step");
  expect(JSON.stringify(first?.healed)).not.toMatch(/Kessler|周二/i);
});

test("what is not there gets no prompt, and the panel says that it cannot be found", async ({
  describe,
  handrail,
  page,
  publish,
  show,
  told,
}) => {
  await show("old", before);
  const { "Next step": field } = await describe();
  await publish([step("write", { descriptor: field }, filled)]);
  const without = after.replace(/<div class="row[^"]*"><span[^>]*>Next step.*?<\/div>/, "");
  await show("new", without);
  await expect
    .poll(async () => (await told()).map(({ state }) => state), { timeout: 20_000 })
    .toContainEqual(expect.stringMatching(/missing|unsure/));
  await expect(page.locator(".bubble")).toHaveCount(0);
  const panel = await handrail.openPanelOf(page);
  await panel.getByRole("button", { name: "Show me where" }).click();
  await expect(panel.getByText(/cannot find it on this page/i)).toBeVisible();
  await expect(panel.getByText("Say what happens next").first()).toBeVisible();
});

const field = { labels: ["Next step"], role: "textbox" };
const plainForm = '<label>Next step <input id="n"></label>';

test("content that comes late gets its prompt", async ({ page, publish, show }) => {
  await publish([step("write", field, filled)]);
  await show(
    "late",
    `<main></main><script>setTimeout(() => document.querySelector("main").innerHTML = ${JSON.stringify(plainForm)}, 3000)</script>`,
  );
  await expectToPointAt(page.locator(".bubble"), page.locator("#n"));
});

test("a form that is drawn anew ten times a second keeps its prompt", async ({
  page,
  publish,
  show,
}) => {
  await publish([step("write", field, filled)]);
  await show(
    "again",
    `<main>${plainForm}</main><script>
    setInterval(() => document.querySelector("main").innerHTML = ${JSON.stringify(plainForm)}, 100)</script>`,
  );
  await page.locator(".bubble").waitFor();
  const shares = await page.evaluate(async () => {
    const isShown = () =>
      [...document.querySelectorAll("[popover]")].some((host) =>
        host.shadowRoot?.querySelector(".bubble"),
      );
    let [seen, looks] = [0, 0];
    while (looks < 100) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      looks++;
      if (isShown()) seen++;
    }
    return seen / looks;
  });
  expect(shares).toBeGreaterThan(0.5);
});

test("the prompt follows scrolling and zoom", async ({ page, publish, show }) => {
  await publish([step("write", field, filled)]);
  await show(
    "long",
    `<div style="height:300px"></div>${plainForm}<div style="height:3000px"></div>`,
  );
  const [bubble, control] = [page.locator(".bubble"), page.locator("#n")];
  await expectToPointAt(bubble, control);
  await page.mouse.wheel(0, 120);
  await expectToPointAt(bubble, control);
  await page.evaluate(() => (document.body.style.zoom = "1.3"));
  await expectToPointAt(bubble, control);
});

for (const mode of ["open", "closed"]) {
  test(`in a ${mode} shadow root, fields and saves count as anywhere`, async ({
    console_,
    page,
    publish,
    show,
  }) => {
    await publish([
      step("write", field, filled),
      step("save", { labels: ["Save"], role: "button" }, saved, false),
    ]);
    await show(
      "components",
      `<x-card></x-card><script>
      customElements.define("x-card", class extends HTMLElement { connectedCallback() {
        this.attachShadow({ mode: "${mode}" }).innerHTML = '${plainForm}<button onclick="this.nextSibling.textContent=\\'Saved\\'">Save</button><output role="status"></output>';
      } });</script>`,
    );
    await page.locator(".bubble").waitFor();
    // By keyboard: nobody outside sees into a closed one.
    await page.keyboard.press("Tab");
    await page.keyboard.type("Call on ");
    await page.waitForTimeout(400); // who thinks for a moment has not finished
    expect((await figuresOf(console_)).steps["next-step/write"]).toBe(0);
    await page.keyboard.type("Tuesday");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => figuresOf(console_))
      .toMatchObject({ steps: { "next-step/write": 1, "next-step/save": 1 } });
  });
}
