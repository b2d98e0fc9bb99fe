import type { Context } from "../../../../kernel/commands/command.ts";
import { type Problem, problem } from "../../../../kernel/errors/errors.ts";
import { planNews } from "../../../../services/delivery/notices/notice.ts";
import { settleReview } from "../../../../services/review/entries.ts";
import { noSql, sql, type Whole } from "../../../../services/store/store.ts";
import { countOpenFlags } from "./open-flags.ts";

/** What became of what people said is wrong with a resource. */
export interface SettledFlags {
  readonly title: string;
  readonly became: "changed" | "right" | "uncheckable";
  /** Only what was said until then is meant, for more was not seen; all where absent. */
  readonly seen?: Date;
  /** What a moderator says to it; "" for nothing. */
  readonly why?: string;
}

/** What the messages begin with by which people are told of that. */
export const FLAG_BECAME = "resource.flag.became";

/** Ends what people said is wrong with a resource, tells each of them what became of it, and takes it out of the review queue once nothing is left. */
export async function settleFlags(context: Whole<Context>, id: string, settled: SettledFlags): Promise<void> {
  const { db, community, caller, now, ids } = context;
  const seen = settled.seen === undefined ? noSql : sql`and at <= ${settled.seen}`;
  const rows = await db.$queryRaw<{ by: string | null }[]>(sql`
    update resource_flag set settled_at = ${now} where community_id = ${community.id} and resource_id = ${id}
      and settled_at is null ${seen} returning by_id as by`);
  const people = [...new Set(rows.map(({ by }) => by))].filter((by) => by !== null && by !== caller.personId);
  for (const person of people.filter((one) => one !== null).sort())
    await planNews(
      { db, community, now, ids },
      {
        ...{ about: "resource", subjectId: id, person, near: caller.here },
        occurrence: now.toISOString(),
        problem: told(settled),
      },
    );
  if (rows.length > 0 && (await countOpenFlags(context, id)) === 0)
    await settleReview(context, "resource-flag", id, settled.became === "changed" ? "approved" : "rejected");
}

function told({ title, became, why = "" }: SettledFlags): Problem {
  if (became === "right" && why !== "") return problem("resource.flag.became.right.why", { title, why });
  return problem(`resource.flag.became.${became}`, { title });
}
