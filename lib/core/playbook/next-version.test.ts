import { expect, it } from "vitest";
import { nextVersion } from "./next-version";

it("is a number that no edition of the playbook had", () => {
  const history = [
    { id: "sales", version: 8 },
    { id: "sales", version: 7 },
    { id: "demo", version: 40 },
  ];
  expect(nextVersion({ id: "sales", version: 7 }, history)).toBe(9);
  expect(nextVersion({ id: "sales", version: 3 }, [])).toBe(4);
});
