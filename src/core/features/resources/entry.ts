import type { Format } from "../../kernel/language/format.ts";
import type { Translate } from "../../kernel/language/translate.ts";

import { truncate } from "../../kernel/text/truncate.ts";
import { item, link, strong } from "../../kernel/views/build.ts";
import { showButton } from "../../kernel/views/entry-button.ts";
import type { Item } from "../../kernel/views/model.ts";
import { factsSaid } from "./card/said.ts";
import { type ResourceEntry, titleIn } from "./resource.ts";

// A line of a list is read at a glance.
const LINE = 80;

/** The passage of a resource that matters in a list: its place, and a line of it. */
export interface ShownPassage {
  readonly ordinal: number;
  readonly line: string;
}

/** A resource in a list, in three short lines: its title as a link, what it is, whether it holds – and since when nobody looked –, and what it is about. */
export function resourceEntry(
  resource: ResourceEntry,
  {
    t,
    format,
    unchecked,
  }: { readonly t: Translate; readonly format: Format; readonly unchecked?: ReadonlyMap<string, Date> | undefined },
  passage?: ShownPassage,
): Item {
  const { id, url, language, summary, published } = resource;
  const title = titleIn(resource, format.language);
  const since = unchecked?.get(id);
  const facts = [
    ...factsSaid(resource, { t, format }),
    format.languageName(language),
    ...(since === undefined ? [] : [t("resource.unchecked.short", { month: format.month(since) })]),
  ].join(" · ");
  const about = passage?.line ?? (published ? summary : t("resource.awaiting"));
  return item(
    [
      ...[url === undefined ? strong(title) : link(title, url), `\n${facts}`],
      ...(about === undefined ? [] : [`\n${passage ? about : truncate(about, LINE, { at: "word" })}`]),
    ],
    passage === undefined
      ? showButton(t, title, "resource show", { resource: id })
      : showButton(t, title, "resource passage", { resource: id, at: passage.ordinal }),
  );
}
