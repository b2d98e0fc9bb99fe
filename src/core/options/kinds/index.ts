import type { OptionKind } from "../options.ts";
import type { Kind } from "../read.ts";
import { country, language, zone } from "./places.ts";
import { channel, choice, file, flag, integer, link, long, text } from "./simple.ts";
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
  person,
  channel,
  country,
  term,
  language,
  zone,
  when,
  day,
  duration,
  link,
  reference,
  file,
};
