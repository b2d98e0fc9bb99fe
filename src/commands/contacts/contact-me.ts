import { z } from "zod";
import { command } from "../../core/kernel/commands/command.ts";
import { changeContact } from "../../core/features/contacts/changing/change-contact.ts";
import { changedFields, changedView } from "../../core/features/contacts/changing/changed-view.ts";
import { DETAILS, NAMING, SHOWING, versionOption } from "../../core/features/contacts/changing/contact-options.ts";
import { patched } from "../../core/features/contacts/changing/patch.ts";
import { typedContact } from "../../core/features/contacts/changing/typed-contact.ts";
import { firstOfAll } from "../../core/features/contacts/joining/is-this-you.ts";
import { sendJoinedAgain } from "../../core/features/contacts/joining/review-joined.ts";
import { ownContact } from "../../core/features/contacts/own-contact.ts";
import { refuse } from "../../core/kernel/errors/errors.ts";
import { settleReports } from "../../core/features/contacts/reports/settle-reports.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";
import { asCommunity } from "../../core/services/store/store.ts";
import { contactJoin } from "./joining/contact-join.ts";

/** Changes the caller's own contact, and says that it is right as it is then. Who has none is led to theirs. */
export const contactMe = command({
  path: "contact me",
  summary: "contact.me.summary",
  title: "title.contact.me",
  submit: "submit.save",
  examples: ["contact me", "contact me hours:08:00-15:00 phone_for:moderators"],
  input: z.object({ ...DETAILS, ...SHOWING, ...z.object(NAMING).partial().shape, version: versionOption() }),
  audience: "caller",
  allow: "member",
  budgets: ["private"],
  async redirect(scope, given) {
    if ((await ownContact(scope)) !== undefined) return undefined;
    return (given ? undefined : await firstOfAll(scope)) ?? contactJoin;
  },
  prefill: async (scope) =>
    typedContact(scope, (await ownContact(scope)) ?? refuse("contact.me.none", { command: commandLine("contact me") })),
  async run(context, { version, ...given }) {
    const id = (await ownContact(context)) ?? refuse("contact.me.none", { command: commandLine("contact me") });
    const confirmedAt = context.now.toISOString();
    const change = await asCommunity(context, "directory", async (at) => {
      const made = await changeContact(
        at,
        id,
        (before) => {
          const { whole, fields } = patched(before, given, version !== undefined);
          return { whole: { ...whole, confirmedAt, leftAt: null }, fields };
        },
        version,
      );
      await sendJoinedAgain(at, id);
      return made;
    });
    const changed = changedFields(change).filter((field) => field !== "confirmedAt");
    await asCommunity(context, "reporting", (at) =>
      settleReports(at, { id, name: change.before.whole.name }, changed.length > 0 ? "changed" : "right"),
    );
    context.audit({ action: "contact.own", subject: `contact:${id}`, detail: { changed: changedFields(change) } });
    return changedView(context, id, change, context.t("contact.me.done"));
  },
});
