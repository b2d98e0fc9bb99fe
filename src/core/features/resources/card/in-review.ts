import { atLeast } from "../../../kernel/access/role.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { defined } from "../../../kernel/values/defined.ts";
import { ask, open, run, strong, text } from "../../../kernel/views/build.ts";
import type { Action, Block } from "../../../kernel/views/model.ts";
import { seenNow } from "../../../services/review/deciding/seen.ts";
import { subjectOf } from "../../../services/review/subject.ts";
import { reviewOf } from "../../../services/review/entries.ts";
import { askedOfCaller } from "../../../services/review/proposing/asked-of-caller.ts";
import { maybeThere } from "./around-resource.ts";
import type { ResourceEntry } from "../resource.ts";

/** What a card says of the review of a suggestion, what can be done at once, and, for moderators, what may be there already. */
interface InReview {
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
  readonly maybe: readonly Block[];
}

/** How the review of a suggestion stands, beside where the text is to be read. */
export async function inReview(context: Context, resource: ResourceEntry): Promise<InReview> {
  const { caller, t } = context;
  const { id, url, published, submittedById } = resource;
  const read = url === undefined ? [] : [open(t("resource.open"), url)];
  if (published)
    return { blocks: await askedOfCaller(context, ["resource-edit", "resource-title"], id), actions: read, maybe: [] };
  const item = await reviewOf(context, "resource", id);
  const reason = item?.reason ?? "";
  const said: Readonly<Record<string, string>> = {
    rejected: t("resource.rejected", { reason }),
    changes: t("review.asked.you", { reason }),
  };
  const blocks = [text(strong(said[item?.decision ?? ""] ?? t("resource.awaiting")))];
  if (item?.decision === null && atLeast(caller.role, "moderator")) {
    const seen = await seenNow(context, subjectOf(context.catalogue, "resource"), id);
    const decide = [
      run(t("review.approve"), "review approve", defined({ item: item.id, seen }), {
        weight: "primary",
        place: "here",
      }),
      ask(t("review.reject"), "review reject", { item: item.id }, { place: "here" }),
    ];
    return { blocks, actions: [...read, ...decide], maybe: await maybeThere(context, resource) };
  }
  const again =
    item?.decision === "changes" && submittedById === caller.personId
      ? [ask(t("review.resubmit"), "resource revise", { resource: id }, { weight: "primary" })]
      : [];
  return { blocks, actions: [...read, ...again], maybe: [] };
}
