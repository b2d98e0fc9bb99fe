import { readLanguage } from "../../kernel/language/language.ts";
import type { Chore, ChoreParts } from "../../services/chores/chore.ts";
import { eachInTurn } from "../../services/chores/each-in-turn.ts";
import type { DeliveryPlanning } from "../../services/delivery/planning/plan.ts";
import { known } from "../../services/people/role-by-standing.ts";
import { sql } from "../../services/store/store.ts";
import { loadTerms } from "../../services/taxonomy/taxonomy.ts";
import { heldDigests } from "./covering.ts";
import type { Digest } from "./digest.ts";
import { readAs } from "./reading.ts";
import { planAnew } from "./schedule-digest.ts";
import { seenAhead } from "./seen.ts";
import { EDGE_MS, tell } from "./tell.ts";

// A year of a busy community. Where there is more, nothing is said again, and what is recorded before the clock comes by there is not said.
const MOST_SEEN = 5_000;

/**
 * Has digests go on after a clock that went back, such as one that was ahead by mistake: each covers what there was, which it remembers
 * by its ids, and what is recorded from now on is new in the next one, which comes when it would have come. It is found soon enough for
 * the edge that every digest looks back to hold what came since the clock went back.
 */
export const wrongClock: Chore = {
  name: "digest-clock",
  cron: "3-58/5 * * * *",
  async run({ store, clock, ids, catalogue }) {
    const ahead = new Date(clock.now().getTime() + EDGE_MS);
    const found = await store.statement<{ community: string; digests: string[] }>(sql`
      select d.community_id as community, array_agg(d.id order by d.id) as digests from digest d
      where d.covered_until > ${ahead} or d.begins_at > ${ahead} or (d.stopped_at is null and d.paused_at is null and exists (
        select from delivery r where r.community_id = d.community_id and r.subject_id = d.id and r.kind = 'digest' and r.state = 'planned'
          and r.created_at > ${ahead}))
      group by d.community_id order by d.community_id`);
    await eachInTurn(found, "communities", ({ community: id, digests }) =>
      store.asCommunity(id, "maintenance", (db) =>
        putRight({ db, community: { id }, now: clock.now(), ids, catalogue }, digests),
      ),
    );
  },
};

type At = DeliveryPlanning & Pick<ChoreParts, "catalogue">;

async function putRight(at: At, ids: readonly string[]): Promise<void> {
  for (const digest of (await heldDigests(at, ids)).values()) {
    await coverUntilNow(at, digest);
    await planAnew(at, digest);
  }
}

/** What is recorded from now on is new in it, and nothing that it told or passed over. */
async function coverUntilNow(at: At, digest: Digest): Promise<void> {
  const { db, community, now } = at;
  const until = digest.beginsAt > digest.coveredUntil ? digest.beginsAt : digest.coveredUntil;
  if (until.getTime() <= now.getTime() + EDGE_MS) return;
  const ahead = await bearingLater(at, digest, until);
  if (ahead.length > MOST_SEEN) return;
  const earlier = (one: Date, other: Date) => (one < other ? one : other);
  await db.digest.updateMany({
    where: { communityId: community.id, id: digest.id },
    data: {
      coveredUntil: earlier(digest.coveredUntil, now),
      beginsAt: earlier(digest.beginsAt, new Date(now.getTime() - EDGE_MS)),
      seen: seenAhead(digest.seen, ahead, until),
    },
  });
}

/** What there is of its news that bears moments after now, as "section:id". */
async function bearingLater({ db, community: { id }, now, catalogue }: At, digest: Digest, until: Date) {
  const community = await db.community.findUniqueOrThrow({ where: { id } });
  const language = readLanguage(community.language) ?? "en";
  const source = { db, community: { ...community, language }, now, catalogue, terms: await loadTerms(db) };
  const person = await db.person.findFirst({ where: { communityId: id, id: digest.personId ?? "" } });
  const reader = person
    ? ({ kind: "person", id: person.id, role: known(person.role) } as const)
    : ({ kind: "channel", clearance: "red" } as const);
  const after = { ...digest, coveredUntil: new Date(now.getTime() + EDGE_MS), beginsAt: now, seen: [] };
  const { edge } = await readAs(source, { reader, language, zone: digest.zone }, (reading) =>
    tell(reading, [{ digest: after, upTo: until }], now),
  );
  return edge;
}
