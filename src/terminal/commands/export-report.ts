import { z } from "zod";
import { chosen } from "../../adapters/console/terminal-session.ts";
import {
  conclusionsIn,
  type MadeReport,
  makeReport,
  meetingConcluding,
  MOST_REPORTED,
  OUTPUT_CHOICES,
  REPORT_FORMATS,
  type ReportFormat,
  reportFile,
  type ReportWords,
} from "../../core/features/reports/feature.ts";
import { SHARING, tlp } from "../../core/kernel/access/sharing.ts";
import { formatter } from "../../core/kernel/language/format.ts";
import { LANGUAGES } from "../../core/kernel/language/language.ts";
import { translator } from "../../core/kernel/language/translate.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { appendAudit } from "../../core/services/audit/audit.ts";
import { labelling } from "../../core/services/taxonomy/labelling.ts";
import { loadTerms } from "../../core/services/taxonomy/taxonomy.ts";
import { storedFile } from "../../core/services/files/generated-files.ts";
import { EXIT } from "../io/io.ts";
import { cliCommand } from "./cli-command.ts";
import { all } from "./tick.ts";

const day = z.iso.date();
const args = z.object({
  format: z.enum(Object.keys(REPORT_FORMATS) as [ReportFormat, ...ReportFormat[]]).default("pdf"),
  meeting: z.string().optional(),
  since: day.optional(),
  until: day.optional(),
  pillar: z.string().optional(),
  output: z.enum(Object.keys(OUTPUT_CHOICES) as [string, ...string[]]).optional(),
  language: z.enum(LANGUAGES).optional(),
  label: z.enum(SHARING).default("red"),
  community: z.string().optional(),
});

const DAY_MS = 24 * 3_600_000;

/** Writes a report of a community's conclusions into a file; 1 where there are none for it, or too many. */
export const exportingReport = cliCommand(args, async ({ product, t }, asked, io) => {
  const { store, seal, clock } = product;
  const { id } = chosen(await all(store), asked.community);
  const now = clock.now();
  const made = await store.asCommunity(id, "exporting", async (db) => {
    const community = await db.community.findUniqueOrThrow({ where: { id } });
    const terms = await loadTerms(db);
    const language = asked.language ?? t.language;
    const words: ReportWords = {
      t: translator(language),
      format: formatter(language, community.zone),
      term: labelling(terms, language),
    };
    const meeting = asked.meeting === undefined ? undefined : await meetingConcluding(db, id, asked.meeting);
    if (asked.meeting !== undefined && meeting === undefined) return undefined;
    const order = defined({
      ...{ meeting, pillar: asked.pillar, output: asked.output === undefined ? undefined : Number(asked.output) },
      since: momentOf(asked.since, 0),
      until: momentOf(asked.until, DAY_MS),
    });
    const report = await makeReport({ db, community, terms }, { ...order, most: asked.label }, words, { asOf: now });
    if (report === undefined || report === "many") return report;
    await appendAudit({ db, seal }, id, undefined, now, [
      { action: "conclusion.report", subject: `community:${id}`, detail: detailOf(report, asked.format) },
    ]);
    return { ...report, file: reportFile(report.report, words, asked.format) };
  });
  if (made === undefined || made === "many") {
    io.err(made === "many" ? t("report.many", { most: MOST_REPORTED }) : t("report.none"));
    return EXIT.refused;
  }
  const { file, report } = made;
  io.file?.(await storedFile(file));
  io.out(t("report.ready", { count: conclusionsIn(report).length, label: tlp(report.sharing) }));
  return EXIT.done;
});

const momentOf = (date: string | undefined, after: number): Date | undefined =>
  date === undefined ? undefined : new Date(Date.parse(`${date}T00:00:00Z`) + after);

const detailOf = ({ report }: MadeReport, format: string) => ({
  conclusions: conclusionsIn(report).length,
  ...{ format, label: report.sharing },
});
