import { z } from "zod";
import { auditOf, importCalendar } from "../../core/features/calendar/import/import-calendar.ts";
import { faultWords, skippedTable, stepWords } from "../../core/features/calendar/import/report.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { spendOrRefuse } from "../../core/kernel/commands/spend-or-refuse.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { actions, list, muted, run, text } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { checkedFile } from "../../core/services/imports/checked-file.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { asCommunity } from "../../core/services/store/store.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";

/** Most events of a kind, taken or left out, that a report in a chat names; the rest are counted. */
const MOST_SHOWN = 20;

/** Imports a calendar file: first it is said what would be done, then a button does it. */
export const meetingImport = command({
  path: "meeting import",
  summary: "calendar.import.summary",
  title: "title.meeting.import",
  submit: "submit.check",
  examples: ["meeting import"],
  input: z.object({
    file: opt.file("calendar.import.file").optional(),
    zone: opt.zone("calendar.import.option.zone").optional(),
    checked: hidden(opt.text("calendar.import.file", 40)).optional(),
  }),
  audience: "caller",
  allow: "moderator",
  posts: true,
  budgets: ["imports"],
  prefill: () => Promise.resolve({}),
  prepare: (scope, { checked }) => checkedFile(scope, checked),
  async run(context, { file, zone, checked }) {
    if (checked !== undefined && !context.prepared.checked)
      return refuse("calendar.import.gone", { command: commandLine("meeting import") });
    const given = context.prepared.checked ?? file;
    if (!given) return refuse("calendar.import.missing");
    const content = Buffer.from(given.base64, "base64");
    const { caller } = context;
    const dryRun = checked === undefined;
    const report = await asCommunity(context, "planning", (whole) =>
      importCalendar(whole, {
        content,
        zone: zone ?? context.community.zone,
        dryRun,
        channel: caller.here,
        ...(caller.personId === undefined ? {} : { organiserId: caller.personId }),
      }),
    );
    if (!report.ok)
      return {
        tone: "warning",
        title: context.t("calendar.import.refused"),
        blocks: [list(faultWords(report, context.t).map((line) => [line]))],
      };
    if (!dryRun) {
      await spendOrRefuse(context, "imports");
      context.audit(auditOf(content, report.counts));
    }
    return shown(context, report, dryRun ? { name: given.name, content, zone } : undefined);
  },
});

type Report = Extract<Awaited<ReturnType<typeof importCalendar>>, { ok: true }>;

function shown(
  context: Context,
  { steps, counts }: Report,
  dry: { name: string; content: Uint8Array; zone: string | undefined } | undefined,
): View {
  const { t, format } = context;
  const skipped = steps.filter((s) => s.kind === "skip");
  const taken = steps.filter((s) => s.kind !== "same" && s.kind !== "skip");
  const lines = taken.slice(0, MOST_SHOWN).map((step) => [stepWords(step, t, format)]);
  const left = skipped.slice(0, MOST_SHOWN);
  const rest = taken.length - lines.length + skipped.length - left.length;
  const due = counts.create + counts.update + counts.cancel > 0;
  // The file waits for the button; nobody is shown it.
  const kept =
    dry && due
      ? context.file({ name: dry.name, mediaType: "text/calendar", alt: "", content: dry.content })
      : undefined;
  const checked = kept?.kind === "file" ? kept.token : undefined;
  const input = defined({ checked, zone: dry?.zone });
  const does = run(t("calendar.import.do"), "meeting import", input, { weight: "primary", place: "here" });
  return {
    title: t(dry ? "calendar.import.would" : "calendar.import.did"),
    ...(dry ? {} : { tone: "good" as const }),
    blocks: [
      text(t("calendar.import.done", { ...counts })),
      ...(left.length > 0 ? [skippedTable(left, t)] : []),
      ...(lines.length > 0 ? [list(lines)] : []),
      ...(rest > 0 ? [muted(t("calendar.import.rest", { rest }))] : []),
      ...(dry ? [muted(t(due ? "calendar.import.here.reminded" : "calendar.import.nothing"))] : []),
      ...(checked === undefined ? [] : [actions(does)]),
    ],
  };
}
