import type { App } from "@slack/bolt";
import type { SaidMessage } from "../../../core/kernel/commands/shortcuts.ts";
import { answer, type Arrived, type Meet } from "../answering/answer.ts";
import { shortcutPayload, teamOf } from "./payload.ts";
import { plainOf } from "../mentions.ts";
import { namesSaid } from "./mentioned.ts";
import { clientIn, type AdapterContext } from "../adapter-context.ts";
import type { ReplyTarget } from "../answering/reply-target.ts";

/** Shortcuts: the callback id is the command's path; on a message its form comes filled in from the message. */
export function registerShortcuts(app: App, adapter: AdapterContext): void {
  app.shortcut(/.*/, async ({ body, ack, context }) => {
    await ack();
    const read = shortcutPayload.safeParse(body);
    if (!read.success) return;
    const payload = read.data;
    adapter.after(async () => {
      const client = await clientIn(adapter, context);
      const channel = payload.channel?.id;
      const where = {
        client,
        team: teamOf(payload),
        user: payload.user.id,
        ...(channel === undefined ? {} : { channel }),
      };
      const target: ReplyTarget = {
        ...where,
        trigger: payload.trigger_id,
        ...(payload.response_url === undefined ? {} : { responseUrl: payload.response_url }),
      };
      const arriving = async (meet: Meet): Promise<Arrived> => {
        const from = adapter.catalogue.find((c) => c.path === payload.callback_id)?.shortcuts?.message;
        const { message } = payload;
        const place = { ...where, ...(payload.enterprise ? { enterprise: payload.enterprise.id } : {}) };
        const values = from && message && channel !== undefined ? from.fill(await said(adapter, place, message)) : {};
        return adapter.dispatchEvent(
          { ...place, id: payload.trigger_id },
          { kind: "values", path: payload.callback_id, values, mode: "ask" },
          meet,
        );
      };
      await answer(adapter.deps, { id: payload.trigger_id, asks: true }, target, arriving);
    });
  });
}

/** The message as a form is filled in from it. */
async function said(
  { profiles }: Pick<AdapterContext, "profiles">,
  { client, channel, ...where }: Pick<ReplyTarget, "client" | "team" | "channel"> & { readonly enterprise?: string },
  { ts, text = "" }: { readonly ts: string; readonly text?: string | undefined },
): Promise<SaidMessage> {
  const [{ permalink = "" }, names] = await Promise.all([
    client.chat.getPermalink({ channel: channel ?? "", message_ts: ts }),
    namesSaid(profiles, client, where, text),
  ]);
  return { ...plainOf(text, names), permalink };
}
