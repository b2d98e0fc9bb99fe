import { problem, refuse, UserError } from "../../../kernel/errors/errors.ts";
import { formatter } from "../../../kernel/language/format.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { readZone } from "../../../kernel/time/zones.ts";
import { channelNamed } from "../../../services/imports/channel-named.ts";
import type { OtherImport } from "../../../services/imports/other-import.ts";
import { looksLikeCalendar } from "./content-lines.ts";
import { auditOf, importCalendar } from "./import-calendar.ts";
import { calendarReportLines } from "./report.ts";

/** Meetings of other calendars, as an operator imports them. */
export const calendarFiles: OtherImport = {
  of: "meetings",
  is: looksLikeCalendar,
  options: {
    channel: { says: "calendar.operator.channel", takes: "name" },
    zone: { says: "calendar.operator.zone", takes: "zone" },
  },
  async read({ db, community: { id, zone: own }, now, ids, t, dryRun }, content, { channel: named, zone: typed }) {
    const zone = typed === undefined ? own : readZone(typed);
    if (zone === undefined) throw new UserError(problem("option.zone", { typed: truncate(typed ?? "", 60) }));
    const format = formatter(t.language, zone);
    if (named === undefined) return refuse("calendar.operator.where");
    const channel = await channelNamed(named, db, format);
    if ("problem" in channel) throw new UserError(channel.problem);
    const planning = { db, community: { id }, now, ids };
    const report = await importCalendar(planning, { content, zone, dryRun, channel: channel.value });
    return {
      ok: report.ok,
      lines: calendarReportLines(report, t, format),
      entries: report.ok && !dryRun ? [auditOf(content, report.counts)] : [],
    };
  },
};
