import type { Caller } from "../access/caller.ts";
import { atLeast } from "../access/role.ts";
import type { Command } from "./command.ts";
import { type PlatformsWith, worksWith } from "./needs.ts";

/** For whom something is listed, and what platforms have. */
export interface ListedFor extends PlatformsWith {
  readonly caller: Pick<Caller, "role" | "roles" | "here">;
}

/** Whether a command is listed for somebody where they are: others who may use it are led there by buttons. What cannot work on a platform is not listed there. */
export const isListed = (command: Command, { caller, eventPlatforms, boardPlatforms }: ListedFor): boolean => {
  const { hidden, allow, listedFor = allow } = command;
  const { platform } = caller.here;
  if (hidden === true || !atLeast(caller.role, listedFor) || !atLeast(caller.role, allow)) return false;
  return worksWith(command, {
    events: eventPlatforms?.has(platform) === true,
    boards: boardPlatforms?.has(platform) === true,
    roles: caller.roles !== undefined,
  });
};
