import type { Services } from "../context";
import { readSigningKey, writeSetting } from "../store/settings";
import type { SigningKey } from "./web-crypto";
import { makeSigningKey } from "./web-crypto";

/** This browser's own. Made when it is first needed; of two made at once the first stays. */
export async function signingKey({ store }: Pick<Services, "store">): Promise<SigningKey> {
  const known = await store.read(readSigningKey);
  if (known) return known;
  const made = await makeSigningKey();
  return store.commit(async ({ database }) => {
    const other = await readSigningKey(database);
    if (!other) await writeSetting(database, "signingKey", made);
    return other ?? made;
  });
}
