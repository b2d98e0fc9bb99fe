import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { text } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import { placeOfArticle } from "../passages/load-passages.ts";
import { passageView } from "../passages/passage-view.ts";
import { loadResources } from "../select-resources.ts";
import { showResource } from "../show-resource.ts";

/**
 * The answer to a question that is the name, the number or the citation of a resource: its card; where an article of it is asked for, that
 * article, or the card with the word that it is not kept here. Throws UserError where it is gone.
 */
export async function meantCard(context: Context, id: string, article: string | undefined): Promise<View> {
  if (article === undefined) return showResource(context, id);
  const { db, community, t } = context;
  const place = await placeOfArticle(db, community.id, id, article);
  const [resource] = await loadResources(db, community.id, [id]);
  if (!resource) return refuse("resource.gone");
  if (place !== undefined) return passageView(context, resource, place);
  const card = await showResource(context, id);
  const said = t("resource.passage.elsewhere", { number: article, address: resource.url === undefined ? "no" : "yes" });
  return { ...card, blocks: [text(said), ...card.blocks] };
}
