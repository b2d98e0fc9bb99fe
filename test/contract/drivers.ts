import { consoleDriver } from "./console-driver.ts";
import { discordDriver } from "./discord-driver.ts";
import type { Driver } from "./driver.ts";
import { slackDriver } from "./slack-driver.ts";
import { webDriver } from "./web-driver.ts";

/** Every platform there is: the contract suite and the golden conversations run on each. */
export const DRIVERS: readonly Driver[] = [consoleDriver, webDriver, slackDriver, discordDriver];
