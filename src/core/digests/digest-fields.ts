import type { Context } from "../command.ts";
import { zoneName } from "../language/format.ts";
import { describeCron } from "../time/schedule.ts";
import { fields, time } from "../view/build.ts";
import type { Block } from "../view/model.ts";
import type { Digest } from "./digest.ts";

/** A digest's rhythm in words and its next run, in its own zone and the reader's. */
export async function digestFields({ t, format }: Pick<Context, "t" | "format">, digest: Digest, next: Date): Promise<Block> {
  const rhythm = await describeCron(digest.cron, format.language);
  return fields(
    [t("digest.rhythm"), `${rhythm} (${zoneName(digest.zone)})`],
    [t("digest.next"), format.inZone(next, digest.zone)],
    [t("meeting.yourTime"), [time(next)]],
    [t("digest.covers"), t("digest.covers.new")],
  );
}
