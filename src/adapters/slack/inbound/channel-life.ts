import type { App } from "@slack/bolt";
import { z } from "zod";
import { renameChannel } from "../../../core/services/communities/note-channel.ts";
import { type AdapterContext, clientIn } from "../adapter-context.ts";
import { SLACK } from "../settings.ts";

/** Of what channel Slack tells: of some the id alone. */
const channelSchema = z.union([z.string().transform((id) => ({ id })), z.object({ id: z.string() })]);

const RENAMED = ["channel_rename", "group_rename"] as const;
const ARCHIVED = ["channel_archive", "group_archive"] as const;
const GONE = ["channel_deleted", "group_deleted", "channel_left", "group_left"] as const;

/**
 * Channels that are renamed are called so from now on. What is archived, deleted or left is asked about anew before anything is said
 * there.
 */
export function registerChannelLife(app: App, adapter: AdapterContext): void {
  const { deps, channels, after } = adapter;
  for (const name of [...RENAMED, ...ARCHIVED, ...GONE])
    app.event(name, async ({ event, body, context }) => {
      const channel = channelSchema.safeParse(event.channel).data;
      if (!channel) return;
      const place = { platform: SLACK, space: context.teamId ?? body.team_id, channel: channel.id };
      after(async () => {
        await channels.heard(place.space, channel.id, "changed");
        if (!RENAMED.some((one) => one === name)) return;
        // Slack may tell late, and of an older name after a newer one: what it says now is so.
        const called = await channels.name(await clientIn(adapter, context), place.space, channel.id);
        if (called !== undefined) await renameChannel(deps.store, { ...place, name: called });
      });
    });
}
