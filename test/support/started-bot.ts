import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Started, start } from "./command.ts";
import { dataDirectory } from "./data-directory.ts";
import { giveBack } from "./server-pool.ts";
import { sharedStore } from "./store.ts";

type Settings = Readonly<Record<string, string>>;

/** A bot that runs until the test is done, and with which settings other commands reach its store. */
export type Running = Started & { readonly settings: Settings };

/** The bot on an empty database of the server: it starts in a fraction of the time that an embedded one takes. */
export async function startedOnServer(settings: Settings): Promise<Running> {
  const { store, url = "" } = await sharedStore("server");
  await store.close();
  onTestFinished(() => giveBack(url));
  return running({ DATABASE_URL: url, RAPPORTEUR_KEY: `k1:${"A".repeat(43)}`, ...settings });
}

/** The bot on an empty embedded store, which other commands reach through the bot alone. */
export async function startedEmbedded(settings: Settings): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), "started-bot-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return running({ RAPPORTEUR_DATA: dataDirectory(folder), ...settings });
}

async function running(settings: Settings): Promise<Running> {
  const bot = await start(settings);
  onTestFinished(async () => void (await bot.end("SIGKILL")));
  return { ...bot, settings };
}
