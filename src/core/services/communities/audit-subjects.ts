import { platformName } from "../../kernel/access/target.ts";
import type { Naming, SubjectNames } from "../audit/reading/subject-names.ts";

/** How the log names channels, by their names, and spaces, by their platforms: nobody is told what else these are called. */
export const auditSubjects = {
  async channel({ db, community: { id: communityId } }: Naming, ids: readonly string[]) {
    const found = await db.channel.findMany({
      where: { communityId, id: { in: [...ids] } },
      select: { id: true, name: true },
    });
    return new Map(found.map(({ id, name }) => [id, `#${name}`]));
  },
  async space(_naming: Naming, ids: readonly string[]) {
    return new Map(ids.map((id) => [id, platformName(id.split("/")[0] ?? "")]));
  },
} satisfies Readonly<Record<string, SubjectNames>>;
