import { countryName } from "../../../kernel/language/countries.ts";
import type { Language } from "../../../kernel/language/language.ts";
import { fold } from "../../../kernel/text/fold.ts";
import { platformName } from "../../../kernel/access/target.ts";
import type { Choice } from "../../../kernel/values/choice.ts";
import type { Db } from "../../store/store.ts";

/** Somebody who can be chosen. */
export interface Choosable {
  readonly id: string;
  readonly name: string;
  readonly looks: string | null;
  readonly country: string | null;
}

/** People as they are chosen: by name, and whose name is also another's, or looks like it, by country and accounts too. */
export async function toldApart(db: Db, people: readonly Choosable[], language: Language): Promise<Choice[]> {
  const doubled = await alsoOthers(db, people);
  const handles =
    doubled.size === 0
      ? []
      : await db.handle.findMany({
          where: { personId: { in: [...doubled] }, leftAt: null },
          orderBy: [{ platform: "asc" }, { externalId: "asc" }],
          select: { personId: true, platform: true, externalId: true },
        });
  return people.map(({ id, name, country }) => {
    if (!doubled.has(id)) return { value: id, label: name };
    const accounts = handles
      .filter(({ personId }) => personId === id)
      .map(({ platform, externalId }) => `${platformName(platform)} ${externalId}`);
    const facts = [...(country === null ? [] : [countryName(country, language)]), ...accounts];
    return { value: id, label: facts.length === 0 ? `${name} (${id})` : `${name} (${facts.join(", ")})` };
  });
}

/** Those of them whose name somebody else of the community has, too, or one that looks like it. */
async function alsoOthers(db: Db, people: readonly Choosable[]): Promise<Set<string>> {
  const looks = people.flatMap(({ looks: one }) => (one === null ? [] : [one]));
  const others = await db.person.findMany({
    where: { leftAt: null, OR: [{ looks: { in: looks } }, { name: { in: people.map(({ name }) => name) } }] },
    select: { id: true, name: true, looks: true },
  });
  const same = (one: { name: string; looks: string | null }, other: { name: string; looks: string | null }) =>
    fold(one.name) === fold(other.name) || (one.looks !== null && one.looks === other.looks);
  return new Set(people.filter((p) => others.some((o) => o.id !== p.id && same(o, p))).map(({ id }) => id));
}
