import type { Context } from "../../kernel/commands/command.ts";
import { zoneName } from "../../kernel/language/zone-name.ts";
import { describeSchedule } from "../../kernel/time/schedule.ts";
import { fields } from "../../kernel/views/build.ts";
import { momentRows } from "../../kernel/views/moment-rows.ts";
import type { Block } from "../../kernel/views/model.ts";
import type { Digest } from "./digest.ts";

/** A digest's rhythm in words, its next run, where there is one, in its own zone and the reader's, and since when it covers what was recorded. */
export async function digestFields(
  { t, format }: Pick<Context, "t" | "format">,
  digest: Digest,
  next: Date | undefined,
): Promise<Block> {
  const rhythm = await describeSchedule(digest.cron, format.language);
  const since = format.moment(digest.coveredUntil, "date", digest.coveredUntil);
  return fields(
    [t("digest.rhythm"), `${rhythm} (${zoneName(digest.zone, format.language)})`],
    ...(next ? momentRows({ t, format }, t("digest.next"), next, digest.zone) : []),
    [t("digest.covers"), t("digest.covers.new", { since })],
  );
}
