import type { CommandScope } from "../../../kernel/commands/command.ts";
import { textsOf } from "./texts.ts";
import { loadResources } from "../select-resources.ts";

// How the form's options are called where their texts are not called so.
const NAMES: Readonly<Record<string, string>> = {
  ...{ topics: "topic", crimes: "crime", in_force: "force", status_as_of: "asof", replaced_by: "by", read_on: "read" },
};

/** A resource as it is typed into the form that changes it; nothing where it is not known which. */
export async function typedResource(
  { db, community }: Pick<CommandScope, "db" | "community">,
  id: string | undefined,
): Promise<Record<string, unknown>> {
  if (id === undefined) return {};
  const [resource] = await loadResources(db, community.id, [id]);
  if (!resource) return {};
  const last = await db.resourceChange.aggregate({
    where: { communityId: community.id, resourceId: id },
    _max: { number: true },
  });
  return { ...typedTexts(textsOf(resource)), seen: last._max.number ?? 0 };
}

/** What a resource says, as it is typed into that form. */
export function typedTexts(texts: Readonly<Record<string, string>>): Record<string, string> {
  const typed = Object.entries(texts).filter(([name, value]) => value !== "" && !name.startsWith("title_"));
  return Object.fromEntries(
    typed.flatMap(([name, value]) => (name === "sharing" ? [] : [[NAMES[name] ?? name, value]])),
  );
}
