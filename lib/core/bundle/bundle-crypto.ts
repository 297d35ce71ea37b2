/** What signing and checking take from the browser: ECDSA on P-256 with SHA-256, which all browsers have. */

/** A public key: the coordinates of its point, base64url, as in a JSON Web Key. */
export interface PublicKey {
  readonly x: string;
  readonly y: string;
}

export interface BundleCrypto {
  /** Of a text in UTF-8, in hex. */
  readonly sha256: (text: string) => Promise<string>;
  /** Never throws: a key that is none has signed nothing. */
  readonly verify: (key: PublicKey, signature: string, text: string) => Promise<boolean>;
}

export interface BundleSigner extends Pick<BundleCrypto, "sha256"> {
  readonly key: PublicKey;
  /** base64url. */
  readonly sign: (text: string) => Promise<string>;
}

/** Which key it is: SHA-256 in hex. Two people compare the beginning of it (`shownFingerprint`). */
export function keyId({ x, y }: PublicKey, { sha256 }: Pick<BundleCrypto, "sha256">) {
  return sha256(`P-256 ${x} ${y}`);
}
