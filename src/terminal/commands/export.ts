import { z } from "zod";
import { chosen } from "../../adapters/console/terminal-session.ts";
import { type EXPORT_FORMATS, exportContacts, MOST_EXPORTED } from "../../core/features/contacts/feature.ts";
import { formatter } from "../../core/kernel/language/format.ts";
import { tlp } from "../../core/kernel/access/sharing.ts";
import { appendAudit } from "../../core/services/audit/audit.ts";
import { storedFile } from "../../core/services/files/generated-files.ts";
import { EXIT } from "../io/io.ts";
import { cliCommand } from "./cli-command.ts";
import { countryOf } from "./country-of.ts";
import { all } from "./tick.ts";

const args = z.object({
  format: z.enum(["csv", "xlsx", "vcard", "vcard3"] satisfies (keyof typeof EXPORT_FORMATS)[]).default("csv"),
  country: z.array(z.string()).default([]),
  topic: z.array(z.string()).default([]),
  community: z.string().optional(),
});

/** Writes the contacts of a community into a file, without private fields that their owner shows to nobody; 1 where there are none, or too many. */
export const exporting = cliCommand(args, async ({ product, t }, asked, io) => {
  const { store, seal, clock } = product;
  const { id } = chosen(await all(store), asked.community);
  const now = clock.now();
  const countries = asked.country.map(countryOf);
  const exported = await store.asCommunity(id, "exporting", async (db) => {
    const { name, zone } = await db.community.findUniqueOrThrow({ where: { id }, select: { name: true, zone: true } });
    const day = formatter(t.language, zone).moment(now, "date", now);
    const made = await exportContacts(
      { db, community: id, seal, sees: (to) => to !== "nobody" },
      {
        ...{
          format: asked.format,
          t,
          countries,
          topics: asked.topic,
          community: name,
          day: now.toISOString().slice(0, 10),
        },
        made: t("contact.export.made.operator", { day }),
      },
    );
    if (made === undefined || made === "many") return made;
    const detail = { format: asked.format, contacts: made.contacts, looks: made.looks.length };
    await appendAudit({ db, seal }, id, undefined, now, [
      ...made.looks,
      { action: "contact.export", subject: `community:${id}`, detail },
    ]);
    return made;
  });
  if (exported === undefined || exported === "many") {
    io.err(exported === "many" ? t("contact.export.most", { most: MOST_EXPORTED }) : t("contact.export.none"));
    return EXIT.refused;
  }
  const { file, contacts, sharing } = exported;
  io.file?.(await storedFile(file));
  io.out(t("contact.export.alt", { count: contacts, label: tlp(sharing) }));
  return EXIT.done;
});
