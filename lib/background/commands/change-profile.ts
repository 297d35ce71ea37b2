import type { Profile } from "@/lib/core/profile";
import type { Services } from "../context";
import { writeSetting } from "../store/settings";
import type { Unit } from "../store/unit";

type ProfileChange = { readonly [Key in keyof Profile]?: Profile[Key] | undefined };

/** Saves what the person says about themself. The fact that follows carries no name. */
export async function changeProfile(change: ProfileChange, services: Services): Promise<null> {
  await services.store.commit((unit) => writeProfile(unit, change, services));
  await services.notify.everyTab({ notice: "begin-anew" });
  return null;
}

async function writeProfile(
  unit: Unit,
  change: ProfileChange,
  { clock, newId }: Services,
): Promise<void> {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  const before = unit.known.profile;
  const profile: Profile = { ...before, ...Object.fromEntries(given) };
  await writeSetting(unit.database, "profile", profile);
  unit.learn({ profile });
  const { department, language, role } = profile;
  const isFact =
    department !== before.department || language !== before.language || role !== before.role;
  if (isFact) {
    unit.append(newId(), clock.now(), [
      { type: "ProfileChanged", data: { department, language, role } },
    ]);
  }
}
