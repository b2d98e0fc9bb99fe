import { z } from "zod";
import type { Activity, ActivityWords } from "../../core/features/reports/activity/activity.ts";
import { activityCsv } from "../../core/features/reports/activity/activity-csv.ts";
import { activityDocument } from "../../core/features/reports/activity/activity-document.ts";
import { activityAlt, activityBlocks, activityFiles } from "../../core/features/reports/activity/activity-view.ts";
import { loadActivity } from "../../core/features/reports/activity/load-activity.ts";
import { atLeast } from "../../core/kernel/access/role.ts";
import { sharingRank, tlp } from "../../core/kernel/access/sharing.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { spendOrRefuse } from "../../core/kernel/commands/spend-or-refuse.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import type { GeneratedFile } from "../../core/kernel/ports/files.ts";
import { type Month, monthAfter, monthAt, monthsBetween } from "../../core/kernel/time/months.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { actions, text } from "../../core/kernel/views/build.ts";
import { PICTURE_FORMATS, type PictureFormat } from "../../core/services/documents/document-format.ts";
import { documentFile } from "../../core/services/documents/document-file.ts";
import { labelling } from "../../core/services/taxonomy/labelling.ts";

/** Where nothing else is said: this month and those before it. */
const USUAL = 3;
/** Our choice: two years. */
const MOST = 24;

/**
 * Shows what the community did in some months: to members meetings and conclusions that they may see; to moderators also who came, what
 * was answered and what was looked up, counted from five on, and all of it as a picture or a table to take along.
 */
export const communityActivity = command({
  path: "community activity",
  summary: "activity.summary",
  title: "title.community.activity",
  submit: "submit.show",
  examples: [
    "community activity",
    "community activity since:2026-01-01 until:2026-06-30",
    "community activity format:png",
  ],
  input: z.object({
    since: opt.day("activity.since", "back").optional(),
    until: opt.day("activity.until", "back").optional(),
    format: opt
      .choice("report.format", { list: "activity.list", ...PICTURE_FORMATS, csv: "report.format.csv" })
      .default("list"),
  }),
  audience: "caller",
  allow: "member",
  budgets: ["documents"],
  async run(context, { since, until, format: as }) {
    const { db, community, caller, now, t, format } = context;
    const people = atLeast(caller.role, "moderator");
    if (as !== "list" && !people) return refuse("activity.moderators");
    const months = monthsOf(context, since?.date, until?.date);
    const terms = await context.terms();
    const words: ActivityWords = { t, format, term: labelling(terms, caller.language) };
    const most = sharingRank(caller.clearance) < sharingRank(caller.ceiling) ? caller.clearance : caller.ceiling;
    const activity = await loadActivity(db, community.id, { months, now, most, people }, terms, words);
    const title = t("title.community.activity");
    const input = defined({ since: since?.date, until: until?.date });
    if (as !== "list") {
      if (as !== "csv") await spendOrRefuse(context, "documents");
      context.audit({
        action: "community.activity",
        subject: `community:${community.id}`,
        detail: { format: as, from: months[0]?.key ?? "", to: months.at(-1)?.key ?? "" },
      });
      const file = context.file(fileOf(context, activity, as, words));
      const said = t(as === "png" ? "activity.file" : "activity.ready", { label: tlp(activity.sharing) });
      const ways = as === "png" ? [actions(...activityFiles(input, words).slice(1))] : [];
      return { title, blocks: [text(said), file, ...ways] };
    }
    return {
      title,
      blocks: [...activityBlocks(activity, words), ...(people ? [actions(...activityFiles(input, words))] : [])],
    };
  },
});

/** The months in which the days are, of the community's calendar: people are counted by whole months. */
function monthsOf({ community, now }: Context, since: string | undefined, until: string | undefined): Month[] {
  const current = monthAt(now, community.zone);
  const last = [until?.slice(0, 7) ?? current, current].sort()[0] ?? current;
  const first = since?.slice(0, 7) ?? monthAfter(last, 1 - USUAL);
  const months = monthsBetween(first, last, community.zone);
  if (months.length === 0) return refuse("activity.order");
  if (months.length > MOST) return refuse("activity.many", { most: MOST });
  return months;
}

function fileOf(
  { community, now, t }: Context,
  activity: Activity,
  as: PictureFormat | "csv",
  words: ActivityWords,
): GeneratedFile {
  const label = tlp(activity.sharing);
  const name = `activity-${label.replaceAll(/[^A-Z]+/g, "-")}-${now.toISOString().slice(0, 10)}`;
  const alt = as === "png" ? activityAlt(activity, words) : t("activity.file", { label });
  return as === "csv"
    ? { name: `${name}.csv`, mediaType: "text/csv", alt, content: activityCsv(activity, community.name, words) }
    : documentFile({ name, alt, format: as }, () =>
        activityDocument(activity, { community: community.name, asOf: now }, words),
      );
}
