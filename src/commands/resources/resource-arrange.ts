import { z } from "zod";
import {
  endCollection,
  heldCollection,
  putInto,
  takeOut,
} from "../../core/features/resources/collections/change-collection.ts";
import { MOST_COLLECTED } from "../../core/features/resources/collections/collection.ts";
import { collectionView } from "../../core/features/resources/collections/collection-view.ts";
import { loadResources } from "../../core/features/resources/select-resources.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { PAGE } from "../../core/kernel/views/page.ts";
import { actions, run, say, text } from "../../core/kernel/views/build.ts";

/** Moves a resource within a collection, takes it out or puts it back; without a resource, takes an empty collection away. Its owner, and moderators. */
export const resourceArrange = command({
  path: "resource arrange",
  summary: "resource.arrange.summary",
  examples: [],
  input: z.object({
    collection: opt.reference("resource.collection", "collection"),
    resource: opt.reference("resource.item", "resource").optional(),
    to: opt.integer("resource.arrange.to", 1, MOST_COLLECTED).optional(),
    out: opt.flag("resource.collection.out").optional(),
  }),
  audience: "caller",
  allow: "member",
  hidden: true,
  async run(context, { collection: id, resource, to, out = false }) {
    const { db, community, t } = context;
    const collection = await heldCollection(context, id);
    if (resource === undefined) {
      if (collection.count > 0) return refuse("resource.collection.not-empty");
      await endCollection(context, collection);
      context.audit({
        action: "resource.collection.end",
        subject: `community:${community.id}`,
        detail: { collection: id },
      });
      return say(t("resource.collection.ended", { collection: collection.title }), "good");
    }
    const [found] = await loadResources(db, community.id, [resource]);
    if (!found) return refuse("resource.gone");
    context.audit({ action: "resource.arrange", subject: `resource:${resource}`, detail: { collection: id } });
    if (!out) {
      await putInto(context, collection, resource, to);
      return collectionView(context, id, Math.ceil((to ?? 1) / PAGE));
    }
    const place = await takeOut(context, collection, resource);
    if (place === undefined) return collectionView(context, id);
    const view = await collectionView(context, id);
    return {
      ...view,
      tone: "good",
      blocks: [
        text(t("resource.collection.taken", { title: found.title })),
        actions(
          run(
            t("resource.collection.back"),
            "resource arrange",
            { collection: id, resource, to: place },
            { place: "here" },
          ),
        ),
        ...view.blocks,
      ],
    };
  },
});
