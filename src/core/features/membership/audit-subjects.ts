import type { Naming, SubjectNames } from "../../services/audit/reading/subject-names.ts";

/** How the log names requests, by who asks, and domains, by themselves; a code is shown once, and has no name. */
export const auditSubjects = {
  async membership({ db, community: { id: communityId } }: Naming, ids: readonly string[]) {
    const found = await db.membershipRequest.findMany({
      where: { communityId, id: { in: [...ids] } },
      select: { id: true, name: true },
    });
    return new Map(found.map(({ id, name }) => [id, name]));
  },
  domain: async (_naming: Naming, ids: readonly string[]) => new Map(ids.map((domain) => [domain, domain])),
  invitation: "nameless",
} satisfies Readonly<Record<string, SubjectNames>>;
