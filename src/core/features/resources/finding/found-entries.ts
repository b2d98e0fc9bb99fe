import type { Context } from "../../../kernel/commands/command.ts";
import type { Item } from "../../../kernel/views/model.ts";
import { listedEntries } from "../listed-entries.ts";
import { loadResources } from "../select-resources.ts";
import type { ResourcesFound } from "./found-resources.ts";
import { shownPassages } from "./shown-passages.ts";

/** The entries of resources that were found, as a list shows them, each with the passage that has words of the question. */
export async function foundEntries(
  context: Pick<Context, "db" | "community" | "t" | "format" | "now">,
  found: Pick<ResourcesFound, "passages" | "article">,
  ids: readonly string[],
): Promise<Item[]> {
  const resources = await loadResources(context.db, context.community.id, ids);
  return listedEntries(context, resources, await shownPassages(context, found, resources));
}
