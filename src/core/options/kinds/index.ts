import type { OptionKind, OptionSpec } from "../options.ts";
import type { Kind } from "../read.ts";
import { choice, choices } from "./choices.ts";
import { clearing } from "./clearing.ts";
import { hours, leads } from "./habits.ts";
import { country, language, zone } from "./places.ts";
import { repeat } from "./repeat.ts";
import { channel, file, flag, integer, link, long, text } from "./simple.ts";
import { serverRole } from "./server-role.ts";
import { person, reference, term } from "./stored.ts";
import { day } from "./day.ts";
import { duration, when } from "./time.ts";

/** How each kind of option is read and suggested. */
export const KINDS: Readonly<Record<OptionKind, Kind>> = {
  text,
  long,
  integer,
  flag,
  choice,
  choices,
  person,
  channel,
  "server-role": serverRole,
  country,
  term,
  language,
  zone,
  when,
  day,
  duration,
  hours,
  leads,
  repeat,
  link,
  reference,
  file,
};

/** How an option is read and suggested: by its kind, and where it can be cleared by a word for that, too. */
export function kindOf(option: Pick<OptionSpec, "kind" | "clearable">): Kind {
  return option.clearable ? clearing(KINDS[option.kind]) : KINDS[option.kind];
}
