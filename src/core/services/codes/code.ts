import { createHash } from "node:crypto";
import type { Ids } from "../../kernel/values/ids.ts";

const PARTS = 3;
const GROUP = /.{1,5}/g;

/** A new one-time code of so many identifiers, written in groups as people type it. Three are 150 random bits: nobody comes upon it by trying. */
export function newCode(ids: Ids, parts = PARTS): string {
  const characters = Array.from({ length: parts }, () => ids.next()).join("");
  return (characters.match(GROUP) ?? []).join("-").toUpperCase();
}

/** What is kept of a code: SHA-256, hexadecimal, of its characters, however it was grouped, and letters that are read as digits taken as those. */
export function codeHash(code: string): string {
  const characters = code
    .toLowerCase()
    .replace(/[^0-9a-z]/g, "")
    .replaceAll("o", "0")
    .replace(/[il]/g, "1");
  return createHash("sha256").update(characters).digest("hex");
}
