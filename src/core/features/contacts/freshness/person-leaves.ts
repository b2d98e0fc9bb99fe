import { problem } from "../../../kernel/errors/errors.ts";
import { countryName } from "../../../kernel/language/countries.ts";
import { type Language, readLanguage } from "../../../kernel/language/language.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import { planNotice } from "../../../services/delivery/notices/notice.ts";
import type { DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";
import { moderatorIds } from "../../../services/people/moderators.ts";
import { communityChoices } from "../../../services/preferences/own.ts";
import { loadTerms } from "../../../services/taxonomy/taxonomy.ts";
import { ANYWHERE } from "../telling/tell-handovers.ts";
import { tellGone } from "./tell-gone.ts";

/** What happens by itself, in a community of that language. */
type Leaving = Omit<DeliveryPlanning, "caller" | "spend"> & {
  readonly community: { readonly id: string; readonly language: Language };
};

/** Tells who has to act that somebody left the community, mandates first; whose national correspondent they were has none from then on. */
export async function personLeaves(
  planning: Omit<DeliveryPlanning, "caller" | "spend">,
  personId: string,
): Promise<void> {
  const { db, community } = planning;
  const person = await db.person.findFirst({ where: { communityId: community.id, id: personId } });
  if (!person) return;
  const language = readLanguage((await communityChoices(planning)).language) ?? "en";
  const leaving = { ...planning, community: { id: community.id, language } };
  const own = await db.contact.findMany({
    where: { communityId: community.id, personId },
    orderBy: { id: "asc" },
    select: { id: true, country: true, pointOfContacts: { select: { topicKey: true } } },
  });
  const command = commandLine("contact mandate");
  for (const contact of own.toSorted((a, b) => b.pointOfContacts.length - a.pointOfContacts.length))
    await tellGone({ ...leaving, terms: () => loadTerms(db) }, contact, (words) =>
      problem("contact.left.mandates", { name: person.name, ...words, command }),
    );
  await correspondentLeft(leaving, person);
}

async function correspondentLeft(
  leaving: Leaving,
  { id: personId, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  const { db, community, now } = leaving;
  const theirs = { communityId: community.id, personId };
  const countries = await db.correspondent.findMany({ where: theirs, orderBy: { country: "asc" } });
  if (countries.length === 0) return;
  await db.correspondent.deleteMany({ where: theirs });
  const people = await db.person.findMany({
    where: { communityId: community.id, id: { in: await moderatorIds(leaving) } },
    select: { id: true, language: true },
    orderBy: { id: "asc" },
  });
  for (const { country } of countries)
    for (const { id: person, language } of people) {
      const named = countryName(country, readLanguage(language) ?? community.language);
      await planNotice(leaving, {
        ...{ about: "correspondent", person, subjectId: country, near: ANYWHERE },
        occurrence: `${personId} ${now.toISOString().slice(0, 10)}`,
        problem: problem("contact.left.correspondent", { name, country: named }),
      });
    }
}
