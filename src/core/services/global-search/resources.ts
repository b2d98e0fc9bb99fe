import { resourceEntry } from "../../features/resources/entry.ts";
import { resourceLookUp } from "../../features/resources/find-resources.ts";
import { loadResources } from "../../features/resources/select-resources.ts";
import { cut } from "../../kernel/text/text.ts";
import { LONGEST_WORDS } from "./contacts.ts";
import type { FindGroup } from "./group.ts";

/** Resources as `resource find` ranks them. */
export const resourcesGroup: FindGroup = async (context, { wordsFor, terms }) => {
  const { db, community, t, format } = context;
  const input = { words: cut(wordsFor("resources"), LONGEST_WORDS) };
  const { ids, why, corrected } = await resourceLookUp(context, terms)(input);
  const [first] = ids;
  if (first === undefined) return undefined;
  return {
    name: "resources",
    fit: why.get(first)?.length ?? 1,
    total: ids.length,
    corrected,
    async entries(from, count) {
      const shown = await loadResources(db, community.id, ids.slice(from, from + count));
      return shown.flatMap((resource) => resourceEntry(resource, why.get(resource.id) ?? [], { t, format }));
    },
    command: { path: "resource find", input },
  };
};
