import { z } from "zod";
import { personOption } from "../../core/services/people/person-option.ts";
import { command } from "../../core/kernel/commands/command.ts";
import { atLeast } from "../../core/kernel/access/role.ts";
import { opt } from "../../core/kernel/options/options.ts";
import { alikeTo } from "../../core/services/people/names/alike.ts";
import { setRole } from "../../core/services/people/set-role.ts";
import { actions, muted, run, text } from "../../core/kernel/views/build.ts";

/** Sets the role of a person, up to the caller's own. */
export const personRole = command({
  path: "person role",
  summary: "person.role.summary",
  title: "title.person.role",
  submit: "submit.save",
  examples: ["person role person:Lucía role:moderator"],
  input: z.object({
    person: personOption("person.person"),
    role: opt.choice("person.role", {
      guest: "role.guest",
      member: "role.member",
      moderator: "role.moderator",
      admin: "role.admin",
    }),
  }),
  audience: "caller",
  allow: "moderator",
  async run(context, { person: id, role }) {
    const { t } = context;
    const { person, from } = await setRole(context, id, role);
    context.audit({ action: "person.role", subject: `person:${id}`, detail: { from, to: role, by: "hand" } });
    const others = await alikeTo(context, id);
    const waits =
      atLeast(role, "moderator") &&
      (await context.db.handle.count({ where: { personId: id, limited: true, leftAt: null } })) > 0;
    return {
      title: t("person.role.done", { name: person.name, role: t(`role.${role}`) }),
      tone: "good",
      blocks: [
        ...(others.length > 0 ? [text(t("person.names.alike", { others: context.format.all(others) }))] : []),
        ...(waits ? [text(t("person.role.linked"))] : []),
        muted(t("person.role.before", { role: t(`role.${from}`) })),
        ...(from === role
          ? []
          : [actions(run(t("undo"), "person role", { person: id, role: from }, { place: "here" }))]),
      ],
    };
  },
});
