import { moderatorIds } from "../../services/people/moderators.ts";
import { z } from "zod";
import { channelFacts, channelVoice } from "../../services/delivery/channel.ts";
import { type Composer, each, type DeliveryContext } from "../../services/delivery/composer.ts";
import { tellFailure } from "../../services/delivery/failure.ts";
import type { DueRow, Row } from "../../services/delivery/ledger.ts";
import { problem } from "../../kernel/errors/errors.ts";
import { formatter } from "../../kernel/language/format.ts";
import { translator } from "../../kernel/language/translate.ts";
import { clearanceOf } from "../../kernel/access/sharing.ts";
import { labelling } from "../../services/taxonomy/labelling.ts";
import { loadTerms } from "../../services/taxonomy/taxonomy.ts";
import { channelOf, type Digest, planDigest, runAfter } from "./digest.ts";
import { digestView } from "./digest-view.ts";
import { newConclusions } from "../conclusions/feature.ts";
import { stopDigest } from "./schedule-digest.ts";
import { asReader } from "../../services/store/store.ts";
import { channelReads } from "../../services/store/reader.ts";

/** A digest this late, in minutes, says so. */
export const LATE_MINUTES = 60;

const MINUTE = 60_000;

// A conclusion bears the moment at which its command began and appears when that commits, perhaps after a digest that
// covers the moment. So each digest looks back this far beyond the last one's end, for what that one did not yet see.
const EDGE_MS = 10 * MINUTE;
// Runs are an hour apart at least, but for one that catches up after an outage: so many can end within the edge.
const RUNS_IN_EDGE = 5;

/** What a digest remembers of its run: up to when it covered, and which conclusions of the edge it did see. */
const coverageSchema = z.object({ upTo: z.iso.datetime(), seen: z.array(z.string()) });

/** Words a digest of what was recorded since the last one, and plans the next. Missed runs become one that reaches up to now. */
export const digestComposer: Composer = {
  labels: true,
  compose: each(async ({ row, clearance: limit }, context) => {
    const { db, community, now } = context;
    const digest = await digestOf(row, context);
    if (!digest) return { kind: "drop", reason: "cancelled" };
    const { clearance: described } = await channelFacts(context, channelOf(digest));
    const clearance = clearanceOf(described, limit);
    const upTo = await coveredTo(digest, row, now);
    const seen = await seenBefore(digest, context);
    const after = seen ? new Date(digest.coveredUntil.getTime() - EDGE_MS) : digest.coveredUntil;
    const conclusions = await asReader(context, channelReads(clearance), ({ db: read }) =>
      newConclusions(read, community.id, { after, upTo, except: seen ?? [] }),
    );
    if (conclusions.length === 0) return { kind: "drop", reason: "nothing" };
    const late = Math.round((now.getTime() - row.dueAt.getTime()) / MINUTE);
    const { language, zone } = await channelVoice(context, channelOf(digest));
    const t = translator(language);
    const words = { t, format: formatter(language, zone), term: labelling(await loadTerms(db), language) };
    const view = digestView(
      {
        title: t("digest.title", { count: conclusions.length }),
        conclusions,
        after: digest.coveredUntil,
        upTo,
        late: late > LATE_MINUTES ? late : 0,
      },
      words,
    );
    const edge = conclusions.filter((c) => c.createdAt.getTime() > upTo.getTime() - EDGE_MS).map((c) => c.id);
    return { kind: "say", view, language, zone, detail: { upTo: upTo.toISOString(), seen: edge } };
  }),
  // Each ending leads to the next run.
  follows: () => true,

  async settled(row, outcome, context) {
    const digest = await digestOf(row, context);
    if (!digest) return;
    if (outcome.state === "failed") return failed(digest, row, outcome.reason, context);
    const coverage = coverageSchema.safeParse(row.detail);
    const upTo = coverage.success ? new Date(coverage.data.upTo) : await coveredTo(digest, row, context.now);
    await context.db.digest.update({
      where: { communityId_id: { communityId: digest.communityId, id: digest.id } },
      data: { coveredUntil: upTo },
    });
    await planNext(digest, row, context);
  },
};

async function digestOf(row: DueRow, { db, community }: DeliveryContext): Promise<Digest | undefined> {
  const digest = await db.digest.findUnique({
    where: { communityId_id: { communityId: community.id, id: row.subjectId } },
  });
  return digest && !digest.stoppedAt ? digest : undefined;
}

/** Its own time; now, where a later run was missed too. */
async function coveredTo(digest: Digest, row: DueRow, now: Date): Promise<Date> {
  const next = await runAfter(digest, row.dueAt);
  return next !== undefined && next <= now ? now : row.dueAt;
}

/** What the last runs saw of their edges; undefined before the first run. */
async function seenBefore(digest: Digest, { db, community }: DeliveryContext): Promise<readonly string[] | undefined> {
  const last = await db.delivery.findMany({
    where: {
      communityId: community.id,
      kind: "digest",
      subjectId: digest.id,
      OR: [{ state: "sent" }, { state: "dropped", reason: "nothing" }],
    },
    orderBy: { dueAt: "desc" },
    take: RUNS_IN_EDGE,
  });
  if (last.length === 0) return undefined;
  // A run that had nothing to say noted nothing: what is too near to its end was noted by one before it.
  return last.flatMap((run) => coverageSchema.safeParse(run.detail).data?.seen ?? []);
}

// After this run even if the clock was set back: the one just settled is never planned again. What is over is stopped.
async function planNext(digest: Digest, row: DueRow, context: DeliveryContext): Promise<void> {
  const next = await planDigest(context, digest, row.dueAt > context.now ? row.dueAt : context.now);
  if (!next) await stopDigest(context, digest);
}

/** What it was to say stays for the next run. A channel that is gone stops it: there is no next run to be had. */
async function failed(
  digest: Digest,
  row: Row,
  reason: "gone" | "refused" | "exhausted" | "uncertain" | "bug",
  context: DeliveryContext,
): Promise<void> {
  const { name: channel } = await channelFacts(context, channelOf(digest));
  // Of who is erased another moderator is told.
  const person = digest.madeById ?? (await moderatorIds(context))[0];
  const what = {
    gone: problem("digest.gone", { channel }),
    failed: problem("digest.failed", { channel, when: row.dueAt }),
    uncertain: problem("digest.uncertain", { channel, when: row.dueAt }),
  };
  if (person !== undefined)
    await tellFailure(context, {
      ...{ person, about: "digest", subjectId: digest.id, near: channelOf(digest) },
      ...{ row, reason, what },
    });
  if (reason === "gone" || reason === "refused") await stopDigest(context, digest);
  else await planNext(digest, row, context);
}
