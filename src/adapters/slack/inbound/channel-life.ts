import type { App } from "@slack/bolt";
import { z } from "zod";
import { renameChannel } from "../../../core/services/communities/note-channel.ts";
import type { AdapterContext } from "../adapter-context.ts";
import { SLACK } from "../settings.ts";

/** What becomes of a channel, as Slack tells it: of some the id alone, of a renamed one what it is called now. */
const channelSchema = z.union([
  z.string().transform((id) => ({ id, name: undefined })),
  z.object({ id: z.string(), name: z.string().optional() }),
]);

const RENAMED = ["channel_rename", "group_rename"] as const;
const ARCHIVED = ["channel_archive", "group_archive"] as const;
const GONE = ["channel_deleted", "group_deleted", "channel_left", "group_left"] as const;

/** Channels that are renamed are called so from now on. What is archived, deleted or left is asked about anew before anything is said there. */
export function registerChannelLife(app: App, { deps, channels, after }: AdapterContext): void {
  for (const name of [...RENAMED, ...ARCHIVED, ...GONE])
    app.event(name, async ({ event, body, context }) => {
      const channel = channelSchema.safeParse(event.channel).data;
      if (!channel) return;
      const place = { platform: SLACK, space: context.teamId ?? body.team_id, channel: channel.id };
      after(async () => {
        await channels.heard(place.space, channel.id, "changed");
        if (channel.name !== undefined) await renameChannel(deps.store, { ...place, name: channel.name });
      });
    });
}
