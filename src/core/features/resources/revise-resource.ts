import { fold } from "../../kernel/text/fold.ts";
import type { Revision } from "../../services/review/subject.ts";
import { fileDue, indexDocuments } from "../../services/search/search.ts";
import type { CommunityDb } from "../../services/store/store.ts";
import { labelling } from "../../services/taxonomy/labelling.ts";
import { resourceDocument } from "./document.ts";
import { passageSource } from "./passages/passage-document.ts";
import type { ResourceKind } from "./resource.ts";
import { loadResources } from "./select-resources.ts";

const FIELDS = ["title", "url", "kind", "topics", "country", "language", "summary"] as const;

/** How a suggested resource is put right. */
export const resourceRevision: Revision = {
  command: "resource revise",
  by: "resource",
  fields: FIELDS,
  called: ({ t }, field) =>
    field === "summary" ? t("resource.summary.short") : t(`resource.${field as (typeof FIELDS)[number]}`),
  optional: ["url", "topics", "country", "summary"],
  async read({ db, community }, id) {
    const [resource] = await loadResources(db, community.id, [id]);
    if (!resource) return undefined;
    const { title, url = "", kind, topics, country = "", language, summary = "" } = resource;
    return { title, url, kind, topics: topics.join(", "), country, language, summary };
  },
  async shown({ t, format, terms, caller }, said) {
    const term = labelling(await terms(), caller.language);
    const { kind = "", country = "", language = "", topics = "" } = said;
    return {
      ...said,
      kind: t(`resource.kind.${kind as ResourceKind}`),
      country: country === "" ? "" : format.country(country),
      language: format.languageName(language),
      topics: keysIn(topics).map(term).join(", "),
    };
  },
  async write({ db, community: { id: communityId } }, id, said) {
    const { title = "", url = "", kind = "", country = "", language = "", summary = "", topics = "" } = said;
    await db.resource.update({
      where: { communityId_id: { communityId, id } },
      data: {
        ...{ title, kind, language, folded: fold(title) },
        url: url === "" ? null : url,
        ...{ country: country === "" ? null : country, summary: summary === "" ? null : summary },
      },
    });
    await db.resourceTopic.deleteMany({ where: { communityId, resourceId: id } });
    await addTopics(db, communityId, id, keysIn(topics));
    await indexResource(db, communityId, id);
  },
};

/** Keys of topics as they are kept in one text. */
export const keysIn = (topics: string): string[] => topics.split(", ").filter((key) => key !== "");

/** Files a resource under more topics. */
export async function addTopics(
  db: CommunityDb,
  communityId: string,
  id: string,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  // Somebody else may file it under the same at the same time.
  await db.resourceTopic.createMany({
    data: keys.map((topicKey) => ({ communityId, resourceId: id, topicKey })),
    skipDuplicates: true,
  });
}

/** Resources as the search finds them. */
export async function resourceDocuments(db: CommunityDb, community: string, ids: readonly string[]) {
  const resources = await loadResources(db, community, ids);
  return resources.map((resource) =>
    resourceDocument(resource, resource.published ? undefined : (resource.submittedById ?? "")),
  );
}

/** Has the search find a resource as it is now. */
export async function indexResource(db: CommunityDb, community: string, id: string): Promise<void> {
  await indexDocuments(db, community, "resource", await resourceDocuments(db, community, [id]));
  await fileDue(db, community, [passageSource]);
}
