import type { Context } from "../../kernel/commands/command.ts";
import { actions, fields, muted, run, strong, text, time } from "../../kernel/views/build.ts";
import type { Part, View } from "../../kernel/views/model.ts";
import { changedFields } from "./compared.ts";
import { describedOf } from "./describe.ts";
import { stepWords } from "./step-words.ts";
import { type KeptStep, stepsOf } from "./steps.ts";
import { type ReviewSubject, subjectOf } from "./subject.ts";
import { hasPassed } from "./passing/trust.ts";

// What is read at a glance; an entry rarely has more.
const MOST = 6;

/** What became of an entry, the last step first: when, by whom, why, and what was changed. */
export async function historyOf(context: Context, id: string): Promise<View> {
  const { db, community, t } = context;
  const item = await db.reviewItem.findUniqueOrThrow({
    where: { communityId_id: { communityId: community.id, id } },
    include: { submittedBy: { select: { name: true } } },
  });
  const subject = subjectOf(context.catalogue, item.subjectKind);
  const { title } = await describedOf(context, item);
  const steps = (await stepsOf(context, id, MOST * 2)).filter(({ what }) => what !== "proposed");
  const blocks: Part[] = [];
  for (const step of steps.slice(0, MOST)) blocks.push(...(await stepBlocks(context, step, subject)));
  const who = item.submittedBy?.name ?? t("review.history.somebody");
  return {
    title: t("review.history.title", { title }),
    blocks: [
      ...blocks,
      ...(steps.length > MOST ? [muted(t("review.history.more"))] : []),
      text(t("review.history.sent", { who }), " · ", time(item.createdAt, "full")),
      actions(
        ...((await hasPassed(context, item)) ? [run(t("undo"), "review reopen", { item: id }, { place: "here" })] : []),
        run(t("review.entry"), "review show", { item: id }, { place: "here" }),
      ),
    ],
  };
}

async function stepBlocks(
  context: Context,
  step: KeptStep,
  { revision, words }: Pick<ReviewSubject, "revision" | "words">,
): Promise<Part[]> {
  const { t } = context;
  const said = text(strong(stepWords(context, words, step)), " · ", time(step.at, "full"));
  const reason = step.reason === null ? [] : [fields([t("review.history.reason"), step.reason])];
  const changes =
    revision && step.was && step.became ? [await changedFields(context, revision, step.became, step.was)] : [];
  return [said, ...reason, ...changes];
}
