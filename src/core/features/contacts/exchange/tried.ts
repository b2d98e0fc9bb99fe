import type { TriedFile } from "../../../services/imports/kind.ts";

/** Longest text of it, in characters: of as many rows as a file may have. */
export const TRIED_MAX = 20_000;

/** What was seen when a file was tried out, as a button carries it: the moment, and a bit a row. */
export function triedText({ at, found }: { readonly at: Date; readonly found: readonly number[] }): string {
  const bits = Buffer.alloc(Math.floor(found.reduce((most, place) => Math.max(most, place), 0) / 8) + 1);
  for (const place of found) bits.writeUInt8(bits.readUInt8(place >> 3) | (1 << (place & 7)), place >> 3);
  return `${at.toISOString()} ${bits.toString("base64url")}`;
}

/** Reads it; undefined for anything else. */
export function readTried(text: string): TriedFile | undefined {
  const [moment = "", bits = ""] = text.split(" ");
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return undefined;
  const bytes = Buffer.from(bits, "base64url");
  const found = new Set<number>();
  for (const [place, byte] of bytes.entries())
    for (let bit = 0; bit < 8; bit += 1) if ((byte >> bit) & 1) found.add(place * 8 + bit);
  return { at, found };
}
