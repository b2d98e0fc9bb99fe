import type { Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { defined } from "../../kernel/values/defined.ts";
import { run } from "../../kernel/views/build.ts";
import { seenNow } from "../../services/review/deciding/seen.ts";
import { type Duplicate, type MergingSubject, subjectOf } from "../../services/review/subject.ts";
import { sql } from "../../services/store/store.ts";
import type { ResourceKind } from "./resource.ts";
import { addTopics, indexResource, keysIn } from "./revise-resource.ts";
import { standing } from "./select-resources.ts";

// More than that is no help to whoever decides.
const MOST = 3;

interface Same {
  readonly id: string;
  readonly title: string;
  readonly kind: ResourceKind;
  readonly country: string | null;
  readonly published: boolean;
}

/** Resources that the reader may see and that have the link or the title of a suggested one; it can be made one with a published one. */
export async function sameResources(context: Context, id: string, item: string): Promise<Duplicate[]> {
  const { db, community, t, format } = context;
  const rows = await db.$queryRaw<Same[]>(sql`
    select r.id, r.title, r.kind, r.country, r.published_at is not null as published
    from resource r join resource s on s.community_id = r.community_id and s.id = ${id} and s.id <> r.id
    where r.community_id = ${community.id} and ${standing} and (r.folded = s.folded
      or regexp_replace(lower(r.url), '^https?://(www\\.)?|/*(#.*)?$', '', 'g') = regexp_replace(lower(s.url), '^https?://(www\\.)?|/*(#.*)?$', '', 'g'))
    order by published desc, r.id limit ${MOST}`);
  if (rows.length === 0) return [];
  const seen = await seenNow(context, subjectOf(context.catalogue, "resource"), id);
  return rows.map(({ id: into, title, kind, country, published }) => ({
    title,
    facts: [t(`resource.kind.${kind}`), ...(country === null ? [] : [format.country(country)])],
    show: { command: "resource show", input: { resource: into } },
    ...(published
      ? { merge: run(t("review.merge"), "review merge", defined({ item, into, seen }), { place: "here" }) }
      : {}),
  }));
}

/** A suggested resource becomes one with a published one, which is given topics and a summary that it lacks. */
export const resourceMerging: MergingSubject = {
  async merge({ db, community: { id: communityId } }, id, into) {
    const both = await db.resource.findMany({
      where: { communityId, id: { in: [id, into] } },
      include: { topics: true },
    });
    const [from, to] = [both.find((one) => one.id === id), both.find((one) => one.id === into)];
    if (!from || !to || to.publishedAt === null || from === to) return refuse("resource.gone");
    const has = new Set(to.topics.map(({ topicKey }) => topicKey));
    const lacks = from.topics.map(({ topicKey }) => topicKey).filter((key) => !has.has(key));
    await addTopics(db, communityId, into, lacks);
    const summary = to.summary === null ? from.summary : null;
    if (summary !== null)
      await db.resource.update({ where: { communityId_id: { communityId, id: into } }, data: { summary } });
    await indexResource(db, communityId, into);
    return { title: to.title, given: { topics: lacks.join(", "), summary: summary ?? "" } };
  },
  async part({ db, community: { id: communityId } }, into, { topics = "", summary = "" }) {
    await db.resourceTopic.deleteMany({ where: { communityId, resourceId: into, topicKey: { in: keysIn(topics) } } });
    if (summary !== "")
      await db.resource.updateMany({ where: { communityId, id: into, summary }, data: { summary: null } });
    await indexResource(db, communityId, into);
  },
};
