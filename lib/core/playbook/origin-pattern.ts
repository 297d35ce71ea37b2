/** `https://crm.example.com`, `https://*.example.com`, `http://127.0.0.1:*`, `https://crm.example.com:8443`. */
const ORIGIN = /^(https?):\/\/((?:\*\.)?(?:[a-z0-9-]+\.)*[a-z0-9-]+)(?::(\d{1,5}|\*))?$/;

/** An address does not say the port that goes without saying. */
const DEFAULT_PORTS: Readonly<Record<string, string>> = { "http:": "80", "https:": "443" };

export function isOriginPattern(pattern: string): boolean {
  return ORIGIN.test(pattern);
}

/** What a pattern asks for; patterns are few and asked about at every observation. */
const parsed = new Map<string, { scheme: string; host: string; port: string }>();

function parse(pattern: string) {
  const [, scheme = "", host = "", port = ""] = ORIGIN.exec(pattern) ?? [];
  const made = { scheme: `${scheme}:`, host, port };
  parsed.set(pattern, made);
  return made;
}

export function matchOrigin(pattern: string, address: URL): boolean {
  const { scheme, host, port } = parsed.get(pattern) ?? parse(pattern);
  if (address.protocol !== scheme) return false;
  const isDefault = port === DEFAULT_PORTS[address.protocol];
  if (port !== "*" && (isDefault ? "" : port) !== address.port) return false;
  return host.startsWith("*.")
    ? address.hostname.endsWith(host.slice(1)) || address.hostname === host.slice(2)
    : address.hostname === host;
}

/**
 * The browser permission that covers an origin pattern. Browsers grant hosts, not ports (Firefox match
 * patterns have no port at all), so the port is dropped.
 */
export function permissionFor(pattern: string): string {
  const [, scheme, host] = ORIGIN.exec(pattern) ?? [];
  return `${scheme}://${host}/*`;
}
