import type { Seal } from "../../src/core/kernel/ports/seal.ts";
import { type KeyRing, sealWith } from "../../src/core/services/store/seal.ts";

/** A key that is the same each time. */
const key = (n: number): Uint8Array => new Uint8Array(32).fill(n);

/** The key that tests seal with, and one that it can be replaced by. */
export const KEYS = { k1: key(7), k2: key(8), k3: key(9) } as const;

/** A ring of these keys, the sealing one first. */
export const ring = (...ids: (keyof typeof KEYS)[]): KeyRing => new Map(ids.map((id) => [id, KEYS[id]]));

/** A seal on these keys, the sealing one first; on k1 where none is named. */
export const sealOn = (...ids: (keyof typeof KEYS)[]): Seal =>
  sealWith(ring(...(ids.length === 0 ? (["k1"] as const) : ids)));
