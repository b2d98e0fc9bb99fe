import type { Caller } from "../../../kernel/access/caller.ts";
import { problem } from "../../../kernel/errors/errors.ts";
import { countryName } from "../../../kernel/language/countries.ts";
import { type Language, readLanguage } from "../../../kernel/language/language.ts";
import type { Term } from "../../../kernel/ports/term.ts";
import { type Notice, planNotice } from "../../../services/delivery/notices/notice.ts";
import type { DeliveryPlanning } from "../../../services/delivery/planning/plan.ts";
import { asReader } from "../../../services/store/store.ts";
import { personReads } from "../../../services/store/reader.ts";
import { labelling } from "../../../services/taxonomy/labelling.ts";
import { followersOf } from "../mandates/follows.ts";
import type { Handover } from "../mandates/name-mandates.ts";
import { mandateSubject } from "./mandate-notices.ts";

/** Where people are told: in a command, of which its caller is not told, or by itself. */
export interface TellingPlace extends Omit<DeliveryPlanning, "caller"> {
  readonly community: { readonly id: string; readonly language: Language };
  readonly caller?: Pick<Caller, "personId" | "here">;
  readonly terms: () => Promise<readonly Term[]>;
}

/** Nowhere in particular. */
export const ANYWHERE = { platform: "", space: "" } as const;

/** Tells of mandates that changed hands: who had one, who has it, who follows it, and who works on that topic; not who recorded it. Nobody is told of a contact that they may not see. */
export async function tellHandovers(telling: TellingPlace, over: readonly Handover[]): Promise<void> {
  for (const one of over) await tellOne(telling, one);
}

async function tellOne(telling: TellingPlace, handover: Handover): Promise<void> {
  const { country, topic, from, to } = handover;
  const { db, community, caller, now } = telling;
  const contacts = await db.contact.findMany({
    where: { communityId: community.id, id: { in: [from, to].filter((id) => id !== undefined) } },
    select: { id: true, name: true, personId: true },
  });
  const [before, has] = [from, to].map((id) => contacts.find((one) => one.id === id));
  // Who had it may be gone by now.
  const had = before ?? (from === undefined ? undefined : { id: from, personId: null });
  const followers = await followersOf(telling, handover);
  const concerned = [...followers, ...contacts.flatMap(({ personId }) => personId ?? [])];
  const people = await db.person.findMany({
    where: {
      ...{ communityId: community.id, leftAt: null, id: { not: caller?.personId ?? "" } },
      OR: [{ topics: { has: topic } }, { id: { in: concerned } }],
    },
    select: { id: true, language: true, role: true },
    orderBy: { id: "asc" },
  });
  const terms = await telling.terms();
  for (const { id: person, language, role } of people) {
    const reads = readLanguage(language) ?? community.language;
    const words = {
      country: countryName(country, reads),
      topic: labelling(terms, reads)(topic),
      name: has?.name ?? "",
    };
    const sees = concerned.includes(person) ? await seenBy(telling, { id: person, role }, handover) : undefined;
    const news = newsFor(person, { had, has, follows: followers.includes(person), of: handover, sees });
    if (!news) continue;
    await planNotice(telling, {
      ...{ about: news.about, person, subjectId: news.subject, near: caller?.here ?? ANYWHERE },
      occurrence: `${country} ${topic} ${to ?? ""} ${now.toISOString()}`,
      problem: problem(news.code, words),
    });
  }
}

/** Whose mandate a person may see of who had it and who has it, who may be gone by now: ids of contacts. */
async function seenBy(
  telling: TellingPlace,
  person: { readonly id: string; readonly role: string },
  { country, topic, from, to }: Handover,
): Promise<ReadonlySet<string>> {
  const contactId = { in: [from, to].filter((id) => id !== undefined) };
  const rows = await asReader({ db: telling.db }, personReads(person), ({ db }) =>
    db.mandate.findMany({
      where: { communityId: telling.community.id, country, topicKey: topic, contactId },
      select: { contactId: true },
    }),
  );
  return new Set(rows.map((row) => row.contactId));
}

interface Party {
  readonly id: string;
  readonly personId: string | null;
}

interface Changed {
  readonly had: Party | undefined;
  readonly has: Party | undefined;
  readonly follows: boolean;
  readonly of: Pick<Handover, "country" | "topic">;
  /** Whom of both they may see; where it is absent, that is looked at when they are told. */
  readonly sees: ReadonlySet<string> | undefined;
}

type Code = `contact.mandate.${"yours" | "passed" | "ended" | "changed"}` | `contact.mandate.followed${"" | ".ended"}`;

interface News extends Pick<Notice, "about"> {
  readonly code: Code;
  readonly subject: string;
}

/** What a person is told, and of which contact or mandate; undefined where nothing is. For who may not see who has it, nobody has. */
function newsFor(person: string, { had, has, follows, of, sees }: Changed): News | undefined {
  const contact = (code: Code, { id }: Party): News => ({ about: "contact", code, subject: id });
  const seen = (one: Party | undefined) => (one && (sees?.has(one.id) ?? true) ? one : undefined);
  if (has?.personId === person) return contact("contact.mandate.yours", has);
  if (had?.personId === person) return contact(seen(has) ? "contact.mandate.passed" : "contact.mandate.ended", had);
  if (!follows) return has && contact("contact.mandate.changed", has);
  const told = seen(has) ?? seen(had);
  return (
    told && {
      about: "mandate",
      code: told === has ? "contact.mandate.followed" : "contact.mandate.followed.ended",
      subject: mandateSubject(of.country, of.topic, told.id),
    }
  );
}
