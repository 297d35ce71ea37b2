import { expect, it } from "vitest";
import { hrefPath } from "./lookup";

it.each([
  ["https://crm.kessler.example/contacts/118/show", "/contacts/#/show"],
  ["#/deals?stage=won&tab=notes", "#/deals?stage=&tab=notes"],
  [
    "/index.php?module=Leads&action=EditView&record=8f14e45f-ceea",
    "/index.php?module=Leads&action=EditView&record=",
  ],
  ["/contacts/8f14e45f-ceea-467f-a0e6/show?name=M%C3%BCller", "/contacts/#/show?name="],
  ["/lightning/r/Account/0015g00000c1abcDEAAY/view", "/lightning/r/Account/#/view"],
  ["/客户/%E5%AE%81%E6%B3%A2", "/客户/#"],
  ["/v2/list.php?type=1&id=4711", "/v2/list.php?type=1&id="],
  ["data:text/csv,Anja Weber", ""],
  ["mailto:anja.weber@kessler.example", ""],
  ["tel:+497115554118", ""],
])("an address tells of the CRM's page, not of a record: %s", (href, path) => {
  expect(hrefPath(href)).toBe(path);
});
