import { z } from "zod";
import { chosen } from "../../adapters/console/terminal-session.ts";
import { appendAudit } from "../../core/services/audit/audit.ts";
import { problem, UserError } from "../../core/kernel/errors/errors.ts";
import { importFile } from "../../core/services/imports/import-file.ts";
import { importOf, readImport } from "../../core/services/imports/imports.ts";
import type { DefaultOption } from "../../core/services/imports/kind.ts";
import type { Defaults } from "../../core/services/imports/layout.ts";
import { type OtherImport, otherImports } from "../../core/services/imports/other-import.ts";
import { reportLines } from "../../core/services/imports/report.ts";
import { EXIT, type Io } from "../io/io.ts";
import { all } from "./tick.ts";
import { type CliContext, cliCommand } from "./cli-command.ts";

const args = z
  .object({
    kind: z.string(),
    base64: z.string(),
    community: z.string().optional(),
    dryRun: z.boolean().optional(),
  })
  .catchall(z.string().optional());

/** Imports a file's bytes into a community and prints the report; 1 where the file has faults. */
export const importing = cliCommand(
  args,
  async (context, { kind: named, base64, community, dryRun = false, ...options }, io) => {
    const { product, t } = context;
    const kind = readImport(product.catalogue, named);
    const { id } = chosen(await all(product.store), community);
    const content = new Uint8Array(Buffer.from(base64, "base64"));
    const other = otherImports(product.catalogue).find((one) => one.of === kind && one.is(content));
    const { defaults = {} } = importOf(product.catalogue, kind);
    refuseOthers(named, options, other?.options ?? defaults);
    if (other) return importingOther(context, other, { community: id, content, options, dryRun }, io);
    const report = await importFile(product, {
      ...{ community: id, kind, content, dryRun, defaults: cellsOf(options, defaults), language: t.language },
      onProgress: (done, total, phase) => io.progress({ label: t(`terminal.import.${phase}`), done, total }),
    });
    for (const line of reportLines(product.catalogue, report, t)) (report.ok ? io.out : io.err)(line);
    return report.ok ? EXIT.done : EXIT.refused;
  },
);

/** What was said, by option. */
type Said = Readonly<Record<string, string | undefined>>;

/** Refuses options that are about another kind, or about files of another form. */
function refuseOthers(kind: string, options: Said, known: object): void {
  const other = Object.entries(options).find(([name, said]) => said !== undefined && !(name in known))?.[0];
  if (other !== undefined) throw new UserError(problem("terminal.import.option", { kind, option: `--${other}` }));
}

/** What stands in empty cells, by column. */
const cellsOf = (options: Said, defaults: Readonly<Record<string, DefaultOption>>): Defaults =>
  Object.fromEntries(
    Object.entries(defaults).flatMap(([name, { column, list }]) => {
      const said = options[name];
      return said === undefined ? [] : [[column, list ? said.replaceAll(",", "|") : said]];
    }),
  );

interface OtherFile {
  /** The community's id. */
  readonly community: string;
  readonly content: Uint8Array;
  readonly options: Said;
  readonly dryRun: boolean;
}

/** Imports a file that is no table, and prints what became of what is in it; 1 where it is refused as a whole. */
async function importingOther(
  { product, t }: CliContext,
  other: OtherImport,
  { community: id, content, options, dryRun }: OtherFile,
  io: Io,
): Promise<number> {
  const { store, seal, clock, ids } = product;
  const now = clock.now();
  const report = await store.asCommunity(id, "importing", async (db) => {
    const community = await db.community.findUniqueOrThrow({ where: { id }, select: { id: true, zone: true } });
    const done = await other.read({ db, community, now, ids, t, dryRun }, content, options);
    if (done.entries.length > 0) await appendAudit({ db, seal }, id, undefined, now, done.entries);
    return done;
  });
  for (const line of report.lines) (report.ok ? io.out : io.err)(line);
  return report.ok ? EXIT.done : EXIT.refused;
}
