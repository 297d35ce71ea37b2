import { ensureBuild } from "../setup/build.mjs";
import { ensureChromium } from "../setup/chromium.mjs";

/** Once for all workers: two of them must not install the same browser at the same time. */
export default async function globalSetup() {
  process.env["CHROME_PATH"] = (await ensureChromium()).path;
  await ensureBuild("chrome-mv3-e2e");
}
