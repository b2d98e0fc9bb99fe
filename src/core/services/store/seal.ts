import { hkdfSync } from "node:crypto";
import { CompactEncrypt, type CryptoKey, compactDecrypt, decodeProtectedHeader } from "jose";
import type { DerivedKey, Seal, SealPlace } from "../../kernel/ports/seal.ts";

/** Keys by their id; the first seals, all open. Each is 32 bytes. */
export type KeyRing = ReadonlyMap<string, Uint8Array>;

/**
 * A seal on a key ring: AES-256-GCM (JWE compact, RFC 7516, `alg` dir). What is on the ring is looked up each time, so that keys can
 * be rotated while it is used. Throws for an empty ring or a key of the wrong length.
 */
export function sealWith(keys: KeyRing): Seal {
  checkRing(keys);
  const derivedFrom = new Map<string, DerivedKey>();
  function derived(purpose: string): DerivedKey;
  function derived(purpose: string, id: string): DerivedKey | undefined;
  function derived(purpose: string, id = first(keys)[0]): DerivedKey | undefined {
    const key = keys.get(id);
    if (!key) return undefined;
    const name = `${Buffer.from(key).toString("base64url")} ${id} ${purpose}`;
    const known = derivedFrom.get(name) ?? { id, bytes: derive(key, purpose) };
    derivedFrom.set(name, known);
    return known;
  }
  return {
    async seal(text, place) {
      const [kid, key] = first(keys);
      return new CompactEncrypt(new TextEncoder().encode(text))
        .setProtectedHeader({ alg: "dir", enc: "A256GCM", kid, ctx: context(place) })
        .encrypt(await imported(key));
    },
    async open(sealed, place) {
      const { plaintext, protectedHeader } = await compactDecrypt(sealed, (header) => {
        const key = keys.get(header.kid ?? "");
        if (!key) throw new Error(`no key "${header.kid ?? ""}" on the ring`);
        return imported(key);
      });
      // The header is authenticated, so a value copied to another row or field names the wrong place.
      if (protectedHeader["ctx"] !== context(place)) throw new Error("a sealed value stands where it does not belong");
      return new TextDecoder().decode(plaintext);
    },
    sealing: () => first(keys)[0],
    others: () => [...keys.keys()].slice(1),
    sealedBy,
    derived,
  };
}

// Made once for each key: to make it again for each value took half as long as the sealing itself.
const made = new WeakMap<Uint8Array, Promise<CryptoKey>>();

function imported(key: Uint8Array): Promise<CryptoKey> {
  const known =
    made.get(key) ?? crypto.subtle.importKey("raw", Uint8Array.from(key), "AES-GCM", false, ["encrypt", "decrypt"]);
  made.set(key, known);
  return known;
}

/** Throws for an empty ring or a key of the wrong length. */
export function checkRing(keys: KeyRing): void {
  first(keys);
  for (const [id, key] of keys)
    if (key.length !== 32) throw new Error(`key "${id}" is ${key.length} bytes long, not 32`);
}

function first(keys: KeyRing): readonly [string, Uint8Array] {
  const [one] = keys;
  if (!one) throw new Error("a key ring needs a key");
  return one;
}

/** HKDF-SHA-256 (RFC 5869). The key is random, so that no salt is needed (section 3.1 there). */
function derive(key: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", key, "", `rapporteur ${purpose}`, 32));
}

function sealedBy(sealed: string): string | undefined {
  try {
    const { kid } = decodeProtectedHeader(sealed);
    return kid;
  } catch {
    return undefined;
  }
}

function context(place: SealPlace): string {
  return [place.community, place.table, place.row, place.field].join("/");
}
