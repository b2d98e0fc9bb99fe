import { readZone } from "../../../kernel/time/zones.ts";
import { WINDOWS_ZONES } from "./windows-zones.ts";

/**
 * The IANA zone that a TZID means: an IANA name, also behind the prefix of the program that wrote it
 * ("/example.org/20240101/Europe/Madrid"), or a name of Windows, as Outlook writes it. Undefined for any other: a zone is not guessed.
 */
export function zoneOf(tzid: string): string | undefined {
  const name = tzid.trim().replace(/^"|"$/g, "");
  const windows = WINDOWS_ZONES.get(name.toLowerCase());
  if (windows !== undefined) return windows;
  const parts = name.split("/").filter((part) => part !== "");
  const names = [name, ...[3, 2].filter((count) => parts.length > count).map((count) => parts.slice(-count).join("/"))];
  for (const one of names) {
    const zone = /^(?:[a-z_+-]+\/[\w+/-]+|utc|gmt|z)$/i.test(one) ? readZone(one === "Z" ? "UTC" : one) : undefined;
    if (zone !== undefined) return zone;
  }
  return undefined;
}
