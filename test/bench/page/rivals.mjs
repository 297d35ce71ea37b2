// @ts-check
/**
 * Tools that show steps beside elements found by CSS selectors, to measure against. They are fetched for
 * the bench, run in its pages only and are part of nothing that ships: driver.js is MIT, Shepherd AGPL-3.0.
 */
import { unpackedPackage } from "../../setup/npm-package.mjs";

/** The files that a bench page may load, by the path in their address. */
export async function rivalFiles() {
  const driver = await unpackedPackage({
    spec: "driver.js@1.8.0",
    integrity:
      "sha512-+8/IO7h1v14IzWh2GP60N7T3PFZweXwdn5e5POuxRSBoCYUojsBxzqawPeXh3YZIibRy7EehYNEyxe7slwwtdg==",
    files: ["package/dist/driver.js.mjs", "package/dist/driver.css"],
    name: "driver-1.8.0",
  });
  const shepherd = await unpackedPackage({
    spec: "shepherd.js@15.3.0",
    integrity:
      "sha512-A9plZQ1qGX1aDLTrX0cbVowdnE0mOc1pjRie7O9c2cQHiDHI1zaxH2fVe65WH/2ch5nbK0JPu+vQecD7WYw5zw==",
    files: ["package/dist/js/shepherd.mjs", "package/dist/css/shepherd.css"],
    name: "shepherd-15.3.0",
  });
  return new Map([
    ["/driver.js", `${driver}/dist/driver.js.mjs`],
    ["/driver.css", `${driver}/dist/driver.css`],
    ["/shepherd.js", `${shepherd}/dist/js/shepherd.mjs`],
    ["/shepherd.css", `${shepherd}/dist/css/shepherd.css`],
  ]);
}

/** Time for a step to be drawn before the next one. */
const STEP_MS = 100;

/**
 * Expressions that show one step after the other, for `page.evaluate`.
 *
 * @param {readonly string[]} selectors
 */
export function rivalTours(selectors) {
  const wait = `new Promise((resolve) => setTimeout(resolve, ${STEP_MS}))`;
  const list = JSON.stringify(selectors);
  return {
    driver: `(async () => {
      const { driver } = await import("/driver.js");
      const steps = ${list}.map((element) => ({ element, popover: { title: "Next step", description: "One sentence." } }));
      const tour = driver({ animate: false, steps });
      tour.drive();
      for (let at = 1; at < steps.length; at++) { await ${wait}; tour.moveNext(); }
      await ${wait};
      tour.destroy();
    })()`,
    shepherd: `(async () => {
      const { default: Shepherd } = await import("/shepherd.js");
      const tour = new Shepherd.Tour({ useModalOverlay: true, defaultStepOptions: { scrollTo: true } });
      for (const element of ${list}) tour.addStep({ title: "Next step", text: "One sentence.", attachTo: { element, on: "bottom" } });
      await tour.start();
      for (let at = 1; at < ${selectors.length}; at++) { await ${wait}; await tour.next(); }
      await ${wait};
      tour.complete();
    })()`,
  };
}
