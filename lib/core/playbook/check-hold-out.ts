import type { PlaybookProblem } from "./parse-playbook";
import type { Playbook } from "./playbook";

/** A trial ends when it has begun, and is about processes that there are. */
export function checkHoldOut({ prompting, processes }: Playbook): PlaybookProblem[] {
  const { holdOut } = prompting;
  if (!holdOut) return [];
  const { from, until } = holdOut;
  const at = "prompting.holdOut";
  return [
    ...(until < from
      ? [{ path: `${at}.until`, code: "ends-before-it-begins" as const, params: { from } }]
      : []),
    ...holdOut.processes.flatMap((id, place) =>
      processes.some((process) => process.id === id)
        ? []
        : [{ path: `${at}.processes[${place}]`, code: "unknown-process" as const, params: { id } }],
    ),
  ];
}
