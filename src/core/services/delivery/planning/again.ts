import { z } from "zod";
import type { Db } from "../../store/store.ts";
import type { LedgerRow } from "../ledger.ts";

// "… again 2 via console 123": what stands behind the occurrence of a row that says the same as one before it.
const REPEATED = /^(.*?)(?: again (\d+))?(?: via .*)?$/su;

/** The occurrence that a row is about, whichever time it is said and on whichever account. */
export const plainOccurrence = (occurrence: string): string => REPEATED.exec(occurrence)?.[1] ?? occurrence;

/** The occurrence of the row that says a row once more: the same whoever asks for it, and however often, so that it is planned once. */
export const againOccurrence = (occurrence: string): string => {
  const [, plain = occurrence, times = "0"] = REPEATED.exec(occurrence) ?? [];
  return `${plain} again ${Number(times) + 1}`;
};

/** The occurrence of the row that tries another account. */
export const viaOccurrence = (occurrence: string, account: string): string =>
  `${occurrence.replace(/ via .*$/su, "")} via ${account}`;

const forPerson = z.object({ person: z.string() });

/** Whom a row is for, where it is a person. */
export const personOf = ({ personId, detail }: Pick<LedgerRow, "personId" | "detail">): string | undefined =>
  personId ?? forPerson.safeParse(detail).data?.person;

const recipientOf = (row: LedgerRow): string => personOf(row) ?? `${row.platform} ${row.spaceId} ${row.recipient}`;

/** Rows that said the same to the same recipient after that one: on another account, or because somebody asked for it; the first one first. */
export async function followersOf(db: Db, row: LedgerRow): Promise<LedgerRow[]> {
  const plain = plainOccurrence(row.occurrence);
  const rows = await db.delivery.findMany({
    where: {
      communityId: row.communityId,
      subjectId: row.subjectId,
      kind: row.kind,
      occurrence: { startsWith: plain },
      createdAt: { gte: row.createdAt },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const later = (one: LedgerRow) => one.createdAt > row.createdAt || one.occurrence.length > row.occurrence.length;
  return rows.filter(
    (one) =>
      one.id !== row.id &&
      plainOccurrence(one.occurrence) === plain &&
      recipientOf(one) === recipientOf(row) &&
      later(one),
  );
}
