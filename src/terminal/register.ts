import { DiscordAPIError } from "discord.js";
import { inviteUrl } from "../adapters/discord/permissions.ts";
import { register } from "../adapters/discord/registration.ts";
import { restsOf } from "../adapters/discord/rest.ts";
import { CATALOGUE } from "../features.ts";
import { ConfigError, readConfig, terminalLanguage } from "../app/config.ts";
import { problem } from "../core/kernel/errors/errors.ts";
import { type Translate, translator } from "../core/kernel/language/translate.ts";
import { reasonOf } from "./failure.ts";
import { EXIT, processIo } from "./io.ts";

/** Registers the catalogue's commands with Discord where they differ, and says how the bot is added to a server. */
export async function registerDiscord(guild: string | undefined): Promise<void> {
  const io = processIo();
  const t = translator(terminalLanguage());
  try {
    const { discord } = readConfig();
    if (!discord) {
      io.err(t.problem(problem("terminal.register.token")));
      process.exitCode = EXIT.usage;
      return;
    }
    const rest = restsOf(discord).delivering;
    const { id: application } = (await rest.get("/applications/@me")) as { id: string };
    const { count, changed } = await register(
      { rest, token: discord.token, application, ...(guild === undefined ? {} : { guild }) },
      CATALOGUE.commands,
    );
    io.out(t("terminal.register.done", { changed: changed ? "yes" : "no", count }));
    io.out(t("terminal.register.invite", { url: inviteUrl(application) }));
  } catch (error) {
    for (const line of failureText(error, t)) io.err(line);
    process.exitCode = error instanceof ConfigError ? EXIT.usage : EXIT.refused;
  }
}

function failureText(error: unknown, t: Translate): string[] {
  if (error instanceof ConfigError) return error.problems.map((one) => t.problem(one));
  if (!(error instanceof DiscordAPIError))
    return [t("terminal.doctor.discord.unreachable", { reason: reasonOf(error) })];
  return [
    error.status === 401
      ? t("terminal.doctor.discord.token")
      : t("terminal.register.refused", { reason: error.message }),
  ];
}
