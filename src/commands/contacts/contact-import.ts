import { z } from "zod";
import { contactsView } from "../../core/features/contacts/exchange/imported-view.ts";
import { readTried, TRIED_MAX } from "../../core/features/contacts/exchange/tried.ts";
import { languagesOption } from "../../core/features/contacts/fields/several-options.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { spendOrRefuse } from "../../core/kernel/commands/spend-or-refuse.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { checkedFile } from "../../core/services/imports/checked-file.ts";
import { importAudit, importedTable, readImportTable } from "../../core/services/imports/import-file.ts";
import { refusal } from "../../core/services/imports/report.ts";
import { toCorrect } from "../../core/services/imports/to-correct.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Imports contacts from a file: first it is said what would be done, then a button does it. Rows with which something is wrong come back as a file to correct. */
export const contactImport = command({
  path: "contact import",
  summary: "contact.import.summary",
  title: "title.contact.import",
  submit: "submit.check",
  examples: ["contact import"],
  input: z.object({
    file: opt.file("contact.import.file").optional(),
    country: opt.country("contact.import.country").optional(),
    languages: languagesOption("contact.import.languages").optional(),
    date: opt.day("contact.import.date", "back").optional(),
    checked: hidden(opt.text("contact.import.file", 40)).optional(),
    tried: hidden(opt.text("contact.import.file", TRIED_MAX)).optional(),
  }),
  audience: "caller",
  allow: "moderator",
  budgets: ["contact-files"],
  prefill: () => Promise.resolve({}),
  prepare: (scope, { checked }) => checkedFile(scope, checked),
  async run(context, { file, checked, tried, country, languages, date }) {
    if (checked !== undefined && !context.prepared.checked)
      return refuse("contact.import.gone", { command: commandLine("contact import") });
    const given = context.prepared.checked ?? file;
    if (!given) return refuse("contact.import.missing");
    const content = Buffer.from(given.base64, "base64");
    const { caller, community, catalogue } = context;
    const request = {
      kind: "contacts",
      ...{ community: community.id, content, dryRun: checked === undefined, language: caller.language },
      defaults: defined({ country, languages: languages?.join("|"), updated: date?.start }),
      partial: true,
      ...defined({ tried: tried === undefined ? undefined : readTried(tried) }),
    } as const;
    const table = await readImportTable(catalogue, "contacts", content);
    const report =
      "fault" in table
        ? refusal([table.fault], caller.language)
        : await asCommunity(context, "directory", (whole) =>
            importedTable({ ...whole, importer: whole }, catalogue, request, table),
          );
    if (report.ok && !report.dryRun) {
      await spendOrRefuse(context, "contact-files");
      context.audit(importAudit(report, content));
    }
    const again = defined({ country, languages: languages?.join(","), date: date?.date });
    const bad = report.ok ? report.refused?.faults : undefined;
    const correct = bad && !("fault" in table) ? toCorrect(context.t, table, bad) : undefined;
    return contactsView(context, report, { name: given.name, content, again, ...defined({ correct }) });
  },
});
