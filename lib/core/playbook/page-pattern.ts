/**
 * Which page of a CRM an address is. A pattern is written segment by segment, as in a router:
 * `/contacts/:id/show`, `/deals`, `/reports/*`. No regular expressions: a playbook cannot hold the
 * browser with backtracking.
 */
const SEGMENT = /^(?::[a-z][A-Za-z0-9]*|\*|[^\s:*/?#]*)$/;

export function isPagePattern(pattern: string): boolean {
  if (!pattern.startsWith("/")) return false;
  const segments = pattern.slice(1).split("/");
  return (
    segments.every((segment) => SEGMENT.test(segment)) &&
    segments.every((segment, index) => segment !== "*" || index === segments.length - 1)
  );
}

/** The names in a pattern that stand for a part of the address: `['id']` for `/contacts/:id/show`. */
export function pagePatternNames(pattern: string): string[] {
  return pattern
    .split("/")
    .filter((segment) => segment.startsWith(":"))
    .map((segment) => segment.slice(1));
}

/**
 * @returns what each name stands for, or `null` when the address is another page. A trailing slash,
 *   percent-encoding and parameters of a segment do not matter.
 */
export function matchPagePattern(pattern: string, path: string): Record<string, string> | null {
  const wanted = segmentsOf(pattern);
  const given = segmentsOf(path);
  const found: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    if (segment === "*") return found;
    const value = given[index];
    if (value === undefined) return null;
    if (segment.startsWith(":")) found[segment.slice(1)] = value;
    else if (segment !== value) return null;
  }
  return wanted.length === given.length ? found : null;
}

/** A path that stands for itself: literal segments only, at least one. */
export function isLiteralPath(path: string): boolean {
  return isPagePattern(path) && segmentsOf(path).length > 0 && !/[:*]/.test(path);
}

/** @returns what of `path` lies below the folder `base`, or `null` when it lies elsewhere. */
export function pathBelow(base: string, path: string): string | null {
  const folders = segmentsOf(base);
  const given = path.split("/").filter(Boolean);
  const isBelow = folders.every((folder, index) => decode(given[index] ?? "") === folder);
  return isBelow ? `/${given.slice(folders.length).join("/")}` : null;
}

/** The segments of a path or pattern, as they are compared. */
export function segmentsOf(path: string): string[] {
  const segments: string[] = [];
  for (const part of path.split("/")) {
    if (part !== "") segments.push(decode(withoutParameters(part)));
  }
  return segments;
}

/** Tryton writes how a list is filtered and sorted into the segment: `sale.opportunity;views=[1,2]`. */
function withoutParameters(segment: string): string {
  const end = segment.indexOf(";");
  return end < 0 ? segment : segment.slice(0, end);
}

function decode(segment: string): string {
  if (!segment.includes("%")) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // a lone % is a legal address; compare it as it stands
  }
}
