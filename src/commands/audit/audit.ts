import { z } from "zod";
import type { Features } from "../../core/kernel/catalogue/feature.ts";
import { command, type Context } from "../../core/kernel/commands/command.ts";
import { opt, page } from "../../core/kernel/options/options.ts";
import { truncate } from "../../core/kernel/text/truncate.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { actions, ask, item, items, muted, run, strong, text, time } from "../../core/kernel/views/build.ts";
import type { Input, Item, View } from "../../core/kernel/views/model.ts";
import { showButton } from "../../core/kernel/views/entry-button.ts";
import { pageOf } from "../../core/kernel/views/page.ts";
import { actionsOf, auditKinds } from "../../core/services/audit/audited.ts";
import { namesApart } from "../../core/services/people/names/names-apart.ts";
import { describeEntries } from "../../core/services/audit/reading/describe-entries.ts";
import { entriesCsv } from "../../core/services/audit/reading/entries-csv.ts";
import { type LogEntry, type EntryFilter, listEntries } from "../../core/services/audit/reading/list-entries.ts";
import { anybodyOption } from "../../core/services/people/person-option.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Entries that one list leads through: 40 pages. */
const MOST = 200;
/** Entries that one file holds. */
const MOST_IN_FILE = 10_000;
const SUBJECT_MAX = 80;
const LINE = 160;

/**
 * Shows administrators who did what, and who looked at whose private details, of the kinds that these features declare; a look at one
 * person's entries, and a file, are entries themselves.
 */
export const auditOf = (product: Features) =>
  command({
    path: "audit",
    summary: "audit.summary",
    title: "title.audit",
    submit: "submit.show",
    examples: ["audit", "audit kind:contact since:1w", "audit format:csv"],
    input: z.object({
      person: anybodyOption("audit.person").optional(),
      kind: opt.choice("audit.kind", auditKinds(product)).optional(),
      since: opt.day("audit.since", "back").optional(),
      until: opt.day("audit.until", "back").optional(),
      subject: opt.text("audit.subject", SUBJECT_MAX).optional(),
      format: opt.choice("audit.format", { list: "audit.format.list", csv: "audit.format.csv" }).default("list"),
      page: page(),
    }),
    audience: "caller",
    allow: "admin",
    async run(context, { format, page: at, kind, since, until, person, subject }) {
      const filter: EntryFilter = defined({
        person,
        subject,
        actions: kind === undefined ? undefined : actionsOf(context.catalogue, kind),
        since: since && new Date(since.start),
        until: until && new Date(until.end),
      });
      const input: Input = defined({ person, kind, subject, since: since?.date, until: until?.date });
      const most = format === "csv" ? MOST_IN_FILE : MOST;
      const entries = await asCommunity(context, "auditing", (whole) =>
        listEntries(whole, context.community.id, filter, most),
      );
      if (format === "csv" && entries.length > 0) return exported(context, filter, entries);
      // That there is nothing of somebody is something to have found out.
      if (person !== undefined) context.audit({ action: "audit.look", subject: `person:${person}` });
      if (entries.length === 0) return { title: context.t("audit.title"), blocks: [text(context.t("audit.none"))] };
      return listed(context, entries, input, at);
    },
  });

async function listed(context: Context, entries: readonly LogEntry[], input: Input, at: number): Promise<View> {
  const { t } = context;
  const { shown, turns, where } = pageOf(entries, at, "audit", input, t);
  const described = await describeEntries(shown, context, namesApart);
  return {
    title: t("audit.title"),
    blocks: [
      items(
        ...shown.map((entry): Item => {
          const { who, did = entry.action, about, person, subject } = described.get(entry.seq) ?? {};
          const what = about === undefined ? [] : [` · ${truncate(about, LINE)}`];
          // Of what nobody in particular did, it is said that it happened.
          return item(
            [...(who === undefined ? [strong(did)] : [strong(who), ` ${did}`]), ...what, "\n", time(entry.at)],
            about === undefined || (person ?? subject) === undefined
              ? undefined
              : showButton(t, about, "audit", defined({ subject, person })),
          );
        }),
      ),
      ...where,
      ...(entries.length === MOST ? [muted(t("list.cut", { most: MOST }))] : []),
      ...(input["person"] === undefined ? [] : [muted(t("audit.recorded.person"))]),
      actions(
        ...turns,
        ask(t("audit.filter"), "audit", input),
        run(t("audit.csv"), "audit", { ...input, format: "csv" }),
      ),
    ],
  };
}

/** Names leave the chat with it, so who took them is recorded. */
async function exported(context: Context, { person }: EntryFilter, entries: readonly LogEntry[]): Promise<View> {
  const { t, now } = context;
  const count = entries.length;
  const subject = person === undefined ? `community:${context.community.id}` : `person:${person}`;
  context.audit({ action: "audit.export", subject, detail: { entries: count } });
  return {
    title: t("audit.title"),
    blocks: [
      context.file({
        name: `audit-${now.toISOString().slice(0, 10)}.csv`,
        mediaType: "text/csv",
        alt: t("audit.file", { count }),
        content: entriesCsv(t, entries, await describeEntries(entries, context, namesApart)),
      }),
      ...(count === MOST_IN_FILE ? [muted(t("list.cut", { most: MOST_IN_FILE }))] : []),
      muted(t("audit.recorded")),
    ],
  };
}
