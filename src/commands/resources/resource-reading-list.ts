import { z } from "zod";
import { collected, loadCollections } from "../../core/features/resources/collections/collection.ts";
import {
  labelOfList,
  type ReadingList,
  readingListFile,
} from "../../core/features/resources/collections/reading-list.ts";
import { resourceLookUp } from "../../core/features/resources/finding/find-resources.ts";
import { RESOURCE_WORDS_MAX } from "../../core/features/resources/finding/found-resources.ts";
import { RESOURCE_KIND_LABELS } from "../../core/features/resources/kinds.ts";
import { loadResources } from "../../core/features/resources/select-resources.ts";
import { tlp } from "../../core/kernel/access/sharing.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { spendOrRefuse } from "../../core/kernel/commands/spend-or-refuse.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import { WRITTEN_FORMATS } from "../../core/services/documents/document-format.ts";
import { topicOption } from "../../core/services/taxonomy/term-option.ts";

const input = z.object({
  collection: opt.reference("resource.collection", "collection").optional(),
  words: opt.query("resource.words", RESOURCE_WORDS_MAX).optional(),
  kind: opt.choice("resource.kind", RESOURCE_KIND_LABELS).optional(),
  country: opt.country("resource.country").optional(),
  topic: topicOption("resource.topic").optional(),
  format: opt.choice("resource.reading-list.format", WRITTEN_FORMATS).default("pdf"),
});

/** Makes a file of the resources of a collection, or of those that a search finds. */
export const resourceReadingList = command({
  path: "resource reading-list",
  summary: "resource.reading-list.summary",
  title: "title.resource.reading-list",
  submit: "submit.get",
  examples: ["resource reading-list words:tracing", 'resource reading-list collection:"To read" format:docx'],
  input,
  audience: "caller",
  allow: "member",
  budgets: ["documents"],
  async run(context, { format, ...asked }) {
    const { community, t } = context;
    const list = await listOf(context, asked);
    const count = list.resources.length;
    if (count === 0) return refuse("resource.reading-list.none");
    if (format !== "md") await spendOrRefuse(context, "documents");
    const label = labelOfList(list);
    context.audit({
      action: "resource.reading-list",
      subject: `community:${community.id}`,
      detail: { resources: count, format, label },
    });
    const others = (Object.keys(WRITTEN_FORMATS) as (keyof typeof WRITTEN_FORMATS)[]).filter((one) => one !== format);
    return {
      title: t("title.resource.reading-list"),
      blocks: [
        text(t("resource.reading-list.done", { count, label: tlp(label) })),
        context.file(await readingListFile(context, list, format)),
        actions(
          ...others.map((one) =>
            run(t("resource.reading-list.as", { format: t(WRITTEN_FORMATS[one]) }), "resource reading-list", {
              ...defined(asked),
              format: one,
            }),
          ),
        ),
      ],
    };
  },
});

async function listOf(
  context: Context,
  { collection: id, words, ...filter }: Omit<z.output<typeof input>, "format">,
): Promise<ReadingList> {
  const { db, community, t } = context;
  if (id !== undefined) {
    const [collection] = await loadCollections(db, community.id, id);
    if (!collection) return refuse("resource.collection.gone");
    const resources = await loadResources(db, community.id, await collected(db, community.id, id));
    return { title: collection.title, resources, least: collection.sharing };
  }
  if (words === undefined) return refuse("resource.reading-list.which");
  const { ids } = await resourceLookUp(context, await context.terms())({ words, ...defined(filter) });
  return {
    title: t("resource.reading-list.about", { words }),
    resources: await loadResources(db, community.id, ids),
    least: "clear",
  };
}
