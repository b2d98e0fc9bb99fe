import { z } from "zod";
import { chosen } from "../../adapters/console/terminal-session.ts";
import { documentOut, folderOut, MOST_RESOURCES_EXPORTED } from "../../core/features/resources/feature.ts";
import { tlp } from "../../core/kernel/access/sharing.ts";
import { appendAudit } from "../../core/services/audit/audit.ts";
import { EXIT } from "../io/io.ts";
import { cliCommand } from "./cli-command.ts";
import { LIBRARY_PART, libraryPart, readingUpTo } from "./library-part.ts";
import { all } from "./tick.ts";

/** Plans a folder of the library, or of what fits the options of it, and writes that as one line of JSON; 1 where there is nothing, or too much. */
export const exportingFolder = cliCommand(z.object(LIBRARY_PART), async ({ product, t }, asked, io) => {
  const { store, seal, clock } = product;
  const { id } = chosen(await all(store), asked.community);
  const now = clock.now();
  const planned = await store.asCommunity(id, "exporting", async (db) => {
    const request = await libraryPart({ db, community: id, now, t }, asked);
    const made = await readingUpTo(db, asked.label, (reading) => folderOut({ db: reading, community: id }, request));
    if (made === undefined || made === "many") return made;
    const detail = { format: "folder", resources: made.resources, documents: made.documents.length };
    await appendAudit({ db, seal }, id, undefined, now, [
      { action: "resource.export", subject: `community:${id}`, detail },
    ]);
    return made;
  });
  if (planned === undefined || planned === "many") {
    const most = MOST_RESOURCES_EXPORTED;
    io.err(planned === "many" ? t("resource.export.most", { most }) : t("resource.export.none"));
    return EXIT.refused;
  }
  const { name, manifest, documents, resources, sharing } = planned;
  const said = t("resource.export.alt", { count: resources, label: tlp(sharing) });
  io.out(JSON.stringify({ name, manifest, documents, said }));
  return EXIT.done;
});

const document = z.object({ resource: z.string(), sha256: z.string(), community: z.string().optional() });

/** Gives the bytes of a document that was planned as one line of JSON; 1 and nothing where it is not there any more. */
export const exportingFolderDocument = cliCommand(document, async ({ product }, asked, io) => {
  const { id } = chosen(await all(product.store), asked.community);
  const bytes = await product.store.asCommunity(id, "exporting", (db) => documentOut(db, id, asked));
  if (bytes === undefined) return EXIT.refused;
  io.out(JSON.stringify({ base64: Buffer.from(bytes).toString("base64") }));
  return EXIT.done;
});
