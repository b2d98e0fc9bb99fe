import { planNotice } from "../../../services/delivery/notice.ts";
import type { Planning } from "../../../services/delivery/plan.ts";
import { problem } from "../../../kernel/errors/errors.ts";
import { atLeast, ROLES } from "../../../kernel/access/role.ts";
import { sql } from "../../../services/store/store.ts";
import { countExposed } from "./count-exposed.ts";

/**
 * Plans to tell everybody who moderates the community that conclusions could be read by more people than their meetings are
 * for, where nobody has seen to them: each person once for ever, on whatever account. Whoever left before they were told is
 * told when they are back.
 */
export async function tellModerators(planning: Planning): Promise<void> {
  const { db, community } = planning;
  const { total, posted } = await countExposed(planning);
  if (total === 0) return;
  const moderators = await db.person.findMany({
    where: {
      communityId: community.id,
      role: { in: ROLES.filter((role) => atLeast(role, "moderator")) },
      leftAt: null,
    },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const told = await toldBefore(planning);
  for (const { id: person } of moderators) {
    if (told.has(person)) continue;
    await planNotice(planning, {
      person,
      about: "exposure",
      subjectId: community.id,
      occurrence: "",
      problem: problem("exposure.told", { total, posted }),
      near: { platform: "", space: "" },
    });
  }
}

async function toldBefore({ db, community }: Planning): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ person: string }[]>(sql`
    select d.detail->>'person' as person from delivery d
    where d.community_id = ${community.id} and d.subject_id = ${community.id} and d.kind = 'notice' and d.detail->>'about' = 'exposure'
      and not (d.state = 'dropped' and d.reason = 'cancelled')`);
  return new Set(rows.map(({ person }) => person));
}
