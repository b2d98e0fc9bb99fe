import { issueLinkCode } from "../../../../src/core/services/people/linking/link-code.ts";
import { noteWrongTry } from "../../../../src/core/services/people/linking/tries.ts";
import type { Db } from "../../../../src/core/services/store/store.ts";
import type { World } from "../../../support/world.ts";

const COMMUNITY = { slug: "test", name: "Test", language: "en", zone: "UTC", demo: false } as const;

/** A row of everything that can name a person, naming `GONE`; `STAYS` is there, too. */
export const everywhere =
  (w: World, GONE: string, STAYS: string) =>
  async (db: Db): Promise<void> => {
    const communityId = w.community;
    const now = w.clock.now();
    const place = { platform: "console", spaceId: "test" };
    await db.person.createMany({
      data: [STAYS, GONE].map((id) => ({ communityId, id, name: id.slice(0, 3), role: "member", createdAt: now })),
    });
    await db.handle.create({ data: { communityId, platform: "slack", externalId: "T1:U1", personId: GONE } });
    await db.invite.create({ data: { communityId, hash: "h", createdById: GONE, createdAt: now, expiresAt: now } });
    const account = { platform: "slack", space: "T1", account: "T1:U1" };
    await issueLinkCode({ db, community: { ...COMMUNITY, id: communityId }, now, ids: w.ids }, GONE, account);
    const sides = { makerPlatform: "slack", makerSpace: "T1", askerPlatform: "slack", askerSpace: "T1" };
    const asked = {
      ...sides,
      makerAccount: "T1:U1",
      askerAccount: "T1:U2",
      askedAt: now,
      expiresAt: now,
      state: "asked",
    };
    await db.link.createMany({
      data: [
        { ...asked, communityId, id: "l1", personId: GONE, askerId: "c1member" },
        { ...asked, communityId, id: "l2", personId: "c1member", askerId: GONE },
      ],
    });
    await noteWrongTry({ db, community: { ...COMMUNITY, id: communityId }, now }, GONE);
    await db.meeting.create({
      data: {
        ...{
          communityId,
          id: "m1",
          title: "M",
          startsLocal: "2027-01-01T10:00",
          zone: "UTC",
          startsAt: now,
          minutes: 60,
          leads: [15],
        },
        ...{ organiserId: GONE, chairId: GONE, ...place, channel: "general", folded: "m", createdAt: now },
      },
    });
    await db.session.create({
      data: {
        communityId,
        id: "s1",
        meetingId: "m1",
        occurrence: "2027-01-01T10:00",
        ...place,
        channel: "general",
        openedById: GONE,
        openedAt: now,
        ...{ closedAt: now, closedById: GONE, postedAt: now, postedById: GONE },
      },
    });
    await db.minutesCorrection.create({
      data: { communityId, id: "y1", sessionId: "s1", what: "said", text: "t", byId: GONE, at: now },
    });
    await db.agendaPoint.create({
      data: {
        ...{ communityId, id: "z1", meetingId: "m1", occurrence: "2027-01-01T10:00", place: 1, text: "t" },
        ...{ askedById: GONE, at: now },
      },
    });
    await db.note.create({
      data: { communityId, id: "o1", sessionId: "s1", kind: "note", text: "t", authorId: GONE, at: now },
    });
    await db.poll.create({
      data: {
        ...{
          communityId,
          id: "q1",
          title: "Q",
          folded: "q",
          minutes: 60,
          zone: "UTC",
          ...place,
          channel: "general",
          organiserId: GONE,
          createdAt: now,
        },
        options: { create: [{ number: 1, startsLocal: "2027-01-01T10:00", startsAt: now }] },
      },
    });
    await db.pollVote.create({ data: { communityId, pollId: "q1", number: 1, personId: GONE, vote: "yes", at: now } });
    const time = { communityId, meetingId: "m1", occurrence: "2027-01-01T10:00", personId: GONE };
    await db.rsvp.create({ data: { ...time, answer: "yes", answeredAt: now } });
    await db.attendance.create({ data: { ...time, how: "here", at: now } });
    await db.mute.create({ data: { ...time, at: now } });
    await db.invitation.create({ data: { communityId, meetingId: "m1", kind: "person", value: GONE } });
    await db.meetingEdit.create({
      data: {
        communityId,
        id: "e1",
        meetingId: "m1",
        occurrence: "",
        sequence: 1,
        personId: GONE,
        at: now,
        before: { meeting: { organiserId: GONE } },
      },
    });
    await db.conclusion.create({
      data: { communityId, id: "k1", text: "t", language: "en", authorId: GONE, concludedAt: now, createdAt: now },
    });
    const part = { communityId, conclusionId: "k1" };
    await db.conclusionOwner.create({ data: { ...part, number: 1, personId: GONE } });
    await db.conclusionVersion.create({ data: { ...part, language: "es", text: "t", byId: GONE, at: now } });
    await db.conclusionTracking.create({ data: { ...part, country: "PY", status: "done", byId: GONE, at: now } });
    await db.conclusionChange.create({
      data: { ...part, number: 1, what: "owners", from: `person:${GONE}`, to: `person:${GONE}`, byId: GONE, at: now },
    });
    await db.digest.create({
      data: {
        communityId,
        id: "d1",
        cron: "0 9 * * 1",
        zone: "UTC",
        ...place,
        channel: "general",
        coveredUntil: now,
        beginsAt: now,
        madeById: GONE,
        personId: null,
        createdAt: now,
      },
    });
    await db.digest.create({
      data: {
        communityId,
        id: "d2",
        cron: "0 9 * * 1",
        zone: "UTC",
        ...place,
        channel: "",
        coveredUntil: now,
        beginsAt: now,
        madeById: GONE,
        personId: GONE,
        createdAt: now,
      },
    });
    await db.resource.create({
      data: {
        communityId,
        id: "r1",
        title: "R",
        url: "https://x.example/",
        kind: "law",
        language: "en",
        folded: "r",
        submittedById: GONE,
        createdAt: now,
      },
    });
    await db.glossaryTerm.create({
      data: { communityId, id: "g1", said: {}, submittedById: GONE, createdAt: now },
    });
    await db.resourceTopic.create({ data: { communityId, resourceId: "r1", topicKey: "tracing" } });
    await db.resourceFreshness.create({
      data: { communityId, resourceId: "r1", verifiedAt: now, verifiedById: GONE, found: "in-force", askedId: GONE },
    });
    await db.resourceFlag.create({
      data: { communityId, id: "f1", resourceId: "r1", byId: GONE, what: "Words", at: now },
    });
    await db.resourceQuestion.create({
      data: {
        ...{ communityId, id: "u1", askerId: GONE, words: "Where is it?", folded: "where is it", cleared: 1 },
        ...{ platform: "console", spaceId: "s", channel: "c", askedAt: now, expiresAt: now },
      },
    });
    await db.resourceAnswer.create({
      data: {
        ...{ communityId, questionId: "u1", number: 1, byId: GONE, title: "T", url: "https://x.example/t" },
        ...{ address: "x.example/t", kind: "law", language: "en", at: now },
      },
    });
    await db.resourceQuestionWaiter.create({ data: { communityId, questionId: "u1", personId: GONE, at: now } });
    await db.storedFile.create({
      data: { communityId, sha256: "s1", mediaType: "text/plain", size: 1, storedAt: now },
    });
    await db.resourceFile.create({
      data: { communityId, resourceId: "r1", sha256: "s1", name: "r.txt", attachedAt: now },
    });
    await db.resourcePassage.create({
      data: { communityId, resourceId: "r1", ordinal: 0, text: "R", language: "en" },
    });
    await db.resourceChange.create({
      data: { communityId, resourceId: "r1", number: 1, what: "title", byId: GONE, at: now },
    });
    await db.resourceCollection.create({
      data: { communityId, id: "o1", title: "T", folded: "t", sharing: "green", ownerId: GONE, createdAt: now },
    });
    await db.resourceSubscription.create({
      data: {
        ...{ communityId, personId: GONE, kind: "law", country: "", topicKey: "tracing", crime: "" },
        ...{ since: now, coveredUntil: now },
      },
    });
    await db.resourceUseful.create({ data: { communityId, resourceId: "r1", personId: GONE, at: now } });
    await db.reviewItem.create({
      data: {
        communityId,
        id: "v1",
        subjectKind: "resource",
        subjectId: "r1",
        submittedById: GONE,
        decidedById: GONE,
        claimedById: GONE,
        createdAt: now,
      },
    });
    const step = { communityId, itemId: "v1", number: 1, what: "approved", byId: GONE, at: now };
    await db.reviewDecision.create({ data: step });
    await db.reviewInterest.create({ data: { communityId, personId: GONE, topics: ["tracing"] } });
    await db.contact.create({
      data: {
        ...{ communityId, id: "k2", name: "K", organisation: "o", post: "p", country: "PY", folded: "k" },
        ...{ personId: GONE, verifiedById: GONE, createdAt: now, updatedAt: now },
      },
    });
    await db.mandate.create({
      data: {
        ...{ communityId, id: "m1", country: "PY", topicKey: "tracing", contactId: "k2", holder: "K" },
        ...{ recordedById: GONE, recordedAt: now },
      },
    });
    await db.membershipRequest.create({
      data: {
        ...{ communityId, id: "q1", personId: GONE, name: "N", agency: "A", country: "PY", listed: false },
        askedAt: now,
      },
    });
    await db.invitationCode.create({
      data: {
        ...{ communityId, id: "i1", hash: "h", role: "member", uses: 1, usesLeft: 1, createdById: GONE },
        ...{ createdAt: now, expiresAt: now },
      },
    });
    await db.correspondent.create({ data: { communityId, country: "PY", personId: GONE, since: now } });
    await db.mandateFollow.create({
      data: { communityId, personId: GONE, country: "PY", topicKey: "tracing", since: now },
    });
    const asks = { contactId: "k2", wanted: "phones", reason: "r", state: "open", open: true, ...place };
    await db.contactRequest.createMany({
      data: [
        { ...asks, communityId, id: "a1", askerId: GONE, ownerId: "c1member", askedAt: now, expiresAt: now },
        { ...asks, communityId, id: "a2", askerId: "c1member", ownerId: GONE, askedAt: now, expiresAt: now },
      ],
    });
    await db.contactBlock.createMany({
      data: [
        { communityId, ownerId: GONE, askerId: "c1member", blockedAt: now },
        { communityId, ownerId: "c1member", askerId: GONE, blockedAt: now },
      ],
    });
    await db.contactReport.create({
      data: { communityId, id: "w1", contactId: "k2", reporterId: GONE, sealed: "s", reportedAt: now },
    });
    await db.feed.create({ data: { communityId, id: "f1", personId: GONE, hash: "h", createdAt: now } });
    await db.posting.create({
      data: {
        communityId,
        kind: "resource",
        term: "en:r",
        doc: "r1",
        tf: 1,
        len: 1,
        fields: 1,
        sharing: 1,
        owner: GONE,
      },
    });
    await db.searchDocument.create({
      data: {
        ...{
          communityId,
          kind: "resource",
          doc: "r1",
          label: 1,
          owner: GONE,
          length: 1,
          entry: "en:r 1",
          wording: " r ",
        },
      },
    });
    await db.delivery.create({
      data: {
        ...{
          communityId,
          id: "n1",
          key: "n1",
          kind: "notice",
          subjectId: "r1",
          occurrence: "x",
          ...place,
          address: "direct",
          recipient: "T1:U1",
        },
        ...{
          personId: GONE,
          unasked: `${GONE} 2026-11-24`,
          detail: { person: GONE },
          dueAt: now,
          attemptAt: now,
          state: "planned",
          createdAt: now,
        },
      },
    });
    await db.post.create({
      data: {
        communityId,
        id: "p1",
        spaceId: "test",
        address: "channel",
        recipient: "general",
        key: "p1",
        view: { person: GONE },
        at: now,
      },
    });
    await db.handle.create({ data: { communityId, platform: "console", externalId: "gone", personId: GONE } });
    for (const [id, address, recipient] of [
      ["p2", "direct", "gone"],
      ["p3", "channel", "@gone"],
      ["p4", "channel", "gone"],
    ] as const)
      await db.post.create({
        data: { communityId, id, spaceId: "test", address, recipient, key: id, view: {}, at: now },
      });
    const written = { address: "channel", recipient: "general", caller: "Gon", authorId: GONE };
    await db.post.create({
      data: { communityId, id: "p5", spaceId: "test", ...written, key: "p5", view: {}, at: now },
    });
    await db.auditPerson.create({
      data: { communityId, named: GONE, personId: GONE, sealed: "no seal opens this" },
    });
    await db.audit.create({
      data: {
        communityId,
        seq: 1,
        at: now,
        actorId: GONE,
        action: "a",
        subject: `person:${GONE}`,
        detail: {},
        previous: "",
        hash: "",
      },
    });
  };
