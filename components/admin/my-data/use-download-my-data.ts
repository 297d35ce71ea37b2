import { downloadText } from "@/components/ui/download-text";
import { ask } from "../ask";
import { useAction } from "../use-action";

/** Hands the person everything stored about them, as a file. */
export function useDownloadMyData() {
  const { run, isRunning, problem } = useAction();
  const download = () =>
    run(async () => {
      downloadText("handrail-my-data.json", "application/json", await ask("myData", {}));
    });
  return { download, isRunning, problem };
}
