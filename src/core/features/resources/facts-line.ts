import type { Format } from "../../kernel/language/format.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import { link, strong } from "../../kernel/views/build.ts";
import type { Inline } from "../../kernel/views/model.ts";
import type { ResourceEntry } from "./resource.ts";

/** What a resource is, in a few words: "Law · Mexico · Spanish". */
export const factsLine = (
  { kind, country, language }: Pick<ResourceEntry, "kind" | "country" | "language">,
  { t, format }: { readonly t: Translate; readonly format: Format },
): string =>
  [
    t(`resource.kind.${kind}`),
    ...(country === undefined ? [] : [format.country(country)]),
    format.languageName(language),
  ].join(" · ");

/** Its title, which opens its address where it has one. */
export const titleLink = ({ title, url }: Pick<ResourceEntry, "title" | "url">): Inline =>
  url === undefined ? strong(title) : link(title, url);
