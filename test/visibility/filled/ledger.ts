import { appendAudit } from "../../../src/core/services/audit/audit.ts";
import { CONSOLE } from "../../../src/core/services/posts/posts.ts";
import type { CommunityDb } from "../../../src/core/services/store/store.ts";
import { sealOn } from "../../support/seals.ts";
import { NOW } from "./scope.ts";

/** What is said of each meeting, its minutes, polls, resources and terms, and to whom; digests, posts and the log. */
export async function fillLedger(db: CommunityDb, communityId: string): Promise<void> {
  const ids = async (found: Promise<{ id: string }[]>) => (await found).map(({ id }) => id);
  const of = { where: { communityId }, select: { id: true } } as const;
  const to = { platform: CONSOLE, spaceId: "test", address: "direct", recipient: "" };
  const said = (kind: string, subjects: readonly string[], persons: readonly (string | null)[]) =>
    subjects.flatMap((subjectId) =>
      persons.map((personId) => {
        const id = [kind, subjectId, personId ?? "all"].join(" ");
        return {
          communityId,
          id,
          key: id,
          kind,
          subjectId,
          occurrence: "",
          ...to,
          personId,
          detail: {},
          dueAt: NOW,
          attemptAt: NOW,
          state: "sent",
          createdAt: NOW,
        };
      }),
    );
  await db.delivery.createMany({
    data: [
      ...said("reminder", await ids(db.meeting.findMany(of)), [
        null,
        "calledguest",
        "plain",
        "called",
        "organiser",
        "steward",
      ]),
      ...said("request", (await ids(db.contactRequest.findMany(of))).slice(0, 6), ["plain", "steward", "voter"]),
      ...said("answer", await ids(db.resourceQuestion.findMany(of)), ["plain", "submitter", "steward"]),
      ...said("minutes", await ids(db.session.findMany(of)), [null, "plain", "national"]),
      ...said("poll", await ids(db.poll.findMany(of)), ["voter", "pollster"]),
      ...said(
        "notice",
        [
          ...(await ids(db.resource.findMany(of))),
          ...(await ids(db.glossaryTerm.findMany(of))),
          ...(await ids(db.meeting.findMany(of))),
        ],
        ["submitter", "topical"],
      ),
    ],
  });
  const digest = { communityId, cron: "0 12 * * *", zone: "UTC", platform: CONSOLE, spaceId: "test", createdAt: NOW };
  await db.digest.createMany({
    data: [
      { ...digest, id: "d1", channel: "general", coveredUntil: NOW, beginsAt: NOW, madeById: "steward" },
      { ...digest, id: "d2", channel: "", coveredUntil: NOW, beginsAt: NOW, madeById: "topical", personId: "topical" },
    ],
  });
  await db.delivery.createMany({ data: said("digest", ["d1"], [null]) });
  await db.card.create({
    data: {
      ...{ communityId, id: "card", key: "card", kind: "announcement", subjectId: "open", occurrence: "", time: "" },
      ...{ platform: CONSOLE, spaceId: "test", recipient: "general", receipt: "post", detail: {} },
      ...{ freeAt: NOW, createdAt: NOW },
    },
  });
  await db.cardChange.create({ data: { communityId, cardId: "card" } });
  await db.cardPace.create({ data: { communityId, platform: CONSOLE, place: "test", nextAt: NOW } });
  await db.post.create({
    data: {
      communityId,
      id: "post",
      spaceId: "test",
      address: "direct",
      recipient: "plain",
      key: "post",
      view: { blocks: [] },
      at: NOW,
    },
  });
  await appendAudit({ db, seal: sealOn() }, communityId, "ruler", NOW, [
    { action: "contact.look", subject: "contact:kreda" },
  ]);
  await db.auditKey.create({ data: { communityId, id: "k0", sealed: "sealed", retiredAt: NOW } });
}
