/** `URL.parse` for engines without it (Node 20). */
export function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
