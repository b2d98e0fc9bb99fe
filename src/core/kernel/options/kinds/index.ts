import type { OptionKind, OptionSpec } from "../options.ts";
import type { Kind } from "../read.ts";
import { choice, choices } from "./choices.ts";
import { clearing } from "./clearing.ts";
import { hours, leads } from "./habits.ts";
import { invited } from "./invited.ts";
import { country, language, zone } from "./places.ts";
import { repeat } from "./repeat.ts";
import { channel, file, flag, integer, link, long, text } from "./simple.ts";
import { several } from "./several.ts";
import { serverRole } from "./server-role.ts";
import { person, reference, term } from "./stored.ts";
import { day } from "./day.ts";
import { duration, when } from "./time.ts";
import { times } from "./times.ts";

/** How each kind of option is read and suggested. */
export const KINDS: Readonly<Record<OptionKind, Kind>> = {
  text,
  long,
  integer,
  flag,
  choice,
  choices,
  person,
  persons: several(person),
  channel,
  "server-role": serverRole,
  country,
  term,
  terms: several(term),
  language,
  zone,
  when,
  times,
  day,
  duration,
  hours,
  leads,
  invited,
  repeat,
  link,
  reference,
  file,
};

/** How an option is read and suggested: by its kind, and where it can be cleared by a word for that, too. */
export function kindOf(option: Pick<OptionSpec, "kind" | "clearable">): Kind {
  return option.clearable ? clearing(KINDS[option.kind], option.clearable) : KINDS[option.kind];
}
