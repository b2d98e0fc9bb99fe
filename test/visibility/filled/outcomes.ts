import { conclusionDocuments, fileConclusions } from "../../../src/core/features/conclusions/document.ts";
import { fileAnew } from "../../../src/core/services/search/index/file-due.ts";
import { merge } from "../../../src/core/services/search/index/merge.ts";
import { CONSOLE } from "../../../src/core/services/posts/posts.ts";
import type { CommunityDb } from "../../../src/core/services/store/store.ts";
import { type Extent, meetingsIn, nameOf, NOW, short } from "./scope.ts";

/** Polls and conclusions of every label, alone and of every meeting, with votes and exposures. */
export async function fillOutcomes(db: CommunityDb, communityId: string, extent: Extent): Promise<void> {
  const meetings = meetingsIn(extent).map(({ id }) => id);
  const own = (first: string) =>
    [null, ...meetings].flatMap((meetingId) =>
      extent.labels.map((sharing) => ({
        communityId,
        id: `${first}${short(sharing)}${meetingId ?? "free"}`,
        sharing,
        meetingId,
      })),
    );
  const conclusions = own("c");
  const at = (nth: number) => new Date(NOW.getTime() - nth * 60_000);
  await db.conclusion.createMany({
    data: conclusions.map((c, i) => ({
      ...c,
      text: nameOf(c.id),
      language: "en",
      authorId: "chair",
      topics: ["tracing"],
      concludedAt: at(i),
      createdAt: at(i),
    })),
  });
  const contacts = (await db.contact.findMany({ where: { communityId }, orderBy: { id: "asc" } })).map(({ id }) => id);
  const owners = [
    ...[{ country: "BR" }, { personId: "plain" }, { personId: "submitter" }, { country: "PY" }, { agency: "Customs" }],
    ...contacts.map((contactId) => ({ contactId })),
  ];
  await db.conclusionOwner.createMany({
    data: conclusions.map(({ id }, i) => ({
      ...{ communityId, conclusionId: id, number: 1, ...owners[i % owners.length] },
    })),
  });
  const parts = conclusions.map(({ id }, i) => ({
    ...{ communityId, conclusionId: id, byId: ["plain", "steward", "voter", null][i % 4] ?? null, at: at(i) },
  }));
  await db.conclusionVersion.createMany({
    data: parts.map((part) => ({ ...part, language: "es", text: `${nameOf(part.conclusionId)} otra` })),
  });
  await db.conclusionChange.createMany({
    data: parts.map((part) => ({ ...part, number: 1, what: "progress", to: "words" })),
  });
  await db.conclusionTracking.createMany({
    data: parts.map((part, i) => ({ ...part, country: ["PY", "BR"][i % 2] ?? "PY", status: "done" })),
  });
  await fileConclusions(db, communityId);
  await merge(db, { community: communityId, kind: "conclusion" }, { always: true });
  // Written again: the numbers in the segment's lists are gone; and some of it is due.
  const again = conclusions.filter((_, nth) => nth % 3 === 0).map(({ id }) => id);
  await fileAnew(db, communityId, conclusionDocuments, again);
  await db.searchDue.createMany({ data: again.slice(0, 5).map((doc) => ({ communityId, kind: "conclusion", doc })) });
  await db.exposure.createMany({
    data: conclusions
      .filter(({ meetingId, sharing }) => meetingId !== null && sharing === "clear")
      .map(({ id, sharing }) => ({ communityId, conclusionId: id, number: 1, sharing })),
  });
  // Of a meeting come polls that are closed; one of each label and one of each audience is enough.
  const polls = own("p").filter(
    ({ meetingId, sharing }) => meetingId === null || sharing === "clear" || sharing === "amber",
  );
  await db.poll.createMany({
    data: polls.map((p, i) => ({
      ...{
        ...p,
        title: nameOf(p.id),
        folded: nameOf(p.id),
        minutes: 60,
        zone: "UTC",
        organiserId: "pollster",
        platform: CONSOLE,
        spaceId: "test",
        channel: "general",
      },
      ...{ createdAt: at(i), closedAt: p.meetingId === null ? null : NOW },
    })),
  });
  const times = [1, 2].map((number) => ({ number, startsAt: new Date(NOW.getTime() + number * 86_400_000) }));
  await db.pollOption.createMany({
    data: polls.flatMap(({ id }) =>
      times.map(({ number, startsAt }) => ({
        communityId,
        pollId: id,
        number,
        startsLocal: startsAt.toISOString().slice(0, 16),
        startsAt,
      })),
    ),
  });
  const votes = [[1, "voter"], [2, "voter"], [1, "plain"], [1, "visitor"]] as const; // biome-ignore format: one line
  await db.pollVote.createMany({
    data: polls.flatMap(({ id }) =>
      votes.map(([number, personId]) => ({ communityId, pollId: id, number, personId, vote: "yes", at: NOW })),
    ),
  });
}
