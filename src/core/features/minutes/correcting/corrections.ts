import type { Context } from "../../../kernel/commands/command.ts";
import type { Db } from "../../../services/store/store.ts";
import { type ConcludedThen, type ConclusionEntry, correctedSince, withdrawnSince } from "../../conclusions/feature.ts";
import { isPosted, type MinutesSession } from "../session.ts";

/** What may become of something that was posted: a note was taken out or put otherwise, or what somebody says of it. */
const CORRECTED = ["removed", "reworded", "said"] as const;
type Corrected = (typeof CORRECTED)[number];

/** A correction of minutes after they were posted. */
export interface Correction {
  /** What became of a note, or that it was a conclusion that was put otherwise, or withdrawn. */
  readonly what: Corrected | "conclusion" | "withdrawn";
  /** What was said of it. */
  readonly text?: string;
  /** Who made it, where that is known. */
  readonly by?: string;
  readonly at: Date;
}

/** Longest correction in words, in characters. */
export const CORRECTION_MAX = 500;

/** Notes that minutes were corrected by the caller, where they are posted: they say so from then on. */
export async function noteCorrection(
  { db, community, caller, now, ids }: Pick<Context, "db" | "community" | "caller" | "now" | "ids">,
  session: MinutesSession,
  what: Corrected,
  text?: string,
): Promise<void> {
  if (!isPosted(session)) return;
  await db.minutesCorrection.create({
    data: {
      ...{ communityId: community.id, id: ids.next(), sessionId: session.id, what, text: text ?? null },
      ...{ byId: caller.personId ?? null, at: now },
    },
  });
}

/** What was corrected in minutes, of whatever channel, and in what they concluded, since they were posted; in that order. */
export async function correctionsOf(
  db: Db,
  community: string,
  sessions: readonly Pick<MinutesSession, "id" | "postedAt">[],
  { conclusions, then }: { readonly conclusions: readonly Pick<ConclusionEntry, "id">[]; readonly then: ConcludedThen },
): Promise<Correction[]> {
  const posted = sessions.flatMap(({ postedAt }) => postedAt ?? []);
  if (posted.length === 0) return [];
  const since = new Date(Math.min(...posted.map((at) => at.getTime())));
  const rows = await db.minutesCorrection.findMany({
    where: {
      ...{ communityId: community, sessionId: { in: sessions.map(({ id }) => id) } },
      at: { gte: since },
    },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    include: { by: { select: { name: true } } },
  });
  const noted = rows.map(
    ({ what, text, by, at }): Correction => ({
      what: CORRECTED.find((one) => one === what) ?? "said",
      ...(text === null ? {} : { text }),
      ...(by ? { by: by.name } : {}),
      at,
    }),
  );
  const ids = conclusions.map(({ id }) => id);
  const concluded = (await correctedSince(db, community, ids, since)).map(
    (one): Correction => ({ what: "conclusion", ...one }),
  );
  const withdrawn = (await withdrawnSince(db, community, then, since)).map(
    (one): Correction => ({ what: "withdrawn", ...one }),
  );
  return [...noted, ...concluded, ...withdrawn].toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
