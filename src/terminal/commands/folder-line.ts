import { z } from "zod";
import { chosen } from "../../adapters/console/terminal-session.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { folderImportOf } from "../../core/services/imports/folder-import.ts";
import { toldLine } from "../../core/services/imports/report.ts";
import { refuse, UserError } from "../../core/kernel/errors/errors.ts";
import { lostFile } from "../../core/kernel/options/kinds/files.ts";
import { LARGE_FILE_BYTES } from "../../core/kernel/options/values.ts";
import { GivenFile } from "../../core/kernel/values/given-file.ts";
import { holdFile } from "../../core/services/files/hold-file.ts";
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
  /** How large its document is, which comes along. */
  size: z.number().optional(),
  before: z.number(),
  community: z.string().optional(),
  dryRun: z.boolean().optional(),
  /** No other follows it. */
  last: z.boolean(),
});

/** Imports a line of a manifest with its document and writes what became of it as one line of JSON; what is wrong with it is said on stderr. */
export const folderLine = cliCommand(args, async ({ product, t }, asked, io) => {
  const { kind, line, size, before, community, dryRun, last } = asked;
  const { id } = chosen(await all(product.store), community);
  const { has, follows, file: path, ...rest } = line;
  const file = io.given ? await documentOf(path ?? "", size ?? 0, io.given()) : undefined;
  const { report, kept } = await folderImportOf(product.catalogue, kind)
    .line(product, {
      community: id,
      line: { ...rest, ...defined({ has, follows, file: path }) },
      ...{ ...defined({ file }), dryRun: dryRun ?? false, before, language: t.language },
    })
    .finally(() => file?.release());
  if (!report.ok) for (const one of report.errors) io.err(toldLine(one, t));
  if (last && dryRun !== true) await product.store.refreshStatistics();
  io.out(JSON.stringify({ became: report.ok ? became(report) : "refused", size: kept?.size }));
  return EXIT.done;
});

/** The document that came along with a line. Throws UserError where it did not come: what was done before stays, and no other would come either. */
async function documentOf(path: string, size: number, parts: AsyncIterable<Uint8Array>): Promise<GivenFile> {
  const facts = { name: path.normalize("NFC"), mediaType: "application/octet-stream", size };
  const held = await holdFile(facts, parts, { most: LARGE_FILE_BYTES });
  if (held instanceof GivenFile) return held;
  if (held.lost === "large") return refuse("option.file.size", { megabytes: LARGE_FILE_BYTES / 1024 / 1024 });
  throw new UserError(lostFile(held.lost));
}

const became = ({ created, updated }: { readonly created: number; readonly updated: number }): string =>
  created > 0 ? "created" : updated > 0 ? "updated" : "unchanged";
