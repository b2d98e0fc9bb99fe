import { type Language, LANGUAGES } from "../../core/kernel/language/language.ts";
import { LOCALES } from "../../core/kernel/language/format.ts";
import { zoneName, zoneSpellings } from "../../core/kernel/language/zone-name.ts";
import { translator } from "../../core/kernel/language/translate.ts";
import { ROLES } from "../../core/kernel/access/role.ts";
import { suggestZones } from "../../core/kernel/time/zones.ts";
import { messageMenu } from "./message-menu.ts";
import { messages } from "./messages/index.ts";
import type { PlaygroundContext } from "./playground-context.ts";
import { readUsers } from "./users.ts";
import type { TimePassing } from "./time-passing.ts";
import type { State, ZoneJson } from "./wire.ts";

/** Everything the page begins with, labelled in a language. */
export async function readState(playground: PlaygroundContext, time: TimePassing, language: Language): Promise<State> {
  return {
    ...(await readUsers(playground)),
    languages: LANGUAGES.map((code) => ({ code, name: ownName(code), locale: LOCALES[code] })),
    language,
    labels: labelsIn(language),
    zones: zonesIn(language),
    menu: messageMenu(playground.product.catalogue, language),
    clock: await time.read(),
  };
}

const PREFIX = "playground.";

/** The page's own words by id, without the prefix. Their only arguments are plain `{names}`, which the page fills in itself. */
export function labelsIn(language: Language): Readonly<Record<string, string>> {
  const t = translator(language);
  const labels = new Map<string, string>([
    ["required", t("form.required")],
    ...ROLES.map((role) => [`role.${role}`, t(`role.${role}`)] as const),
    ...(["good", "warning", "danger"] as const).map((tone) => [`tone.${tone}`, t(`platform.tone.${tone}`)] as const),
  ]);
  for (const [id, text] of Object.entries(messages[language])) labels.set(id.slice(PREFIX.length), text);
  return Object.fromEntries(labels);
}

/** What zones are called in a language, where it spells them otherwise than their own names end. */
export const zonesIn = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(zoneSpellings().map(([zone]) => [zone, zoneName(zone, language)]));

/** Zones whose name or city begins with what is typed, best known first. */
export function zonesFor(typed: string, now: Date, language: Language): ZoneJson[] {
  return suggestZones(typed, 12).map((zone) => ({
    zone,
    label: zone === "UTC" ? "UTC" : zoneName(zone, language),
    offset: offsetOf(zone, now),
  }));
}

function offsetOf(zone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "shortOffset" }).formatToParts(now);
  return parts.find((part) => part.type === "timeZoneName")?.value.replace("GMT", "UTC") ?? "";
}

function ownName(language: Language): string {
  const name = new Intl.DisplayNames([LOCALES[language]], { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
