import type { Examining, Platform } from "../kit/platform.ts";
import type { Check } from "../kit/check.ts";
import { DISCORD_VARIABLES, readDiscord } from "./operators/read-settings.ts";
import { DISCORD, type DiscordSettings } from "./settings.ts";

/** Discord, as the product knows it. */
export const discord: Platform<DiscordSettings> = {
  name: DISCORD,
  variables: DISCORD_VARIABLES,
  read: readDiscord,
  connect: async (parts, settings) => (await import("./discord.ts")).discord({ ...parts, settings }),
  way: ({ publicKey }, t) => t("discord.way", { way: publicKey === undefined ? "gateway" : "http" }),
  examine: async (settings, examining) => (settings === undefined ? [] : examined(settings, examining)),
  answer: async ({ store }, asked) => (await import("./operators/lease-answers.ts")).leaseAnswer(store, asked),
  verbs: [
    {
      name: "register",
      about: "discord.register.about",
      examples: ["rapporteur register discord", "rapporteur register discord --guild 1234567890123456789"],
      options: [{ flags: "--guild <id>", about: "discord.register.guild" }],
      run: async (parts, { guild }) =>
        (await import("./operators/register-commands.ts")).registerCommands(parts, guild),
    },
  ],
};

async function examined(settings: DiscordSettings, { ask, ...examining }: Examining): Promise<Check[]> {
  const [{ examineDiscord }, { leasesElsewhere }] = await Promise.all([
    import("./operators/examine.ts"),
    import("./operators/leases-elsewhere.ts"),
  ]);
  return examineDiscord(settings, { ...examining, leases: leasesElsewhere(ask, `doctor ${process.pid}`) });
}
