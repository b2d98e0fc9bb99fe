import { atLeast } from "../../../kernel/access/role.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { group, item, items, muted, run } from "../../../kernel/views/build.ts";
import { showButton } from "../../../kernel/views/entry-button.ts";
import type { Action, Block } from "../../../kernel/views/model.ts";
import { loadCitations } from "../citations/load-citations.ts";
import { likelySame } from "../duplicates/likely-same.ts";
import type { ResourceEntry } from "../resource.ts";
import { usefulOf } from "../useful/useful.ts";

/** What a card says of what lies around a resource, and the ways there. */
export interface Around {
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
}

/** How many it cites and is cited by, and helped, of what the reader may see; and the ways to these, to what has to do with it and into a collection. */
export async function aroundResource(context: Context, { id, published }: ResourceEntry): Promise<Around> {
  const { db, community, caller, t } = context;
  const { cites, citedBy } = await loadCitations(db, community.id, id);
  const { people, mine } = await usefulOf(db, id, caller.personId);
  const cited = cites.length + citedBy.length;
  const said = [
    ...(cites.length > 0 ? [t("resource.citations.cites", { count: cites.length })] : []),
    ...(citedBy.length > 0 ? [t("resource.citations.by", { count: citedBy.length })] : []),
    ...(people > 0 ? [t("resource.useful.count", { count: people })] : []),
  ];
  const own = published && atLeast(caller.role, "member");
  return {
    blocks: said.length > 0 ? [muted(said.join(" · "))] : [],
    actions: [
      ...(cited > 0
        ? [run(t("resource.citations.button", { count: cited }), "resource citations", { resource: id })]
        : []),
      ...(published ? [run(t("resource.related.button"), "resource related", { resource: id })] : []),
      ...(own
        ? [
            run(
              t(mine ? "resource.useful.no" : "resource.useful.yes"),
              "resource useful",
              { resource: id },
              { place: "here" },
            ),
            run(t("title.resource.collect"), "resource collect", { resource: id }),
          ]
        : []),
    ],
  };
}

// What a moderator compares at a glance.
const MOST_SAME = 3;

/** What may be the same as a suggestion, for whoever decides on it. */
export async function maybeThere({ db, community, t }: Context, resource: ResourceEntry): Promise<Block[]> {
  const found = await likelySame(db, community.id, resource);
  if (found.length === 0) return [];
  return [
    group(
      t("resource.same.heading", { count: found.length }),
      items(
        ...found
          .slice(0, MOST_SAME)
          .map(({ id, title, by }) =>
            item([title, `\n${t(`resource.same.by.${by}`)}`], showButton(t, title, "resource show", { resource: id })),
          ),
      ),
    ),
  ];
}
