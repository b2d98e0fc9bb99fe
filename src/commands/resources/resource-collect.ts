import { z } from "zod";
import {
  asksForMore,
  heldCollection,
  makeCollection,
  mayChange,
  moreSensitive,
  putInto,
  relabel,
} from "../../core/features/resources/collections/change-collection.ts";
import {
  COLLECTION_TITLE_MAX,
  type Collection,
  loadCollections,
} from "../../core/features/resources/collections/collection.ts";
import type { ResourceEntry } from "../../core/features/resources/resource.ts";
import { loadResources } from "../../core/features/resources/select-resources.ts";
import { tlp } from "../../core/kernel/access/sharing.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { fold } from "../../core/kernel/text/fold.ts";
import { actions, ask, choose, run, text } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";

/** Puts a resource into a collection; a new one is made when that is confirmed. Given no collection, it asks which. */
export const resourceCollect = command({
  path: "resource collect",
  summary: "resource.collect.summary",
  title: "title.resource.collect",
  submit: "submit.save",
  examples: ['resource collect "Arms Trade Treaty" collection:"To read"', 'resource collect "Arms Trade Treaty"'],
  input: z.object({
    resource: opt.reference("resource.item", "resource"),
    collection: opt.text("resource.collection", COLLECTION_TITLE_MAX).optional(),
    create: hidden(opt.flag("resource.collect.create")).optional(),
    raise: hidden(opt.flag("resource.collect.raise")).optional(),
  }),
  audience: "caller",
  allow: "member",
  async run(context, { resource: id, collection: named, create = false, raise = false }) {
    const { db, community, t } = context;
    const [resource] = await loadResources(db, community.id, [id]);
    if (!resource) return refuse("resource.gone");
    const own = (await loadCollections(db, community.id)).filter((one) => mayChange(context, one));
    if (named === undefined) return which(context, resource, own);
    const there = meant(context, own, named);
    if (!there && !create) return toMake(context, resource, named);
    const collection = await heldCollection(
      context,
      there?.id ?? (await makeCollection(context, named, resource.sharing)),
    );
    if (asksForMore(resource, collection)) {
      if (!raise) return toRaise(context, resource, collection);
      await relabel(context, collection, moreSensitive(collection.sharing, resource.sharing));
    }
    await putInto(context, collection, id);
    context.audit({ action: "resource.collect", subject: `resource:${id}`, detail: { collection: collection.id } });
    return {
      tone: "good",
      blocks: [
        text(t("resource.collect.done", { title: resource.title, collection: collection.title })),
        actions(
          run(t("resource.collection.show"), "resource collections", { collection: collection.id }),
          run(t("resource.collect.undo"), "resource arrange", { collection: collection.id, resource: id, out: true }),
        ),
      ],
    };
  },
});

/** The one with that id or title; of several that of the caller. */
function meant({ caller }: Context, own: readonly Collection[], named: string): Collection | undefined {
  const byId = own.find(({ id }) => id === named);
  const called = own.filter(({ title }) => fold(title) === fold(named));
  return byId ?? called.find(({ ownerId }) => ownerId === caller.personId) ?? called[0];
}

// A menu that is read at a glance.
const OFFERED = 20;

const which = ({ t }: Context, { id: resource, title }: ResourceEntry, own: readonly Collection[]): View => ({
  blocks: [
    text(t("resource.collect.which", { title })),
    ...(own.length === 0
      ? []
      : [
          choose(
            t("resource.collection"),
            onceByTitle(own)
              .slice(0, OFFERED)
              .map((one) => run(one.title, "resource collect", { resource, collection: one.id })),
          ),
        ]),
    actions(ask(t("resource.collect.other"), "resource collect", { resource })),
  ],
});

const onceByTitle = (some: readonly Collection[]): Collection[] =>
  some.filter((one, i) => some.findIndex(({ title }) => title === one.title) === i);

const toMake = ({ t }: Context, { id: resource }: ResourceEntry, collection: string): View => ({
  tone: "warning",
  blocks: [
    text(t("resource.collect.new", { collection })),
    actions(run(t("resource.collect.make"), "resource collect", { resource, collection, create: true })),
  ],
});

const toRaise = (
  { t }: Context,
  { id: resource, title, sharing }: ResourceEntry,
  { id, ...collection }: Collection,
): View => {
  const label = tlp(sharing);
  return {
    tone: "warning",
    blocks: [
      text(t("resource.collect.label", { title, label, collection: collection.title, now: tlp(collection.sharing) })),
      actions(
        run(t("resource.collect.raised", { label }), "resource collect", { resource, collection: id, raise: true }),
      ),
    ],
  };
};
