/** What the page is told to watch is named after the step it is watched for. */
export function watchId(processId: string, stepId: string): string {
  return `${processId}/${stepId}`;
}

export function splitWatchId(watch: string): { processId: string; stepId: string } {
  const [processId = "", stepId = ""] = watch.split("/");
  return { processId, stepId };
}
