import { discord } from "./adapters/discord/platform.ts";
import type { Platform } from "./adapters/kit/platform.ts";
import { slack } from "./adapters/slack/platform.ts";

/** The chat platforms of the product, in the order in which they are told of. */
export const PLATFORMS: readonly Platform[] = [slack, discord];
