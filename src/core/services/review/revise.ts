import { atLeast } from "../../kernel/access/role.ts";
import type { CommandScope, Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import type { Label } from "../../kernel/language/message-ids.ts";
import { hidden, opt } from "../../kernel/options/options.ts";
import { actions, run, text } from "../../kernel/views/build.ts";
import type { View } from "../../kernel/views/model.ts";
import { decide } from "./decide.ts";
import { describedOf } from "./describe.ts";
import { decidedActions } from "./next-entry.ts";
import { resubmit } from "./resubmit.ts";
import { type ReviewKind, type Revision, type SaidByField, subjectOf } from "./subject.ts";

/** Filled in by the form in which something is put right: a field that is empty there says nothing any more. */
export const formOption = () => hidden(opt.flag("review.form")).optional();

/** What that form shows: what the thing says now. */
export async function revisionForm(
  { db, community, catalogue }: CommandScope,
  kind: ReviewKind,
  subject: string | undefined,
): Promise<Record<string, string | boolean>> {
  if (subject === undefined) return {};
  const said = await subjectOf(catalogue, kind).revision?.read({ db, community }, subject);
  return said ? { ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== "")), form: true } : {};
}

/** Why nobody can be asked to put right what an entry is about, as a message; undefined where whoever submitted it is there to be asked. */
export async function cannotBeAsked(context: Context, item: string): Promise<Label | undefined> {
  const { db, community, catalogue } = context;
  const found = await db.reviewItem.findUnique({ where: { communityId_id: { communityId: community.id, id: item } } });
  const subject = found && subjectOf(catalogue, found.subjectKind);
  if (subject?.cannot?.ask) return subject.cannot.ask;
  const can = subject?.revision !== undefined || subject?.answers === true;
  return can && found?.submittedById != null ? undefined : "review.ask.not";
}

/** What was given of what a thing is to say. */
export interface Given {
  readonly fields: Readonly<Record<string, string | undefined>>;
  /** All of a form: an optional field that was not given says nothing. Else it stays as it is. */
  readonly form: boolean;
}

/**
 * Puts right what awaits a decision: what whoever submitted it was asked for awaits one again, and what a moderator puts right is
 * approved so. Throws UserError where neither is to be done.
 */
export async function revise(context: Context, kind: ReviewKind, subject: string, given: Given): Promise<View> {
  const { db, community, caller, t } = context;
  const { revision } = subjectOf(context.catalogue, kind);
  const now = await revision?.read(context, subject);
  const which = { communityId: community.id, subjectKind: kind, subjectId: subject };
  const item = await db.reviewItem.findUnique({ where: { communityId_subjectKind_subjectId: which } });
  if (!item || !revision || !now) return refuse("review.resubmit.not");
  const said = saidBy(revision, now, given);
  const asked = item.decision === "changes" && item.submittedById === caller.personId;
  if (asked || !atLeast(caller.role, "moderator")) {
    await resubmit(context, kind, subject, said);
    const { show } = await describedOf(context, item);
    return {
      title: t("review.resubmit.title"),
      tone: "good",
      blocks: [text(t("review.resubmit.done")), actions(run(t("show"), show.command, show.input))],
    };
  }
  const made = await decide(
    context,
    item.id,
    { decision: "approved" },
    { write: (whole) => revision.write(whole, subject, said) },
  );
  return {
    title: t("review.approve.title"),
    tone: "good",
    blocks: [text(made.words.approved(t, made.title)), ...made.next, await decidedActions(context, item.id)],
  };
}

const saidBy = ({ fields, optional }: Revision, now: SaidByField, { fields: given, form }: Given): SaidByField =>
  Object.fromEntries(
    fields.map((field) => [field, given[field] ?? (form && optional.includes(field) ? "" : (now[field] ?? ""))]),
  );
