import { describe, expect, it } from "vitest";
import type { Deed } from "./deed";
import { deedSchema } from "./deed";
import { lastOf, mayNot } from "./may";
import { stateOf } from "./state";

const rules = { otherPersonConfirms: true };
let count = 0;
/** Told at the hour of its place in the list, unless it says otherwise. */
type Told = Deed extends infer One
  ? One extends Deed
    ? Omit<One, "id" | "at" | "actor"> & Partial<Pick<One, "id" | "at" | "actor">>
    : never
  : never;
const deeds = (...told: readonly Told[]): Deed[] =>
  told.map((deed, hour) =>
    deedSchema.parse({ id: `d${count++}`, at: hour, actor: "li-na", ...deed }),
  );
const found = (seenAt: number, values = "v1") => ({ kind: "found", seenAt, values }) as const;
const agreed = (seenAt: number) => ({ kind: "agreed", seenAt }) as const;
const marked = (mark: "accepted" | "rule-difference" | "timing" | "crm-wrong", values = "v1") =>
  ({ kind: "marked", mark, values }) as const;
const fixed = { kind: "fixed" } as const;
const confirmed = { kind: "confirmed", actor: "zhou-ming" } as const;
const reopened = { kind: "reopened", comment: "Still 3.5万 in the CRM" } as const;
const assigned = { kind: "assigned", owner: "李娜", due: "2026-03-06" } as const;
const after = (...told: readonly Told[]) => stateOf(deeds(...told), rules);

describe("a discrepancy", () => {
  it("is none before something differs", () => {
    expect(after()).toBeNull();
    expect(after(agreed(0), assigned)).toBeNull();
  });

  it("goes from open to assigned, fixed and confirmed by another person", () => {
    expect(after(found(0))).toMatchObject({ status: "open", openedAt: 0, isBack: false });
    expect(after(found(0), assigned)).toMatchObject({
      status: "assigned",
      owner: "李娜",
      due: "2026-03-06",
    });
    expect(after(found(0), assigned, fixed)).toMatchObject({ status: "fixed", fixedBy: "li-na" });
    expect(after(found(0), assigned, fixed, confirmed)).toMatchObject({
      status: "closed",
      closedBy: "confirmed",
      closedAt: 3,
    });
  });

  it("is not confirmed by whoever fixed it, where the run says so", () => {
    const own = deeds(found(0), fixed, { ...confirmed, actor: "li-na" });
    expect(stateOf(own, rules)?.status).toBe("fixed");
    expect(stateOf(own, { otherPersonConfirms: false })?.status).toBe("closed");
  });

  it("closes itself when newer evidence agrees, and opens when it differs again", () => {
    expect(after(found(0), assigned, agreed(2))).toMatchObject({
      status: "closed",
      closedBy: "evidence",
      closedAt: 2,
    });
    expect(after(found(0), assigned, agreed(2), found(3))).toMatchObject({
      status: "assigned",
      openedAt: 3,
      due: null,
      isBack: true,
    });
    expect(after(found(0), fixed, found(2))).toMatchObject({ status: "open", isBack: true });
    expect(after(found(0), fixed, confirmed, found(3))).toMatchObject({
      status: "open",
      openedAt: 3,
    });
  });

  it("does not care for older evidence that is told later", () => {
    expect(after(found(0), agreed(5), found(4))?.closedBy).toBe("evidence");
    expect(after(found(5), agreed(4))?.status).toBe("open");
    expect(after(found(0), fixed, { ...found(0.5), at: 9 })?.status).toBe("fixed");
  });

  it("differs when both were seen at the same moment", () => {
    expect(after(found(3), agreed(3))?.status).toBe("open");
  });

  it.each(["accepted", "rule-difference"] as const)(
    "%s is settled until a value changes",
    (mark) => {
      expect(after(found(0), marked(mark))).toMatchObject({
        status: "closed",
        closedBy: mark,
        mark,
      });
      expect(after(found(0), marked(mark), found(2))?.closedBy).toBe(mark);
      expect(after(found(0), marked(mark), found(2, "v2"))).toMatchObject({
        status: "open",
        mark: null,
        openedAt: 2,
      });
      expect(after(found(0, "v2"), marked(mark))?.status).toBe("open");
      expect(after(found(0), marked(mark), marked("crm-wrong"))?.status).toBe("open");
      expect(after(found(0), marked(mark), reopened)?.status).toBe("open");
    },
  );

  it("stays open when it is timing", () => {
    expect(after(found(0), marked("timing"))).toMatchObject({ status: "open", mark: "timing" });
  });

  it("may be opened again against the evidence, until newer agrees", () => {
    expect(after(found(0), agreed(1), reopened)).toMatchObject({ status: "open", openedAt: 2 });
    expect(after(found(0), agreed(1), reopened, agreed(1.5))?.status).toBe("open");
    expect(after(found(0), agreed(1), reopened, agreed(3))?.closedBy).toBe("evidence");
  });

  it("is as before when what was said is withdrawn, by who said it", () => {
    const withdrawn = { kind: "withdrawn", deed: "fix" } as const;
    const fix = { ...fixed, id: "fix" };
    expect(after(found(0), fix, withdrawn)?.status).toBe("open");
    expect(after(found(0), fix, { ...withdrawn, actor: "zhou-ming" })?.status).toBe("fixed");
    // The other browser had confirmed it by then.
    expect(after(found(0), fix, confirmed, withdrawn)?.status).toBe("open");
  });

  it("nobody can withdraw what was seen", () => {
    const all = deeds({ ...found(0), id: "seen" }, { kind: "withdrawn", deed: "seen" });
    expect(stateOf(all, rules)?.status).toBe("open");
  });
});

describe("a person", () => {
  const li = { actor: "li-na", role: "key-user" } as const;
  const zhou = { actor: "zhou-ming", role: "admin" } as const;
  const given = (...told: readonly Told[]) => {
    const all = deeds(...told);
    const state = stateOf(all, rules);
    if (!state) throw new Error("never found");
    return (
      kind: Exclude<Deed["kind"], "found" | "agreed" | "withdrawn">,
      who = li as typeof li | typeof zhou,
    ) => mayNot({ kind }, state, who, rules, all);
  };

  it("has to be a key user or admin", () => {
    const all = deeds(found(0));
    const state = stateOf(all, rules);
    expect(state && mayNot({ kind: "commented" }, state, { ...li, role: "user" }, rules, all)).toBe(
      "not-a-key-user",
    );
  });

  it("may say what the state lets them, and hears why not", () => {
    const open = given(found(0));
    expect([open("marked"), open("assigned"), open("fixed"), open("commented")]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect([open("confirmed"), open("reopened")]).toEqual(["not-fixed", "not-closed-or-fixed"]);

    const mended = given(found(0), fixed);
    expect([mended("confirmed"), mended("confirmed", zhou)]).toEqual(["same-person", null]);
    expect([mended("fixed"), mended("reopened")]).toEqual(["already-fixed", null]);

    const agreeing = given(found(0), agreed(1));
    expect([agreeing("marked"), agreeing("assigned"), agreeing("fixed")]).toEqual([
      "closed",
      "closed",
      "closed",
    ]);
    expect([agreeing("reopened"), agreeing("commented")]).toEqual([null, null]);

    const accepted = given(found(0), marked("accepted"));
    expect([accepted("marked"), accepted("fixed")]).toEqual([null, "closed"]);
  });

  it("may take back what they said last, also when others have commented since", () => {
    const fix = { ...fixed, id: "mine" };
    const comment = { kind: "commented", comment: "看过了", actor: "zhou-ming" } as const;
    expect(lastOf("li-na", deeds(found(0), fix, comment, found(9)))).toBe("mine");
    expect(lastOf("li-na", deeds(found(0), fix, confirmed))).toBeNull();
    expect(lastOf("zhou-ming", deeds(found(0), fix))).toBeNull();
    const all = deeds(found(0), fix);
    const state = stateOf(all, rules);
    expect(state && mayNot({ kind: "withdrawn", deed: "mine" }, state, li, rules, all)).toBeNull();
    expect(state && mayNot({ kind: "withdrawn", deed: "mine" }, state, zhou, rules, all)).toBe(
      "not-last",
    );
  });
});

describe("a deed from elsewhere", () => {
  it.each([
    { kind: "found", seenAt: 1 },
    { kind: "marked", mark: "whatever", values: "v" },
    { kind: "reopened" },
    { kind: "reopened", comment: "  " },
    { kind: "assigned", owner: "李娜", due: "soon" },
    { kind: "fixed", more: 1 },
    { kind: "fixed", at: Number.NaN },
  ])("is refused when it is none: %j", (deed) => {
    expect(deedSchema.safeParse({ id: "x", at: 1, actor: "a", ...deed }).success).toBe(false);
  });
});
