import { CompactEncrypt, compactDecrypt } from "jose";
import type { Seal, SealPlace } from "../../kernel/ports/seal.ts";

/** Keys by their id; the first seals, all open. Each is 32 bytes. */
export type KeyRing = ReadonlyMap<string, Uint8Array>;

/** A seal on a key ring: AES-256-GCM (JWE compact, RFC 7516, `alg` dir). Throws for an empty ring or a key of the wrong length. */
export function sealWith(keys: KeyRing): Seal {
  const [first] = keys;
  if (!first) throw new Error("a key ring needs a key");
  for (const [id, key] of keys)
    if (key.length !== 32) throw new Error(`key "${id}" is ${key.length} bytes long, not 32`);
  const [kid, sealing] = first;
  return {
    seal: (text, place) =>
      new CompactEncrypt(new TextEncoder().encode(text))
        .setProtectedHeader({ alg: "dir", enc: "A256GCM", kid, ctx: context(place) })
        .encrypt(sealing),
    async open(sealed, place) {
      const { plaintext, protectedHeader } = await compactDecrypt(sealed, (header) => {
        const key = keys.get(header.kid ?? "");
        if (!key) throw new Error(`no key "${header.kid ?? ""}" on the ring`);
        return key;
      });
      // The header is authenticated, so a value copied to another row or field names the wrong place.
      if (protectedHeader["ctx"] !== context(place)) throw new Error("a sealed value stands where it does not belong");
      return new TextDecoder().decode(plaintext);
    },
  };
}

function context(place: SealPlace): string {
  return [place.community, place.table, place.row, place.field].join("/");
}
