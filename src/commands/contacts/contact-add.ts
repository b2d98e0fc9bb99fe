import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { DETAILS, KEEPING, NAMING, SHOWING } from "../../core/features/contacts/changing/contact-options.ts";
import { alikeContact, personIn } from "../../core/features/contacts/changing/duplicate.ts";
import { duplicateFound } from "../../core/features/contacts/changing/duplicate-view.ts";
import { EMPTY_CONTACT } from "../../core/features/contacts/changing/new-contact.ts";
import { patched } from "../../core/features/contacts/changing/patch.ts";
import { saveContact } from "../../core/features/contacts/changing/save-contact.ts";
import { showContact } from "../../core/features/contacts/card/show-contact.ts";
import { again } from "../../core/kernel/options/options.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import { asCommunity } from "../../core/services/store/store.ts";

/** Adds a contact, verified by whoever adds it. */
export const contactAdd = command({
  path: "contact add",
  summary: "contact.add.summary",
  title: "title.contact.add",
  submit: "submit.save",
  examples: ['contact add "Ana Ríos" organisation:"Policía Nacional" post:Investigator country:PY languages:es'],
  input: z.object({
    ...NAMING,
    languages: NAMING.languages.optional(),
    ...DETAILS,
    ...KEEPING,
    ...SHOWING,
    again: again(),
  }),
  audience: "caller",
  allow: "moderator",
  budgets: ["private"],
  async already(scope, given) {
    const { whole, fields } = patched(EMPTY_CONTACT, given, false);
    const found = await alikeContact(scope, personIn({ whole, fields }));
    return found && duplicateFound(found, whole, scope);
  },
  async run(context, { again: _again, ...given }) {
    const { caller, ids, now, t } = context;
    const id = ids.next();
    const { whole, fields } = patched(EMPTY_CONTACT, given, false);
    const verified = { verifiedById: caller.personId ?? null, verifiedAt: now.toISOString() };
    await asCommunity(context, "directory", (at) => saveContact(at, id, { whole: { ...whole, ...verified }, fields }));
    context.audit({ action: "contact.add", subject: `contact:${id}` });
    const card = await showContact(context, id, "none");
    const same = await alikeContact(context, personIn({ whole, fields }), { except: id });
    return {
      ...card,
      tone: "good",
      blocks: [
        text(t("contact.add.done")),
        ...card.blocks,
        actions(
          run(t("undo"), "contact remove", { contact: id }, { place: "here" }),
          // Whoever added another one may find that it is the same.
          ...(same ? [run(t("submit.compare"), "contact merge", { contact: same.id, other: id })] : []),
        ),
      ],
    };
  },
});
