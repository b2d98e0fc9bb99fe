import type { APIComponentInLabel } from "discord.js";
import type { Format } from "../../../core/kernel/language/format.ts";
import type { Translate } from "../../../core/kernel/language/translate.ts";
import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import { LIMITS } from "../limits.ts";
import type { TypeCommand } from "../../../core/kernel/values/command-line.ts";

/** What fields need beside themselves. */
export interface FieldWords {
  readonly t: Translate;
  readonly format: Format;
  readonly typeCommand: TypeCommand;
  /** Person id → Discord user id, for persons given by buttons. */
  readonly users?: ReadonlyMap<string, string>;
  /** Digests and new resources may be posts in a forum. */
  readonly forums?: true;
}

/** An input and whether what was given before stands in it; where it cannot, it is told beside the field. */
export interface Filled {
  readonly component: APIComponentInLabel;
  readonly kept: boolean;
}

/** What stands in a menu of which nothing is chosen. */
export const placeholder = ({ t }: FieldWords) => truncate(t("discord.choose"), LIMITS.PLACEHOLDER, FOR_PLATFORM);
