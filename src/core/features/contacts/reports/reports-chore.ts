import { problem } from "../../../kernel/errors/errors.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import type { Chore } from "../../../services/chores/chore.ts";
import { type ChoreContext, eachCommunity } from "../../../services/chores/each-community.ts";
import type { Expiring } from "../../../services/expiring/expiring.ts";
import { openReview } from "../../../services/review/entries.ts";
import { sql } from "../../../services/store/store.ts";
import { tellModerators } from "./tell-moderators.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

/** For how many days whose contact it is may be silent. Our choice: longer than a holiday's first week. */
const SILENT_DAYS = 14;
// As long as what contacts were before is kept.
const KEPT_DAYS = 30;

/** What whose contact it is has not seen to. */
export const expiringReports: Expiring = {
  ...{ table: "contact_report", moment: "reported_at", lasts: 0 },
  open: sql`r.settled_at is null`,
};

/** Brings to moderators what whose contact it is has not seen to for two weeks, and forgets what was seen to long ago. */
export const reportsChore: Chore = {
  name: "contact-reports",
  cron: "36 5 * * *",
  run: (parts) =>
    eachCommunity(parts, async (at) => {
      const ago = (days: number) => new Date(at.now.getTime() - days * DAY_MS);
      await at.db.contactReport.deleteMany({
        where: { communityId: at.community.id, settledAt: { lt: ago(KEPT_DAYS) } },
      });
      for (const contact of await silent(at, ago(SILENT_DAYS)))
        if (await openReview(at, "contact", contact.id))
          await tellModerators(at, contact.id, {
            problem: problem("contact.wrong.silent", {
              ...{ contact: contact.name, days: SILENT_DAYS },
              command: commandLine("review list"),
            }),
            ...{ occurrence: at.now.toISOString(), near: { platform: "", space: "" } },
          });
    }),
};

/** The contacts of which something was said before then that nobody has seen to; it is in the queue from now on. */
async function silent({ db, community, now }: ChoreContext, before: Date) {
  const rows = await db.$queryRaw<{ contact: string }[]>(sql`
    update contact_report set queued_at = ${now} where community_id = ${community.id} and settled_at is null and queued_at is null
      and reported_at < ${before} returning contact_id as contact`);
  return db.contact.findMany({
    where: { communityId: community.id, id: { in: rows.map(({ contact }) => contact) } },
    orderBy: { id: "asc" },
    select: { id: true, name: true },
  });
}
