// @ts-check
import { aptInstall, installableDistribution } from "./apt.mjs";
import { tail } from "./command.mjs";
import { isExecutable } from "./find-program.mjs";
import { withLock } from "./lock.mjs";

/** The spreadsheet alone, without a window. */
const PACKAGE = "libreoffice-calc-nogui";

/** Where Debian and Ubuntu put it. */
const SOFFICE = "/usr/bin/soffice";

const lock = "/tmp/handrail-libreoffice-install.lock";

/**
 * LibreOffice, or the reason why there is none. On Debian and Ubuntu as root it can be installed, so a failure
 * is an error there and not a skip.
 *
 * @returns {Promise<{path: string} | {missing: string}>}
 */
export async function ensureLibreOffice() {
  if (isExecutable(SOFFICE)) return { path: SOFFICE };
  if (!installableDistribution()) {
    return { missing: `LibreOffice was not found; on Debian, install ${PACKAGE}` };
  }
  return withLock(lock, async () => {
    if (isExecutable(SOFFICE)) return { path: SOFFICE };
    const { ok, output } = await aptInstall([PACKAGE]);
    if (ok && isExecutable(SOFFICE)) return { path: SOFFICE };
    throw new Error(`LibreOffice could not be installed: apt-get failed.\n${tail(output)}`);
  });
}
