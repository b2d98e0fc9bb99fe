import { z } from "zod";
import { collectionsView, collectionView } from "../../core/features/resources/collections/collection-view.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { opt, page } from "../../core/kernel/options/options.ts";

/** Lists collections, or shows what is in one in its order. */
export const resourceCollections = command({
  path: "resource collections",
  summary: "resource.collections.summary",
  title: "title.resource.collections",
  submit: "submit.show",
  examples: ["resource collections"],
  input: z.object({ collection: opt.reference("resource.collection", "collection").optional(), page: page() }),
  audience: "caller",
  allow: "guest",
  run: (context, { collection, page: at }) =>
    collection === undefined ? collectionsView(context, at) : collectionView(context, collection, at),
});
