import type { Naming } from "../../../services/audit/reading/subject-names.ts";
import { byThing, thingOf } from "../../../services/review/proposing/by-thing.ts";
import { truncate } from "../../../kernel/text/truncate.ts";

const NAME = 90;

/** How the log names a wording that somebody proposes: as the conclusion, which stands first in its id. */
export const auditSubjects = {
  async "conclusion-version"({ db, community }: Naming, ids: readonly string[]) {
    const where = { communityId: community.id, id: { in: ids.map(thingOf) } };
    const found = await db.conclusion.findMany({ where, select: { id: true, text: true } });
    return byThing(new Map(found.map(({ id, text }) => [id, truncate(text, NAME)])), ids);
  },
};
