/** A process that nobody does any more goes out of the playbook, with everything that is only about it. */
import type { Playbook } from "../playbook/playbook";

/** What goes with a process. */
export interface GoesAlong {
  readonly training: number;
  readonly changes: number;
  /** Old tools that it replaced: nobody is asked about them any more. */
  readonly oldTools: number;
}

/**
 * The playbook without the process. Pages and sites stay: other processes and the figures go by them. Signs
 * of falling back stay, too, and lead to no process any more.
 *
 * @param version of the edition that it is: a number that no edition of the playbook had
 */
export function withoutProcess(playbook: Playbook, id: string, version: number): Playbook {
  const isAbout = ({ process }: { readonly process?: string | undefined }) => process === id;
  return {
    ...playbook,
    version,
    processes: playbook.processes.filter((process) => process.id !== id),
    training: playbook.training.filter((each) => !isAbout(each)),
    changes: playbook.changes.filter((each) => !isAbout(each)),
    oldTools: playbook.oldTools.filter(({ replacedBy }) => !isAbout(replacedBy)),
    fallbackSigns: playbook.fallbackSigns.map((sign) => {
      const { replacedBy, ...rest } = sign;
      return replacedBy && isAbout(replacedBy) ? rest : sign;
    }),
  };
}

export function goesAlong(playbook: Playbook, id: string): GoesAlong {
  const next = withoutProcess(playbook, id, playbook.version);
  return {
    training: playbook.training.length - next.training.length,
    changes: playbook.changes.length - next.changes.length,
    oldTools: playbook.oldTools.length - next.oldTools.length,
  };
}
