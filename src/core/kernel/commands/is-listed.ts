import type { Caller } from "../access/caller.ts";
import { atLeast } from "../access/role.ts";
import type { Problem } from "../errors/errors.ts";
import type { Command } from "./command.ts";
import { lackOf, type PlatformsWith } from "./needs.ts";

/** For whom something is listed, and what platforms have. */
export interface ListedFor extends PlatformsWith {
  readonly caller: Pick<Caller, "role" | "roles" | "here" | "direct">;
}

/** Why a command cannot work where somebody is, in a sentence; undefined where it can. */
export const lackHere = (
  command: Command,
  { caller, eventPlatforms, boardPlatforms }: ListedFor,
): Problem | undefined =>
  lackOf(command.needs, {
    events: eventPlatforms?.has(caller.here.platform) === true,
    boards: boardPlatforms?.has(caller.here.platform) === true,
    roles: caller.roles !== undefined,
  });

/**
 * Whether a command is listed for somebody where they are: others who may use it are led there by buttons. What cannot work
 * there is not, nor in a direct message what is about a channel.
 */
export const isListed = (command: Command, place: ListedFor): boolean => {
  const { hidden, allow, listedFor = allow, ofChannel } = command;
  const { role, direct } = place.caller;
  if (hidden === true || !atLeast(role, listedFor) || !atLeast(role, allow)) return false;
  return !(ofChannel === true && direct === true) && lackHere(command, place) === undefined;
};
