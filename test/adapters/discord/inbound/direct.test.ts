import { type APIInteraction, ApplicationCommandType, InteractionContextType, InteractionType } from "discord.js";
import { describe, expect, it } from "vitest";
import type { DiscordEvent } from "../../../../src/adapters/discord/dispatch-event.ts";
import { handle } from "../../../../src/adapters/discord/inbound/interactions.ts";
import type { AdapterContext } from "../../../../src/adapters/discord/adapter-context.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { allWell, town, words } from "./harness.ts";

const NOTHING_TO_SET = "for a direct message there is nothing to set";
const said = (shown: readonly { components: unknown }[]) => words(shown.map((s) => s.components));

describe("a direct message with the bot", () => {
  it("is known as such", async () => {
    const place = await town();
    const { fake, users, channel } = place;
    const direct = fake.directChannel(users.moderator);
    const told = await place.watch(
      users.moderator,
      () => fake.say(users.moderator, direct, "settings clearance amber"),
      direct,
    );
    expect(said(told)).toContain(NOTHING_TO_SET);
    expect(said(await place.slash(users.moderator, "settings clearance", { label: "amber" }, channel))).toContain(
      "Show up to TLP:AMBER",
    );
    allWell(place);
  });

  it("is known by a command's context too: one between others is none", async () => {
    const arrived: DiscordEvent[] = [];
    const adapter = {
      catalogue: CATALOGUE.commands,
      wall: () => 0,
      deps: {},
      dispatchEvent: async (event: DiscordEvent) => {
        arrived.push(event);
        return { plan: { kind: "ignore" }, space: "" };
      },
    } as unknown as AdapterContext;
    const command = (more: object) =>
      ({
        ...{
          type: InteractionType.ApplicationCommand,
          id: "1",
          application_id: "2",
          token: "t",
          app_permissions: "0",
          locale: "en-US",
        },
        ...{ channel: { id: "3" }, data: { id: "4", type: ApplicationCommandType.ChatInput, name: "help" } },
        ...more,
      }) as unknown as APIInteraction;
    const user = { id: "5", username: "five", global_name: null };
    const member = { user, roles: [], permissions: "0" };
    const acknowledge = async () => undefined;
    await handle(adapter, command({ user, context: InteractionContextType.BotDM }), acknowledge);
    await handle(adapter, command({ user, context: InteractionContextType.PrivateChannel }), acknowledge);
    await handle(adapter, command({ member, guild_id: "6", context: InteractionContextType.Guild }), acknowledge);
    expect(arrived.map((a) => a.direct)).toEqual([true, undefined, undefined]);
  });
});
