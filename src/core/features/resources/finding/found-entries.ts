import type { Context } from "../../../kernel/commands/command.ts";
import type { Item } from "../../../kernel/views/model.ts";
import { resourceEntry } from "../entry.ts";
import { uncheckedSince } from "../freshness/checked.ts";
import { loadResources } from "../select-resources.ts";
import type { ResourcesFound } from "./find-resources.ts";
import { shownPassages } from "./shown-passages.ts";

/** The entries of resources that were found, as a list shows them, each with the passage that has words of the question. */
export async function foundEntries(
  context: Pick<Context, "db" | "community" | "t" | "format" | "now">,
  found: Pick<ResourcesFound, "passages">,
  ids: readonly string[],
): Promise<Item[]> {
  const { db, community, t, format } = context;
  const resources = await loadResources(db, community.id, ids);
  const unchecked = await uncheckedSince(context, ids);
  const passages = await shownPassages(context, found, resources);
  return resources.map((resource) => resourceEntry(resource, { t, format, unchecked }, passages.get(resource.id)));
}
