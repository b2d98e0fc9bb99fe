import type { ReviewSubject } from "../../services/review/subject.ts";
import { removeDocument } from "../../services/search/search.ts";
import { dropAddition, planAddition } from "./additions/plan-additions.ts";
import { resourceConcerns } from "./concerns.ts";
import { resourceMerging, sameResources } from "./merge-resource.ts";
import type { ResourceKind } from "./resource.ts";
import { indexResource, resourceRevision } from "./revise-resource.ts";

declare module "../../services/review/subject.ts" {
  interface ReviewKinds {
    resource: true;
  }
}

/** How suggested resources go through the review queue. */
export const resourceReview: ReviewSubject = {
  label: "audit.kind.resource",
  about: "resource",
  revision: resourceRevision,
  merging: resourceMerging,
  duplicates: sameResources,
  concerns: resourceConcerns,
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
  async approve(context, id) {
    const { db, community, now } = context;
    await db.resource.update({
      where: { communityId_id: { communityId: community.id, id } },
      data: { publishedAt: now },
    });
    await indexResource(db, community.id, id);
    await planAddition(context, id);
  },
  async reject({ db, community }, id) {
    await removeDocument(db, community.id, "resource", id);
  },
  async reopen(context, id) {
    const { db, community } = context;
    await db.resource.update({
      where: { communityId_id: { communityId: community.id, id } },
      data: { publishedAt: null },
    });
    await indexResource(db, community.id, id);
    await dropAddition(context, id);
  },
};
