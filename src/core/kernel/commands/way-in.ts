import type { Caller } from "../access/caller.ts";
import type { Translate } from "../language/translate.ts";
import { ask } from "../views/build.ts";
import type { Press } from "../views/model.ts";
import type { Command } from "./command.ts";

/** The button by which a guest whom the community knows asks to become a member, where the product has a command for that; none for anybody else. */
export function wayIn(
  { caller, t }: { readonly caller: Caller; readonly t: Translate },
  commands: readonly Command[],
): readonly Press[] {
  if (caller.role !== "guest" || caller.personId === undefined) return [];
  return commands.flatMap(({ fallbackFor, title, path }) =>
    fallbackFor?.guests && title !== undefined ? [ask(t(title), path, {})] : [],
  );
}
