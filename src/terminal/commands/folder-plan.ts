import { z } from "zod";
import { chosen } from "../../adapters/console/terminal-session.ts";
import { folderImportOf, listedSchema } from "../../core/services/imports/folder-import.ts";
import { reportLines, toldLine } from "../../core/services/imports/report.ts";
import { EXIT } from "../io/io.ts";
import { cliCommand } from "./cli-command.ts";
import { all } from "./tick.ts";

const args = z.object({
  kind: z.string(),
  base64: z.string(),
  listing: z.array(listedSchema),
  community: z.string().optional(),
  dryRun: z.boolean().optional(),
});

/**
 * Looks a folder's manifest through and writes what can be imported as one line of JSON; what is wrong with other lines, and what no line
 * names, is said on stderr. 1 and no JSON where the manifest as a whole is refused.
 */
export const folderPlan = cliCommand(args, async ({ product, t }, { kind, base64, listing, community }, io) => {
  const { id } = chosen(await all(product.store), community);
  const content = new Uint8Array(Buffer.from(base64, "base64"));
  const { lines, report, unnamed } = await folderImportOf(product.catalogue, kind).plan(product, {
    ...{ community: id, content, listing, language: t.language },
  });
  for (const name of unnamed) io.err(t("terminal.folder.unnamed", { file: name }));
  if (!report.ok) {
    for (const line of reportLines(product.catalogue, report, t)) io.err(line);
    return EXIT.refused;
  }
  const { rows = 0, told = [], faults = [] } = report.refused ?? {};
  for (const one of told) io.err(toldLine(one, t));
  if (rows > told.length) io.err(t("import.more", { more: rows - told.length }));
  io.out(JSON.stringify({ lines, wrong: new Set(faults.map(({ line }) => line)).size }));
  return EXIT.done;
});
