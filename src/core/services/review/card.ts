import type { Context } from "../../kernel/commands/command.ts";
import {
  actions,
  fields,
  item as entry,
  items,
  link,
  muted,
  run,
  strong,
  text,
  time,
} from "../../kernel/views/build.ts";
import { showButton } from "../../kernel/views/entry-button.ts";
import type { Block, Part, Rich, View } from "../../kernel/views/model.ts";
import { describedOf } from "./describe.ts";
import { claim, claimOf } from "./claim.ts";
import { comparedFields } from "./compared.ts";
import { decisionActions } from "./deciding/decision-actions.ts";
import { MOST_WAITING, waitingItems } from "./queue.ts";
import { recordOf } from "./record.ts";
import { lastDone } from "./step-words.ts";
import { sentAgainOf } from "./submitting/sent-again.ts";
import { seenNow } from "./deciding/seen.ts";
import { type DescribedSubject, type ReviewSubject, subjectOf } from "./subject.ts";
import { hasPassed } from "./passing/trust.ts";

type Item = Awaited<ReturnType<typeof itemOf>>;

/**
 * All that a moderator has to know to decide an entry, with the ways to its neighbours in the queue. To open it makes it theirs for a
 * while, where nobody else looks at it; `take` takes it from whoever does.
 */
export async function reviewCard(context: Context, id: string, take: boolean): Promise<View> {
  const { t, caller, now } = context;
  await claim(context, id, take);
  const item = await itemOf(context, id);
  const subject = subjectOf(context.catalogue, item.subjectKind);
  const described = await describedOf(context, item);
  const other = item.decision === null ? claimOf(item, caller.personId, now) : undefined;
  const same = await mayBeTheSame(context, subject, item);
  const passed = await hasPassed(context, item);
  if (subject.card && item.decision === null && !other && !described.gone) {
    const own = await subject.card(context, item.subjectId);
    return { ...own, blocks: [...own.blocks, ...same, ...(await neighbours(context, id))] };
  }
  const seen = await seenNow(context, subject, item.subjectId);
  return {
    title: described.title,
    blocks: [
      ...(other ? [text(strong(t("review.looks", { who: other.who })), ` ${t("review.until")} `, time(other.until, "time"))] : []), // biome-ignore format: one line
      ...(passed ? [text(strong(t("review.passed.card", { when: context.format.moment(item.decidedAt ?? now, "full", now) })))] : await decidedAlready(context, item)), // biome-ignore format: one line
      ...(await whatItSays(context, subject, item, described)),
      ...(await whoSentIt(context, subject, item, described)),
      ...same,
      ...decisionActions(context, subject, { item, described, other, passed, seen }),
      ...(await neighbours(context, id)),
    ],
  };
}

function itemOf({ db, community }: Context, id: string) {
  return db.reviewItem.findUniqueOrThrow({
    where: { communityId_id: { communityId: community.id, id } },
    include: {
      submittedBy: { select: { id: true, name: true } },
      decidedBy: { select: { name: true } },
      claimedBy: { select: { name: true } },
    },
  });
}

async function decidedAlready(context: Context, item: Item): Promise<Part[]> {
  const { t, format, now } = context;
  const { decision, decidedBy, decidedAt, reason } = item;
  if (decision === null) return [];
  const when = format.moment(decidedAt ?? now, "full", now);
  const done = await lastDone(context, item);
  const said = text(
    strong(
      done === undefined
        ? t("review.decided", { decision, who: decidedBy?.name ?? "", when })
        : t("review.decided.so", { done, when }),
    ),
  );
  return reason === null ? [said] : [said, fields([t("review.history.reason"), reason])];
}

/** What it says, against what it said before it was put right; of what is shown elsewhere a few words. */
async function whatItSays(
  context: Context,
  subject: ReviewSubject,
  item: Item,
  { facts, href }: DescribedSubject,
): Promise<Block[]> {
  const { t } = context;
  const { revision } = subject;
  const says = await revision?.read(context, item.subjectId);
  const again = await sentAgainOf(context, item.id);
  const before: Block[] = [
    ...(again ? [text(strong(t("review.again")))] : []),
    ...(again ? [fields([t("review.asked"), again.asked], [t("review.answered"), again.answer])] : []),
  ];
  if (!revision || !says)
    return facts.length === 0
      ? before
      : [...before, text(...(href === undefined ? [] : [link(href, href), "\n"]), facts.join(" · "))];
  const stands = await subject.before?.(context, item.subjectId);
  // Of what is to change something, what it leaves as it is is not looked at.
  const only = stands ? { ...revision, fields: revision.fields.filter((field) => field in stands) } : revision;
  return [...before, await comparedFields(context, only, says, stands ?? again?.was)];
}

async function whoSentIt(
  context: Context,
  { shownElsewhere }: ReviewSubject,
  { id, subjectKind, submittedBy, createdAt }: Item,
  { asks }: DescribedSubject,
): Promise<Part[]> {
  const { t } = context;
  const who = asks ?? (submittedBy ? t("review.by", { name: submittedBy.name }) : undefined);
  const since: Rich = [...(who === undefined ? [] : [`${who} · `]), time(createdAt, "relative")];
  if (!submittedBy || shownElsewhere) return [text(...since)];
  const { approved, rejected, waiting } = await recordOf(context, { id, subjectKind, submitter: submittedBy.id });
  const others =
    approved + rejected + waiting === 0
      ? t("review.record.first")
      : t("review.record", { approved, rejected, waiting });
  return [text(...since), muted(others)];
}

async function mayBeTheSame(context: Context, subject: ReviewSubject, { id, subjectId }: Item): Promise<Part[]> {
  const { t } = context;
  const found = (await subject.duplicates?.(context, subjectId, id)) ?? [];
  if (found.length === 0) return [];
  return [
    text(strong(t("review.duplicates", { count: found.length }))),
    items(
      ...found.map(
        ({ title, facts, show, merge }) =>
        entry([strong(title), ...(facts.length > 0 ? [`\n${facts.join(" · ")}`] : [])], merge ?? showButton(t, title, show.command, show.input)), // biome-ignore format: one line
      ),
    ),
  ];
}

/** The ways to the entry before and after it in the queue, and where it stands there. */
async function neighbours(context: Context, id: string): Promise<Part[]> {
  const { t, caller, now } = context;
  const waiting = await waitingItems(context.catalogue, context, MOST_WAITING, { me: caller.personId, now });
  const at = waiting.findIndex((one) => one.id === id);
  const [before, after] = at < 0 ? [undefined, waiting[0]] : [waiting[at - 1], waiting[at + 1]];
  const here = { place: "here" } as const;
  return [
    ...(at < 0 || waiting.length < 2 ? [] : [muted(t("review.place", { at: at + 1, total: waiting.length }))]),
    actions(
      ...(before ? [run(t("review.previous"), "review show", { item: before.id }, here)] : []),
      ...(after ? [run(t("review.next"), "review show", { item: after.id }, here)] : []),
      run(t("review.list"), "review list", {}, here),
    ),
  ];
}
