import { z } from "zod";
import { atLeast } from "../../core/kernel/access/role.ts";
import { tlp } from "../../core/kernel/access/sharing.ts";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { spendOrRefuse } from "../../core/kernel/commands/spend-or-refuse.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { actions, muted, run, say, text } from "../../core/kernel/views/build.ts";
import type { Action, Input } from "../../core/kernel/views/model.ts";
import { countriesOption } from "../../core/features/contacts/fields/several-options.ts";
import { countDirectory } from "../../core/features/contacts/printing/load-directory.ts";
import { printDirectory } from "../../core/features/contacts/printing/print-directory.ts";
import { tellOfDirectory } from "../../core/features/contacts/tell-many-looks.ts";
import { DOCUMENT_FORMATS } from "../../core/services/documents/document-format.ts";
import { topicsOption } from "../../core/services/taxonomy/term-option.ts";

// Our choice: some six hundred pages, made in seconds, and taken by every platform.
const MOST = 5_000;

/** Makes the directory of contacts as a file to be printed, with what the caller sees of them without a look; for moderators also with phones and e-mail addresses, each of which is a recorded look. */
export const contactDirectory = command({
  path: "contact directory",
  summary: "contact.directory.summary",
  title: "title.contact.directory",
  submit: "submit.get",
  examples: ["contact directory", 'contact directory format:docx country:"PY, AR" topic:tracing'],
  input: z.object({
    format: opt.choice("contact.directory.format", DOCUMENT_FORMATS).default("pdf"),
    country: countriesOption("contact.directory.countries").optional(),
    topic: topicsOption("contact.topics").optional(),
    phones: opt.flag("contact.directory.phones").optional(),
  }),
  audience: "caller",
  allow: "member",
  budgets: ["directories", "documents"],
  async run(context, { format, country, topic, phones = false }) {
    const { db, community, caller, t } = context;
    if (phones && !atLeast(caller.role, "moderator")) return refuse("contact.directory.moderators");
    const filter = defined({ countries: country, topics: topic });
    const count = await countDirectory(db, community.id, filter);
    if (count === 0) return say(t("contact.directory.nobody"));
    if (count > MOST) return refuse("contact.directory.most", { count, most: MOST });
    if (phones) await spendOrRefuse(context, "directories");
    await spendOrRefuse(context, "documents");
    const { file, contacts, looks, sharing } = await printDirectory(context, { ...filter, format, withPhones: phones });
    if (looks > 0) await tellOfDirectory(context, looks);
    return {
      title: t("title.contact.directory"),
      blocks: [
        text(t("contact.directory.done", { count: contacts, label: tlp(sharing) })),
        context.file(file),
        ...(looks > 0 ? [muted(t("contact.directory.recorded", { count: looks }))] : []),
        actions(...waysOn(context, { country, topic }, { format, phones })),
      ],
    };
  },
});

/** The same in another format, or with phones. */
function waysOn(
  { caller, t }: Context,
  {
    country,
    topic,
  }: { readonly country?: readonly string[] | undefined; readonly topic?: readonly string[] | undefined },
  { format, phones }: { readonly format: keyof typeof DOCUMENT_FORMATS; readonly phones: boolean },
): Action[] {
  const input: Input = {
    ...defined({ country: country?.join(", "), topic: topic?.join(", ") }),
    ...(phones ? { phones } : {}),
  };
  const other = format === "pdf" ? "docx" : "pdf";
  return [
    run(t("contact.directory.as", { format: t(DOCUMENT_FORMATS[other]) }), "contact directory", {
      ...input,
      format: other,
    }),
    ...(phones || !atLeast(caller.role, "moderator")
      ? []
      : [run(t("contact.directory.with"), "contact directory", { ...input, format, phones: true })]),
  ];
}
