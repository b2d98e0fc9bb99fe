import type { CommandScope } from "../../../kernel/commands/command.ts";
import { fold } from "../../../kernel/text/fold.ts";
import { labelling } from "../../../services/taxonomy/labelling.ts";
import type { Invited } from "./invited.ts";

type Words = Pick<CommandScope, "db" | "community" | "t" | "format" | "terms">;

/** An invitation in words: "moderators and administrators, Paraguay, Tracing, Ana". */
export async function invitedWords(
  { db, community, t, format, terms }: Words,
  invited: readonly Invited[],
): Promise<string> {
  const label = labelling(await terms(), format.language);
  const names = await peopleIn({ db, community }, invited);
  const word = ({ kind, value }: Invited): string => {
    if (kind === "everyone") return t("invited.everyone");
    if (kind === "role") return t(`invited.role.${value === "admin" || value === "moderator" ? value : "member"}`);
    if (kind === "country") return format.country(value);
    return kind === "topic" ? label(value) : (names.get(value) ?? t("invited.gone"));
  };
  return invited.map(word).join(", ");
}

/** An invitation as it is typed, to be read again: a person by name where no other is called so. */
export async function typedInvitation(
  { db, community }: Pick<Words, "db" | "community">,
  invited: readonly Invited[],
): Promise<string> {
  const names = await peopleIn({ db, community }, invited);
  const typed: string[] = [];
  for (const { kind, value } of invited) {
    if (kind === "everyone") typed.push("everyone");
    else if (kind === "role") typed.push(value);
    else if (kind !== "person") typed.push(`${kind}:${value}`);
    else {
      const name = names.get(value) ?? "";
      const same = await db.person.count({
        where: { communityId: community.id, leftAt: null, name: { contains: name, mode: "insensitive" } },
      });
      typed.push(same === 1 && !/[,;\n:]/.test(name) && fold(name) !== "" ? `@${name}` : `person:${value}`);
    }
  }
  return typed.join(", ");
}

async function peopleIn(
  { db, community }: Pick<Words, "db" | "community">,
  invited: readonly Invited[],
): Promise<Map<string, string>> {
  const ids = invited.filter(({ kind }) => kind === "person").map(({ value }) => value);
  const people = await db.person.findMany({
    where: { communityId: community.id, id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
