import type { App } from "@slack/bolt";
import { answer } from "./answer.ts";
import { handlesOf, mentionedIn } from "./mentioned.ts";
import { readMentions } from "./mentions.ts";
import { clientIn, type Room } from "./room.ts";
import type { Spot } from "./spot.ts";
import { readerOf } from "./words.ts";

/** What is said to the bot in a mention or a direct message, in a thread too: there slash commands do not work. */
export function hearTalk(app: App, room: Room): void {
  app.event("app_mention", async ({ event, body, context }) => {
    const { user, text, channel, ts, thread_ts: thread } = event;
    if (user === undefined || event.bot_id !== undefined) return;
    const spot = {
      client: clientIn(room, context),
      team: context.teamId ?? body.team_id,
      user,
      channel,
      under: ts,
      ...(thread === undefined ? {} : { thread }),
    };
    room.after(() => said(room, spot, body.event_id, text, context.botUserId));
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
    const spot = {
      client: clientIn(room, context),
      team: context.teamId ?? body.team_id,
      user,
      channel,
      ...(thread === undefined ? {} : { thread }),
    };
    room.after(() => said(room, spot, body.event_id, text, context.botUserId));
  });
}

async function said(room: Room, spot: Spot, id: string, typed: string, bot: string | undefined): Promise<void> {
  const { client, team, user, channel } = spot;
  const handles = await handlesOf(room.profiles, client, { team }, mentionedIn(typed, bot));
  const text = readMentions(typed, { team, handles, ...(bot === undefined ? {} : { bot }) });
  const { plan, who } = await room.arrive(
    { id, client, team, user, ...(channel === undefined ? {} : { channel }) },
    { kind: "talk", text },
  );
  await answer(room.desk, plan, spot, readerOf(who));
}
