/** What becomes of a bundle that is in order, by who is enrolled and what is here already. */
import type { BundleSender, CheckedBundle, CheckedMonth } from "./check-bundle";
import { refuseBundle } from "./bundle-problem";

/** Whose facts are taken in: enrolled by the admin, who compared the fingerprint. */
export interface Contributor extends BundleSender {
  /** Given by the admin; may be empty. */
  readonly label: string;
  /** ms since 1970. */
  readonly enrolledAt: number;
  readonly blockedAt: number | null;
  /** The day on which they took back what they had handed in. */
  readonly withdrawnOn: string | null;
}

export interface Here {
  /** By the key that signed. */
  readonly contributor: Contributor | undefined;
  /** Whoever the bundle's device is known to be. */
  readonly ofDevice: Contributor | undefined;
  readonly months: readonly Omit<CheckedMonth, "facts">[];
  /** This browser's own. */
  readonly device: string;
}

export type TakeIn =
  /** Nobody has enrolled the key yet. */
  | { readonly kind: "waits" }
  | { readonly kind: "withdraws"; readonly on: string }
  | { readonly kind: "takes"; readonly months: readonly CheckedMonth[] };

/** @throws {BundleRefused} */
export function decideTakeIn(bundle: CheckedBundle, here: Here): TakeIn {
  const { sender, months, withdrawnOn } = bundle;
  const { contributor, ofDevice } = here;
  if (sender.device === here.device) refuseBundle("own-facts");
  if (ofDevice && ofDevice.key !== sender.key) refuseBundle("key-changed");
  if (!contributor) return { kind: "waits" };
  if (contributor.device !== sender.device || contributor.person !== sender.person) {
    refuseBundle("foreign-facts");
  }
  // To take back is always allowed.
  if (withdrawnOn !== null) {
    return contributor.withdrawnOn === null
      ? { kind: "withdraws", on: withdrawnOn }
      : refuseBundle("duplicate");
  }
  if (contributor.blockedAt !== null) refuseBundle("blocked");
  if (contributor.withdrawnOn !== null) refuseBundle("withdrawn");
  const known = new Map(here.months.map((each) => [each.month, each]));
  const newer = months.filter((each) => isNewer(each, known.get(each.month)));
  if (newer.length > 0) return { kind: "takes", months: newer };
  const isSame = months.every((each) => known.get(each.month)?.sha256 === each.sha256);
  return refuseBundle(isSame ? "duplicate" : "nothing-new");
}

type Stand = Omit<CheckedMonth, "facts">;

function isNewer(month: Stand, known: Stand | undefined): boolean {
  if (!known || month.fold > known.fold) return true;
  if (month.fold < known.fold || month.revision < known.revision) return false;
  if (month.revision > known.revision) return true;
  return month.sha256 === known.sha256 ? false : refuseBundle("contradicts");
}
