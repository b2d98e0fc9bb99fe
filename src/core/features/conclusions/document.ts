import { SHARING } from "../../kernel/access/sharing.ts";
import { detectLanguage } from "../../kernel/language/detect.ts";
import { LANGUAGES } from "../../kernel/language/language.ts";
import { monthLabel } from "../../services/questions/conditions/months.ts";
import type { DocumentSource } from "../../services/search/index/document-source.ts";
import { type Document, fileDue } from "../../services/search/search.ts";
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
  return rows.map(({ id, text, language, label, openTo, meeting, meetingId, ...row }): Document => {
    const known = detectLanguage(text) ?? LANGUAGES.find((one) => one === language);
    return {
      id,
      // What it is read under: its own label or its meeting's.
      sharing: SHARING[label] ?? "red",
      ...(meetingId === null ? {} : { of: { meeting: meetingId, openTo } }),
      fields: {
        body: [{ text, language: known ?? "simple" }],
        // Meetings are called in whatever language who plans them has.
        other: meeting === null ? [] : LANGUAGES.map((one) => ({ text: meeting.title, language: one })),
      },
      labels: [
        `year:${row.concludedAt.getUTCFullYear()}`,
        monthLabel(row.concludedAt),
        ...(meetingId === null ? [] : [`meeting:${meetingId}` as const]),
        ...(row.topicKey === null ? [] : [`topic:${row.topicKey}` as const]),
        ...(row.pillarKey === null ? [] : [`pillar:${row.pillarKey}` as const]),
        ...(row.country === null ? [] : [`country:${row.country}` as const]),
      ],
    };
  });
}
