import type { App } from "@slack/bolt";
import { rewriteCards } from "../../../core/services/cards/cards-there.ts";
import { lookSoon } from "../../../core/services/communities/boards/board-rows.ts";
import { greetOnce } from "../../../core/services/communities/greeting.ts";
import { leave } from "../../../core/services/people/leave.ts";
import { refresh } from "../../../core/services/people/refresh.ts";
import { clientIn, type AdapterContext } from "../adapter-context.ts";
import type { SlackUser } from "../user-profiles.ts";
import { grantedIn } from "../installing/granted.ts";
import { SLACK } from "../settings.ts";
import { sayOpenly } from "../answering/speak.ts";
import { inBlocks } from "../rendering/in-blocks.ts";

/** What happens around the conversations: people change and leave, the bot is added to channels, channels change who reads them. */
export function registerEvents(app: App, adapter: AdapterContext): void {
  const { deps, channels } = adapter;
  app.event("user_change", async ({ event, body, context }) =>
    adapter.after(() => changed(adapter, context.teamId ?? body.team_id, event.user)),
  );
  app.event(
    "team_join",
    async ({ event, body, context }) =>
      void adapter.profiles.learn(context.teamId ?? body.team_id, event.user as SlackUser),
  );

  app.event("member_joined_channel", async ({ event, body, context }) => {
    adapter.after(async () => {
      if (event.user !== (await grantedIn(context)).botUserId) return;
      const team = context.teamId ?? body.team_id;
      await channels.heard(team, event.channel, "changed");
      const client = await clientIn(adapter, context);
      const by =
        event.inviter === undefined ? {} : { by: (await adapter.profiles.of(client, { team }, event.inviter)).handle };
      const greeted = await greetOnce(
        deps.store,
        { platform: SLACK, space: team, channel: event.channel, ...by },
        deps.clock.now(),
      );
      if (!greeted) return;
      const reader = { language: greeted.language, zone: greeted.zone };
      await sayOpenly(
        { client, team, user: event.inviter ?? event.user, channel: event.channel },
        await inBlocks(deps, greeted.view, reader, team),
      );
    });
  });

  for (const name of ["channel_shared", "channel_unshared"] as const)
    app.event(name, async ({ event, body, context }) => {
      const team = context.teamId ?? body.team_id;
      adapter.after(async () => {
        await channels.heard(team, event.channel, name === "channel_shared" ? "shared" : "changed");
        const place = { platform: SLACK, space: team, address: "channel", recipient: event.channel } as const;
        await rewriteCards(deps.store, place);
        await lookSoon(deps.store, place);
      });
    });
}

/** Takes over a changed profile; who closed their account is told nothing more. */
async function changed(
  { deps, ids, seal, product, profiles }: AdapterContext,
  team: string,
  user: SlackUser,
): Promise<void> {
  if (user.is_bot === true) return;
  const { handle, gone, profile, locale, zone } = profiles.learn(team, user);
  const { store, clock } = deps;
  const now = clock.now();
  if (gone) return void (await leave({ store, catalogue: product, ids, seal }, { platform: SLACK, user: handle, now }));
  if (!profile) return;
  await refresh(
    { store, seal },
    {
      platform: SLACK,
      user: handle,
      name: profile.name,
      standing: profile.standing,
      ...(locale === undefined ? {} : { locale }),
      ...(zone === undefined ? {} : { zone }),
      now,
    },
  );
}
