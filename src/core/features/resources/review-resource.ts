import type { ReviewSubject } from "../../services/review/subject.ts";
import { indexDocuments, removeDocument } from "../../services/search/search.ts";
import type { CommunityDb } from "../../services/store/store.ts";
import { resourceDocument } from "./document.ts";
import type { ResourceKind } from "./resource.ts";
import { loadResources } from "./select-resources.ts";

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
          ...(row.url === null ? {} : { href: row.url }),
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

/** Resources as the search finds them. */
export async function resourceDocuments(db: CommunityDb, community: string, ids: readonly string[]) {
  const resources = await loadResources(db, community, ids);
  return resources.map((resource) =>
    resourceDocument(resource, resource.published ? undefined : (resource.submittedById ?? "")),
  );
}

async function index(db: CommunityDb, community: string, id: string): Promise<void> {
  await indexDocuments(db, community, "resource", await resourceDocuments(db, community, [id]));
}
