import type { ReviewSubject } from "../../services/review/subject.ts";
import { indexDocuments, removeDocument } from "../../services/search/search.ts";
import type { CommunityDb } from "../../services/store/store.ts";
import { resourceDocument } from "./document.ts";
import type { ResourceKind } from "./resource.ts";

declare module "../../services/review/subject.ts" {
  interface ReviewKinds {
    resource: true;
  }
}

/** How suggested resources go through the review queue. */
export const resourceReview: ReviewSubject = {
  about: "resource",
  async describe({ db, community, t, format }, ids) {
    const rows = await db.resource.findMany({ where: { communityId: community.id, id: { in: [...ids] } } });
    return new Map(
      rows.map((row) => [
        row.id,
        {
          title: row.title,
          href: row.url,
          facts: [
            t(`resource.kind.${row.kind as ResourceKind}`),
            ...(row.country === null ? [] : [format.country(row.country)]),
            format.languageName(row.language),
          ],
          show: { command: "resource show", input: { resource: row.id } },
        },
      ]),
    );
  },
  async approve({ db, community, now }, id) {
    await db.resource.update({
      where: { communityId_id: { communityId: community.id, id } },
      data: { publishedAt: now },
    });
    await index(db, community.id, id);
  },
  async reject({ db, community }, id) {
    await removeDocument(db, community.id, "resource", id);
  },
  async reopen({ db, community }, id) {
    await db.resource.update({
      where: { communityId_id: { communityId: community.id, id } },
      data: { publishedAt: null },
    });
    await index(db, community.id, id);
  },
};

async function index(db: CommunityDb, community: string, id: string): Promise<void> {
  const { country, summary, kind, topics, publishedAt, submittedById, ...row } = await db.resource.findUniqueOrThrow({
    where: { communityId_id: { communityId: community, id } },
    include: { topics: true },
  });
  const searchable = {
    ...row,
    kind: kind as ResourceKind,
    topics: topics.map((x) => x.topicKey),
    ...(country === null ? {} : { country }),
    ...(summary === null ? {} : { summary }),
  };
  await indexDocuments(db, community, "resource", [
    resourceDocument(searchable, publishedAt === null ? (submittedById ?? undefined) : undefined),
  ]);
}
