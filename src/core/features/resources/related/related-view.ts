import type { Context } from "../../../kernel/commands/command.ts";
import { actions, item, items, muted, run, text } from "../../../kernel/views/build.ts";
import { showButton } from "../../../kernel/views/entry-button.ts";
import type { View } from "../../../kernel/views/model.ts";
import { labelling, lowered } from "../../../services/taxonomy/labelling.ts";
import type { Crime } from "../../../services/taxonomy/crimes.ts";
import { RESOURCE_CRIME_LABELS } from "../kinds.ts";
import { factsLine, titleLink } from "../facts-line.ts";
import { calledIn, type ResourceEntry } from "../resource.ts";
import { loadResources } from "../select-resources.ts";
import type { Related } from "./related-resources.ts";
import { whyWords } from "./why-words.ts";

/** What has to do with a resource, each with why. */
export async function relatedView(
  context: Context,
  to: ResourceEntry,
  related: readonly Related[],
  crime: Crime | undefined,
): Promise<View> {
  const { db, community, caller, t, format } = context;
  const words = { t, format, term: labelling(await context.terms(), caller.language) };
  const ids = related.map(({ id }) => id);
  const found = (await loadResources(db, community.id, ids)).map((one) => calledIn(one, format.language));
  const { title } = calledIn(to, format.language);
  const common = new Map(related.map((one) => [one.id, one.common]));
  const about = crime === undefined ? undefined : lowered(t(RESOURCE_CRIME_LABELS[crime]));
  const wider = crime === undefined ? [] : [run(t("resource.related.any"), "resource related", { resource: to.id })];
  const leads = actions(...wider, run(t("resource.related.back"), "resource show", { resource: to.id }));
  if (found.length === 0)
    return {
      title: t("title.resource.related"),
      blocks: [text(t("resource.related.none", { title })), leads],
    };
  return {
    title: t("resource.related.of", { title }),
    blocks: [
      ...(about === undefined ? [] : [muted(t("resource.related.other-crimes", { crimes: about }))]),
      items(
        ...found.map((one) => {
          const has = common.get(one.id);
          const why = has === undefined ? "" : whyWords(has, words);
          return item(
            [titleLink(one), `\n${factsLine(one, words)}`, `\n${why}`],
            showButton(t, one.title, "resource show", { resource: one.id }),
          );
        }),
      ),
      leads,
    ],
  };
}
