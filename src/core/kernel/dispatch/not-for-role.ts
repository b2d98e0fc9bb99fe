import type { Command } from "../commands/command.ts";
import { wayIn } from "../commands/way-in.ts";
import { problem } from "../errors/errors.ts";
import { actions, say } from "../views/build.ts";
import type { View } from "../views/model.ts";
import type { Planning } from "./planning.ts";

/** That a command is not for the caller's role, in one answer whatever it was asked about; a guest is told how to become a member, where that would do. */
export function notForRole(planning: Planning, { allow }: Pick<Command, "allow">): View {
  const { app, t } = planning;
  const least = problem("role.least", { role: t(`role.${allow}`) });
  const ways = allow === "member" ? wayIn(planning, app.catalogue.commands) : [];
  if (ways.length === 0) return { ...say(t.problem(least), "warning"), refusal: least.code };
  const view = say(t("role.least.guest"), "warning");
  return { ...view, blocks: [...view.blocks, actions(...ways)], refusal: least.code };
}
