/** A record's identity as it may be stored: recognisable on this computer, meaningless anywhere else. */
export async function hashRecord(salt: string, record: string): Promise<string> {
  return (await sha256(`${salt}/${record}`)).slice(0, 32);
}

/** SHA-256 of a text, in hex. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
