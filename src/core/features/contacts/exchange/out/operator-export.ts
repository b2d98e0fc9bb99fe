import { z } from "zod";
import { tlp } from "../../../../kernel/access/sharing.ts";
import { formatter } from "../../../../kernel/language/format.ts";
import { exportKind } from "../../../../services/exports/export-kind.ts";
import { SHARED_OPTIONS } from "../../../../services/exports/shared-options.ts";
import { typedCountry } from "../../../../services/exports/typed-country.ts";
import { EXPORT_FORMATS, exportContacts, MOST_EXPORTED } from "./export-contacts.ts";

const FORMATS = Object.keys(EXPORT_FORMATS) as (keyof typeof EXPORT_FORMATS)[];

/** The contacts of a community, without private fields that their owner shows to nobody. */
export const contactsExport = exportKind({
  formats: FORMATS,
  options: { country: SHARED_OPTIONS.country, topic: SHARED_OPTIONS.topic },
  input: z.object({
    format: z.enum(FORMATS).default("csv"),
    country: z.array(z.string()).default([]),
    topic: z.array(z.string()).default([]),
  }),
  async make({ db, community: { id, name, zone }, seal, now, t }, { format, country, topic }) {
    const day = formatter(t.language, zone).moment(now, "date", now);
    const made = await exportContacts(
      { db, community: id, seal, sees: (to) => to !== "nobody" },
      {
        ...{ format, t, countries: country.map(typedCountry), topics: topic, community: name },
        ...{ day: now.toISOString().slice(0, 10), made: t("contact.export.made.operator", { day }) },
      },
    );
    if (made === undefined) return { refused: t("contact.export.none") };
    if (made === "many") return { refused: t("contact.export.most", { most: MOST_EXPORTED }) };
    const { file, contacts, sharing, looks } = made;
    const detail = { format, contacts, looks: looks.length };
    return {
      file,
      says: t("contact.export.alt", { count: contacts, label: tlp(sharing) }),
      entries: [...looks, { action: "contact.export", subject: `community:${id}`, detail }],
    };
  },
});
