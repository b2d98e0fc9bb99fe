import type { Naming, SubjectNames } from "../../services/audit/reading/subject-names.ts";
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
  "resource-flag": (naming: Naming, ids: readonly string[]) => titlesOf(naming, ids, (id) => id),
  "resource-title": (naming: Naming, ids: readonly string[]) =>
    titlesOf(naming, ids, (id) => readProposalId(id).resource),
  ...{ "resource-edit": byFirst, "resource-duplicate": byFirst, "resource-stale": byFirst },
} satisfies Readonly<Record<string, SubjectNames>>;

/** By the resource that stands first in their id: "resource.person", "resource.other", "resource.day". */
function byFirst(naming: Naming, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return titlesOf(naming, ids, (id) => id.split(".")[0] ?? "");
}

async function titlesOf(
  { db, community: { id: communityId } }: Naming,
  ids: readonly string[],
  resourceOf: (id: string) => string,
): Promise<ReadonlyMap<string, string>> {
  const where = { communityId, id: { in: ids.map(resourceOf) } };
  const found = await db.resource.findMany({ where, select: { id: true, title: true } });
  const titles = new Map(found.map(({ id, title }) => [id, title]));
  return new Map(
    ids.flatMap((id): [string, string][] => {
      const title = titles.get(resourceOf(id));
      return title === undefined ? [] : [[id, title]];
    }),
  );
}
