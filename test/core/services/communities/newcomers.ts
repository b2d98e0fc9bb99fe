import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import type { Action } from "../../../../src/core/kernel/views/model.ts";
import type { Said, Who, World } from "../../../support/world.ts";

/** Somebody in a Slack workspace, as its adapter would tell of them. */
export function inSlack(
  space: string,
  user: string,
  more: { name?: string; standing?: "member" | "guest"; admin?: boolean } & Omit<Who, "profile"> = {},
): Who {
  const { name = `Name of ${user}`, standing = "member", admin = false, ...who } = more;
  return { platform: "slack", space, as: `${space}:${user}`, profile: { name, standing, admin }, ...who };
}

export function button(said: Said, label: string): Action {
  const found = actionsIn(said.view ?? { blocks: [] }).find((a) => a.label === label);
  if (!found) throw new Error(`no button "${label}" in ${said.text}`);
  return found;
}

/** The code that `community invite` shows. */
export async function codeFrom(w: World, who: Who): Promise<string> {
  const said = await w.say("community invite", who);
  const code = /\/setup code:(\S+)/.exec(said.text)?.[1];
  if (code === undefined) throw new Error(said.text);
  return code;
}
