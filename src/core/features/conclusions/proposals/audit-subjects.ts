import type { Naming } from "../../../services/audit/reading/subject-names.ts";
import { truncate } from "../../../kernel/text/truncate.ts";

const NAME = 90;

/** How the log names a wording that somebody proposes: as the conclusion, which stands first in its id. */
export const auditSubjects = {
  async "conclusion-version"({ db, community }: Naming, ids: readonly string[]) {
    const conclusionOf = (id: string) => id.split(".")[0] ?? "";
    const where = { communityId: community.id, id: { in: ids.map(conclusionOf) } };
    const found = await db.conclusion.findMany({ where, select: { id: true, text: true } });
    const texts = new Map(found.map(({ id, text }) => [id, truncate(text, NAME)]));
    return new Map(
      ids.flatMap((id): [string, string][] => {
        const text = texts.get(conclusionOf(id));
        return text === undefined ? [] : [[id, text]];
      }),
    );
  },
};
