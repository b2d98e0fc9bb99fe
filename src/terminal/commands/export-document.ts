import { z } from "zod";
import { chosen } from "../../adapters/console/terminal-session.ts";
import { exportedDocument } from "../../core/features/resources/feature.ts";
import { tlp } from "../../core/kernel/access/sharing.ts";
import { problem, UserError } from "../../core/kernel/errors/errors.ts";
import { appendAudit } from "../../core/services/audit/audit.ts";
import { storedFile } from "../../core/services/files/generated-files.ts";
import { EXIT } from "../io/io.ts";
import { cliCommand } from "./cli-command.ts";
import { all } from "./tick.ts";

const args = z.object({ resource: z.string().optional(), community: z.string().optional() });

/** Writes a resource's document into a file, also one that is larger than every chat takes; 1 where there is none. */
export const exportingDocument = cliCommand(args, async ({ product, t }, asked, io) => {
  const { store, seal, clock } = product;
  const { id } = chosen(await all(store), asked.community);
  const { resource: named } = asked;
  if (named === undefined) throw new UserError(problem("terminal.export.resource"));
  const { title, sharing, file } = await store.asCommunity(id, "exporting", async (db) => {
    const made = await exportedDocument(db, id, named);
    await appendAudit({ db, seal }, id, undefined, clock.now(), [
      { action: "resource.export", subject: `resource:${made.resource}`, detail: { format: "document", resources: 1 } },
    ]);
    return made;
  });
  io.file?.(await storedFile(file));
  io.out(t("resource.file.export.done", { title, label: tlp(sharing) }));
  return EXIT.done;
});
