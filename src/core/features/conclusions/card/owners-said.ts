import type { Context } from "../../../kernel/commands/command.ts";
import { contactNames } from "../owners/owner-columns.ts";

/** How the history calls owners ("person:…", one a line) for the reader: whoever is erased, or not for their eyes, is somebody. */
export async function ownersSaid(
  { db, community, t, format }: Pick<Context, "db" | "community" | "t" | "format">,
  changes: readonly { readonly what: string; readonly from: string | null; readonly to: string | null }[],
): Promise<(keys: string) => string> {
  const keys = changes
    .filter(({ what }) => what === "owners")
    .flatMap(({ from, to }) => [from, to].flatMap((value) => value?.split("\n") ?? []));
  const ids = (kind: string) =>
    keys.filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1));
  const people = await db.person.findMany({
    where: { communityId: community.id, id: { in: ids("person") } },
    select: { id: true, name: true },
  });
  const contacts = await contactNames(
    db,
    community.id,
    ids("contact").map((contactId) => ({ contactId })),
  );
  const named = new Map<string, string>([
    ...people.map(({ id, name }): [string, string] => [`person:${id}`, name]),
    ...[...contacts].map(([id, name]): [string, string] => [`contact:${id}`, name]),
  ]);
  const called = (key: string): string => {
    const [kind, value] = [key.slice(0, key.indexOf(":")), key.slice(key.indexOf(":") + 1)];
    if (kind === "country") return format.country(value);
    return kind === "agency" ? value : (named.get(key) ?? t("conclusion.owner.gone"));
  };
  return (said) => format.all(said.split("\n").map(called));
}
