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
const SUCCESSOR = 50;

/** The passage of a resource that matters in a list: its place, and a line of it. */
export interface ShownPassage {
  readonly ordinal: number;
  readonly line: string;
}

/** What a list says of a resource beside what it is. */
interface Beside {
  readonly passage?: ShownPassage | undefined;
  /** What took its place is called. */
  readonly successor?: string | undefined;
  /** When somebody looked whether it is still so, in words. */
  readonly checked?: string | undefined;
}

/** A resource in a list, in three short lines: its title as a link, what it is, whether it holds, what took its place – and when somebody looked –, and what it is about. */
export function resourceEntry(
  resource: ResourceEntry,
  { t, format }: { readonly t: Translate; readonly format: Format },
  { passage, successor, checked }: Beside = {},
): Item {
  const { id, url, language, summary, published } = resource;
  const title = titleIn(resource, format.language);
  const facts = [
    ...factsSaid(resource, { t, format }),
    ...(successor === undefined
      ? []
      : [t("resource.replaced-by.short", { title: truncate(successor, SUCCESSOR, { at: "word" }) })]),
    format.languageName(language),
    ...(checked === undefined ? [] : [checked]),
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
