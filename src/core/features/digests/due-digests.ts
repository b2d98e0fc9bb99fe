import { atLeast, type Role } from "../../kernel/access/role.ts";
import { clearanceOf } from "../../kernel/access/sharing.ts";
import { readLanguage } from "../../kernel/language/language.ts";
import { describedChannels } from "../../services/delivery/channel.ts";
import type { DeliveryContext, DueDelivery } from "../../services/delivery/composer.ts";
import type { DueRow } from "../../services/delivery/ledger.ts";
import { atMostMember } from "../../services/people/acting-role.ts";
import { known } from "../../services/people/role-by-standing.ts";
import { preferencesFor } from "../../services/preferences/own.ts";
import { coversOf } from "./covering.ts";
import type { Digest } from "./digest.ts";
import type { Audience } from "./reading.ts";
import { runAfter } from "./run-after.ts";

/** A run that is due, and what it is to cover for whom. */
export interface DueDigest {
  readonly row: DueRow;
  readonly digest: Digest;
  readonly audience: Audience;
  readonly upTo: Date;
}

/** What is due of digests that are there, by row: without those whose person may not have it any more, and those that are just being said by another run than these and those that are worded with them. */
export async function dueDigests(
  rows: readonly DueRow[],
  limits: ReadonlyMap<string, DueDelivery["clearance"]>,
  context: DeliveryContext,
  worded: readonly string[] = [],
): Promise<Map<string, DueDigest>> {
  const { db, community, now } = context;
  const digests = await db.digest.findMany({
    where: { communityId: community.id, id: { in: rows.map(({ subjectId }) => subjectId) }, stoppedAt: null },
  });
  const byId = new Map(digests.map((one) => [one.id, one]));
  const busy = await saidNow(rows, worded, context);
  const described = await describedChannels(
    context,
    rows.map(({ recipient }) => recipient),
  );
  const due = new Map<string, DueDigest>();
  for (const row of rows) {
    const digest = byId.get(row.subjectId);
    if (!digest || digest.pausedAt || busy.has(digest.id)) continue;
    const upTo = await coveredTo(digest, row, now);
    if (digest.personId === null) {
      const channel = described(row);
      const language = readLanguage(digest.language) ?? channel?.language ?? community.language;
      const reader = { kind: "channel", clearance: clearanceOf(channel?.clearance, limits.get(row.id)) } as const;
      due.set(row.id, { row, digest, upTo, audience: { reader, language, zone: digest.zone } });
      continue;
    }
    const audience = await ownAudience(digest, digest.personId, row, context);
    if (audience) due.set(row.id, { row, digest, upTo, audience });
  }
  return due;
}

/** For whom somebody's own digest is at this moment; undefined where they are no member any more. */
async function ownAudience(
  digest: Digest,
  id: string,
  row: DueRow,
  { db, community }: DeliveryContext,
): Promise<Audience | undefined> {
  const key = { communityId: community.id, id };
  const person = await db.person.findUnique({ where: { communityId_id: key } });
  if (!person || person.leftAt || person.suspendedAt) return undefined;
  const handle = await db.handle.findFirst({
    where: { communityId: community.id, platform: row.platform, externalId: row.recipient, personId: id },
  });
  const role: Role = handle?.limited ? atMostMember(person.role) : known(person.role);
  if (!handle || !atLeast(role, "member")) return undefined;
  const { language, zone } = await preferencesFor({ db, community }, id);
  return { reader: { kind: "person", id, role }, language: readLanguage(digest.language) ?? language, zone };
}

/** Its own time; now, where a later run was missed too. */
export async function coveredTo(digest: Digest, row: Pick<DueRow, "dueAt">, now: Date): Promise<Date> {
  const next = await runAfter(digest, row.dueAt);
  return next !== undefined && next <= now ? now : row.dueAt;
}

/** Digests of which another run than these is just being handed to a platform, or that another says with its own: it covers what these would. */
async function saidNow(
  rows: readonly DueRow[],
  worded: readonly string[],
  { db, community }: DeliveryContext,
): Promise<Set<string>> {
  const ids = new Set(rows.map(({ subjectId }) => subjectId));
  const others = await db.delivery.findMany({
    where: {
      ...{ communityId: community.id, kind: "digest", state: "sending" },
      id: { notIn: [...rows.map(({ id }) => id), ...worded] },
    },
    select: { subjectId: true, detail: true },
  });
  const busy = others.flatMap(({ subjectId, detail }) => [
    subjectId,
    ...(coversOf({ detail })?.covers ?? []).map(({ digest }) => digest),
  ]);
  return new Set(busy.filter((id) => ids.has(id)));
}
