// @ts-check
/**
 * One screen that says what was played and whether the exports agree.
 *
 * @param {import("./tally.mjs").Tally} tally
 * @param {readonly string[]} differences
 * @param {string} out
 */
export function report(tally, differences, out) {
  const lines = Object.entries(tally.processes).map(([process, played]) => {
    const figures = [played.started, played.completed, played.abandoned, played.promptsShown];
    return `  ${process.padEnd(18)}${figures.map((figure) => String(figure).padStart(10)).join("")}`;
  });
  const verdict =
    differences.length === 0
      ? "The exported figures are what was played."
      : `The exported figures are NOT what was played:\n  ${differences.join("\n  ")}`;
  return `
  ${"played".padEnd(18)}   started completed abandoned   prompts
${lines.join("\n")}

${verdict}
Pictures, the exports, the playbook and the spreadsheet are in ${out}`;
}
