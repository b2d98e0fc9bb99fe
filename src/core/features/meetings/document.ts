import { SHARING } from "../../kernel/access/sharing.ts";
import { detectLanguage } from "../../kernel/language/detect.ts";
import { LANGUAGES } from "../../kernel/language/language.ts";
import { countriesAlone } from "../../services/questions/conditions/countries.ts";
import { labelsOf } from "../../services/questions/reading/condition.ts";
import { understood } from "../../services/questions/understanding.ts";
import type { DocumentSource } from "../../services/search/index/document-source.ts";
import { type Document, fileDue, type IndexedText, type LabelTerm } from "../../services/search/search.ts";
import type { CommunityDb } from "../../services/store/store.ts";
import { loadTerms, type Term } from "../../services/taxonomy/taxonomy.ts";
import { type Meeting, WITH_CHANGES } from "./meeting.ts";

declare module "../../services/search/document.ts" {
  interface SearchKinds {
    meeting: true;
  }
}

/** Meetings that are not cancelled, as the search finds them: by title, place and agenda, and those of their single times. */
export const meetingDocuments: DocumentSource = { kind: "meeting", documents };

/** Files what the transaction changed of meetings. */
export const fileMeetings = (db: CommunityDb, community: string): Promise<void> =>
  fileDue(db, community, [meetingDocuments]);

async function documents(db: CommunityDb, community: string, ids: readonly string[]): Promise<Document[]> {
  const meetings = await db.meeting.findMany({
    where: { communityId: community, id: { in: [...ids] }, cancelledAt: null },
    include: WITH_CHANGES,
  });
  const terms = await loadTerms(db);
  const docs: Document[] = [];
  for (const meeting of meetings) docs.push(await documentOf(db, meeting, terms));
  return docs;
}

async function documentOf(db: CommunityDb, meeting: Meeting, terms: readonly Term[]): Promise<Document> {
  const [titles, places, agendas] = (["title", "place", "agenda"] as const).map((part) => textsOf(meeting, part));
  return {
    id: meeting.id,
    sharing: SHARING[meeting.label] ?? "red",
    of: { meeting: meeting.id, openTo: meeting.openTo },
    fields: {
      name: (titles ?? []).flatMap(inAnyLanguage),
      other: (places ?? []).flatMap(inAnyLanguage),
      body: (agendas ?? []).flatMap((text) => {
        const language = detectLanguage(text);
        return language === undefined ? inAnyLanguage(text) : [{ text, language }];
      }),
    },
    labels: [...(await labelsIn(db, [...(titles ?? []), ...(places ?? [])].join(". "), terms)), ...yearsOf(meeting)],
  };
}

/** What a meeting and its single times have there, each text once. */
const textsOf = (meeting: Meeting, part: "title" | "place" | "agenda"): string[] => [
  ...new Set([meeting, ...meeting.changes].map((one) => one[part] ?? "").filter((text) => text !== "")),
];

// Meetings are called in whatever language who plans them has.
const inAnyLanguage = (text: string): IndexedText[] => LANGUAGES.map((language) => ({ text, language }));

/** The topics and countries that a text names. */
async function labelsIn(db: CommunityDb, text: string, terms: readonly Term[]): Promise<LabelTerm[]> {
  const { conditions } = await understood(db, text, { recognisers: [countriesAlone], terms, tells: () => true });
  return [...new Set(conditions.filter(({ excluded }) => !excluded).flatMap(labelsOf))];
}

// A series without an end is one of so many years.
const AHEAD = 10;

/** The years in which it takes place, by its rule. */
function yearsOf({ startsAt, endsAt, rule }: Meeting): LabelTerm[] {
  const first = startsAt.getUTCFullYear();
  const last = rule === null ? first : Math.min(first + AHEAD, endsAt?.getUTCFullYear() ?? first + AHEAD);
  return Array.from({ length: last - first + 1 }, (_, i): LabelTerm => `year:${first + i}`);
}
