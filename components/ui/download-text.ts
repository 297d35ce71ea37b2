import { downloadFile } from "./download-file";

/** Hands a text to the person as a file. */
export function downloadText(
  name: string,
  type: "text/csv" | "application/json",
  text: string,
): void {
  downloadFile(name, new Blob([text], { type: `${type};charset=utf-8` }));
}
