import { SHARING } from "../../../src/core/kernel/access/sharing.ts";
import { CONSOLE } from "../../../src/core/services/posts/posts.ts";
import type { CommunityDb } from "../../../src/core/services/store/store.ts";
import { PEOPLE } from "../readers.ts";
import { nameOf, NOW, short } from "./scope.ts";

/** The persons with what is theirs alone, a channel for each clearance, and what administrators see to. */
export async function fillPeople(db: CommunityDb, communityId: string): Promise<void> {
  const own = PEOPLE.map(({ id }) => ({ communityId, personId: id }));
  const later = new Date(NOW.getTime() + 600_000);
  await db.person.createMany({
    data: PEOPLE.map((p) => ({
      communityId,
      id: p.id,
      name: `Person ${p.id}`,
      role: p.role,
      createdAt: NOW,
      country: "country" in p ? p.country : null,
      topics: "topics" in p ? [...p.topics] : [],
    })),
  });
  await db.handle.createMany({ data: own.map((o) => ({ ...o, platform: CONSOLE, externalId: o.personId })) });
  await db.feed.createMany({
    data: own.map((o) => ({ ...o, id: `f${o.personId}`, hash: `feed ${o.personId}`, createdAt: NOW })),
  });
  await db.linkCode.createMany({
    data: own.map((o) => ({ ...o, hash: `link ${communityId} ${o.personId}`, createdAt: NOW, expiresAt: later })),
  });
  await db.linkTry.createMany({ data: own.map((o) => ({ ...o, tries: 1, since: NOW })) });
  const sides = { makerPlatform: CONSOLE, makerSpace: "test", askerPlatform: CONSOLE, askerSpace: "test" };
  await db.link.createMany({
    data: PEOPLE.map(({ id }, n) => ({
      communityId,
      id: `k${id}`,
      state: "asked",
      personId: id,
      askerId: PEOPLE[(n + 1) % PEOPLE.length]?.id ?? null,
      makerAccount: id,
      askerAccount: "other",
      ...sides,
      askedAt: NOW,
      expiresAt: later,
    })),
  });
  await db.linkPart.createMany({
    data: PEOPLE.map(({ id }) => ({
      communityId,
      linkId: `k${id}`,
      ofTable: "note",
      ofColumn: "author_id",
      key: `{"id": "${id}"}`,
    })),
  });
  await db.invite.create({
    data: { communityId, hash: `invite ${communityId}`, createdById: "ruler", createdAt: NOW, expiresAt: later },
  });
  await db.membershipRequest.createMany({
    data: ["visitor", "calledguest", "plain"].map((personId) => ({
      ...{ communityId, id: `q${personId}`, personId, name: nameOf(`q${personId}`), agency: "Office", country: "BR" },
      ...{ sealedEmail: "eyJ", sealedReason: "eyJ", listed: personId === "visitor", askedAt: NOW },
    })),
  });
  await db.reviewItem.createMany({
    data: ["visitor", "calledguest"].map((id) => ({
      ...{ communityId, id: `vq${id}`, subjectKind: "membership", subjectId: `q${id}`, submittedById: id },
      ...{ createdAt: NOW, raised: id === "visitor" },
    })),
  });
  await db.reviewInterest.createMany({
    data: ["steward", "ruler"].map((personId) => ({ communityId, personId, topics: ["tracing"], countries: ["PY"] })),
  });
  const codes = [["steward", "member"], ["ruler", "member"], ["ruler", "moderator"]] as const; // biome-ignore format: one line
  await db.invitationCode.createMany({
    data: codes.map(([createdById, role], n) => ({
      ...{ communityId, id: `i${n}${createdById}`, hash: `code ${communityId} ${n}`, role, createdById },
      ...{ uses: 2, usesLeft: 1, createdAt: NOW, expiresAt: later },
    })),
  });
  await db.allowedDomain.create({ data: { communityId, domain: "example.org", addedAt: NOW } });
  await db.formerSpace.create({ data: { communityId, platform: "slack", externalId: "T0", leftAt: NOW } });
  const { id: spaceId } = await db.space.findFirstOrThrow({ where: { communityId } });
  await db.greeting.create({ data: { communityId, spaceId, channel: "general", at: NOW } });
  const logo = { mediaType: "image/png", width: 1, height: 1, content: new Uint8Array([1]), changedAt: NOW };
  await db.communityLogo.create({ data: { communityId, ...logo } });
  await db.topicLookUp.create({ data: { communityId, month: NOW, topicKey: "tracing", slot: 0, count: 3 } });
  const named = (clearance: (typeof SHARING)[number]) => `for${short(clearance)}`;
  await db.channel.createMany({
    data: SHARING.map((clearance) => ({
      communityId,
      id: named(clearance),
      spaceId,
      externalId: named(clearance),
      name: named(clearance),
      clearance,
    })),
  });
}
