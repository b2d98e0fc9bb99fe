import type { Context } from "../../../kernel/commands/command.ts";
import { actions, run, text } from "../../../kernel/views/build.ts";
import type { Part } from "../../../kernel/views/model.ts";
import type { ShownPassage } from "../entry.ts";
import type { ResourcesFound } from "./find-resources.ts";
import { passagesAt } from "../passages/load-passages.ts";
import { passageLine } from "../passages/passage-view.ts";

type Found = Pick<ResourcesFound, "passages">;

/** Of resources that a list shows, the passage that has words of the question, where one has. */
export async function shownPassages(
  { db, community, t }: Pick<Context, "db" | "community" | "t">,
  { passages }: Found,
  resources: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, ShownPassage>> {
  const hits = resources.flatMap(({ id }) => passages.get(id) ?? []);
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
