import { pictureLimits } from "@/lib/core/evidence-picture/limits";
import { plainPicture } from "@/lib/core/evidence-picture/plain-picture";
import type { AdminCalls } from "@/lib/messages/admin";
import type { ParsedRequestOf } from "@/lib/messages/call";
import type { EvidencePicture, KeptPicture } from "@/lib/messages/evidence-picture";
import type { Services } from "../context";
import { CommandError } from "../context";
import { runOf } from "../parallel/run-of";
import { requireRole } from "../picker/require-role";
import { sayOfOne } from "./say-of-differences";

/** Keeps a picture with a difference, from the record in the panel or from the queue. */
export async function keepPicture(
  { run, id, data }: ParsedRequestOf<AdminCalls["keepPicture"]>,
  services: Services,
): Promise<KeptPicture> {
  await requireRole(services, "key-user");
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  const plain = plainPicture(bytes);
  const { side } = pictureLimits;
  if (!plain || bytes.length > pictureLimits.bytes || Math.max(plain.width, plain.height) > side) {
    throw new CommandError("invalid");
  }
  const picture = services.newId();
  const refused = await services.store.keep(async (database, known) => {
    const { discrepancyPictures } = database;
    const ofThis = discrepancyPictures.where("discrepancy").equals(id);
    if ((await ofThis.count()) >= pictureLimits.perDiscrepancy) return "too-many";
    if ((await discrepancyPictures.count()) >= pictureLimits.inAll) return "full";
    const saying = { kind: "pictured", picture } as const;
    const reason = await sayOfOne(
      database,
      known,
      services,
      runOf(known, run),
      id,
      saying,
      services.newId(),
    );
    if (reason) return reason;
    await discrepancyPictures.put({ id: picture, run, discrepancy: id, ...plain, data });
    return null;
  });
  services.notify.views();
  return { refused };
}

export async function evidencePicture(
  { run, picture }: ParsedRequestOf<AdminCalls["evidencePicture"]>,
  services: Services,
): Promise<EvidencePicture | null> {
  await requireRole(services, "key-user");
  const row = await services.store.read((database) => database.discrepancyPictures.get(picture));
  if (row?.run !== run) return null;
  const { type, width, height, data } = row;
  return { type, width, height, data };
}
