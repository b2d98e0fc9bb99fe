import { groupBy } from "../../kernel/values/group-by.ts";
import { SHARING } from "../../kernel/access/sharing.ts";
import { detectLanguage } from "../../kernel/language/detect.ts";
import { LANGUAGES, readLanguage } from "../../kernel/language/language.ts";
import { translator } from "../../kernel/language/translate.ts";
import { monthLabel } from "../../services/questions/conditions/months.ts";
import type { DocumentSource } from "../../services/search/index/document-source.ts";
import type { IndexedText } from "../../services/search/document.ts";
import { type Document, fileDue } from "../../services/search/search.ts";
import { CRIMES } from "./conclusion.ts";
import { asCommunity, type CommunityDb, type Db } from "../../services/store/store.ts";

declare module "../../services/search/document.ts" {
  interface SearchKinds {
    conclusion: true;
  }
}

/** Conclusions that stand, as the search finds them: by what they say, what they are about, and the meeting they come of. */
export const conclusionDocuments: DocumentSource = { kind: "conclusion", documents };

/** Files what the transaction changed of conclusions. */
export async function fileConclusions(db: Db, community: string): Promise<void> {
  await asCommunity({ db }, "indexing", (whole) => fileDue(whole.db, community, [conclusionDocuments]));
}

async function documents(db: CommunityDb, community: string, ids: readonly string[]): Promise<Document[]> {
  const rows = await db.conclusion.findMany({
    where: { communityId: community, id: { in: [...ids] }, withdrawnAt: null },
    include: { meeting: { select: { title: true } } },
  });
  // One after the other: a connection takes one question at a time.
  const theirs = { communityId: community, conclusionId: { in: rows.map(({ id }) => id) } };
  const worded = await db.conclusionVersion.findMany({ where: theirs, orderBy: { language: "asc" } });
  const owning = await db.conclusionOwner.findMany({
    where: { ...theirs, country: { not: null } },
    orderBy: { number: "asc" },
  });
  const versions = groupBy(worded, ({ conclusionId }) => conclusionId);
  const owners = groupBy(owning, ({ conclusionId }) => conclusionId);
  return rows.map(({ id, text, language, label, openTo, meeting, meetingId, ...row }): Document => {
    const known = detectLanguage(text) ?? LANGUAGES.find((one) => one === language);
    const countries = new Set([...row.countries, ...(owners.get(id) ?? []).flatMap(({ country }) => country ?? [])]);
    return {
      id,
      // What it is read under: its own label or its meeting's.
      sharing: SHARING[label] ?? "red",
      ...(meetingId === null ? {} : { of: { meeting: meetingId, openTo } }),
      fields: {
        body: [
          { text, language: known ?? "simple" },
          ...(versions.get(id) ?? []).map((one): IndexedText => {
            return { text: one.text, language: readLanguage(one.language) ?? "simple" };
          }),
        ],
        other: [
          // Meetings are called in whatever language who plans them has.
          ...(meeting === null ? [] : LANGUAGES.map((one) => ({ text: meeting.title, language: one }))),
          ...CRIMES.filter((crime) => row.crimes.includes(crime)).flatMap((crime) =>
            LANGUAGES.map((one) => ({ text: translator(one)(`conclusion.crime.${crime}`), language: one })),
          ),
        ],
      },
      labels: [
        `year:${row.concludedAt.getUTCFullYear()}`,
        monthLabel(row.concludedAt),
        ...(meetingId === null ? [] : [`meeting:${meetingId}` as const]),
        ...row.topics.map((topic) => `topic:${topic}` as const),
        ...(row.pillarKey === null ? [] : [`pillar:${row.pillarKey}` as const]),
        ...[...countries].map((country) => `country:${country}` as const),
      ],
    };
  });
}
