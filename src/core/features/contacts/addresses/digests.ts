import { createHmac } from "node:crypto";
import type { DerivedKey, Seal } from "../../../kernel/ports/seal.ts";
import type { Address } from "./address.ts";

const PURPOSE = "contact addresses";
// 128 bits of it (https://www.rfc-editor.org/rfc/rfc2104#section-5): nothing is found by chance.
const BYTES = 16;

/** The key with which addresses are filed. */
export const filingKey = (seal: Seal): DerivedKey => seal.derived(PURPOSE);

/** The keys with which they may be filed: that one, and those of before a change of keys that is not done. */
export const readingKeys = (seal: Seal): DerivedKey[] => [
  filingKey(seal),
  ...seal.others().flatMap((id) => seal.derived(PURPOSE, id) ?? []),
];

/** What stands for an address of a contact in a community's index. Without the key it tells nothing, not even that two communities have the same. */
export const addressDigest = (key: DerivedKey, community: string, field: Address["field"], value: string): string =>
  createHmac("sha256", key.bytes)
    .update([community, field, value].join("\n"))
    .digest()
    .subarray(0, BYTES)
    .toString("base64url");
