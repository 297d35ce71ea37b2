import { startTransition, useEffect, useRef, useState } from "react";
import { firstMapping } from "@/lib/core/ledger/first-mapping";
import type { CheckedFile, OpenedFile } from "@/lib/core/ledger/job";
import type { LedgerProblem } from "@/lib/core/ledger/ledger-problem";
import type { Mapping } from "@/lib/core/ledger/mapping-schema";
import type { OpenOptions, SheetPreview } from "@/lib/core/ledger/read-ledger";
import type { Suggestion } from "@/lib/core/ledger/suggest-mapping";
import type { RunView } from "@/lib/messages/parallel";
import { LedgerReader } from "./ledger-reader";
import { Progress } from "./progress";

/** What a person says of how the file is read. */
interface FileChoices {
  readonly options: OpenOptions;
  /** Place in the file's sheets. */
  readonly sheet: number;
  readonly mapping: Mapping;
  /** Fields whose column nobody has chosen, and that is only called alike. */
  readonly guessed: readonly string[];
  readonly skipHidden: boolean;
}

export interface LedgerFile {
  readonly file: File | null;
  readonly opened: OpenedFile | null;
  readonly choices: FileChoices;
  /** What all rows are, once they were read by these choices. */
  readonly checked: CheckedFile | null;
  /** The file is being read. */
  readonly isBusy: boolean;
  /** Of what is under way. */
  readonly progress: Progress;
  /** Why it cannot be read. */
  readonly problem: LedgerProblem | null;
  readonly reader: LedgerReader;
  readonly take: (file: File) => void;
  /** Reads the file anew, otherwise. */
  readonly reopen: (options: OpenOptions) => void;
  readonly choose: (change: Partial<Omit<FileChoices, "options">>) => void;
  readonly check: () => void;
  /** Ends what is under way; what was read before stays. */
  readonly cancel: () => void;
}

const nothing: FileChoices = {
  options: {},
  sheet: 0,
  mapping: { fields: [] },
  guessed: [],
  skipHidden: false,
};

/** One file of a run: opened, mapped and checked in a worker. Nothing is kept. */
export function useLedgerFile(view: RunView, side: "ledger" | "export"): LedgerFile {
  const [reader] = useState(() => new LedgerReader());
  const [file, setFile] = useState<File | null>(null);
  const [opened, setOpened] = useState<OpenedFile | null>(null);
  const [choices, setChoices] = useState(nothing);
  const [checked, setChecked] = useState<CheckedFile | null>(null);
  const [progress] = useState(() => new Progress());
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<LedgerProblem | null>(null);
  /** The worker holds the file as it is shown: not after it was ended. */
  const isHeld = useRef(false);
  const { run, mappings } = view;

  // Whoever leaves the page waits for nothing.
  useEffect(() => () => reader.close(), [reader]);

  const begin = () => {
    progress.set(0);
    setIsBusy(true);
    setProblem(null);
  };
  const refuse = (why: LedgerProblem) => {
    setIsBusy(false);
    setProblem(why);
  };

  const hold = async (of: File, options: OpenOptions): Promise<OpenedFile | null> => {
    begin();
    isHeld.current = false;
    const answer = await reader.open(of, options, progress.set);
    if (answer.kind === "refused") refuse(answer.problem);
    if (answer.kind !== "ok") return null;
    isHeld.current = true;
    return answer.result;
  };

  const open = async (of: File, options: OpenOptions) => {
    const isOther = of !== file;
    setFile(of);
    setChecked(null);
    // The same file read otherwise stays where it is until that is done.
    if (isOther) setOpened(null);
    setChoices((before) => ({ ...(isOther ? nothing : before), options }));
    const found = await hold(of, options);
    if (!found) {
      setOpened(null);
      return;
    }
    const mapped = found.preview.sheets.map((sheet) => mappingOf(sheet, run, mappings[side]));
    const most = Math.max(...mapped.map(({ mapping }) => mapping.fields.length));
    // The sheet that holds most of what is compared, rather than a cover or a list of words.
    const sheet = mapped.findIndex(({ mapping }) => mapping.fields.length === most);
    // Hundreds of cells are drawn little by little, so that the page stays at hand.
    startTransition(() => {
      setIsBusy(false);
      setChoices({ ...nothing, options, sheet, ...mapped[sheet] });
      setOpened(found);
    });
  };

  const check = async () => {
    if (!file) return;
    setChecked(null);
    if (!isHeld.current && !(await hold(file, choices.options))) return;
    begin();
    const { sheet, mapping, skipHidden } = choices;
    const request = { run, side, sheet, mapping, skipHidden };
    const answer = await reader.check(request, progress.set);
    if (answer.kind === "refused") refuse(answer.problem);
    if (answer.kind !== "ok") return;
    startTransition(() => {
      setIsBusy(false);
      setChecked(answer.result);
    });
  };

  return {
    file,
    opened,
    choices,
    checked,
    isBusy,
    progress,
    problem,
    reader,
    take: (of) => void open(of, {}),
    reopen: (options) => {
      if (file) void open(file, options);
    },
    choose: (change) => {
      setChecked(null);
      setProblem(null);
      setChoices((before) => {
        const after = { ...before, ...change };
        const sheet = opened?.preview.sheets[after.sheet];
        if (!sheet || after.sheet === before.sheet) return after;
        return { ...after, ...mappingOf(sheet, run, mappings[side]) };
      });
    },
    check: () => void check(),
    cancel: () => {
      isHeld.current = false;
      reader.close();
      setIsBusy(false);
      // What was read at that very moment may be on its way to be drawn: it is not wanted any more.
      setChecked(null);
      setOpened(opened);
      if (!opened) setFile(null);
    },
  };
}

function mappingOf(sheet: SheetPreview, run: RunView["run"], remembered: unknown): Suggestion {
  const samples = sheet.sample.map(({ cells }) => cells);
  return firstMapping(run, remembered, sheet.header?.names ?? [], samples);
}
