import type { Concern, DescribingSubjects } from "../../services/review/subject.ts";

/** Topics and countries that resources are about, by id. */
export async function resourceConcerns(
  { db, community }: Pick<DescribingSubjects, "db" | "community">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Concern>> {
  const where = { communityId: community.id, id: { in: [...ids] } };
  const rows = await db.resource.findMany({ where, select: { id: true, country: true, topics: true } });
  return new Map(
    rows.map(({ id, country, topics }) => [
      id,
      { countries: country === null ? [] : [country], topics: topics.map(({ topicKey }) => topicKey) },
    ]),
  );
}
