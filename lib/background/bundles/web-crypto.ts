/** Signing and checking with the browser's own cryptography. */
import type { BundleCrypto, BundleSigner, PublicKey } from "@/lib/core/bundle/bundle-crypto";
import { sha256 } from "../hash";

const CURVE = { name: "ECDSA", namedCurve: "P-256" };
const SIGNATURE = { name: "ECDSA", hash: "SHA-256" };

/** As it is kept: the private key cannot be read out of the browser, only used in it. */
export interface SigningKey {
  readonly privateKey: CryptoKey;
  readonly publicKey: PublicKey;
}

export async function makeSigningKey(): Promise<SigningKey> {
  const made = await crypto.subtle.generateKey(CURVE, false, ["sign", "verify"]);
  const { x = "", y = "" } = await crypto.subtle.exportKey("jwk", made.publicKey);
  return { privateKey: made.privateKey, publicKey: { x, y } };
}

export const webCrypto: BundleCrypto = {
  sha256,
  verify: async ({ x, y }, signature, text) => {
    try {
      const jwk = { kty: "EC", crv: "P-256", x, y };
      const key = await crypto.subtle.importKey("jwk", jwk, CURVE, false, ["verify"]);
      return await crypto.subtle.verify(SIGNATURE, key, fromBase64url(signature), utf8(text));
    } catch {
      return false; // no point of the curve, or no base64
    }
  },
};

export function signerOf({ privateKey, publicKey }: SigningKey): BundleSigner {
  return {
    sha256,
    key: publicKey,
    sign: async (text) =>
      toBase64url(new Uint8Array(await crypto.subtle.sign(SIGNATURE, privateKey, utf8(text)))),
  };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

function toBase64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** @throws for what is no base64 */
function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
