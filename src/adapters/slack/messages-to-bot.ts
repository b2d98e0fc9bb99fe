import type { App } from "@slack/bolt";
import { answer } from "./answer.ts";
import { handlesOf, mentionedIn } from "./mentioned.ts";
import { readMentions } from "./mentions.ts";
import { clientIn, type AdapterContext } from "./adapter-context.ts";
import type { ReplyTarget } from "./reply-target.ts";

/** What is said to the bot in a mention or a direct message, in a thread too: there slash commands do not work. */
export function registerMessages(app: App, adapter: AdapterContext): void {
  app.event("app_mention", async ({ event, body, context }) => {
    const { user, text, channel, ts, thread_ts: thread } = event;
    if (user === undefined || event.bot_id !== undefined) return;
    const target = {
      client: clientIn(adapter, context),
      team: context.teamId ?? body.team_id,
      user,
      channel,
      under: ts,
      ...(thread === undefined ? {} : { thread }),
    };
    adapter.after(() => said(adapter, target, body.event_id, text, context.botUserId));
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
      client: clientIn(adapter, context),
      team: context.teamId ?? body.team_id,
      user,
      channel,
      ...(thread === undefined ? {} : { thread }),
    };
    adapter.after(() => said(adapter, target, body.event_id, text, context.botUserId));
  });
}

async function said(
  adapter: AdapterContext,
  target: ReplyTarget,
  id: string,
  typed: string,
  bot: string | undefined,
): Promise<void> {
  const { client, team, user, channel } = target;
  await answer(adapter.deps, id, target, async (meet) => {
    const handles = await handlesOf(adapter.profiles, client, { team }, mentionedIn(typed, bot));
    const text = readMentions(typed, { team, handles, ...(bot === undefined ? {} : { bot }) });
    const happened = { id, client, team, user, ...(channel === undefined ? {} : { channel }) };
    return adapter.dispatchEvent(happened, { kind: "talk", text }, meet);
  });
}
