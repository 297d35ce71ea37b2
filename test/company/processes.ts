/** What the made-up company does in its CRM, in three editions of its playbook. */

export type Version = 5 | 6 | 7;

interface Process {
  readonly id: string;
  readonly departments: readonly (string | null)[];
  /** The required steps, in order. Different processes have steps of the same name. */
  readonly steps: Readonly<Record<Version, readonly string[]>>;
  /** Turns out to be part of some cases only after they seemed complete. */
  readonly conditional: string;
}

export const processes: readonly Process[] = [
  {
    id: "log-visit",
    departments: ["sales", "after-sales", "legal"],
    steps: {
      5: ["write-note", "save", "next-step"],
      6: ["write-note", "attach-report", "save", "next-step"],
      7: ["write-note", "attach-report", "save", "next-step", "plan-date"],
    },
    conditional: "second-visit",
  },
  {
    id: "open-deal",
    departments: ["sales", null],
    steps: {
      5: ["name", "amount", "product", "close-date", "save"],
      6: ["name", "amount", "product", "close-date", "save"],
      7: ["name", "amount", "product", "competitor", "close-date", "save"],
    },
    conditional: "approval",
  },
  {
    id: "handle-complaint",
    departments: ["quality", "after-sales", null],
    steps: {
      5: ["open", "cause", "measure", "close"],
      6: ["open", "cause", "measure", "effect", "close"],
      7: ["open", "cause", "measure", "effect", "close"],
    },
    conditional: "supplier-report",
  },
  {
    id: "confirm-delivery",
    departments: ["logistics", "quality"],
    steps: {
      5: ["check-address", "book-lorry", "save"],
      6: ["check-address", "book-lorry", "papers", "save"],
      7: ["check-address", "book-lorry", "papers", "photo", "save"],
    },
    conditional: "customs",
  },
];

/** The edition in force. */
export function versionOn(day: string): Version {
  if (day < "2026-03-23") return 5;
  return day < "2026-04-27" ? 6 : 7;
}
