import type { Format } from "../../kernel/language/format.ts";
import type { Translate } from "../../kernel/language/translate.ts";

import { truncate } from "../../kernel/text/truncate.ts";
import { actions, link, muted, open, run, strong, text } from "../../kernel/views/build.ts";
import type { Block } from "../../kernel/views/model.ts";
import type { Match } from "./find-resources.ts";
import type { ResourceEntry } from "./resource.ts";

const SUMMARY = 200;

/** A resource in a list: its title as a link, what it is, why it is shown, and the buttons to its card and its source. */
export function resourceEntry(
  resource: ResourceEntry,
  why: readonly Match[],
  { t, format }: { readonly t: Translate; readonly format: Format },
): Block[] {
  const { id, title, url, kind, country, language, summary, published } = resource;
  const facts = [
    t(`resource.kind.${kind}`),
    ...(country === undefined ? [] : [format.country(country)]),
    format.languageName(language),
  ].join(" · ");
  const reason = whyLine(why, t);
  return [
    text(
      link(title, url),
      ...(published ? [] : ["\n", strong(t("resource.awaiting"))]),
      `\n${facts}`,
      ...(summary === undefined ? [] : [`\n${truncate(summary, SUMMARY)}`]),
    ),
    ...(reason ? [muted(reason)] : []),
    actions(run(t("show"), "resource show", { resource: id }), open(t("resource.open"), url)),
  ];
}

/** Why a resource was found: its words, and where they stand. */
function whyLine(why: readonly Match[], t: Translate): string | undefined {
  if (why.length === 0) return undefined;
  return t("resource.why", {
    words: why
      .map(
        ({ word, fields }) =>
          `${t("word.quoted", { word })} (${fields.map((field) => t(`resource.in.${field}`)).join(", ")})`,
      )
      .join("; "),
  });
}
