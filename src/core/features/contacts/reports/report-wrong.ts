import type { Context } from "../../../kernel/commands/command.ts";
import { problem, refuse } from "../../../kernel/errors/errors.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import { planNotice } from "../../../services/delivery/notices/notice.ts";
import { openReview } from "../../../services/review/entries.ts";
import { sql, type Whole } from "../../../services/store/store.ts";
import { placeOfReport } from "./sealed-reports.ts";
import { tellModerators } from "./tell-moderators.ts";
import { saidIn } from "./what-was-said.ts";

/** To whom it is said that something on a contact is wrong. */
export type ToldOfReport = "owner" | "moderators";

// Our choice: nobody has to read more of one person.
const MOST_OPEN = 20;

/**
 * Keeps what somebody says is wrong on a contact, until it is seen to, and tells whose contact it is; where it is nobody's, the caller's own, or of
 * somebody who left, it waits in the review queue: as one entry of all who say something of that contact, of which moderators are told once.
 * Throws UserError where it is gone, or the caller has said as much already that nobody has seen to.
 */
export async function reportWrong(
  context: Whole<Context>,
  { id, name, personId }: { readonly id: string; readonly name: string; readonly personId: string | null },
  what: string,
): Promise<ToldOfReport> {
  const { db, community, caller, now, ids } = context;
  const reporter = caller.personId ?? "";
  await heldContact(context, id);
  const open = await db.contactReport.count({
    where: { communityId: community.id, reporterId: reporter, settledAt: null },
  });
  if (open >= MOST_OPEN) return refuse("contact.wrong.many", { most: MOST_OPEN });
  const owner =
    personId === null || personId === reporter
      ? null
      : await db.person.findFirst({
          where: { communityId: community.id, id: personId, leftAt: null, suspendedAt: null },
        });
  const report = ids.next();
  const occurrence = saidIn(report);
  const told =
    owner !== null &&
    (await planNotice(context, {
      ...{ about: "contact", subjectId: id, occurrence, near: caller.here },
      person: owner.id,
      problem: problem("contact.wrong.yours", { name: caller.name, command: commandLine("contact me") }),
    }));
  await keepReport(context, id, { id: report, what, queuedAt: told ? null : now });
  if (told) return "owner";
  if (await openReview(context, "contact", id))
    await tellModerators(context, id, {
      problem: problem("contact.wrong.theirs", {
        ...{ name: caller.name, contact: name },
        command: commandLine("contact edit"),
      }),
      ...{ occurrence, near: caller.here, except: reporter },
    });
  return "moderators";
}

/** Whoever removes the contact at this very moment, or merges it with another, comes before or after. */
async function heldContact({ db, community }: Whole<Context>, id: string): Promise<void> {
  const held = await db.$queryRaw<unknown[]>(
    sql`select from contact where community_id = ${community.id} and id = ${id} for key share`,
  );
  if (held.length === 0) return refuse("contact.gone");
}

async function keepReport(
  { db, community, caller, seal, now }: Whole<Context>,
  contactId: string,
  { id, what, queuedAt }: { readonly id: string; readonly what: string; readonly queuedAt: Date | null },
): Promise<void> {
  const sealed = await seal.seal(what, placeOfReport(community.id, id));
  const reporterId = caller.personId ?? null;
  await db.contactReport.create({
    data: { communityId: community.id, id, contactId, reporterId, sealed, reportedAt: now, queuedAt },
  });
}
