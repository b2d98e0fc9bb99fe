import type { Context } from "../../../kernel/commands/command.ts";
import type { SaidByField } from "../../../services/review/subject.ts";
import { placeOfReport } from "./sealed-reports.ts";

/** What somebody says is wrong on a contact. */
export interface WrongReport {
  /** Null where who it was is erased. */
  readonly by: string | null;
  readonly at: Date;
  readonly what: string;
}

const waiting = (community: string, contactId: string) => ({
  ...{ communityId: community, contactId, settledAt: null, queuedAt: { not: null } },
});

/** How much was said of a contact that awaits moderators, as the reader may see it. */
export const countOpenReports = ({ db, community }: Pick<Context, "db" | "community">, contact: string) =>
  db.contactReport.count({ where: waiting(community.id, contact) });

/** What tells whether more was said of a contact since moderators were shown what was. */
export async function saidLast(
  { db, community }: Pick<Context, "db"> & { readonly community: { readonly id: string } },
  contact: string,
): Promise<SaidByField | undefined> {
  const { _max: last } = await db.contactReport.aggregate({
    where: waiting(community.id, contact),
    _max: { reportedAt: true },
  });
  return last.reportedAt ? { last: last.reportedAt.toISOString() } : undefined;
}

/** What was said of a contact that awaits moderators, the newest first; so much at most. */
export async function openReports(
  { db, community, seal }: Pick<Context, "db" | "community" | "seal">,
  contact: string,
  most: number,
): Promise<WrongReport[]> {
  const rows = await db.contactReport.findMany({
    where: waiting(community.id, contact),
    orderBy: [{ reportedAt: "desc" }, { id: "desc" }],
    take: most,
    include: { reporter: { select: { name: true } } },
  });
  return Promise.all(
    rows.map(async ({ id, sealed, reportedAt: at, reporter }) => ({
      ...{ by: reporter?.name ?? null, at },
      what: await seal.open(sealed, placeOfReport(community.id, id)),
    })),
  );
}
