import { downloadFile } from "@/components/ui/download-file";
import { BundleRefused } from "@/lib/core/bundle/bundle-problem";
import type { SignedBundle } from "@/lib/core/bundle/format";
import { bundleLimits } from "@/lib/core/bundle/limits";
import { packBundle } from "@/lib/core/bundle/pack-bundle";
import { unpackBundle } from "@/lib/core/bundle/unpack-bundle";

interface FileAbout {
  readonly what: "facts" | "playbook";
  readonly workspace: string;
  /** The day of facts, the version of a playbook. */
  readonly mark: string;
  readonly key: string;
}

/**
 * Saves a bundle as a file. The beginning of the key is in its name, so that files of several colleagues can lie
 * in one folder.
 *
 * @returns its name
 */
export function saveBundle(bundle: SignedBundle, readme: string, about: FileAbout): string {
  const { what, workspace, mark, key } = about;
  const name = `handrail-${what}-${workspace}-${mark}-${key.slice(0, 4)}.handrail.zip`;
  const bytes = new Uint8Array(packBundle(bundle, readme));
  downloadFile(name, new Blob([bytes], { type: "application/zip" }));
  return name;
}

/** @throws {BundleRefused} also for what cannot be read from the disk */
export async function readBundle(file: File): Promise<SignedBundle> {
  // Before its bytes are in memory.
  if (file.size > bundleLimits.fileBytes) throw new BundleRefused("too-large");
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) throw new BundleRefused("broken");
  return unpackBundle(new Uint8Array(bytes));
}
