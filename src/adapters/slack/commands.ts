import type { App } from "@slack/bolt";
import { answer } from "./answer.ts";
import { handlesOf, mentionedIn } from "./mentioned.ts";
import { clientIn, type Room } from "./room.ts";
import { lineOf } from "./slash.ts";
import { readerOf } from "./words.ts";

/** Slash commands: each is a typed line. Acknowledged at once, silently; the answer comes through the response_url. */
export function hearCommands(app: App, room: Room): void {
  app.command(/.*/, async ({ command, ack, context }) => {
    await ack();
    room.after(async () => {
      const client = clientIn(room, context);
      const happened = {
        id: command.trigger_id,
        client,
        team: command.team_id,
        ...(command.enterprise_id === undefined ? {} : { enterprise: command.enterprise_id }),
        user: command.user_id,
        channel: command.channel_id,
      };
      const handles = await handlesOf(room.profiles, client, happened, mentionedIn(command.text));
      const line = lineOf(command.command, command.text, room.settings.root, command.team_id, handles);
      const { plan, who } = await room.arrive(happened, { kind: "line", line });
      const spot = { ...happened, responseUrl: command.response_url, trigger: command.trigger_id };
      await answer(room.desk, plan, spot, readerOf(who));
    });
  });
}
