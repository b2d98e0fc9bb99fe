import { z } from "zod";
import { chosen } from "../../adapters/console/terminal-session.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { folderImportOf } from "../../core/services/imports/folder-import.ts";
import { toldLine } from "../../core/services/imports/report.ts";
import { EXIT } from "../io/io.ts";
import { cliCommand } from "./cli-command.ts";
import { all } from "./tick.ts";

/** A line of a manifest that can be imported. */
export const lineSchema = z.object({
  line: z.number(),
  file: z.string().optional(),
  header: z.array(z.string()),
  cells: z.array(z.string()),
  has: z.string().optional(),
  follows: z.number().optional(),
});

const args = z.object({
  kind: z.string(),
  line: lineSchema,
  base64: z.string().optional(),
  before: z.number(),
  community: z.string().optional(),
  dryRun: z.boolean().optional(),
  /** No other follows it. */
  last: z.boolean(),
});

/** Imports a line of a manifest with its document and writes what became of it as one line of JSON; what is wrong with it is said on stderr. */
export const folderLine = cliCommand(args, async ({ product, t }, asked, io) => {
  const { kind, line, base64, before, community, dryRun, last } = asked;
  const { id } = chosen(await all(product.store), community);
  const { has, follows, file, ...rest } = line;
  const { report, kept } = await folderImportOf(product.catalogue, kind).line(product, {
    community: id,
    line: { ...rest, ...defined({ has, follows, file }) },
    ...(base64 === undefined ? {} : { bytes: new Uint8Array(Buffer.from(base64, "base64")) }),
    ...{ dryRun: dryRun ?? false, before, language: t.language },
  });
  if (!report.ok) for (const one of report.errors) io.err(toldLine(one, t));
  if (last && dryRun !== true) await product.store.refreshStatistics();
  io.out(JSON.stringify({ became: report.ok ? became(report) : "refused", size: kept?.size }));
  return EXIT.done;
});

const became = ({ created, updated }: { readonly created: number; readonly updated: number }): string =>
  created > 0 ? "created" : updated > 0 ? "updated" : "unchanged";
