import { run } from "./campaign.ts";
import { databaseClock, everything } from "./campaigns.ts";
import { followedThrough } from "./edges/followed-through.ts";
import { longHistories } from "./edges/long-histories.ts";
import { lostCommands } from "./edges/lost-commands.ts";
import type { Order } from "./edges/scene.ts";
import { slowPlatform } from "./edges/slow-platform.ts";
import { failOver, restore } from "./edges/went-back.ts";
import type { Outcome } from "./outcome.ts";
import { type Stage, stage } from "./stage.ts";

/** Where campaigns go that need few people: one can be used by several, one after another. */
export const smallStage = (): Promise<Stage> => stage({ channels: 20, people: 40 });

const onStage =
  (campaign: (on: Stage, order: Order) => Promise<Outcome>) =>
  async (order: Order): Promise<Outcome> => {
    const on = await smallStage();
    try {
      return await campaign(on, order);
    } finally {
      await on.close();
    }
  };

/** Every campaign by its name, each on a stage of its own. */
export const CAMPAIGNS: Readonly<Record<string, (order: Order) => Promise<Outcome>>> = {
  everything: ({ seed, say }) => run(everything(seed), say),
  "database-clock": ({ seed, say }) => run(databaseClock(seed), say),
  "long-histories": onStage(longHistories),
  "slow-platform": onStage(slowPlatform),
  "lost-commands": lostCommands,
  "followed-through": (order) => followedThrough(order),
  restore: onStage(restore),
  "fail-over": onStage(failOver),
};
