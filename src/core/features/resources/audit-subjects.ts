import type { Naming, SubjectNames } from "../../services/audit/reading/subject-names.ts";
import { byThing, thingOf } from "../../services/review/proposing/by-thing.ts";
import { readProposalId } from "./translations/proposed-title.ts";

/** How the log names questions to channels, by their words, and what is said of a resource, by its title. */
export const auditSubjects = {
  async question({ db, community: { id: communityId } }: Naming, ids: readonly string[]) {
    const found = await db.resourceQuestion.findMany({
      where: { communityId, id: { in: [...ids] } },
      select: { id: true, words: true },
    });
    return new Map(found.map(({ id, words }) => [id, words]));
  },
  "resource-flag": titlesOf,
  "resource-title": (naming: Naming, ids: readonly string[]) =>
    titlesOf(naming, ids, (id) => readProposalId(id).resource),
  ...{ "resource-edit": titlesOf, "resource-duplicate": titlesOf, "resource-stale": titlesOf },
} satisfies Readonly<Record<string, SubjectNames>>;

/** By the resource that stands first in their id. */
async function titlesOf(
  { db, community: { id: communityId } }: Naming,
  ids: readonly string[],
  resourceOf: (id: string) => string = thingOf,
): Promise<ReadonlyMap<string, string>> {
  const where = { communityId, id: { in: ids.map(resourceOf) } };
  const found = await db.resource.findMany({ where, select: { id: true, title: true } });
  return byThing(new Map(found.map(({ id, title }) => [id, title])), ids, resourceOf);
}
