import { tlp } from "../../../kernel/access/sharing.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { actions, choose, item, items, muted, run, text } from "../../../kernel/views/build.ts";
import { showButton } from "../../../kernel/views/entry-button.ts";
import type { Action, Block, Input, View } from "../../../kernel/views/model.ts";
import { withColon } from "../../../kernel/views/walk.ts";
import { pageOf } from "../../../kernel/views/page.ts";
import { factsLine, titleLink } from "../facts-line.ts";
import { calledIn, type ResourceEntry } from "../resource.ts";
import { loadResources } from "../select-resources.ts";
import { mayChange } from "./change-collection.ts";
import { type Collection, collected, loadCollections } from "./collection.ts";

const TITLE = 50;

/** All collections that the caller may know of. */
export async function collectionsView({ db, community, t }: Context, at: number): Promise<View> {
  const all = await loadCollections(db, community.id);
  const title = t("title.resource.collections");
  if (all.length === 0) return { title, blocks: [text(t("resource.collections.none"))] };
  const { shown, turns, where } = pageOf(all, at, "resource collections", {}, t);
  return {
    title,
    blocks: [
      items(
        ...shown.map((one) =>
          item(
            [
              one.title,
              `\n${[t("resource.collection.count", { count: one.count }), tlp(one.sharing), ...(one.owner === undefined ? [] : [one.owner])].join(" · ")}`,
            ],
            showButton(t, one.title, "resource collections", { collection: one.id }),
          ),
        ),
      ),
      ...where,
      ...(turns.length > 0 ? [actions(...turns)] : []),
    ],
  };
}

/** What is in a collection, in its order; whoever may change it moves it and takes it out. Throws UserError where it is gone. */
export async function collectionView(context: Context, id: string, at = 1): Promise<View> {
  const { db, community, t, format } = context;
  const [collection] = await loadCollections(db, community.id, id);
  if (!collection) return refuse("resource.collection.gone");
  const inOrder = await loadResources(db, community.id, await collected(db, community.id, id));
  const found = inOrder.map((one) => calledIn(one, format.language));
  const { shown, turns, where, from } = pageOf(found, at, "resource collections", { collection: id }, t);
  const owner = collection.owner === undefined ? [] : [collection.owner];
  const may = mayChange(context, collection);
  return {
    title: collection.title,
    blocks: [
      muted([t("resource.collection.count", { count: found.length }), tlp(collection.sharing), ...owner].join(" · ")),
      ...(found.length === 0 ? [text(t("resource.collection.empty"))] : [list(context, shown, from)]),
      ...where,
      ...(may && shown.length > 0 ? menus(context, collection, shown, { from, total: found.length }) : []),
      actions(...turns, ...leads(context, collection, found.length, may)),
    ],
  };
}

const list = ({ t, format }: Context, shown: readonly ResourceEntry[], from: number): Block =>
  items(
    ...shown.map((one, i) =>
      item(
        [`${from + i + 1}. `, titleLink(one), `\n${factsLine(one, { t, format })}`],
        showButton(t, one.title, "resource show", { resource: one.id }),
      ),
    ),
  );

function leads({ t }: Context, { id }: Collection, count: number, may: boolean): Action[] {
  if (count > 0) return [run(t("title.resource.reading-list"), "resource reading-list", { collection: id })];
  return may
    ? [run(t("resource.collection.end"), "resource arrange", { collection: id, out: true }, { weight: "danger" })]
    : [run(t("title.resource.collections"), "resource collections", {})];
}

/** Menus that move what is shown by one place, and take it out. */
function menus(
  { t }: Context,
  { id: collection }: Collection,
  shown: readonly ResourceEntry[],
  { from, total }: { readonly from: number; readonly total: number },
): Block[] {
  const placed = shown.map((one, i) => ({ one, place: from + i + 1 }));
  const menu = (label: string, some: typeof placed, input: (place: number) => Input): Block[] =>
    some.length === 0
      ? []
      : [
          choose(
            label,
            some.map(({ one, place }) => option(label, one, input(place))),
          ),
        ];
  const option = (label: string, { id: resource, title }: ResourceEntry, input: Input) =>
    run(
      `${withColon(label, t.language)} ${truncate(title, TITLE, { at: "word" })}`,
      "resource arrange",
      { collection, resource, ...input },
      { place: "here" },
    );
  const up = placed.filter(({ place }) => place > 1);
  const down = placed.filter(({ place }) => place < total);
  return [
    ...menu(t("resource.collection.up"), up, (place) => ({ to: place - 1 })),
    ...menu(t("resource.collection.down"), down, (place) => ({ to: place + 1 })),
    ...menu(t("resource.collection.out"), placed, () => ({ out: true })),
  ];
}
