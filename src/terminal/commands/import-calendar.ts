import { appendAudit } from "../../core/services/audit/audit.ts";
import { auditOf, calendarReportLines, importCalendar } from "../../core/features/calendar/feature.ts";
import { problem, UserError } from "../../core/kernel/errors/errors.ts";
import { channelNamed } from "../../core/services/imports/channel-named.ts";
import { formatter } from "../../core/kernel/language/format.ts";

import { truncate } from "../../core/kernel/text/truncate.ts";
import { readZone } from "../../core/kernel/time/zones.ts";
import { EXIT, type Io } from "../io/io.ts";
import type { CliContext } from "./cli-command.ts";

/** What the operator asked for. */
interface ImportRequest {
  /** The community's id. */
  readonly community: string;
  readonly content: Uint8Array;
  readonly channel: string | undefined;
  readonly zone: string | undefined;
  readonly dryRun: boolean;
}

/** Imports an iCalendar file into a community and prints what became of each event; 1 where the file as a whole is refused. */
export async function importingCalendar(
  { product, t }: Pick<CliContext, "product" | "t">,
  asked: ImportRequest,
  io: Io,
): Promise<number> {
  const { community, content, dryRun } = asked;
  const now = product.clock.now();
  const { report, format } = await product.store.asCommunity(community, "importing", async (db) => {
    const { zone: own } = await db.community.findUniqueOrThrow({ where: { id: community }, select: { zone: true } });
    const zone = asked.zone === undefined ? own : readZone(asked.zone);
    if (zone === undefined) throw new UserError(problem("option.zone", { typed: truncate(asked.zone ?? "", 60) }));
    const written = formatter(t.language, zone);
    if (asked.channel === undefined) throw new UserError(problem("terminal.import.channel"));
    const channel = await channelNamed(asked.channel, db, written);
    if ("problem" in channel) throw new UserError(channel.problem);
    const planning = { db, community: { id: community }, now, ids: product.ids };
    const done = await importCalendar(planning, { content, zone, dryRun, channel: channel.value });
    if (done.ok && !dryRun)
      await appendAudit({ db, seal: product.seal }, community, undefined, now, [auditOf(content, done.counts)]);
    return { report: done, format: written };
  });
  for (const line of calendarReportLines(report, t, format)) (report.ok ? io.out : io.err)(line);
  return report.ok ? EXIT.done : EXIT.refused;
}
