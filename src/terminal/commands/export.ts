import { z } from "zod";
import { chosen } from "../../adapters/console/terminal-session.ts";
import { appendAudit } from "../../core/services/audit/audit.ts";
import {
  type ExportContext,
  type Exported,
  type ExportKind,
  exportOf,
  type NotExported,
} from "../../core/services/exports/export-kind.ts";
import { problem, UserError } from "../../core/kernel/errors/errors.ts";
import { isInStore, storedFile } from "../../core/services/files/generated-files.ts";
import { storedPieces } from "../../core/services/stored-files/stored-files.ts";
import { EXIT, type Io } from "../io/io.ts";
import { handPieces } from "../io/save-files.ts";
import { type CliContext, cliCommand } from "./cli-command.ts";
import { all } from "./tick.ts";

// An option of an export may be called "kind".
const args = z.looseObject({ what: z.string(), community: z.string().optional() });

/** Makes an export's file and hands it over; 1 where there is nothing for it, or too much. */
export const exporting = cliCommand(args, async (context, { what, community, ...said }, io) => {
  const known = exportOf(context.product.catalogue, what);
  refuseOtherChoices(known, said);
  const made = await recorded(context, community, (at) => known.make(at, known.input.parse(said)));
  if ("refused" in made) {
    io.err(made.refused);
    return EXIT.refused;
  }
  await handed(context, community, made.file, io);
  io.out(made.says);
  return EXIT.done;
});

/** Plans an export's folder and writes that as one line of JSON; 1 where there is nothing for it, or too much. */
export const exportingFolder = cliCommand(args, async (context, { what, community, ...said }, io) => {
  const { input, folder } = folderOf(context, what);
  const planned = await recorded(context, community, (at) => folder.plan(at, input.parse(said)));
  if ("refused" in planned) {
    io.err(planned.refused);
    return EXIT.refused;
  }
  const { name, manifest, documents, says } = planned;
  io.out(JSON.stringify({ name, manifest, documents, says }));
  return EXIT.done;
});

const document = args.extend({ of: z.string(), sha256: z.string() });

/** Hands over a document that was planned, piece by piece; 1 and nothing where it is not there any more. */
export const exportingFolderDocument = cliCommand(document, async (context, asked, io) => {
  const { what, community: slug, of, sha256, ...said } = asked;
  const { store } = context.product;
  const { id } = chosen(await all(store), slug);
  const { input, folder } = folderOf(context, what);
  const found = await store.asCommunity(id, "exporting", async (db) => {
    const community = await db.community.findUniqueOrThrow({ where: { id } });
    return folder.read({ db, community }, input.parse(said), { of, sha256 });
  });
  if (found === undefined) return EXIT.refused;
  await handed(context, slug, found, io);
  return EXIT.done;
});

/** Hands a file over; one that the store has is read while it goes. */
async function handed(
  { product: { store } }: CliContext,
  slug: string | undefined,
  { name, mediaType, content }: Exported["file"],
  io: Io,
): Promise<void> {
  if (!isInStore(content)) {
    await io.file?.(await storedFile({ name, mediaType, content }));
    return;
  }
  const { id: community } = chosen(await all(store), slug);
  const { stored: sha256, size } = content;
  const pieces = storedPieces((work) => store.asCommunity(community, "exporting", work), { community, sha256, size });
  await handPieces({ name, mediaType, size }, pieces, io);
}

function folderOf({ product }: CliContext, what: string) {
  const { input, folder } = exportOf(product.catalogue, what);
  if (!folder) throw new Error(`${what} cannot be exported as a folder`);
  return { input, folder };
}

/** Refuses what is none of an option's choices. */
function refuseOtherChoices({ options }: ExportKind, said: Readonly<Record<string, unknown>>): void {
  for (const [name, { choices }] of Object.entries(options)) {
    const typed = said[name];
    if (choices && typeof typed === "string" && !choices.includes(typed))
      throw new UserError(problem("terminal.usage.choice", { typed, choices: choices.join(", ") }));
  }
}

/** Does `work` on all of a community; what the audit log is to note of it stands there with it, or neither does. */
async function recorded<T extends Pick<Exported, "entries">>(
  { product, t }: CliContext,
  slug: string | undefined,
  work: (at: ExportContext) => Promise<T | NotExported>,
): Promise<T | NotExported> {
  const { store, seal, clock } = product;
  const { id } = chosen(await all(store), slug);
  const now = clock.now();
  return store.asCommunity(id, "exporting", async (db) => {
    const community = await db.community.findUniqueOrThrow({ where: { id } });
    const made = await work({ db, community, now, seal, t });
    if ("entries" in made) await appendAudit({ db, seal }, id, undefined, now, made.entries);
    return made;
  });
}
