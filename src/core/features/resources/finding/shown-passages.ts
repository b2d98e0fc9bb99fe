import type { Context } from "../../../kernel/commands/command.ts";
import { actions, run, text } from "../../../kernel/views/build.ts";
import type { Part } from "../../../kernel/views/model.ts";
import type { ShownPassage } from "../entry.ts";
import type { ResourcesFound } from "./found-resources.ts";
import type { PassageHit } from "./find-passages.ts";
import { passagesAt, placeOfArticle } from "../passages/load-passages.ts";
import { passageLine } from "../passages/passage-view.ts";

type Found = Pick<ResourcesFound, "passages" | "article">;

/** Of resources that a list shows, the article that is asked for by its number, else the passage that has words of the question, where one is. */
export async function shownPassages(
  { db, community, t }: Pick<Context, "db" | "community" | "t">,
  { passages, article }: Found,
  resources: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, ShownPassage>> {
  const hits: Pick<PassageHit, "resource" | "ordinal" | "words">[] = [];
  for (const { id } of resources) {
    const place = article === undefined ? undefined : await placeOfArticle(db, community.id, id, article);
    const hit = place === undefined ? passages.get(id) : { resource: id, ordinal: place, words: [] };
    if (hit !== undefined) hits.push(hit);
  }
  const placed = await passagesAt(db, community.id, hits);
  return new Map(
    hits.flatMap(({ resource, words }) => {
      const passage = placed.get(resource);
      return passage === undefined
        ? []
        : [[resource, { ordinal: passage.ordinal, line: passageLine(passage, words, t) }] as const];
    }),
  );
}

/** The same before the card of a resource that was found alone. */
export async function passageBlocks(
  context: Pick<Context, "db" | "community" | "t">,
  found: Found,
  resource: string,
): Promise<Part[]> {
  const shown = (await shownPassages(context, found, [{ id: resource }])).get(resource);
  if (shown === undefined) return [];
  return [
    text(shown.line),
    actions(run(context.t("resource.passage.show"), "resource passage", { resource, at: shown.ordinal })),
  ];
}
