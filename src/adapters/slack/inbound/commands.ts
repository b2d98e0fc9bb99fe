import type { App } from "@slack/bolt";
import { answer } from "../answering/answer.ts";
import { mentionsIn } from "./mentioned.ts";
import { clientIn, type AdapterContext } from "../adapter-context.ts";
import { lineOf } from "../manifest/slash.ts";

/** Slash commands: each is a typed line. Acknowledged at once, silently; the answer comes through the response_url. */
export function registerCommands(app: App, adapter: AdapterContext): void {
  app.command(/.*/, async ({ command, ack, context }) => {
    await ack();
    adapter.after(async () => {
      const client = await clientIn(adapter, context);
      const happened = {
        id: command.trigger_id,
        client,
        team: command.team_id,
        ...(command.enterprise_id === undefined ? {} : { enterprise: command.enterprise_id }),
        user: command.user_id,
        channel: command.channel_id,
      };
      const target = { ...happened, responseUrl: command.response_url, trigger: command.trigger_id };
      await answer(adapter.deps, happened, target, async (meet) => {
        const { team } = happened;
        const heard = { team, ...(await mentionsIn(adapter, client, happened, command.text)) };
        const line = lineOf(command.command, command.text, adapter.settings.root, heard);
        return adapter.dispatchEvent(happened, { kind: "line", line }, meet);
      });
    });
  });
}
