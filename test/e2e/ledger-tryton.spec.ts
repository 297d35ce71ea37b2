/** What a parallel run reads of Tryton: forms that are always open, several tabs in one page, lists as trees. */
import { openModel, logIn, openOpportunities } from "../tryton/tryton-actions.mjs";
import { listenToValues } from "./parallel-run";
import { makeReady } from "./ready";
import { expect, test } from "./tryton";
import { trytonRun } from "./tryton-run";

test.slow(); // two servers and a browser start for each test

test("a list and an opportunity are read as Tryton shows them", async ({
  handrail,
  page,
  trytonUrl,
}) => {
  const console_ = await handrail.openConsole("/my-data");
  const told = await listenToValues(console_);
  await makeReady(console_, "en", trytonRun);
  await logIn(page, trytonUrl);
  await openOpportunities(page);
  const last = async () => (await told()).at(-1);
  await expect.poll(last, { timeout: 15_000 }).toMatchObject({ where: "list" });
  const rows = (await last())?.records ?? [];
  expect(rows.length).toBeGreaterThan(10);
  for (const { values } of rows) expect(Object.keys(values)).toEqual(["party", "description"]);
  expect(rows[0]?.values["party"]).not.toBe("");
  await openModel(page, "sale.opportunity/2");
  await expect.poll(last, { timeout: 15_000 }).toMatchObject({
    where: "record-page",
    records: [
      {
        values: {
          party: "Northwind Bearings",
          description: "Service contract 2027",
          amount: "48,750.00",
        },
      },
    ],
  });
});
