import { readZones } from "../zones.ts";

/** A place that a phrase names, and the phrase without it. */
export type PlaceSaid = { readonly place: string; readonly rest: string; readonly zones: readonly string[] };

// What stands before the name of a place, in the languages of the interface.
const BEFORE = String.raw`(?:in|at|en|em|no|na|à|a|au|aux)\s+`;
const LED = new RegExp(`^${BEFORE}`, "iu");
const LEADS = new RegExp(String.raw`(?<!\p{L})${BEFORE}$`, "iu");
// Of a country with more zones it is asked in another way.
const MOST_ZONES = 2;

/** "The 31st at 9:00 in Madrid": words that were not understood, where they name a place whose clock may be meant; undefined for other words. */
export function placeSaid(text: string, left: string): PlaceSaid | undefined {
  const at = text.indexOf(left);
  const before = at < 0 ? "" : text.slice(0, at);
  // "Réunion demain à 15h" is about no island.
  if (at < 0 || !(LED.test(left) || LEADS.test(before))) return undefined;
  const place = left.replace(LED, "").replace(/[\s,.!()]+$/u, "");
  const zones = readZones(place);
  if (zones.length === 0 || zones.length > MOST_ZONES) return undefined;
  return { place, zones, rest: `${before.replace(LEADS, "")}${text.slice(at + left.length)}`.trim() };
}
