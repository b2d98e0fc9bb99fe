import { z } from "zod";
import { makeReport, MOST_REPORTED } from "../../core/features/reports/report/make-report.ts";
import { conclusionsIn, type ReportOrder, type ReportWords } from "../../core/features/reports/report/report.ts";
import {
  isDocument,
  REPORT_FORMATS,
  type ReportFormat,
  reportFile,
} from "../../core/features/reports/report/report-file.ts";
import { OUTPUT_CHOICES } from "../../core/features/reports/report/outputs.ts";
import { type Sharing, sharingRank, tlp } from "../../core/kernel/access/sharing.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { spendOrRefuse } from "../../core/kernel/commands/spend-or-refuse.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { formatter } from "../../core/kernel/language/format.ts";
import { LANGUAGES, readLanguage } from "../../core/kernel/language/language.ts";
import { translator } from "../../core/kernel/language/translate.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { actions, muted, run, text } from "../../core/kernel/views/build.ts";
import type { Action, Input } from "../../core/kernel/views/model.ts";
import { SHARING_CHOICES } from "../../core/kernel/views/sharing-text.ts";
import { labelling } from "../../core/services/taxonomy/labelling.ts";
import { pillarOption } from "../../core/services/taxonomy/term-option.ts";

/**
 * Makes a report of conclusions as a file: of those that the caller may see and that may be said where they ask, up to a label where one
 * is given, in the language that is asked for.
 */
export const conclusionReport = command({
  path: "conclusion report",
  summary: "report.summary",
  title: "title.conclusion.report",
  submit: "submit.get",
  examples: [
    "conclusion report",
    "conclusion report since:2019-01-01 label:green language:en",
    "conclusion report format:docx",
  ],
  input: z.object({
    format: opt.choice("report.format", REPORT_FORMATS).default("pdf"),
    meeting: opt.reference("conclusion.meeting", "meeting").optional(),
    since: opt.day("report.since", "back").optional(),
    until: opt.day("report.until", "back").optional(),
    pillar: pillarOption("conclusion.pillar").optional(),
    output: opt.choice("report.output.label", OUTPUT_CHOICES).optional(),
    language: opt.language("report.in", LANGUAGES).optional(),
    label: opt.choice("report.most", SHARING_CHOICES).optional(),
  }),
  audience: "caller",
  allow: "member",
  budgets: ["documents"],
  async run(context, { format: as, language, label, since, until, meeting, pillar, output }) {
    const { caller, community, now, t } = context;
    const terms = await context.terms();
    const reader = readLanguage(language) ?? caller.language;
    const words: ReportWords = {
      t: translator(reader),
      format: formatter(reader, caller.zone),
      term: labelling(terms, reader),
    };
    const order: ReportOrder = defined({
      ...{ meeting, pillar, output: output && Number(output) },
      ...{ since: since && new Date(since.start), until: until && new Date(until.end) },
    });
    const most = lower(label ?? caller.ceiling, caller.clearance);
    const made = await makeReport({ ...context, terms }, { ...order, most }, words, { asOf: now, madeBy: caller.name });
    if (made === "many") return refuse("report.many", { most: MOST_REPORTED });
    if (made === undefined) return refuse("report.none");
    if (isDocument(as)) await spendOrRefuse(context, "documents");
    const { report, leftOut } = made;
    const count = conclusionsIn(report).length;
    context.audit({
      action: "conclusion.report",
      subject: `community:${community.id}`,
      detail: { conclusions: count, format: as, label: report.sharing },
    });
    const input: Input = defined({
      ...{ meeting, pillar, output, label, language: language && reader },
      ...{ since: since?.date, until: until?.date },
    });
    return {
      title: t("title.conclusion.report"),
      blocks: [
        text(t("report.ready", { count, label: tlp(report.sharing) })),
        context.file(reportFile(report, words, as)),
        ...(leftOut === 0 ? [] : [muted(leftOutWords(context, leftOut, label))]),
        actions(...otherFormats(context, as, input)),
      ],
    };
  },
});

const lower = (one: Sharing, other: Sharing): Sharing => (sharingRank(one) <= sharingRank(other) ? one : other);

/** What is left out because of the label that was asked for, or because it may not be said where the report was asked for. */
const leftOutWords = ({ caller, t }: Context, count: number, label: Sharing | undefined): string =>
  label !== undefined && sharingRank(label) <= sharingRank(caller.clearance)
    ? t("report.left-out", { count, label: tlp(label) })
    : t("report.left-out.here", { count, label: tlp(caller.clearance) });

const otherFormats = ({ t }: Context, as: ReportFormat, input: Input): Action[] =>
  (Object.keys(REPORT_FORMATS) as ReportFormat[])
    .filter((other) => other !== as)
    .map((other) =>
      run(t("report.as", { format: t(REPORT_FORMATS[other]) }), "conclusion report", { ...input, format: other }),
    );
