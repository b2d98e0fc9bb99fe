import { z } from "zod";
import { chosen } from "../../adapters/console/terminal-session.ts";
import { exportResources, MOST_RESOURCES_EXPORTED } from "../../core/features/resources/feature.ts";
import { tlp } from "../../core/kernel/access/sharing.ts";
import { appendAudit } from "../../core/services/audit/audit.ts";
import { storedFile } from "../../core/services/files/generated-files.ts";
import { EXIT } from "../io/io.ts";
import { cliCommand } from "./cli-command.ts";
import { LIBRARY_PART, libraryPart, readingUpTo } from "./library-part.ts";
import { all } from "./tick.ts";

const args = z.object({
  format: z.enum(["csv", "xlsx"]).default("csv"),
  ...LIBRARY_PART,
});

/** Writes the library of a community, or what fits the options of it, into a file; 1 where there is nothing, or too much. */
export const exportingResources = cliCommand(args, async ({ product, t }, asked, io) => {
  const { store, seal, clock } = product;
  const { id } = chosen(await all(store), asked.community);
  const { format } = asked;
  const now = clock.now();
  const exported = await store.asCommunity(id, "exporting", async (db) => {
    const request = await libraryPart({ db, community: id, now, t }, asked);
    const made = await readingUpTo(db, asked.label, (reading) =>
      exportResources({ db: reading, community: id }, { format, ...request }),
    );
    if (made === undefined || made === "many") return made;
    const detail = { format, resources: made.resources };
    await appendAudit({ db, seal }, id, undefined, now, [
      { action: "resource.export", subject: `community:${id}`, detail },
    ]);
    return made;
  });
  if (exported === undefined || exported === "many") {
    io.err(
      exported === "many" ? t("resource.export.most", { most: MOST_RESOURCES_EXPORTED }) : t("resource.export.none"),
    );
    return EXIT.refused;
  }
  const { file, resources, sharing } = exported;
  io.file?.(await storedFile(file));
  io.out(t("resource.export.alt", { count: resources, label: tlp(sharing) }));
  return EXIT.done;
});
