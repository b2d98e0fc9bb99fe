import type { Context } from "../../../kernel/commands/command.ts";
import { problem } from "../../../kernel/errors/errors.ts";
import { countryName } from "../../../kernel/language/countries.ts";
import { readLanguage } from "../../../kernel/language/language.ts";
import { planNotice } from "../../../services/delivery/notices/notice.ts";
import type { Whole } from "../../../services/store/store.ts";
import { labelling } from "../../../services/taxonomy/labelling.ts";
import type { Handover } from "../mandates/name-mandates.ts";

type Code = "contact.mandate.yours" | "contact.mandate.passed" | "contact.mandate.ended" | "contact.mandate.changed";

/** Tells of mandates that changed hands: who had one, who has it, and who works on that topic; not who recorded it. */
export async function tellHandovers(context: Whole<Context>, over: readonly Handover[]): Promise<void> {
  for (const one of over) await tellOne(context, one);
}

async function tellOne(context: Whole<Context>, { country, topic, from, to }: Handover): Promise<void> {
  const { db, community, caller, now } = context;
  const contacts = await db.contact.findMany({
    where: { communityId: community.id, id: { in: [from, to].filter((id) => id !== undefined) } },
    select: { id: true, name: true, personId: true },
  });
  const [had, has] = [from, to].map((id) => contacts.find((one) => one.id === id));
  const people = await db.person.findMany({
    where: {
      ...{ communityId: community.id, leftAt: null, id: { not: caller.personId ?? "" } },
      OR: [{ topics: { has: topic } }, { id: { in: contacts.flatMap(({ personId }) => personId ?? []) } }],
    },
    select: { id: true, language: true },
    orderBy: { id: "asc" },
  });
  const terms = await context.terms();
  for (const { id: person, language } of people) {
    const news = newsFor(person, had, has);
    if (!news) continue;
    const reads = readLanguage(language) ?? readLanguage(community.language) ?? "en";
    const words = {
      country: countryName(country, reads),
      topic: labelling(terms, reads)(topic),
      name: has?.name ?? "",
    };
    await planNotice(context, {
      ...{ about: "contact", person, subjectId: news.contact, near: caller.here },
      occurrence: `${country} ${topic} ${now.toISOString()}`,
      problem: problem(news.code, words),
    });
  }
}

interface Party {
  readonly id: string;
  readonly personId: string | null;
}

/** What a person is told, and which contact it is about; undefined where nothing is. */
function newsFor(
  person: string,
  had: Party | undefined,
  has: Party | undefined,
): { readonly code: Code; readonly contact: string } | undefined {
  if (has?.personId === person) return { code: "contact.mandate.yours", contact: has.id };
  if (had?.personId === person)
    return { code: has ? "contact.mandate.passed" : "contact.mandate.ended", contact: had.id };
  return has && { code: "contact.mandate.changed", contact: has.id };
}
