import type { App } from "@slack/bolt";
import { translator } from "../../core/kernel/language/translate.ts";
import { decodeButton, openPayload, type ButtonPayload } from "../../core/kernel/commands/button-payload.ts";
import { say } from "../../core/kernel/views/build.ts";
import { answer } from "./answer.ts";
import { type ActionsPayload, actionsPayload, teamOf } from "./payload.ts";
import { clientIn, type AdapterContext } from "./adapter-context.ts";
import type { ReplyTarget } from "./reply-target.ts";
import { readerOf } from "./in-blocks.ts";

/** Buttons: each is a command with some options filled in, and is authorised again. Links only need the acknowledgement. */
export function registerButtons(app: App, adapter: AdapterContext): void {
  app.action(/.*/, async ({ body, ack, context }) => {
    await ack();
    const payload = actionsPayload.safeParse(body);
    if (!payload.success) return;
    adapter.after(async () => {
      for (const action of payload.data.actions) {
        if (action.value === undefined || !/^(?:run|ask):/.test(action.action_id)) continue;
        await pressed(adapter, spotOf(payload.data, clientIn(adapter, context)), payload.data, action.value);
      }
    });
  });
}

async function pressed(
  adapter: AdapterContext,
  target: ReplyTarget,
  payload: ActionsPayload,
  value: string,
): Promise<void> {
  const { client, team, user, channel } = target;
  const happened = {
    id: payload.trigger_id,
    client,
    team,
    user,
    ...(channel === undefined ? {} : { channel }),
    ...enterpriseOf(payload),
  };
  const press = await opened(adapter, value);
  if (!press) {
    const reader = readerOf(await adapter.profiles.of(client, { team }, user));
    const view = { ...say(translator(reader.language)("platform.expired"), "warning"), refusal: "platform.expired" };
    return answer(adapter.deps, { kind: "answer", view, reader }, target, reader);
  }
  const { plan, who } = await adapter.dispatchEvent(happened, {
    kind: "values",
    path: press.command,
    values: press.input,
    mode: press.kind,
    ...(press.place === undefined ? {} : { place: press.place }),
  });
  await answer(
    adapter.deps,
    plan,
    press.place === undefined ? target : { ...target, place: press.place },
    readerOf(who),
  );
}

/** What a button asks for; undefined where it is not ours or was kept too long ago. */
function opened({ deps }: AdapterContext, value: string): Promise<ButtonPayload | undefined> {
  return openPayload(decodeButton(value), (token) => deps.tokens.open(token));
}

function spotOf(payload: ActionsPayload, client: ReplyTarget["client"]): ReplyTarget {
  const { container, view } = payload;
  return {
    client,
    team: teamOf(payload),
    user: payload.user.id,
    trigger: payload.trigger_id,
    ...(payload.channel ? { channel: payload.channel.id } : {}),
    ...(payload.response_url === undefined ? {} : { responseUrl: payload.response_url }),
    ...(container.message_ts === undefined
      ? {}
      : { message: { ts: container.message_ts, ephemeral: container.is_ephemeral === true } }),
    ...(container.thread_ts === undefined ? {} : { thread: container.thread_ts }),
    ...(view ? { view: { id: view.id, type: view.type === "home" ? ("home" as const) : ("modal" as const) } } : {}),
  };
}

const enterpriseOf = ({ enterprise }: ActionsPayload) => (enterprise ? { enterprise: enterprise.id } : {});
