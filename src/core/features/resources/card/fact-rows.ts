import type { Context } from "../../../kernel/commands/command.ts";
import { link } from "../../../kernel/views/build.ts";
import type { Rich } from "../../../kernel/views/model.ts";
import { RESOURCE_CRIME_LABELS } from "../kinds.ts";
import { type ResourceEntry, titleIn } from "../resource.ts";
import { daySaid } from "./said.ts";

type Row = readonly [label: string, value: string | Rich | undefined];

interface Words extends Pick<Context, "t" | "format"> {
  readonly term: (key: string) => string;
}

/** What is known of a resource, in rows: how lawyers name it, who ruled and how, what it is about, and where all that was read. */
export function factRows(resource: ResourceEntry, words: Words): Row[] {
  const { t, format, term } = words;
  const { adoptedOn, inForceOn, languages, language, pillar, crimes, topics } = resource;
  const all = [...new Set([language, ...languages])].map((code) => format.languageName(code));
  return [
    [t("resource.titles"), titlesSaid(resource, words)],
    [t("resource.citation"), resource.citation],
    [t("resource.court"), resource.court],
    [t("resource.number"), resource.caseNumber],
    [t("resource.outcome"), resource.outcome],
    [t("resource.body"), resource.body],
    [t("resource.adopted"), adoptedOn && daySaid(adoptedOn, words)],
    [t("resource.in-force"), inForceOn && daySaid(inForceOn, words)],
    [t("resource.topics"), topics.map(term).join(", ")],
    [t("resource.pillar"), pillar && term(pillar)],
    [t("resource.crime"), crimes.map((crime) => t(RESOURCE_CRIME_LABELS[crime])).join(", ")],
    [t(all.length > 1 ? "resource.languages" : "resource.language"), all.join(", ")],
    [t("resource.url"), resource.url === undefined ? undefined : [link(resource.url, resource.url)]],
    [t("resource.source"), sourceSaid(resource, words)],
  ];
}

/** Its titles but for the one that is the card's. */
function titlesSaid(resource: ResourceEntry, { format }: Words): string | undefined {
  const shown = titleIn(resource, format.language);
  const others = [resource.title, ...Object.values(resource.titles)].filter((title) => title !== shown);
  return others.length === 0 ? undefined : [...new Set(others)].join("\n");
}

function sourceSaid({ source, readOn }: ResourceEntry, words: Words): Rich | undefined {
  if (source === undefined) return undefined;
  const said = /^https?:\/\/\S+$/i.test(source) ? link(source, source) : source;
  return readOn === undefined ? [said] : [said, ` · ${words.t("resource.read-on", { day: daySaid(readOn, words) })}`];
}
