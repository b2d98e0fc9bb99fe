import { atLeast } from "../access/role.ts";
import type { Command } from "../commands/command.ts";
import { actions, run } from "../views/build.ts";
import type { View } from "../views/model.ts";
import type { Planning } from "./planning.ts";

/** A view that says that nobody knows whether a command was done, with a button by which to look: the list of what the command's family is about, where there is one. */
export function withWayToLook({ app, caller, t }: Planning, { path }: Pick<Command, "path">, view: View): View {
  if (view.refusal !== "store.unsettled") return view;
  const [family] = path.split(" ");
  const list = app.catalogue.commands.find((one) => one.path === `${family} list`);
  if (list?.title === undefined || !atLeast(caller.role, list.allow)) return view;
  return { ...view, blocks: [...view.blocks, actions(run(t(list.title), list.path, {}))] };
}
