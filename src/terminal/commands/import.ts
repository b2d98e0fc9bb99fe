import { z } from "zod";
import { chosen } from "../../adapters/console/terminal-session.ts";
import { looksLikeCalendar } from "../../core/features/calendar/feature.ts";
import { importFile } from "../../core/services/imports/import-file.ts";
import { readImport } from "../../core/services/imports/imports.ts";
import { reportLines } from "../../core/services/imports/report.ts";
import { problem, UserError } from "../../core/kernel/errors/errors.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { importingCalendar } from "./import-calendar.ts";
import { EXIT } from "../io/io.ts";
import { all } from "./tick.ts";
import { cliCommand } from "./cli-command.ts";

const args = z.object({
  kind: z.string(),
  base64: z.string(),
  community: z.string().optional(),
  channel: z.string().optional(),
  zone: z.string().optional(),
  country: z.string().optional(),
  languages: z.string().optional(),
  date: z.string().optional(),
  dryRun: z.boolean().optional(),
});

/** Imports a file's bytes into a community and prints the report; 1 where the file has faults. */
export const importing = cliCommand(
  args,
  async ({ product, t }, { kind: named, base64, community, channel, zone, dryRun, ...said }, io) => {
    const kind = readImport(product.catalogue, named);
    const { id } = chosen(await all(product.store), community);
    const content = new Uint8Array(Buffer.from(base64, "base64"));
    if (kind === "meetings" && looksLikeCalendar(content))
      return importingCalendar({ product, t }, { community: id, content, channel, zone, dryRun: dryRun ?? false }, io);
    if (channel !== undefined || zone !== undefined) throw new UserError(problem("terminal.import.calendar.only"));
    const { country, languages, date } = said;
    const defaults = defined({ country, languages: languages?.replaceAll(",", "|"), updated: date });
    if (kind !== "contacts" && Object.keys(defaults).length > 0)
      throw new UserError(problem("terminal.import.contacts.only"));
    const report = await importFile(product, {
      community: id,
      kind,
      content,
      dryRun: dryRun ?? false,
      defaults,
      language: t.language,
      onProgress: (done, total, phase) => io.progress({ label: t(`terminal.import.${phase}`), done, total }),
    });
    for (const line of reportLines(product.catalogue, report, t)) (report.ok ? io.out : io.err)(line);
    return report.ok ? EXIT.done : EXIT.refused;
  },
);
