import { z } from "zod";
import { chosen } from "../../adapters/console/terminal-session.ts";
import { lastSession, makeMinutes } from "../../core/features/minutes/feature.ts";
import { tlp } from "../../core/kernel/access/sharing.ts";
import { LANGUAGES } from "../../core/kernel/language/language.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { appendAudit } from "../../core/services/audit/audit.ts";
import { WRITTEN_FORMATS } from "../../core/services/documents/document-format.ts";
import { loadTerms } from "../../core/services/taxonomy/taxonomy.ts";
import { storedFile } from "../../core/services/files/generated-files.ts";
import { EXIT } from "../io/io.ts";
import { cliCommand } from "./cli-command.ts";
import { all } from "./tick.ts";

type WrittenFormat = keyof typeof WRITTEN_FORMATS;

const args = z.object({
  format: z.enum(Object.keys(WRITTEN_FORMATS) as [WrittenFormat, ...WrittenFormat[]]).default("pdf"),
  meeting: z.string().optional(),
  until: z.iso.date().optional(),
  language: z.enum(LANGUAGES).optional(),
  community: z.string().optional(),
});

const DAY_MS = 24 * 3_600_000;

/** Writes the last minutes of a community's meeting, or of any, into a file; 1 where there are none. */
export const exportingMinutes = cliCommand(args, async ({ product, t }, asked, io) => {
  const { store, seal, clock } = product;
  const { id } = chosen(await all(store), asked.community);
  const now = clock.now();
  const made = await store.asCommunity(id, "exporting", async (db) => {
    const community = await db.community.findUniqueOrThrow({ where: { id } });
    const before = asked.until === undefined ? undefined : new Date(Date.parse(`${asked.until}T00:00:00Z`) + DAY_MS);
    const session = await lastSession(db, id, defined({ meeting: asked.meeting, before }));
    if (session === undefined) return undefined;
    const from = { db, community, now, terms: await loadTerms(db), zone: community.zone };
    const minutes = await makeMinutes(from, session, {
      format: asked.format,
      language: asked.language ?? t.language,
    });
    await appendAudit({ db, seal }, id, undefined, now, [minutes.entry]);
    return minutes;
  });
  if (made === undefined) {
    io.err(t("minutes.file.none"));
    return EXIT.refused;
  }
  const { file, title, sharing } = made;
  io.file?.(await storedFile(file));
  io.out(t("minutes.file.done", { title, label: tlp(sharing) }));
  return EXIT.done;
});
