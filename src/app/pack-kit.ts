import { z } from "zod";
import { feature, withCommands } from "../core/kernel/catalogue/feature.ts";
import { command } from "../core/kernel/commands/command.ts";
import { problem, refuse, UserError } from "../core/kernel/errors/errors.ts";
import { defineMessages } from "../core/kernel/language/define-messages.ts";
import { opt } from "../core/kernel/options/options.ts";
import * as views from "../core/kernel/views/build.ts";

/**
 * What a pack is given to build its feature with: the product's own modules, whatever folder the pack is in. What stands here is
 * what the features of the product use of the kernel; a pack that needs more imports it from `dist`, and breaks when that moves.
 */
export const PACK_KIT = {
  z,
  feature,
  withCommands,
  command,
  opt,
  defineMessages,
  problem,
  refuse,
  UserError,
  /** Views as data: `say`, `text`, `list`, `actions`, `run` and the others. */
  views,
} as const;
export type PackKit = typeof PACK_KIT;
