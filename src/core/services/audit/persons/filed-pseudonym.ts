import { createHmac } from "node:crypto";
import type { DerivedKey, Seal } from "../../../kernel/ports/seal.ts";

const PURPOSE = "audit pseudonyms";

/** By what a pseudonym is found, and with which of the bot's keys. Without the key nobody can say of which pseudonym it is. */
export interface FiledPseudonym {
  readonly digest: string;
  readonly keyId: string;
}

/** The key with which pseudonyms are filed. */
export const filingKey = (seal: Seal): DerivedKey => seal.derived(PURPOSE);

/** By what a community's pseudonym is found from now on. */
export function filed(seal: Seal, community: string, pseudonym: string): FiledPseudonym {
  const key = filingKey(seal);
  return { digest: digestWith(key, community, pseudonym), keyId: key.id };
}

/** By what pseudonyms may be found: with that key, and with those of before a change of keys that is not done. */
export function digestsOf(seal: Seal, community: string, pseudonyms: readonly string[]): string[] {
  const keys = [filingKey(seal), ...seal.others().flatMap((id) => seal.derived(PURPOSE, id) ?? [])];
  return keys.flatMap((key) => pseudonyms.map((pseudonym) => digestWith(key, community, pseudonym)));
}

const digestWith = (key: DerivedKey, community: string, pseudonym: string): string =>
  createHmac("sha256", key.bytes).update(`${community} ${pseudonym}`).digest("base64url");
