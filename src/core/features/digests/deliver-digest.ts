import { translator } from "../../kernel/language/translate.ts";
import { formatter } from "../../kernel/language/format.ts";
import { coalesce, type Coalesced } from "../../services/delivery/coalesce.ts";
import type {
  Composer,
  Composition,
  DeliveryContext,
  DueDelivery,
  SettledRow,
} from "../../services/delivery/composer.ts";
import type { DueRow, DeliveryOutcome } from "../../services/delivery/ledger.ts";
import { doubtedUntil } from "../../services/delivery/origin.ts";
import { sql } from "../../services/store/store.ts";
import { filedUnder } from "../../services/taxonomy/filing.ts";
import { loadTerms } from "../../services/taxonomy/taxonomy.ts";
import { type Covers, cover, coversOf, restWhereUnread } from "./covering.ts";
import { digestView, nothingView } from "./digest-view.ts";
import { type DueDigest, dueDigests } from "./due-digests.ts";
import { failedDigest } from "./unreached/failed-digest.ts";
import { type Audience, readAs, type Source } from "./reading.ts";
import { type DigestPart, tell, type ToldDigests } from "./tell.ts";
import { MINUTE_MS } from "../../kernel/time/units.ts";

/** A digest this late, in minutes, says so. */
const LATE_MINUTES = 60;

/**
 * Words digests of what is new since the last one, and plans the next. Missed runs become one that reaches up to now; those that are due
 * in one place at once are one message.
 */
export const digestComposer: Composer = {
  labels: true,
  joins: () => true,
  async compose(due, context) {
    const limits = new Map(due.map(({ row, clearance }) => [row.id, clearance]));
    const own = await dueDigests(
      due.map(({ row }) => row),
      limits,
      context,
    );
    const composed = new Map<string, Composition>(
      due.flatMap(({ row }) => (own.has(row.id) ? [] : [[row.id, { kind: "drop", reason: "cancelled" }] as const])),
    );
    if (own.size === 0) return composed;
    const word = wording({ ...context, terms: await loadTerms(context.db) });
    for (const language of new Set([...own.values()].map(({ audience }) => audience.language))) {
      const some = new Map([...own].filter(([, one]) => one.audience.language === language));
      const { said, joined } = await together(some, due, language, context);
      for (const id of joined) composed.set(id, { kind: "drop", reason: "summarised" });
      for (const one of said) composed.set(one.carrier.id, await word(one, context));
    }
    return composed;
  },
  // Each ending leads to the next run.
  follows: (_claim, outcome) => outcome.state !== "dropped" || outcome.reason !== "summarised",

  settled: (row, outcome, context) => settleDigests([{ row, outcome }], context),
  settledTogether: settleDigests,
};

/** What is due in one place and language, in one message each. */
function together(
  some: ReadonlyMap<string, DueDigest>,
  due: readonly DueDelivery[],
  language: Audience["language"],
  context: DeliveryContext,
): ReturnType<typeof coalesce<DueDigest>> {
  const limits = new Map(due.map(({ row, clearance }) => [`${row.spaceId} ${row.recipient}`, clearance]));
  const worded = due.map(({ row }) => row.id);
  return coalesce(
    [...some.values()].map(({ row }) => row),
    some,
    {
      kind: "digest",
      where: sql`d.due_at <= ${context.now}`,
      async worth(rows) {
        if (rows.length === 0) return new Map();
        const there = new Map(rows.map((row) => [row.id, limits.get(`${row.spaceId} ${row.recipient}`)]));
        const found = await dueDigests(rows, there, context, worded);
        return new Map([...found].filter(([, one]) => one.audience.language === language));
      },
    },
    context,
  );
}

/** Words what is said together; what several places are to be told alike is looked up once. */
function wording(source: Source): (said: Coalesced<DueDigest>, context: DeliveryContext) => Promise<Composition> {
  const known = new Map<string, Promise<ToldDigests>>();
  return async ({ carrier, all, carries }, context) => {
    const digests = [...new Map(all.map((one) => [one.digest.id, one])).values()];
    const [first] = all;
    if (!first) throw new Error("a message says something");
    const { audience } = first;
    const key = JSON.stringify([audience, digests.map(askedBy)]);
    const asked = known.get(key) ?? readAs(source, audience, (reading) => tell(reading, digests));
    known.set(key, asked);
    const { sections, edge } = await asked;
    const { language, zone } = audience;
    const covers: Covers = { covers: digests.map(covered), edge: [...edge] };
    const words = { t: translator(language), format: formatter(language, zone) };
    if (sections.length === 0 && !digests.some(({ digest }) => digest.saysNothing)) {
      // What it carries ends with it: nothing is said of any.
      await cover(context, [{ covers: covers.covers.filter(({ digest }) => digest !== carrier.subjectId), edge: [] }]);
      return { kind: "drop", reason: "nothing" };
    }
    const late = Math.round((context.now.getTime() - carrier.dueAt.getTime()) / MINUTE_MS);
    const facts = {
      kind: first.digest.personId === null ? ("channel" as const) : ("own" as const),
      after: earliest(digests.map(({ digest }) => later(digest.coveredUntil, digest.beginsAt))),
      upTo: latest(digests.map(({ upTo }) => upTo)),
      late: late > LATE_MINUTES ? late : 0,
    };
    const view = sections.length === 0 ? nothingView(facts, words) : digestView({ ...facts, sections }, words);
    const said = { kind: "say", view, language, zone, detail: { ...covers, carries } } as const;
    if (facts.kind === "own") return said;
    const about = digests.flatMap(({ digest: { pillarKey, topicKey } }) => [pillarKey, topicKey]);
    const keys = about.filter((key) => key !== null);
    return { ...said, filed: await filedUnder({ ...context, language }, keys) };
  };
}

/** What follows from how runs ended: what was said, or was nothing, is covered; what was not is said by the next. */
async function settleDigests(ends: readonly SettledRow[], context: DeliveryContext): Promise<void> {
  for (const { row, outcome } of ends) {
    if (outcome.state === "failed") await failedDigest(row, outcome.reason, context);
    else if (outcome.state === "dropped" && outcome.reason === "cancelled") await restWhereUnread(row, context);
  }
  const said = ends.flatMap(({ row, outcome }) => (outcome.state === "sent" ? (coversOf(row) ?? []) : []));
  // What was worded before digests noted what they cover, or said nothing, covers its own time.
  const plain = ends.filter(({ row, outcome }) => coversItself(outcome, row)).map(({ row }) => row);
  const own = plain.length === 0 ? [] : [...(await dueDigests(plain, new Map(), context)).values()];
  // What is found to have been said by a database of which this one is an earlier state knew nothing of what was recorded here since.
  const doubted = own.length === 0 ? undefined : await doubtedUntil(context);
  const nothing = new Set(ends.flatMap(({ row, outcome }) => (outcome.state === "sent" ? [] : [row.id])));
  const upTo = (one: DueDigest) =>
    doubted === undefined || nothing.has(one.row.id) ? one.upTo : later(one.row.dueAt, earlier(one.upTo, doubted));
  await cover(context, [...said, { covers: own.map((one) => covered({ ...one, upTo: upTo(one) })), edge: [] }]);
}

const coversItself = (outcome: DeliveryOutcome, row: DueRow): boolean =>
  outcome.state === "sent" ? coversOf(row) === undefined : outcome.state === "dropped" && outcome.reason === "nothing";

const covered = ({ digest, row, upTo }: DueDigest): Covers["covers"][number] => ({
  digest: digest.id,
  due: row.dueAt.toISOString(),
  upTo: upTo.toISOString(),
});

/** What makes two questions the same: all but which digest asks. */
const askedBy = ({ digest, upTo }: DigestPart) => {
  const { sections, personId, pillarKey, topicKey, country, coveredUntil, beginsAt, seen } = digest;
  return [sections, personId, pillarKey, topicKey, country, coveredUntil, beginsAt, seen, upTo];
};

const later = (one: Date, other: Date): Date => (one > other ? one : other);
const earlier = (one: Date, other: Date): Date => (one < other ? one : other);
const earliest = (all: readonly Date[]): Date => new Date(Math.min(...all.map((one) => one.getTime())));
const latest = (all: readonly Date[]): Date => new Date(Math.max(...all.map((one) => one.getTime())));
