import type { App } from "@slack/bolt";
import { answer } from "../answering/answer.ts";
import { mentionsIn } from "./mentioned.ts";
import { readMentions } from "../mentions.ts";
import { clientIn, type AdapterContext } from "../adapter-context.ts";
import { grantedIn } from "../installing/granted.ts";
import type { ReplyTarget } from "../answering/reply-target.ts";

/** What is said to the bot in a mention or a direct message, in a thread too: there slash commands do not work. */
export function registerMessages(app: App, adapter: AdapterContext): void {
  app.event("app_mention", async ({ event, body, context }) => {
    const { user, text, channel, ts, thread_ts: thread } = event;
    if (user === undefined || event.bot_id !== undefined) return;
    const target = {
      team: context.teamId ?? body.team_id,
      user,
      channel,
      under: ts,
      ...(thread === undefined ? {} : { thread }),
    };
    adapter.after(async () => said(adapter, target, body.event_id, text, await speaking(adapter, context)));
  });
  app.event("message", async ({ event, body, context }) => {
    // Only what a person newly says in a direct message, with files or without: not edits, joins, or what a bot says.
    if (
      event.channel_type !== "im" ||
      (event.subtype !== undefined && event.subtype !== "file_share") ||
      "bot_id" in event
    )
      return;
    const { user, text = "", channel, thread_ts: thread } = event;
    const target = {
      team: context.teamId ?? body.team_id,
      user,
      channel,
      ...(thread === undefined ? {} : { thread }),
    };
    adapter.after(async () => said(adapter, target, body.event_id, text, await speaking(adapter, context)));
  });
}

/** With what is answered, and who of those mentioned is the bot. */
async function speaking(adapter: AdapterContext, context: Parameters<typeof clientIn>[1]): Promise<Speaking> {
  return { client: await clientIn(adapter, context), bot: (await grantedIn(context)).botUserId };
}

interface Speaking extends Pick<ReplyTarget, "client"> {
  readonly bot: string;
}

async function said(
  adapter: AdapterContext,
  where: Omit<ReplyTarget, "client">,
  id: string,
  typed: string,
  { client, bot }: Speaking,
): Promise<void> {
  const target: ReplyTarget = { ...where, client };
  const { team, user, channel } = target;
  await answer(adapter.deps, { id }, target, async (meet) => {
    const heard = { team, bot, ...(await mentionsIn(adapter, client, { team }, typed, bot)) };
    const text = readMentions(typed, heard, true);
    const happened = { id, client, team, user, ...(channel === undefined ? {} : { channel }) };
    return adapter.dispatchEvent(happened, { kind: "talk", text }, meet);
  });
}
