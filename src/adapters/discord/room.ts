import type { REST } from "discord.js";
import type { Command } from "../../core/kernel/commands/command.ts";
import type { InvocationInput } from "../../core/kernel/commands/platform.ts";
import type { Arrived, Desk } from "./answering.ts";
import type { Arrive } from "./arrive.ts";
import type { Spot } from "./spot.ts";

/** What handling interactions needs. */
export interface Room {
  readonly desk: Desk;
  readonly arrive: Arrive;
  readonly catalogue: readonly Command[];
  /** For the endpoints of interactions. */
  readonly rest: REST;
  /** Discord's time of day in milliseconds. */
  readonly wall: () => number;
}

/** Begins what was asked for at a spot. */
export function begun(
  { arrive }: Room,
  { id, who, guild, channel, channelName, direct }: Spot,
  input: InvocationInput,
): Promise<Arrived> {
  const known = {
    ...(guild === undefined ? {} : { guild }),
    ...(channelName === undefined ? {} : { channelName }),
    ...(direct ? { direct } : {}),
  };
  return arrive({ id, who, channel, ...known }, input);
}
