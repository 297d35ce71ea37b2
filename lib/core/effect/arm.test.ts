import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { armOf, heldOutDepartments } from "./arm";

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/), {
  minLength: 1,
  maxLength: 50,
});
const share = fc.double({ min: 0.1, max: 0.5, noNaN: true });
const seed = fc.string({ minLength: 1, maxLength: 20 });

describe("departments", () => {
  it("are held out in exactly the share that was asked for, and never all of them", () => {
    fc.assert(
      fc.property(ids, share, seed, (departments, ofThem, text) => {
        const few = heldOutDepartments({ share: ofThem, seed: text }, departments).length;
        const asked = Math.max(1, Math.round(ofThem * departments.length));
        expect(few).toBe(Math.min(asked, departments.length - 1));
      }),
    );
  });

  it("are the same in whatever order the playbook has them", () => {
    fc.assert(
      fc.property(ids, share, seed, (departments, ofThem, text) => {
        const lot = { share: ofThem, seed: text };
        expect(heldOutDepartments(lot, departments.toReversed())).toEqual(
          heldOutDepartments(lot, departments),
        );
      }),
    );
  });

  it("are each as likely to be drawn, and other seeds draw others", () => {
    const departments = Array.from({ length: 10 }, (_, nth) => `sales-${nth}`);
    const drawn = Array.from({ length: 2000 }, (_, nth) =>
      heldOutDepartments({ share: 0.3, seed: `trial ${nth}` }, departments),
    );
    for (const id of departments) {
      const rate = drawn.filter((lot) => lot.includes(id)).length / drawn.length;
      expect(Math.abs(rate - 0.3)).toBeLessThan(0.05);
    }
    expect(new Set(drawn.map((lot) => lot.join())).size).toBeGreaterThan(300);
  });

  it("hold out everybody in them, and nobody who named none", () => {
    const lot = { unit: "department", share: 0.5, seed: "spring" } as const;
    const departments = ["sales", "service"];
    const [held = ""] = heldOutDepartments(lot, departments);
    const arm = (department: string | null, person: string) =>
      armOf(lot, { department, person }, departments);
    expect(arm(held, "a")).toBe("held-out");
    expect(arm(held, "b")).toBe("held-out");
    expect(arm(null, "a")).toBeNull();
    expect(arm("closed-long-ago", "a")).toBeNull();
  });
});

describe("people", () => {
  it("are held out in about the share that was asked for, whatever their department", () => {
    const lot = { unit: "person", share: 0.3, seed: "spring" } as const;
    const arms = Array.from({ length: 4000 }, (_, nth) => {
      const person = `person-${nth}`;
      const arm = armOf(lot, { department: null, person }, []);
      expect(armOf(lot, { department: "sales", person }, ["sales"])).toBe(arm);
      return arm;
    });
    const rate = arms.filter((arm) => arm === "held-out").length / arms.length;
    expect(Math.abs(rate - 0.3)).toBeLessThan(0.03);
  });
});
