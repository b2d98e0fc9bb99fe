import { runBot } from "../../src/bot/run-bot.ts";
import { PLATFORMS } from "../../src/platforms.ts";
import { mattermost } from "./platform.ts";

await runBot([...PLATFORMS, mattermost]);
