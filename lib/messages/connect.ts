/**
 * The asker's end of the wire. Only types of the call maps are imported, so zod stays in the
 * background.
 */
import { browser } from "wxt/browser";
import type { CallMap, ReplyOf, RequestOf } from "./call";
import type { Answer, Asker, ErrorCode, Question } from "./envelope";

/** The background answered that it cannot do what was asked. */
export class AskError extends Error {
  override readonly name = "AskError";
  constructor(readonly code: ErrorCode) {
    super(`The background answered: ${code}`);
  }
}

export type Ask<Calls extends CallMap> = <Name extends keyof Calls & string>(
  name: Name,
  request: RequestOf<Calls[Name]>,
) => Promise<ReplyOf<Calls[Name]>>;

/**
 * `const ask = connect<PanelCalls>("panel"); await ask("view", {})`.
 *
 * @throws {AskError} when the background refuses. Any other rejection means that it could not be
 *   reached (it is being restarted or updated): whether it acted is unknown, so only retry what is
 *   idempotent.
 */
export function connect<Calls extends CallMap>(asker: Asker): Ask<Calls> {
  return async (name, request) => {
    const question: Question = { handrail: asker, name, request };
    const answer = (await browser.runtime.sendMessage(question)) as Answer | undefined;
    if (!answer) throw new Error("The background did not answer");
    if (!answer.ok) throw new AskError(answer.error.code);
    return answer.value as ReplyOf<Calls[typeof name]>;
  };
}
