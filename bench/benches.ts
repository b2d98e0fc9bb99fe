import { cards } from "./cards.ts";
import { dates } from "./dates.ts";
import { digests } from "./digests.ts";
import { directory } from "./directory.ts";
import { passages } from "./passages.ts";
import { report } from "./report.ts";
import { discordBench } from "./discord.ts";
import { documents } from "./documents.ts";
import { drain } from "./drain.ts";
import type { Figure } from "./figures.ts";
import { idle } from "./idle.ts";
import { importing } from "./import.ts";
import { lateness } from "./lateness.ts";
import { latency } from "./latency.ts";
import { links } from "./links.ts";
import { limits } from "./limits.ts";
import { recurrence } from "./recurrence.ts";
import { search } from "./search.ts";
import { slackBench } from "./slack.ts";
import { start } from "./start.ts";
import { visibility } from "./visibility.ts";

/** Every benchmark by its name: what it finds on that PostgreSQL. "small" only tries out that it works. */
export const BENCHES: Record<string, (admin: string, options: { readonly small: boolean }) => Promise<Figure[]>> = {
  latency,
  drain,
  lateness,
  idle,
  start,
  recurrence,
  dates,
  limits,
  visibility,
  import: importing,
  cards,
  search,
  digests,
  directory,
  documents,
  passages,
  report,
  links,
  slack: slackBench,
  discord: discordBench,
};
