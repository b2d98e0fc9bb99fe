import { z } from "zod";
import { accessTo } from "../../core/features/contacts/fields/visibility.ts";
import { countriesOption } from "../../core/features/contacts/fields/several-options.ts";
import {
  EXPORT_FORMATS,
  exportContacts,
  MOST_EXPORTED,
} from "../../core/features/contacts/exchange/out/export-contacts.ts";
import { tellOfExport } from "../../core/features/contacts/tell-many-looks.ts";
import { momentInName } from "../../core/kernel/time/moment-in-name.ts";
import { tlp } from "../../core/kernel/access/sharing.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { spendOrRefuse } from "../../core/kernel/commands/spend-or-refuse.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { muted, text } from "../../core/kernel/views/build.ts";
import { topicsOption } from "../../core/services/taxonomy/term-option.ts";

/**
 * Gives the caller contacts as a file, with what they may see of private fields. Each contact of which any are in it is a look, one entry says
 * how many there were, and administrators are told; as often as a directory with such fields may be printed.
 */
export const contactExport = command({
  path: "contact export",
  summary: "contact.export.summary",
  title: "title.contact.export",
  submit: "submit.export",
  examples: ["contact export", "contact export format:xlsx country:PY,UY topic:tracing"],
  input: z.object({
    format: opt.choice("contact.export.format", EXPORT_FORMATS).default("csv"),
    country: countriesOption("contact.export.countries").optional(),
    topic: topicsOption("contact.export.topics").optional(),
  }),
  audience: "caller",
  allow: "moderator",
  budgets: ["directories", "exports"],
  prefill: () => Promise.resolve({ format: "csv" }),
  async run(context, { format: kind, country: countries = [], topic: topics = [] }) {
    const { db, caller, community, seal, now, t, format } = context;
    const exported = await exportContacts(
      { db, community: community.id, seal, sees: (to, owner) => accessTo(to, caller, owner) === "shown" },
      {
        ...{ format: kind, countries, topics, t, community: community.name, day: momentInName(now) },
        made: t("contact.export.made", { name: caller.name, day: format.moment(now, "date", now) }),
        ...(caller.personId === undefined ? {} : { reader: caller.personId }),
      },
    );
    if (exported === undefined) return refuse("contact.export.none");
    if (exported === "many") return refuse("contact.export.most", { most: MOST_EXPORTED });
    const looks = exported.looks.length;
    await spendOrRefuse(context, "exports");
    if (looks > 0) await spendOrRefuse(context, "directories");
    for (const look of exported.looks) context.audit(look);
    context.audit({
      action: "contact.export",
      subject: `community:${community.id}`,
      detail: { format: kind, contacts: exported.contacts, looks },
    });
    if (looks > 0) await tellOfExport(context, looks);
    const label = tlp(exported.sharing);
    return {
      title: t("contact.export.title", { count: exported.contacts }),
      blocks: [
        context.file(exported.file),
        text(t("contact.export.label", { label })),
        muted(t("contact.export.recorded", { count: looks })),
      ],
    };
  },
});
