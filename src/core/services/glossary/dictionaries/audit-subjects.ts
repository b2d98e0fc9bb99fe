import type { Naming, SubjectNames } from "../../audit/reading/subject-names.ts";

/** How the log names dictionaries. */
export const auditSubjects = {
  async dictionary({ db, community: { id: communityId } }: Naming, ids: readonly string[]) {
    const found = await db.dictionary.findMany({
      where: { communityId, id: { in: [...ids] } },
      select: { id: true, name: true },
    });
    return new Map(found.map(({ id, name }) => [id, name]));
  },
} satisfies Readonly<Record<string, SubjectNames>>;
