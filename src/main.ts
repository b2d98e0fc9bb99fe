import { runBot } from "./bot/run-bot.ts";
import { PLATFORMS } from "./platforms.ts";

await runBot(PLATFORMS);
