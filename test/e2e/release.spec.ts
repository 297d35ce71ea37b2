/** Two releases of one CRM, and one release in two languages: the same controls are found again. */
import { startCrm } from "../crm/server.mjs";
import { logIn, noteField, openContact, openNewDeal } from "../demo/crm-actions.mjs";
import { bubble } from "../demo/handrail-actions.mjs";
import { logIn as logInToTryton } from "../tryton/tryton-actions.mjs";
import { readGold } from "./anchors-gold";
import type { Gold, GoldSide, Side } from "./anchors-gold";
import { figuresOf, refindAll } from "./gold-refind";
import type { Figures } from "./gold-refind";
import { expectToPointAt } from "./points-at";
import { makeReady } from "./ready";
import { expect, test } from "./tryton";

const SIDES = ["old", "new"] as const;

test("controls of the demo CRM are found again in its other release", async ({ handrail }) => {
  test.setTimeout(300_000); // 17 pages of two CRMs
  const releases = readGold("realtimex");
  const open = async (side: Side) => {
    const { version } = releases[side];
    const crm = await startCrm({ version });
    const page = await handrail.context.newPage();
    await logIn(page, crm.url);
    return { side, page, url: crm.url, close: () => crm.close() };
  };
  const [before, after] = [await open("old"), await open("new")];
  const found = await refind(releases, [before, after], handrail.extensionId);
  // Figures: docs/anchors.md. Floors are a little under them.
  for (const side of SIDES) {
    expect(found[side].controls).toBe(92);
    expect(found[side].rank1).toBeGreaterThanOrEqual(90);
    expect(found[side].right).toBeGreaterThanOrEqual(87);
    expect(found[side].wrong).toBeLessThanOrEqual(1);
    expect(found[side].falseOnGone).toBeLessThanOrEqual(3);
  }
  await before.close();
  await after.close();
});

test("controls of Tryton are found again in the other language", async ({
  handrail,
  trytonUrl,
}) => {
  test.setTimeout(300_000); // 12 pages, each loaded afresh
  const languages = readGold("tryton");
  const open = async (side: Side): Promise<GoldSide> => {
    const page = await handrail.context.newPage();
    // A form that was begun asks before it is left.
    page.on("dialog", (dialog) => void dialog.accept());
    // Who is logged in is kept by origin: two at the same time need two of them.
    const url = side === "old" ? trytonUrl : trytonUrl.replace("127.0.0.1", "localhost");
    await logInToTryton(page, url, languages[side]["login"] as "admin" | "li.na");
    return { side, page, url };
  };
  const sides = [await open("old"), await open("new")] as const;
  const found = await refind(languages, sides, handrail.extensionId);
  for (const side of SIDES) {
    expect(found[side].controls).toBe(64);
    expect(found[side].rank1).toBeGreaterThanOrEqual(61);
    expect(found[side].right).toBeGreaterThanOrEqual(48);
    expect(found[side].wrong).toBeLessThanOrEqual(1);
    expect(found[side].falseOnGone).toBeLessThanOrEqual(4);
  }
});

/** @returns the figures by the side on which the controls were looked for */
async function refind(
  gold: Gold,
  sides: readonly [GoldSide, GoldSide],
  extensionId: string,
): Promise<Record<Side, Figures>> {
  const trials = await refindAll(gold, sides, extensionId);
  // Control by control, for whoever wants to know which.
  await test.info().attach("trials", { body: JSON.stringify(trials, null, 2) });
  const on = (side: Side) => figuresOf(trials.filter((trial) => trial.on === side));
  const found = { old: on("old"), new: on("new") };
  for (const side of SIDES) {
    const description = JSON.stringify({ crm: gold.crm, on: gold[side], ...found[side] });
    console.log(description);
    test.info().annotations.push({ type: "figures", description });
  }
  return found;
}

for (const side of SIDES) {
  const { version } = readGold("realtimex")[side];
  test(`the demo playbook's prompts stand at their fields in ${version}`, async ({ handrail }) => {
    const crm = await startCrm({ version });
    await makeReady(await handrail.openConsole());
    const page = await handrail.context.newPage();
    await logIn(page, crm.url);
    await openContact(page, 2);
    await expectToPointAt(bubble(page, "Write down what was agreed"), noteField(page));
    await openNewDeal(page);
    const name = page.locator('[role="dialog"] input[name="name"]');
    await expectToPointAt(bubble(page, "Name the opportunity"), name);
    await crm.close();
  });
}
