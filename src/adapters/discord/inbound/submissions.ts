import type { APIModalSubmitInteraction } from "discord.js";
import { translator } from "../../../core/kernel/language/translate.ts";
import { answer } from "../answering/answer.ts";
import type { PlannedReply } from "../answering/reply-context.ts";
import { type TakeAttachments, withAttachments } from "./attachments.ts";
import { type Draft, filledIn, readDraft, sentDraft } from "../../kit/forms/draft.ts";
import { tokenOfForm } from "../forms/draft-ids.ts";
import { dispatchAt, type AdapterContext } from "../adapter-context.ts";
import { expired } from "../answering/expired.ts";
import type { ReplyTarget } from "../answering/reply-target.ts";
import { readModal } from "../forms/submission.ts";

/** A form that was sent: its command runs, unless more was asked for. */
export async function submitted(
  adapter: AdapterContext,
  interaction: APIModalSubmitInteraction,
  target: ReplyTarget,
): Promise<void> {
  const sent = async (take: TakeAttachments): Promise<PlannedReply> => {
    const token = tokenOfForm(interaction.data.custom_id);
    const kept = token === undefined ? undefined : await adapter.deps.tokens.open(token);
    const draft = kept === undefined ? undefined : readDraft(kept);
    if (token === undefined || !draft)
      return expired(adapter.deps, target, (language) => translator(language)("platform.expired.form"));
    const { values, files, ...wishes } = readModal(interaction.data);
    return resumed(adapter, target, token, filledIn(draft, { ...values, ...(await take(files)) }, wishes));
  };
  await withAttachments(adapter.deps.log, (take) => answer(adapter.deps, target, () => sent(take)));
}

/** Begins the command of a draft with all that was given so far: it runs unless more was asked for, and once however often it is sent. */
export async function resumed(
  adapter: AdapterContext,
  target: ReplyTarget,
  token: string,
  draft: Draft,
): Promise<PlannedReply> {
  return { ...(await dispatchAt(adapter, target, sentDraft(draft), token)), draft, does: draft.command };
}
