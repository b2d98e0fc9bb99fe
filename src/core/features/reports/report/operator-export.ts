import { z } from "zod";
import { SHARING, tlp } from "../../../kernel/access/sharing.ts";
import { formatter } from "../../../kernel/language/format.ts";
import { LANGUAGES } from "../../../kernel/language/language.ts";
import { translator } from "../../../kernel/language/translate.ts";
import { defined } from "../../../kernel/values/defined.ts";
import { exportKind } from "../../../services/exports/export-kind.ts";
import { SHARED_OPTIONS } from "../../../services/exports/shared-options.ts";
import { labelling } from "../../../services/taxonomy/labelling.ts";
import { loadTerms } from "../../../services/taxonomy/taxonomy.ts";
import { makeReport, MOST_REPORTED } from "./make-report.ts";
import { OUTPUT_CHOICES } from "./outputs.ts";
import { conclusionsIn, type ReportWords } from "./report.ts";
import { type ReportFormat, reportFile } from "./report-file.ts";
import type { Db } from "../../../services/store/store.ts";
import { reportedConclusions } from "../../conclusions/feature.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

const FORMATS = ["pdf", "docx", "md", "csv"] as const satisfies readonly ReportFormat[];
const OUTPUTS = Object.keys(OUTPUT_CHOICES);

/** A report of a community's conclusions. */
export const reportExport = exportKind({
  formats: FORMATS,
  options: {
    meeting: SHARED_OPTIONS.meeting,
    since: { says: "report.operator.since", takes: "day" },
    until: { says: "report.operator.until", takes: "day" },
    pillar: SHARED_OPTIONS.pillar,
    output: { says: "report.operator.output", takes: "number", choices: OUTPUTS },
    language: SHARED_OPTIONS.language,
    label: SHARED_OPTIONS.label,
  },
  input: z.object({
    format: z.enum(FORMATS).default("pdf"),
    meeting: z.string().optional(),
    since: z.iso.date().optional(),
    until: z.iso.date().optional(),
    pillar: z.string().optional(),
    output: z.enum(OUTPUTS).optional(),
    language: z.enum(LANGUAGES).optional(),
    label: z.enum(SHARING).default("red"),
  }),
  async make({ db, community, now, t }, asked) {
    const terms = await loadTerms(db);
    const language = asked.language ?? t.language;
    const words: ReportWords = {
      t: translator(language),
      format: formatter(language, community.zone),
      term: labelling(terms, language),
    };
    const meeting = asked.meeting === undefined ? undefined : await meetingConcluding(db, community.id, asked.meeting);
    if (asked.meeting !== undefined && meeting === undefined) return { refused: t("report.none") };
    const order = defined({
      ...{ meeting, pillar: asked.pillar, output: asked.output === undefined ? undefined : Number(asked.output) },
      since: momentOf(asked.since, 0),
      until: momentOf(asked.until, DAY_MS),
    });
    const made = await makeReport({ db, community, terms }, { ...order, most: asked.label }, words, { asOf: now });
    if (made === undefined) return { refused: t("report.none") };
    if (made === "many") return { refused: t("report.many", { most: MOST_REPORTED }) };
    const { report } = made;
    const conclusions = conclusionsIn(report).length;
    const detail = { conclusions, format: asked.format, label: report.sharing };
    return {
      file: reportFile(report, words, asked.format),
      says: t("report.ready", { count: conclusions, label: tlp(report.sharing) }),
      entries: [{ action: "conclusion.report", subject: `community:${community.id}`, detail }],
    };
  },
});

const momentOf = (date: string | undefined, after: number): Date | undefined =>
  date === undefined ? undefined : new Date(Date.parse(`${date}T00:00:00Z`) + after);

/** The id of the latest meeting with conclusions that is called so, or has that id; undefined where there is none. */
async function meetingConcluding(db: Db, community: string, typed: string): Promise<string | undefined> {
  const all = await reportedConclusions(db, community, {}, { language: "en", most: MOST_REPORTED });
  const wanted = typed.trim().toLowerCase();
  return all.find(({ meeting }) => meeting?.id === typed || meeting?.title.toLowerCase() === wanted)?.meeting?.id;
}
