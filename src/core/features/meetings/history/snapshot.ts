import { z } from "zod";
import { Prisma } from "../../../services/store/rows.ts";
import type { Db } from "../../../services/store/store.ts";
import { invitationOf, writeInvitation } from "../participants/invitation.ts";
import { INVITED } from "../participants/invited.ts";
import type { Meeting } from "../meeting.ts";

const date = z.coerce.date();
const text = z.string().nullable();

const meetingSchema = z.object({
  ...{
    title: z.string(),
    folded: z.string(),
    startsLocal: z.string(),
    zone: z.string(),
    startsAt: date,
    minutes: z.number(),
    rule: text,
  },
  ...{
    endsAt: date.nullable(),
    place: text,
    link: text,
    agenda: text,
    languages: z.array(z.string()),
    sharing: z.string(),
  },
  ...{ capacity: z.number().nullable(), rsvpMinutes: z.number(), leads: z.array(z.number()).nullable() },
  // Changes from before names could be shown have none.
  ...{ organiserId: text, chairId: text, cancelledAt: date.nullable(), namesSince: date.nullable().default(null) },
});

const changeSchema = z.object({
  ...{
    occurrence: z.string(),
    kind: z.string(),
    startsLocal: text,
    startsAt: date.nullable(),
    minutes: z.number().nullable(),
  },
  ...{ title: text, place: text, link: text, agenda: text, sequence: z.number(), changedAt: date },
});

/** What a meeting was: everything that a change of it can change. */
export const snapshotSchema = z.object({
  meeting: meetingSchema,
  changes: z.array(changeSchema),
  invited: z.array(z.object({ kind: z.enum(INVITED), value: z.string() })),
  documents: z.array(z.string()),
});
export type Snapshot = z.output<typeof snapshotSchema>;

/** A meeting as it is now, to be gone back to. */
export async function takeSnapshot(db: Db, community: string, meeting: Meeting): Promise<Snapshot> {
  const documents = await db.meetingDocument.findMany({ where: { communityId: community, meetingId: meeting.id } });
  return snapshotSchema.parse({
    meeting,
    changes: meeting.changes,
    invited: await invitationOf(db, community, meeting.id),
    documents: documents.map((d) => d.resourceId),
  });
}

/** Columns of a meeting as a snapshot has them. */
export function columnsIn({ meeting: { leads, ...columns } }: Snapshot) {
  return { ...columns, leads: leads === null ? Prisma.DbNull : leads };
}

/** Makes a meeting's changed times, invitations and documents those; none may be there that are not said. */
export async function writeParts(
  db: Db,
  community: string,
  id: string,
  { changes, invited, documents }: Omit<Snapshot, "meeting">,
): Promise<void> {
  const of = { communityId: community, meetingId: id };
  await db.occurrenceChange.deleteMany({ where: of });
  await db.occurrenceChange.createMany({ data: changes.map((change) => ({ ...change, ...of })) });
  await writeInvitation(db, community, id, invited);
  await writeDocuments(db, community, id, documents);
}

/** Makes a meeting's documents those. */
export async function writeDocuments(
  db: Db,
  community: string,
  id: string,
  documents: readonly string[],
): Promise<void> {
  const of = { communityId: community, meetingId: id };
  await db.meetingDocument.deleteMany({ where: of });
  await db.meetingDocument.createMany({
    data: documents.map((resourceId) => ({ ...of, resourceId })),
    skipDuplicates: true,
  });
}
