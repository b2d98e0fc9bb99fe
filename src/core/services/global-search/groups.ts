import { declared, oncePerProduct } from "../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../kernel/catalogue/feature.ts";
import type { Context } from "../../kernel/commands/command.ts";
import { atLeast } from "../../kernel/access/role.ts";
import type { View } from "../../kernel/views/model.ts";
import type { SearchGroup } from "./group.ts";
import type { GroupName } from "./group-name.ts";

/** What a product's search over everything finds, in the order in which the kinds stand where nothing else decides. */
export const groupsOf = oncePerProduct((product): readonly SearchGroup[] =>
  declared(product, "search").toSorted((a, b) => a.rank - b.rank),
);

/** The kind of that name. Throws for one that no feature declares. */
export function groupNamed(product: Features, name: GroupName): SearchGroup {
  const found = groupsOf(product).find((group) => group.name === name);
  if (!found) throw new Error(`no feature declares how ${name} are found`);
  return found;
}

/** The kind of a name that came from outside; undefined for one that the product does not have. */
export function readGroup(product: Features, name: string): GroupName | undefined {
  return groupsOf(product).find((group) => group.name === name)?.name;
}

/** What a kind answers by itself to such a sentence; undefined where none does that the caller may see. */
export async function answeredByItself(context: Context, words: string): Promise<View | undefined> {
  for (const { asked, shownBy } of groupsOf(context.catalogue)) {
    const answer = mayUse(context, shownBy) ? await asked?.answer(context, words) : undefined;
    if (answer !== undefined) return answer;
  }
  return undefined;
}

/** Whether the caller may use the command of that path. */
export function mayUse({ catalogue, caller }: Pick<Context, "catalogue" | "caller">, path: string): boolean {
  return catalogue.commands.some((c) => c.path === path && atLeast(caller.role, c.allow));
}
