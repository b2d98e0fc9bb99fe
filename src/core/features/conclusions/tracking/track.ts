import type { Context } from "../../../kernel/commands/command.ts";
import { atLeast } from "../../../kernel/access/role.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { sql } from "../../../services/store/store.ts";
import { heldConclusion } from "../life/found-conclusion.ts";
import { noteChanges } from "../life/history.ts";
import { type TrackingStatus, trackedAs, trackingOf } from "./tracking.ts";

/** What is said of a country. */
interface Tracked {
  readonly country: string;
  readonly status: TrackingStatus;
  readonly evidence?: string | undefined;
}

/** The countries for which the caller says how far they are: all (undefined) to those who moderate. */
export async function speaksFor({
  db,
  caller,
}: Pick<Context, "db" | "caller">): Promise<readonly string[] | undefined> {
  if (atLeast(caller.role, "moderator")) return undefined;
  if (caller.personId === undefined || !atLeast(caller.role, "member")) return [];
  return countriesOf(db, caller.personId);
}

/** The countries for which somebody speaks as one of their points of contact, a deputy or the national correspondent. */
export async function countriesOf(db: Pick<Context["db"], "$queryRaw">, person: string): Promise<readonly string[]> {
  const [row] = await db.$queryRaw<{ countries: string[] }[]>(
    sql`select rapporteur_speaks_for(${person}) as countries`,
  );
  return row?.countries ?? [];
}

/** Says how far a country is; false where that was said already. Throws UserError for whoever does not speak for it. */
export async function track(context: Context, id: string, { country, status, evidence }: Tracked): Promise<boolean> {
  const { db, community, caller, now } = context;
  await heldConclusion(context, id);
  const may = await speaksFor(context);
  if (may && !may.includes(country)) return refuse("track.others");
  const key = { communityId: community.id, conclusionId: id, country };
  const before = await db.conclusionTracking.findUnique({ where: { communityId_conclusionId_country: key } });
  if (before?.status === status && before.evidence === (evidence ?? null)) return false;
  const said = { status, evidence: evidence ?? null, byId: caller.personId ?? null, at: now };
  if (before) await db.conclusionTracking.updateMany({ where: key, data: said });
  else await db.conclusionTracking.create({ data: { ...key, ...said } });
  await noteChanges(db, { community: community.id, now, by: caller.personId }, id, [
    {
      what: "tracked",
      ...(before ? { from: trackedAs(country, trackingOf(before.status)) } : {}),
      to: trackedAs(country, status),
      ...(evidence === undefined ? {} : { why: evidence }),
    },
  ]);
  return true;
}
