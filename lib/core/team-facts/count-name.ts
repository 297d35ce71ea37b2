/**
 * What a day fact counts. A name is one of these words; behind some a slash says of what: `step/write-note`.
 * Metrics are worked out from them (`core/statistics/metrics`).
 */
const words = {
  /** Cases. */
  started: false,
  completed: false,
  "completed-late": false,
  stopped: false,
  expired: false,
  resumed: false,
  /** Completed, and open again. */
  reopened: false,
  "reopened-late": false,
  /** Time from start to completion: the sum in ms, and how many fell into each bin (`duration-bins`). */
  "duration-ms": false,
  duration: true,
  /** Of cases that are open again: counted before, and to be left out. */
  "undone-ms": false,
  undone: true,
  /** The first required step that a case lacked when it was given up. */
  lacked: true,
  /** Completions of a step. */
  step: true,
  "step-unaided": true,
  /** After a short hint, and no full prompt. */
  "step-hinted": true,
  "step-late": true,
  "step-taken-back": true,
  /** Of which it is known whether they were in time and in order … */
  "step-judged": true,
  /** … and were, without a prompt. */
  "step-proficient": true,
  /** Prompts, by step. */
  "prompt-shown": true,
  "prompt-followed": true,
  "prompt-closed": true,
  "prompt-snoozed": true,
  "prompt-declined": true,
  /** Questions to a key user, by step; `help/` is about none. */
  help: true,
  /** Questions that a key user answered, and how many took how long (`duration-bins`). */
  answered: false,
  "answer-wait": true,
  /** Signs of the old way, by source. */
  fallback: true,
  "fallback-taken-back": true,
  "fallback-reason": true,
  "reason-taken-back": true,
  /** Changes read and trainings seen. */
  acknowledged: true,
  trained: true,
} as const;

type Word = keyof typeof words;
type Plain = { [W in Word]: (typeof words)[W] extends false ? W : never }[Word];
type WithPart = Exclude<Word, Plain>;

export type CountName = Plain | `${WithPart}/${string}`;

export function isCountName(name: string): name is CountName {
  const slash = name.indexOf("/");
  const word = slash < 0 ? name : name.slice(0, slash);
  return Object.hasOwn(words, word) && words[word as Word] === slash >= 0;
}
