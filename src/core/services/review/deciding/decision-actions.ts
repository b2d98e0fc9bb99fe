import { atLeast } from "../../../kernel/access/role.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { translator } from "../../../kernel/language/translate.ts";
import { actions, ask, choose, run } from "../../../kernel/views/build.ts";
import type { Action, Part } from "../../../kernel/views/model.ts";
import type { ReviewClaim } from "../claim.ts";
import type { DescribedSubject, ReviewSubject } from "../subject.ts";
import { SUGGESTION_REASONS, usualReason, WHY_LABELS } from "../why.ts";

interface Decidable {
  readonly item: {
    readonly id: string;
    readonly subjectId: string;
    readonly decision: string | null;
    readonly decidedById: string | null;
  };
  readonly described: DescribedSubject;
  /** It passed without review. */
  readonly passed: boolean;
  /** What it says now (seen.ts); undefined where that is nothing that anybody puts right. */
  readonly seen: string | undefined;
  /** Who else looks at it. */
  readonly other: ReviewClaim | undefined;
}

/** What can be done about an entry: what awaits a decision is decided by whoever looks at it; what is decided is taken back by who did, what passed without review by any moderator. */
export function decisionActions(context: Context, subject: ReviewSubject, about: Decidable): Part[] {
  const { t } = context;
  const { item, described, other, passed } = about;
  const { command, input } = described.show;
  const whole = run(t("review.whole"), command, input);
  const history = run(t("title.review.history"), "review history", { item: item.id });
  if (described.gone) return [actions(...(item.decision === null && !other ? [closing(context, item)] : []), history)];
  if (item.decision !== null) return [actions(...undo(context, item, passed), whole, history)];
  if (other) return [actions(run(t("review.take"), "review show", { item: item.id, take: true }, HERE), whole)];
  return [actions(...decisions(context, subject, about), whole), usualReasons(context, subject, item.id)];
}

const HERE = { place: "here" } as const;

/** Rejecting what is not there any more, which is all that can be done of it. */
const closing = ({ t, community }: Context, { id }: Decidable["item"]): Action => {
  const reason = translator(community.language)("review.gone");
  return run(t("review.gone.close"), "review reject", { item: id, reason }, { weight: "primary", ...HERE });
};

function decisions(
  { t }: Context,
  { revision, answers, cannot }: ReviewSubject,
  { item: { id: item, subjectId }, seen }: Decidable,
): Action[] {
  const approved = { item, ...(seen === undefined ? {} : { seen }) };
  return [
    ...(cannot?.approve ? [] : [run(t("review.approve"), "review approve", approved, { weight: "primary", ...HERE })]),
    ...(revision ? [ask(t("review.change"), revision.command, { [revision.by]: subjectId }, HERE)] : []),
    ...((revision ?? answers) && !cannot?.ask ? [ask(t("review.ask"), "review ask", { item }, HERE)] : []),
    ask(t("review.reject"), "review reject", { item }, HERE),
  ];
}

/** Rejecting for a usual reason, in the community's words, which may be said otherwise before they are sent. */
function usualReasons({ t, community }: Context, { reasons = SUGGESTION_REASONS }: ReviewSubject, item: string): Part {
  return choose(
    t("review.why"),
    reasons.map((cause) =>
      ask(t(WHY_LABELS[cause]), "review reject", { item, reason: usualReason(community.language, cause), cause }, HERE),
    ),
  );
}

function undo({ t, caller }: Context, { id, decidedById }: Decidable["item"], passed: boolean): Action[] {
  const may = passed || atLeast(caller.role, "admin") || (decidedById !== null && decidedById === caller.personId);
  return may ? [run(t("undo"), "review reopen", { item: id }, HERE)] : [];
}
