import type { App } from "@slack/bolt";
import type { Said } from "../../core/kernel/commands/menus.ts";
import { answer } from "./answer.ts";
import { shortcutPayload, teamOf } from "./payload.ts";
import { plainOf } from "./mentions.ts";
import { clientIn, type Room } from "./room.ts";
import type { Spot } from "./spot.ts";
import { readerOf } from "./words.ts";

/** Shortcuts: the callback id is the command's path; on a message its form comes filled in from the message. */
export function hearShortcuts(app: App, room: Room): void {
  app.shortcut(/.*/, async ({ body, ack, context }) => {
    await ack();
    const read = shortcutPayload.safeParse(body);
    if (!read.success) return;
    const payload = read.data;
    room.after(async () => {
      const client = clientIn(room, context);
      const channel = payload.channel?.id;
      const where = {
        client,
        team: teamOf(payload),
        user: payload.user.id,
        ...(channel === undefined ? {} : { channel }),
      };
      const from = room.catalogue.find((c) => c.path === payload.callback_id)?.fromMessage;
      const values =
        from && payload.message && channel !== undefined ? from.fill(await said(client, channel, payload.message)) : {};
      const { plan, who } = await room.arrive(
        { ...where, id: payload.trigger_id, ...(payload.enterprise ? { enterprise: payload.enterprise.id } : {}) },
        { kind: "values", path: payload.callback_id, values, mode: "ask" },
      );
      const spot: Spot = {
        ...where,
        trigger: payload.trigger_id,
        ...(payload.response_url === undefined ? {} : { responseUrl: payload.response_url }),
      };
      await answer(room.desk, plan, spot, readerOf(who));
    });
  });
}

/** The message as a form is filled in from it. */
async function said(
  client: Spot["client"],
  channel: string,
  message: { readonly ts: string; readonly text?: string | undefined },
): Promise<Said> {
  const { permalink = "" } = await client.chat.getPermalink({ channel, message_ts: message.ts });
  return { ...plainOf(message.text ?? ""), permalink };
}
