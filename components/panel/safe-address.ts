interface SafeAddress {
  readonly url: string;
  /** The address itself for e-mail, the host for a web page. */
  readonly label: string;
}

/** Where a link or a key user's contact leads; `null` when it is not safe to follow. */
export function safeAddress(address: string | null): SafeAddress | null {
  const url = address !== null && URL.canParse(address) ? new URL(address) : null;
  switch (url?.protocol) {
    case "mailto:":
      return { url: url.href, label: decode(url.pathname) };
    case "https:":
    case "http:":
      return { url: url.href, label: url.host };
    default:
      return null;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone % is a legal address; show it as it stands
  }
}
