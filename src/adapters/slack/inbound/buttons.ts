import type { App } from "@slack/bolt";
import { translator } from "../../../core/kernel/language/translate.ts";
import { decodeButton, openPayload } from "../../../core/kernel/commands/button-payload.ts";
import type { InvocationInput } from "../../../core/kernel/commands/platform.ts";
import { defined } from "../../../core/kernel/values/defined.ts";
import { say } from "../../../core/kernel/views/build.ts";
import { answer, type Arrived, type Meet } from "../answering/answer.ts";
import { openedDraft, sentDraft, unpackDraft } from "../../kit/forms/draft.ts";
import { ownReader } from "../../kit/own-reader.ts";
import { offerIn, whoseIn } from "../rendering/below.ts";
import { chosenValue } from "../rendering/choose.ts";
import { type ActionsPayload, actionsPayload, teamOf } from "./payload.ts";
import { clientIn, type AdapterContext } from "../adapter-context.ts";
import { carriedIn, type ReplyTarget } from "../answering/reply-target.ts";
import { SLACK } from "../settings.ts";
import type { SlackUserProfile } from "../user-profiles.ts";

/** Buttons: each is a command with some options filled in, and is authorised again. Links only need the acknowledgement. */
export function registerButtons(app: App, adapter: AdapterContext): void {
  app.action(/.*/, async ({ body, ack, context }) => {
    await ack();
    const payload = actionsPayload.safeParse(body);
    if (!payload.success) return;
    adapter.after(async () => {
      const target = spotOf(payload.data, await clientIn(adapter, context));
      for (const button of payload.data.actions.flatMap(pressedIn))
        await pressed(adapter, target, payload.data, button);
    });
  });
}

/** A button that was pressed, and what it sends. */
interface Pressed {
  readonly id: string;
  readonly value: string;
}

/** What was pressed, or chosen from a menu; nothing for what is not a view's. */
function pressedIn({ action_id: id, value, selected_option: chosen }: ActionsPayload["actions"][number]): Pressed[] {
  if (chosen && id.startsWith("choose:")) {
    const button = chosenValue(chosen.value);
    const read = decodeButton(button);
    return [{ id: read && "kind" in read ? `${read.kind}:menu` : "run:menu", value: button }];
  }
  return value !== undefined && (offerIn(id) !== undefined || /^(?:run|ask):/.test(id)) ? [{ id, value }] : [];
}

async function pressed(
  adapter: AdapterContext,
  target: ReplyTarget,
  payload: ActionsPayload,
  button: Pressed,
): Promise<void> {
  const { client, team, user, channel, message } = target;
  const offer = offerIn(button.id);
  // What a form holds is sent once, however often its button is pressed.
  const form = offer === "send" && message ? { form: `${message.ts} ${button.id}` } : {};
  const happened = {
    id: payload.trigger_id,
    ...form,
    client,
    team,
    user,
    ...(channel === undefined ? {} : { channel }),
    ...enterpriseOf(payload),
  };
  const arriving = async (meet: Meet): Promise<Arrived> => {
    const asked = await (offer === undefined ? askedBy(adapter, button) : askedToFill(adapter, button));
    if (!asked) return expired(adapter, team, await adapter.profiles.of(client, { team }, user));
    const { input, ...turned } = asked;
    return { ...(await adapter.dispatchEvent(happened, input, meet)), ...turned };
  };
  const asks = offer === "fill" || button.id.startsWith("ask:");
  await answer(adapter.deps, { ...happened, asks }, target, arriving);
}

/** The answer to a button that is too old to be understood. */
async function expired({ deps }: AdapterContext, space: string, who: SlackUserProfile): Promise<Arrived> {
  const reader = await ownReader(deps, { platform: SLACK, space, user: who.handle }, who);
  const sentence = translator(reader.language)("platform.expired");
  return { plan: { kind: "answer", view: { ...say(sentence, "warning"), refusal: "platform.expired" }, reader }, who };
}

/** What a button asks for, and what turned out of it. */
interface Asked extends Pick<Arrived, "place" | "draft"> {
  readonly input: InvocationInput;
}

/** What the button of a view asks for; undefined where it is not ours or was kept too long ago. */
async function askedBy({ deps }: AdapterContext, { value }: Pressed): Promise<Asked | undefined> {
  const press = await openPayload(decodeButton(value), (token) => deps.tokens.open(token));
  if (!press) return undefined;
  const { command: path, input: values, kind: mode, place } = press;
  const placed = place === undefined ? {} : { place };
  return { input: { kind: "values", path, values, mode, ...placed }, ...placed };
}

/** The same of one that fills in a form: it opens the form, or sends what it holds. */
async function askedToFill({ deps }: AdapterContext, { value }: Pressed): Promise<Asked | undefined> {
  const draft = await unpackDraft(value, (token) => deps.tokens.open(token));
  return draft && { input: draft.done ? sentDraft(draft) : openedDraft(draft), draft };
}

function spotOf(payload: ActionsPayload, client: ReplyTarget["client"]): ReplyTarget {
  const { container, view } = payload;
  return {
    client,
    team: teamOf(payload),
    user: payload.user.id,
    trigger: payload.trigger_id,
    // An answer in a modal is in no channel; what is pressed in it is done where it was asked for.
    ...(view?.type === "modal" ? carriedIn(view.private_metadata) : {}),
    ...(payload.channel ? { channel: payload.channel.id } : {}),
    ...(payload.response_url === undefined ? {} : { responseUrl: payload.response_url }),
    ...(container.message_ts === undefined
      ? {}
      : {
          message: {
            ts: container.message_ts,
            ephemeral: container.is_ephemeral === true,
            ...defined({ by: whoseIn(payload.message?.blocks) }),
          },
        }),
    ...(container.thread_ts === undefined ? {} : { thread: container.thread_ts }),
    ...(view ? { view: { id: view.id, type: view.type === "home" ? ("home" as const) : ("modal" as const) } } : {}),
  };
}

const enterpriseOf = ({ enterprise }: ActionsPayload) => (enterprise ? { enterprise: enterprise.id } : {});
