import { downloadFile } from "@/components/ui/download-file";
import type { SignedBundle } from "@/lib/core/bundle/format";
import { packBundle } from "@/lib/core/bundle/pack-bundle";

/**
 * Saves a bundle as a file. The beginning of the key is in its name, so that files of several colleagues can lie
 * in one folder.
 *
 * @returns its name
 */
export function saveBundle(
  bundle: SignedBundle,
  readme: string,
  about: { readonly workspace: string; readonly on: string; readonly key: string },
): string {
  const { workspace, on, key } = about;
  const name = `handrail-facts-${workspace}-${on}-${key.slice(0, 4)}.handrail.zip`;
  const bytes = new Uint8Array(packBundle(bundle, readme));
  downloadFile(name, new Blob([bytes], { type: "application/zip" }));
  return name;
}
