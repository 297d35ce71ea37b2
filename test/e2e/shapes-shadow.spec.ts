/** Components: open and closed shadow roots, a dialog in one, and Salesforce's synthetic shadow. */
import { figuresOf } from "./ready";
import { expect, prompt, test } from "./shapes";

/** In the middle of the field, which no selector reaches in a closed root: its label tells where. */
const FIELD = { "shadow-open": [200, 215], "shadow-closed": [200, 215], lwc: null } as const;

for (const shape of ["shadow-open", "shadow-closed", "lwc"] as const) {
  test(`${shape}: the prompt stands beside the field, and the work in it counts`, async ({
    console_,
    open,
  }) => {
    const page = await open(shape);
    await prompt(page).waitFor();
    const place = FIELD[shape];
    if (place) await page.mouse.click(...place);
    else await page.getByLabel("Next step").click();
    await page.keyboard.type("Call on Tuesday");
    await page.keyboard.press("Tab");
    await expect.poll(() => figuresOf(console_)).toMatchObject({ steps: { "next-step/write": 1 } });
  });
}

test("shadow-dialog: a modal dialog in a shadow root leaves the panel usable", async ({
  handrail,
  open,
}) => {
  const page = await open("shadow-dialog");
  const panel = await handrail.openPanelOf(page);
  await panel.getByText("Say what happens next").first().waitFor();
  await page.getByRole("button", { name: "Edit opportunity" }).click();
  await prompt(page).waitFor();
  await prompt(page).getByRole("button", { name: "Got it" }).click();
  await expect(prompt(page)).toHaveCount(0);
  await panel.getByRole("button", { name: "I need help" }).click();
  await expect(panel.getByText("Li Na 李娜")).toBeVisible();
});
