import { expect, it } from "vitest";
import { LIMITS as DISCORD } from "../../src/adapters/discord/limits.ts";
import { LIMITS as SLACK } from "../../src/adapters/slack/limits.ts";
import { LINE_MAX } from "../../src/core/kernel/commands/resolve-command.ts";
import { FILE_BYTES } from "../../src/core/kernel/options/values.ts";
import { STEP } from "../../src/core/features/polls/ballot-view.ts";

// The core names no platform: its own numbers are those that hold on all of them.
it("what the core reads and shows is what every platform takes", () => {
  expect(FILE_BYTES).toBeLessThanOrEqual(DISCORD.FILE_BYTES);
  expect(LINE_MAX).toBeGreaterThanOrEqual(DISCORD.TYPED);
  // A time, its row and three buttons, beneath a heading.
  expect(STEP * 5 + 1).toBeLessThanOrEqual(DISCORD.MESSAGE_COMPONENTS - DISCORD.SPARE_COMPONENTS);
  expect(STEP * 2 + 1).toBeLessThanOrEqual(SLACK.MESSAGE_BLOCKS);
});
