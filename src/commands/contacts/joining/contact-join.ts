import { z } from "zod";
import { showContact } from "../../../core/features/contacts/card/show-contact.ts";
import { DETAILS, NAMING } from "../../../core/features/contacts/changing/contact-options.ts";
import { personIn } from "../../../core/features/contacts/changing/duplicate.ts";
import { EMPTY_CONTACT } from "../../../core/features/contacts/changing/new-contact.ts";
import { patched } from "../../../core/features/contacts/changing/patch.ts";
import { mayBeThere } from "../../../core/features/contacts/joining/is-this-you.ts";
import { joinDirectory } from "../../../core/features/contacts/joining/join.ts";
import { knownOf } from "../../../core/features/contacts/joining/known-of.ts";
import { atLeast } from "../../../core/kernel/access/role.ts";
import { command } from "../../../core/kernel/commands/command.ts";
import { again } from "../../../core/kernel/options/options.ts";
import { actions, ask, text } from "../../../core/kernel/views/build.ts";
import { asCommunity } from "../../../core/services/store/store.ts";

/** Adds the caller's own contact, after a look whether it is there already: the form that `contact me` shows to whoever has none. */
export const contactJoin = command({
  path: "contact join",
  summary: "contact.join.summary",
  title: "title.contact.join",
  submit: "submit.save",
  examples: [],
  hidden: true,
  input: z.object({ ...NAMING, languages: NAMING.languages.optional(), ...DETAILS, again: again() }),
  audience: "caller",
  allow: "member",
  budgets: ["private"],
  prefill: (scope) => knownOf(scope),
  async already(scope, given) {
    const kept = patched(EMPTY_CONTACT, given, false);
    return mayBeThere(scope, kept, personIn(kept));
  },
  async run(context, { again: _again, ...given }) {
    const { caller, t } = context;
    const id = await asCommunity(context, "directory", (at) => joinDirectory(at, given));
    context.audit({ action: "contact.join", subject: `contact:${id}` });
    const card = await showContact(context, id, "none");
    const said = t(atLeast(caller.role, "moderator") ? "contact.join.done" : "contact.join.done.looked-at");
    return {
      ...card,
      tone: "good",
      blocks: [text(said), ...card.blocks, actions(ask(t("contact.change"), "contact me", {}))],
    };
  },
});
