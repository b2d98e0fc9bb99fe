import type { Problem } from "../../kernel/errors/errors.ts";
import { accountsOf } from "./planning/accounts.ts";
import type { DeliveryContext } from "./composer.ts";
import type { FailReason, LedgerRow } from "./ledger.ts";
import { type Notice, planNotice } from "./notices/notice.ts";

/** A delivery to a channel that failed for good, and the words for it. */
export interface ChannelFailure extends Pick<Notice, "about" | "subjectId" | "near"> {
  /** Whose meeting, digest or poll it was; null where nobody is known to have made it. */
  readonly person: string | null;
  readonly row: LedgerRow;
  readonly reason: FailReason;
  readonly what: {
    /** The channel is gone or closed to the bot: told once, because it stays so until somebody acts. */
    readonly gone: Problem;
    /** This one was not said. */
    readonly failed: Problem;
    /** Whether this one was said could not be found out. */
    readonly uncertain: Problem;
  };
  /** What tells it apart where a channel is gone, and each time of that is to be told; else it is told once until something is said there. */
  readonly again?: string;
}

/** Tells the person whose it was, once; where they can be told nowhere, an administrator. */
export async function tellFailure(
  context: DeliveryContext,
  { reason, what, row, person, again, ...notice }: ChannelFailure,
): Promise<void> {
  const lasting = reason === "gone" || reason === "refused";
  const problem = lasting ? what.gone : reason === "uncertain" ? what.uncertain : what.failed;
  await tellOwner(context, person, {
    ...notice,
    problem,
    delivery: row.id,
    occurrence: lasting ? (again ?? (await lastSaid(row, context))) : row.occurrence,
  });
}

/** Tells the person whose something is; where they can be told nowhere, an administrator. */
export async function tellOwner(
  context: DeliveryContext,
  person: string | null,
  notice: Omit<Notice, "person">,
): Promise<void> {
  const { db, community, log } = context;
  const admins = await db.person.findMany({
    where: { communityId: community.id, role: "admin", leftAt: null },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const persons = [...(person === null ? [] : [person]), ...admins.map(({ id }) => id)];
  const accounts = await accountsOf(context, persons, notice);
  const told = persons.find((id) => accounts.has(id));
  if (told === undefined)
    log.warn(
      { code: notice.problem.code, subject: notice.subjectId },
      "nobody can be told: neither whose it is nor an administrator has an account on a connected platform",
    );
  else await planNotice(context, { ...notice, person: told });
}

/** What was said there of the subject last: a channel that was mended and is gone again is told of again. */
async function lastSaid(
  { kind, subjectId, recipient }: LedgerRow,
  { db, community }: DeliveryContext,
): Promise<string> {
  const last = await db.delivery.findFirst({
    where: { communityId: community.id, kind, subjectId, recipient, state: "sent" },
    orderBy: [{ settledAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  return last?.id ?? "";
}
