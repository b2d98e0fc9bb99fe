import { z } from "zod";
import { type Context, command } from "../../core/kernel/commands/command.ts";
import { problem, refuse } from "../../core/kernel/errors/errors.ts";
import { roleMention } from "../../core/kernel/text/mention.ts";
import { clearable, opt } from "../../core/kernel/options/options.ts";
import { DEFAULT_WORD } from "../../core/kernel/options/keywords.ts";
import type { ServerRole } from "../../core/services/people/acting-role.ts";
import { moderatorRoles, setModeratorRole } from "../../core/services/communities/moderator-role.ts";
import { actions, ask, fields, muted, run } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { commandLine } from "../../core/kernel/values/command-line.ts";

/** Lets the holders of a role of this space act as moderators, for as long as they have it. Without a role it says which one does. */
export const settingsRole = command({
  path: "settings role",
  summary: "settings.role.summary",
  title: "title.settings.role",
  submit: "submit.save",
  examples: ["settings role", "settings role role:@Moderators", "settings role role:default"],
  input: z.object({ role: clearable(opt.serverRole("settings.role.role")).optional() }),
  audience: "caller",
  allow: "admin",
  needs: { roles: problem("settings.role.none-here", { command: commandLine("person role") }) },
  async run(context, { role }) {
    const { here } = context.caller;
    if (role === undefined)
      return shown(
        context,
        (await moderatorRoles(context)).find((m) => m.platform === here.platform && m.space === here.space)?.role ??
          null,
      );
    // Where there is a role that everybody has, it bears the space's own id.
    if (role?.id === here.space) return refuse("settings.role.everyone");
    const set = await setModeratorRole(context, here, role);
    if (!set) return refuse("community.disconnected.already");
    const { before } = set;
    if (before?.id === role?.id) return refuse("me.edit.same");
    const named = (r: ServerRole | null) => (r ? [r.id, r.name] : []);
    context.audit({
      action: "settings.role",
      subject: `space:${here.platform}/${here.space}`,
      detail: { before: named(before), after: named(role) },
    });
    return changed(context, role, before);
  },
});

function changed({ t }: Context, role: ServerRole | null, before: ServerRole | null): View {
  return {
    title: role ? t("settings.role.done", { name: role.name }) : t("settings.role.cleared"),
    tone: "good",
    blocks: [
      role
        ? muted(t("settings.role.effect"))
        : muted(...t.rich("settings.role.cleared.effect", { command: commandLine("person role") })),
      fields([t("community.before"), before?.name ?? t("me.none")]),
      actions(
        run(t("undo"), "settings role", { role: before ? roleMention(before) : DEFAULT_WORD }, { place: "here" }),
        run(t("settings.show"), "settings", {}),
      ),
    ],
  };
}

function shown({ t }: Context, role: ServerRole | null): View {
  return {
    title: t("settings.role"),
    blocks: [
      fields([t("settings.role.role"), role?.name ?? t("me.none")]),
      muted(t("settings.role.effect")),
      actions(
        ask(t("settings.role.choose"), "settings role", {}, { weight: "primary" }),
        ...(role
          ? [
              run(
                t("settings.role.clear"),
                "settings role",
                { role: DEFAULT_WORD },
                { weight: "danger", place: "here" },
              ),
            ]
          : []),
      ),
    ],
  };
}
