import type { Context } from "../../../kernel/commands/command.ts";
import { type Problem, problem } from "../../../kernel/errors/errors.ts";
import { planNotice } from "../../../services/delivery/notices/notice.ts";
import { settleReview } from "../../../services/review/entries.ts";
import { noSql, sql, type Whole } from "../../../services/store/store.ts";
import { countOpenReports } from "./open-reports.ts";
import { goneAt } from "./what-was-said.ts";

/** What became of what somebody said is wrong: it was changed, is right as it is, or the contact was removed. */
export type ReportBecame = "changed" | "right" | "removed";

/** What the messages begin with by which people are told of that. */
export const BECAME = "contact.wrong.became";

/** Which reports are meant, and what is said to them. */
export interface Settling {
  /** Only those that awaited moderators, who saw what was said until then; all where absent. */
  readonly seen?: Date | undefined;
  /** What a moderator says to it. */
  readonly why?: string;
}

/** Ends what people said is wrong on a contact, and tells each of them what became of it. Once nothing is left of it, the contact is out of the review queue. */
export async function settleReports(
  context: Whole<Context>,
  { id, name }: { readonly id: string; readonly name: string },
  became: ReportBecame,
  { seen, why = "" }: Settling = {},
): Promise<void> {
  const { db, community, caller, now } = context;
  const which = seen === undefined ? noSql : sql`and queued_at is not null and reported_at <= ${seen}`;
  const settled = await db.$queryRaw<{ reporter: string | null }[]>(sql`
    update contact_report set settled_at = ${now}, settled_as = ${became}
    where community_id = ${community.id} and contact_id = ${id} and settled_at is null ${which} returning reporter_id as reporter`);
  const reporters = [...new Set(settled.map(({ reporter }) => reporter))].filter((one) => one !== null);
  for (const person of reporters.filter((one) => one !== caller.personId).sort())
    await planNotice(context, {
      ...{ about: "contact", subjectId: id, near: caller.here },
      occurrence: became === "removed" ? goneAt(now) : now.toISOString(),
      ...{ person, problem: words(became, name, why) },
    });
  if ((await countOpenReports(context, id)) === 0) await settleReview(context, "contact", id);
}

function words(became: ReportBecame, contact: string, why: string): Problem {
  if (became === "right" && why !== "") return problem("contact.wrong.became.right.why", { contact, why });
  return problem(`contact.wrong.became.${became}`, { contact });
}
