import { atLeast, type Role } from "../access/role.ts";
import type { Command } from "./command.ts";

/** Whether a command is listed for people in that role: others who may use it are led there by buttons. */
export const isListed = ({ hidden, allow, listedFor = allow }: Command, role: Role): boolean =>
  hidden !== true && atLeast(role, listedFor) && atLeast(role, allow);
