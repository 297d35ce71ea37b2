// @ts-check
/** `npm run bench -- NAME [arguments]`: the last line it prints is one JSON object with its figures. */
import { readdirSync } from "node:fs";
import { ensurePackages } from "../setup/packages.mjs";

const [name, ...args] = process.argv.slice(2);
const names = readdirSync(new URL(".", import.meta.url))
  .filter((file) => file.endsWith(".bench.mjs"))
  .map((file) => file.replace(".bench.mjs", ""));

if (!name || !names.includes(name)) {
  console.error(`Usage: npm run bench -- NAME, where NAME is one of: ${names.join(", ")}`);
  process.exit(2);
}
await ensurePackages();
const { bench } = await import(`./${name}.bench.mjs`);
const figures = await bench(args);
console.log(JSON.stringify({ bench: name, ...figures }));
