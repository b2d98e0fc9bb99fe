import { z } from "zod";
import { importedResources } from "../../core/features/resources/exchange/imported-resources.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { spendOrRefuse } from "../../core/kernel/commands/spend-or-refuse.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { hidden, opt } from "../../core/kernel/options/options.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";
import { checkedFile } from "../../core/services/imports/checked-file.ts";
import { importAudit, importedTable, readImportTable } from "../../core/services/imports/import-file.ts";
import { refusal } from "../../core/services/imports/report.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Imports resources from a file: first it is said what would be done, or what is wrong with which line, then a button does it, all of it or nothing. */
export const resourceImport = command({
  path: "resource import",
  summary: "resource.import.summary",
  title: "title.resource.import",
  submit: "submit.check",
  examples: ["resource import"],
  input: z.object({
    file: opt.file("resource.import.file").optional(),
    checked: hidden(opt.text("resource.import.file", 40)).optional(),
  }),
  audience: "caller",
  allow: "moderator",
  budgets: ["resource-imports"],
  prefill: () => Promise.resolve({}),
  prepare: (scope, { checked }) => checkedFile(scope, checked),
  async run(context, { file, checked }) {
    if (checked !== undefined && !context.prepared.checked)
      return refuse("resource.import.gone", { command: commandLine("resource import") });
    const given = context.prepared.checked ?? file;
    if (!given) return refuse("resource.import.missing");
    const { caller, community, catalogue } = context;
    const content = Buffer.from(given.base64, "base64");
    const { language } = caller;
    const request = {
      kind: "resources",
      ...{ community: community.id, content, dryRun: checked === undefined, language },
    } as const;
    const table = await readImportTable(catalogue, "resources", content);
    const report =
      "fault" in table
        ? refusal([table.fault], language)
        : await asCommunity(context, "importing", (whole) =>
            importedTable({ ...whole, importer: whole }, catalogue, request, table),
          );
    if (report.ok && !report.dryRun) {
      await spendOrRefuse(context, "resource-imports");
      context.audit(importAudit(report, content));
    }
    return importedResources(context, report, { name: given.name, content });
  },
});
