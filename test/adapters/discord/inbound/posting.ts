import { actions, text } from "../../../../src/core/kernel/views/build.ts";
import type { Action } from "../../../../src/core/kernel/views/model.ts";
import type { Town } from "./harness.ts";

/** Posts a message as the bot, whatever its body; returns its id. */
export async function say({ fake }: Town, channel: string, body: object): Promise<string> {
  const headers = { authorization: `Bot ${fake.token}`, "content-type": "application/json" };
  const answer = await fetch(`${fake.apiUrl}/v10/channels/${channel}/messages`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return ((await answer.json()) as { id: string }).id;
}

let keys = 0;

/** Posts a view with buttons for all to see, as the ledger does. */
export function publicly({ bot, guild, channel }: Town, ...items: Action[]): Promise<string> {
  const view = { title: "A post", blocks: [text("Words."), actions(...items)] };
  const to = { platform: "discord", space: guild, address: "channel", recipient: channel } as const;
  return bot.transport.deliver({
    to,
    view,
    key: `key${(keys += 1)}`,
    at: "2026-11-24T15:00:00Z",
    language: "en",
    zone: "UTC",
  });
}
