/**
 * Group commit: while one transaction is being made durable, what arrives waits and then shares the
 * next one. A single write is never delayed; under load fifty cost little more than one.
 */
const MAX_GROUP = 50;

interface Waiting<Unit> {
  readonly change: (unit: Unit) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * @param transact runs its argument in one durable transaction and resolves once it is on disk.
 * @param isFatal after such an error nothing may be written any more: whoever shared the transaction or
 *   waits behind it is refused too.
 */
export function groupCommit<Unit>(
  transact: (run: (unit: Unit) => Promise<void>) => Promise<void>,
  isFatal: (error: unknown) => boolean = () => false,
) {
  const waiting: Waiting<Unit>[] = [];
  let isRunning = false;

  async function run(group: readonly Waiting<Unit>[]): Promise<void> {
    const results: unknown[] = [];
    try {
      await transact(async (unit) => {
        for (const { change } of group) results.push(await change(unit));
      });
    } catch (error) {
      if (isFatal(error)) {
        for (const { reject } of [...group, ...waiting.splice(0)]) reject(error);
        return;
      }
      const [only, ...others] = group;
      if (others.length === 0) only?.reject(error);
      // One faulty change must not take the others down with it: each gets a transaction of its own.
      else for (const each of group) await run([each]);
      return;
    }
    for (const [index, { resolve }] of group.entries()) resolve(results[index]);
  }

  async function drain(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) await run(waiting.splice(0, MAX_GROUP));
    isRunning = false;
  }

  /** Resolves with what `change` returned, once it is durable. */
  return <Value>(change: (unit: Unit) => Promise<Value>): Promise<Value> =>
    new Promise<Value>((resolve, reject) => {
      waiting.push({ change, resolve: resolve as Waiting<Unit>["resolve"], reject });
      if (!isRunning) void drain();
    });
}
