import type { KnownBlock, ModalView } from "@slack/types";
import type { FieldErrors, Form } from "../../../core/kernel/forms/form.ts";
import { formatter } from "../../../core/kernel/language/format.ts";
import { translator } from "../../../core/kernel/language/translate.ts";
import type { ReadBy } from "../../../core/kernel/commands/platform.ts";
import type { View } from "../../../core/kernel/views/model.ts";
import type { Log } from "../../../core/kernel/errors/log.ts";
import { alerting } from "../rendering/alert.ts";
import type { ReplyDeps } from "./reply-deps.ts";
import { codeOf } from "../delivery/delivery-failure.ts";
import { openedAgain } from "../../kit/forms/opening.ts";
import { type FormContext, modalOf } from "../forms/form.ts";
import { ROOM } from "../forms/form-room.ts";

import { FOR_PLATFORM, FOR_TITLE, truncate } from "../../../core/kernel/text/truncate.ts";
import { LIMITS } from "../limits.ts";
import type { Rendered } from "../rendering/render.ts";
import { viewBlocks } from "../rendering/view-blocks.ts";
import { SLACK } from "../settings.ts";
import { carriedByShown, type ModalMetadata, modalMetadataOf, type ReplyTarget } from "./reply-target.ts";

// What Slack says when somebody waited too long or pressed twice (https://docs.slack.dev/reference/methods/views.open#errors).
const TOO_LATE = [
  "expired_trigger_id",
  "exchanged_trigger_id",
  "invalid_trigger_id",
  "trigger_expired",
  "push_limit_reached",
];
// A trouble of Slack's, which may be over when the person tries again.
const PASSING = ["internal_error", "fatal_error", "service_unavailable", "request_timeout", "ratelimited"];
const LATER = new Set([...TOO_LATE, ...PASSING]);

/** What a form takes along, and how it is worded. */
export function formContextOf(
  { tokens, typeCommand }: Pick<ReplyDeps, "tokens" | "typeCommand">,
  metadata: ModalMetadata,
  { language, zone }: ReadBy,
  place: ReplyTarget["place"],
): FormContext {
  return {
    text: JSON.stringify(metadata),
    place,
    keep: (payload) => tokens.keep(payload),
    t: translator(language),
    format: formatter(language, zone),
    typeCommand,
  };
}

/** A form as it is opened at a reply target. */
export function modalFor(
  deps: Pick<ReplyDeps, "tokens" | "typeCommand">,
  form: Form,
  errors: FieldErrors | undefined,
  target: ReplyTarget,
  reader: ReadBy,
): Promise<ModalView> {
  const { draft, place } = target;
  const context = formContextOf(deps, modalMetadataOf(target), reader, draft?.place ?? place);
  return modalOf(form, errors, draft ? { ...context, asked: openedAgain(form, errors, draft, ROOM) } : context);
}

/** Shows messages in a modal over the Home tab; false where Slack does not let it any more. */
export async function openResult(
  target: ReplyTarget,
  messages: readonly Rendered[],
  shown: Shown,
  reader: ReadBy,
): Promise<boolean> {
  const blocks = messages.flatMap((m) => [...m.blocks]);
  return (await openModal(target, resultModal(blocks, shown, reader, modalMetadataOf(target)))) !== undefined;
}

/** Opens a modal and returns its id; undefined where nothing was pressed or typed, or Slack does not let it any more, or just now. */
export async function openModal(target: ReplyTarget, view: ModalView): Promise<string | undefined> {
  const { client, trigger: trigger_id } = target;
  if (trigger_id === undefined) return undefined;
  try {
    const way = target.view?.type === "modal" ? "push" : "open";
    return (await client.views[way]({ trigger_id, view })).view?.id;
  } catch (error) {
    // Without a code Slack did not answer, or not as the Web API does.
    const code = codeOf(error);
    if (code === undefined || LATER.has(code)) return undefined;
    throw error;
  }
}

/** Changes what a modal shows; false where it was closed meanwhile, or Slack refuses the change: what was to stand in it is said elsewhere. */
export async function changeModal(
  { client, view: shown }: Pick<ReplyTarget, "client" | "view">,
  view: ModalView,
  log: Log,
): Promise<boolean> {
  try {
    await client.views.update({ view_id: shown?.id ?? "", view });
    return true;
  } catch (error) {
    if (codeOf(error) !== "not_found") log.warn({ platform: SLACK, error }, "a modal could not be changed");
    return false;
  }
}

/** Shows messages in the modal in which something was pressed, where there is no conversation to answer in; false where it is not shown there. */
export function showInModal(
  target: ReplyTarget,
  messages: readonly Rendered[],
  shown: Shown,
  reader: ReadBy,
  log: Log,
): Promise<boolean> {
  const blocks = messages.flatMap((m) => [...m.blocks]);
  return changeModal(target, resultModal(blocks, shown, reader, modalMetadataOf(target)), log);
}

/** What a modal takes of the view whose blocks it shows. */
type Shown = Pick<View, "title" | "tone">;

/** A modal that only shows; `at`: where what is pressed in it is answered. */
export function resultModal(
  blocks: readonly KnownBlock[],
  { title, tone }: Shown,
  { language }: ReadBy,
  at: ModalMetadata = {},
): ModalView {
  const t = translator(language);
  return {
    type: "modal",
    callback_id: "shown",
    title: {
      type: "plain_text",
      text: truncate(title ?? t("platform.answer"), LIMITS.VIEW_TITLE, FOR_TITLE),
      emoji: false,
    },
    close: { type: "plain_text", text: truncate(t("platform.close"), LIMITS.VIEW_BUTTON, FOR_PLATFORM), emoji: false },
    ...carriedByShown(at),
    blocks: viewBlocks(alerting(blocks, tone), t),
  };
}

/** A modal for the seconds in which files are fetched or something is done. */
export function waitingModal(title: string, reader: ReadBy): ModalView {
  const words = translator(reader.language)("platform.wait");
  return resultModal(
    [{ type: "section", block_id: "wait", text: { type: "plain_text", text: words, emoji: false } }],
    { title },
    reader,
  );
}
