import { countryName } from "../../../kernel/language/countries.ts";
import { formatter } from "../../../kernel/language/format.ts";
import type { Language } from "../../../kernel/language/language.ts";
import { translator } from "../../../kernel/language/translate.ts";
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
  readonly createdAt: Date;
}

/** For whom people are named. */
interface Reader {
  readonly language: Language;
  readonly zone: string;
}

/**
 * People as they are chosen: by name, and whose name is also another's, or looks like it, by country and accounts too, and where there is
 * neither by since when they are here.
 */
export async function toldApart(db: Db, people: readonly Choosable[], reader: Reader): Promise<Choice[]> {
  const { language } = reader;
  const doubled = await alsoOthers(db, people);
  const handles =
    doubled.size === 0
      ? []
      : await db.handle.findMany({
          where: { personId: { in: [...doubled] }, leftAt: null },
          orderBy: [{ platform: "asc" }, { externalId: "asc" }],
          select: { personId: true, platform: true, externalId: true },
        });
  return people.map(({ id, name, country, createdAt }) => {
    if (!doubled.has(id)) return { value: id, label: name };
    const accounts = handles
      .filter(({ personId }) => personId === id)
      .map(({ platform, externalId }) => `${platformName(platform)} ${externalId}`);
    const facts = [...(country === null ? [] : [countryName(country, language)]), ...accounts];
    return { value: id, label: `${name} (${(facts.length > 0 ? facts : [sinceWhen(createdAt, reader)]).join(", ")})` };
  });
}

const sinceWhen = (createdAt: Date, { language, zone }: Reader): string =>
  `${translator(language)("members.since")} ${formatter(language, zone).moment(createdAt, "full", createdAt)}`;

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
