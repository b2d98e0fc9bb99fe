import type { Context } from "../../kernel/commands/command.ts";
import type { Item } from "../../kernel/views/model.ts";
import { successorTitles } from "./card/successors.ts";
import { resourceEntry, type ShownPassage } from "./entry.ts";
import { standings } from "./freshness/checked.ts";
import { checkedMark } from "./freshness/checked-mark.ts";
import type { ResourceEntry } from "./resource.ts";

/** The entries of resources, each with what took its place, when somebody looked, and, of those that have one, a passage. */
export async function listedEntries(
  context: Pick<Context, "db" | "community" | "t" | "format" | "now">,
  resources: readonly ResourceEntry[],
  passages: ReadonlyMap<string, ShownPassage> = new Map(),
): Promise<Item[]> {
  const ids = resources.map(({ id }) => id);
  const standing = await standings(context, ids);
  const successors = await successorTitles(context, resources);
  return resources.map((one) => {
    const stands = standing.get(one.id);
    return resourceEntry(one, context, {
      passage: passages.get(one.id),
      successor: successors.get(one.id),
      checked: stands && checkedMark(stands, context),
    });
  });
}
