import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { actions, ask, choose, group, item, items, muted, run, text } from "../../../kernel/views/build.ts";
import { showButton } from "../../../kernel/views/entry-button.ts";
import type { Block, Item, View } from "../../../kernel/views/model.ts";
import { factsLine, titleLink } from "../facts-line.ts";
import { calledIn, type ResourceEntry } from "../resource.ts";
import { loadResources } from "../select-resources.ts";
import { mayCite } from "./cite.ts";
import { type Citation, loadCitations } from "./load-citations.ts";

// Of each direction so many; of more it says how many there are.
const MOST = 10;
const TITLE = 60;

/** What a resource cites and what cites it; whoever may say so says what it does not cite. Throws UserError where the resource is gone. */
export async function citationsView(context: Context, id: string): Promise<View> {
  const { db, community, t, format } = context;
  const { cites, citedBy } = await loadCitations(db, community.id, id);
  const found = await loadResources(db, community.id, [id, ...[...cites, ...citedBy].map((one) => one.id)]);
  const known = new Map(found.map((one) => [one.id, calledIn(one, format.language)]));
  const resource = known.get(id);
  if (!resource) return refuse("resource.gone");
  const entries = (some: readonly Citation[]): Item[] =>
    some.slice(0, MOST).flatMap((one) => {
      const other = known.get(one.id);
      return other === undefined ? [] : [entry(context, other, one.note)];
    });
  const part = (heading: string, some: readonly Citation[]): Block[] =>
    some.length === 0
      ? []
      : [
          group(
            heading,
            items(...entries(some)),
            ...(some.length > MOST ? [muted(t("resource.citations.more", { left: some.length - MOST }))] : []),
          ),
        ];
  const may = mayCite(context, resource);
  return {
    title: resource.title,
    blocks: [
      ...part(t("resource.citations.cites", { count: cites.length }), cites),
      ...part(t("resource.citations.by", { count: citedBy.length }), citedBy),
      ...(cites.length + citedBy.length === 0 ? [text(t("resource.citations.none"))] : []),
      ...(may && cites.length > 0 ? [denying(context, resource, cites, known)] : []),
      actions(
        ...(may ? [ask(t("title.resource.cite"), "resource cite", { resource: id })] : []),
        run(t("resource.related.back"), "resource show", { resource: id }),
      ),
    ],
  };
}

const entry = ({ t, format }: Context, other: ResourceEntry, note: string | undefined): Item =>
  item(
    [titleLink(other), `\n${factsLine(other, { t, format })}`, ...(note === undefined ? [] : [`\n${note}`])],
    showButton(t, other.title, "resource show", { resource: other.id }),
  );

/** A menu of what it does not cite after all. */
const denying = (
  { t }: Context,
  { id }: ResourceEntry,
  cites: readonly Citation[],
  known: ReadonlyMap<string, ResourceEntry>,
) =>
  choose(
    t("resource.cite.deny"),
    cites.slice(0, MOST).map((one) =>
      run(truncate(known.get(one.id)?.title ?? one.id, TITLE, { at: "word" }), "resource cite", {
        resource: id,
        other: one.id,
        end: true,
      }),
    ),
  );
