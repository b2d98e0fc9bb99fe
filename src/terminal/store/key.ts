import { newKey, newKeyId } from "../../core/services/store/keys.ts";

/** A new key for RAPPORTEUR_KEY, under an id of its own so that it can stand beside older ones on the ring. */
export function freshKey(): string {
  return `${newKeyId()}:${newKey()}`;
}
