import { atLeast } from "../../../kernel/access/role.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { actions, ask, run, strong, text } from "../../../kernel/views/build.ts";
import type { Action, Part, View } from "../../../kernel/views/model.ts";
import { defined } from "../../../kernel/values/defined.ts";
import { seenNow } from "../../review/deciding/seen.ts";
import { type Reviewed, reviewOf } from "../../review/entries.ts";
import { subjectOf } from "../../review/subject.ts";
import { termsById } from "./load-terms.ts";
import { saidFields } from "./said-fields.ts";
import { type GlossaryEntry, headOf } from "./term.ts";

/** A term's whole card; a suggestion's also says how its review stands. Throws UserError when the caller may not know of it. */
export async function showTerm(context: Context, id: string): Promise<View> {
  const { db, caller, community, format } = context;
  const [term] = await termsById(db, community.id, [id]);
  if (!term || term.removed) return refuse("term.gone");
  const item = term.published ? undefined : await reviewOf(context, "term", id);
  const seen = item?.decision === null ? await seenNow(context, subjectOf(context.catalogue, "term"), id) : undefined;
  const next = nextOf(context, term, item, seen);
  return {
    title: headOf(term.said, caller.language),
    blocks: [
      ...(term.published ? [] : [text(strong(statusOf(context, item)))]),
      saidFields(term.said, format),
      ...explained(term),
      ...(next.length > 0 ? [actions(...next)] : []),
    ],
  };
}

function nextOf(
  { t, caller }: Context,
  { id, published }: GlossaryEntry,
  item: Reviewed | undefined,
  seen: string | undefined,
): Action[] {
  const moderates = atLeast(caller.role, "moderator");
  if (published) return moderates ? [run(t("submit.remove"), "term remove", { term: id }, { place: "here" })] : [];
  if (item?.decision === "changes" && !moderates)
    return [ask(t("review.resubmit"), "term revise", { term: id }, { weight: "primary" })];
  if (item?.decision !== null || !moderates) return [];
  return [
    run(t("review.approve"), "review approve", defined({ item: item.id, seen }), { weight: "primary", place: "here" }),
    ask(t("review.reject"), "review reject", { item: item.id }, { place: "here" }),
  ];
}

function statusOf({ t }: Context, item: Reviewed | undefined): string {
  const reason = item?.reason ?? "";
  if (item?.decision === "changes") return t("review.asked.you", { reason });
  return item?.decision === "rejected" ? t("term.rejected", { reason }) : t("term.awaiting");
}

/** What a term means, and what else there is to know of it. */
export function explained({ definition, note }: Pick<GlossaryEntry, "definition" | "note">): Part[] {
  return [definition, note].filter((said) => said !== undefined).map((said) => text(said));
}
