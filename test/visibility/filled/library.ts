import { sharingRank } from "../../../src/core/kernel/access/sharing.ts";
import { contactDocument } from "../../../src/core/features/contacts/document.ts";
import { resourceDocument } from "../../../src/core/features/resources/document.ts";
import { merge } from "../../../src/core/services/search/index/merge.ts";
import { CONSOLE } from "../../../src/core/services/posts/posts.ts";
import { indexDocuments } from "../../../src/core/services/search/search.ts";
import type { CommunityDb } from "../../../src/core/services/store/store.ts";
import { type Extent, nameOf, NOW, short } from "./scope.ts";

const TOPICS = ["tracing", "marking"];

/** Contacts and resources of every label, published, waiting with and without somebody who suggested them, and rejected; and the index of them. */
export async function fillLibrary(db: CommunityDb, communityId: string, { labels }: Extent): Promise<void> {
  const contacts = labels.flatMap((sharing) => ["a", "b"].map((nth) => ({ id: `k${short(sharing)}${nth}`, sharing })));
  const details = { organisation: "Office", post: "Head of operations", country: "BR" };
  await db.contact.createMany({
    data: contacts.map(({ id, sharing }) => ({
      communityId,
      id,
      name: nameOf(id),
      folded: nameOf(id),
      ...details,
      languages: ["es"],
      sharing,
      createdAt: NOW,
      updatedAt: NOW,
    })),
  });
  await db.contactTopic.createMany({
    data: contacts.flatMap(({ id }) => TOPICS.map((topicKey) => ({ communityId, contactId: id, topicKey }))),
  });
  await db.contactAddress.createMany({
    data: contacts.map(({ id }) => ({
      communityId,
      contactId: id,
      digest: `digest ${id}`,
      field: "emails",
      keyId: "k1",
    })),
  });
  await db.pointOfContact.createMany({
    data: contacts.map(({ id }, i) => ({
      communityId,
      country: ["PY", "BR", "MX", "FR", "AR", "CL", "CO", "PE", "EC", "UY"][i] ?? "",
      topicKey: "tracing",
      contactId: id,
      deputyId: i === 1 ? (contacts[0]?.id ?? null) : null,
    })),
  });
  await db.mandate.createMany({
    data: contacts.map(({ id }, i) => ({
      ...{ communityId, id: `m${id}`, country: "PY", topicKey: "tracing", contactId: id, holder: nameOf(id) },
      ...{ recordedById: i % 2 === 0 ? "steward" : null, recordedAt: NOW, endedAt: i % 2 === 0 ? NOW : null },
    })),
  });
  await db.correspondent.createMany({
    data: [["PY", "national"], ["BR", "plain"], ["MX", "steward"]].map(([country = "", personId = ""]) => ({ communityId, country, personId, since: NOW })), // biome-ignore format: one line
  });
  await db.mandateFollow.createMany({
    data: ["plain", "topical", "steward"].map((personId) => ({
      ...{ communityId, personId, country: "PY", topicKey: "tracing", since: NOW },
    })),
  });
  await db.contactChange.createMany({
    data: contacts.map(({ id }) => ({ communityId, id: `c${id}`, contactId: id, sealed: "eyJ", changedAt: NOW })),
  });
  const sides = [["plain", "called"], ["steward", "plain"], ["called", "steward"]] as const; // biome-ignore format: one line
  await db.contactRequest.createMany({
    data: contacts.flatMap(({ id }) =>
      sides.map(([askerId, ownerId]) => ({
        ...{ communityId, id: `q${id}${askerId}`, contactId: id, askerId, ownerId, wanted: "phones", reason: "Why" },
        ...{ state: "declined", platform: CONSOLE, spaceId: "test", askedAt: NOW, expiresAt: NOW, endedAt: NOW },
      })),
    ),
  });
  await db.contactBlock.createMany({
    data: sides.map(([askerId, ownerId]) => ({ communityId, ownerId, askerId, blockedAt: NOW })),
  });
  await db.contactReport.createMany({
    data: contacts.map(({ id }, i) => ({
      ...{ communityId, id: `w${id}`, contactId: id, reporterId: i % 2 === 0 ? "submitter" : null, sealed: "eyJ" },
      ...{ reportedAt: NOW, queuedAt: i % 3 === 0 ? null : NOW },
    })),
  });
  const filed = contacts.map(({ id, sharing }) =>
    contactDocument({ id, name: nameOf(id), ...details, topics: TOPICS, languages: ["es"], sharing }),
  );
  await indexDocuments(db, communityId, "contact", filed);
  await merge(db, { community: communityId, kind: "contact" }, { always: true });
  // Written again: the numbers in the segment's lists are gone, and every second one stands in no segment.
  await indexDocuments(
    db,
    communityId,
    "contact",
    filed.filter((_, nth) => nth % 2 === 0),
  );

  const states = [["out", "submitter"], ["waits", "submitter"], ["refused", "submitter"], ["orphan", undefined]] as const; // biome-ignore format: one line
  const resources = labels.flatMap((sharing) =>
    states.map(([state, author]) => ({ id: `r${short(sharing)}${state}`, sharing, state, author })),
  );
  const facts = { kind: "guide", language: "en", summary: "How firearms are traced" } as const;
  await db.resource.createMany({
    data: resources.map(({ id, sharing, state, author }) => ({
      ...{
        communityId,
        id,
        title: nameOf(id),
        folded: nameOf(id),
        url: `https://example.org/${id}`,
        ...facts,
        sharing,
        createdAt: NOW,
      },
      ...{ submittedById: author ?? null, publishedAt: state === "out" ? NOW : null },
    })),
  });
  await db.resourceTopic.createMany({
    data: resources.flatMap(({ id }) => TOPICS.map((topicKey) => ({ communityId, resourceId: id, topicKey }))),
  });
  const parts = resources.map(({ id }) => ({ communityId, resourceId: id }));
  await db.resourceTitle.createMany({
    data: parts.map((part) => {
      const title = `${nameOf(part.resourceId)} otra`;
      return { ...part, language: "es", title, folded: title };
    }),
  });
  // Of every two the second has the same file as the first, whoever sees which.
  const bytes = Buffer.from("bytes");
  const files = parts.map((part, n) => ({ ...part, sha256: `f${n - (n % 2)}` }));
  await db.storedFile.createMany({
    data: files
      .filter((_, n) => n % 2 === 0)
      .map(({ sha256 }) => ({ communityId, sha256, mediaType: "text/plain", size: bytes.length, storedAt: NOW })),
  });
  await db.storedFileChunk.createMany({
    data: files.filter((_, n) => n % 2 === 0).map(({ sha256 }) => ({ communityId, sha256, number: 0, bytes })),
  });
  await db.resourceFile.createMany({ data: files.map((file) => ({ ...file, name: "law.txt", attachedAt: NOW })) });
  await db.resourcePassage.createMany({
    data: parts.map((part) => ({ ...part, ordinal: 0, number: "Art. 1", text: "How it is marked", language: "en" })),
  });
  await db.resourceChange.createMany({
    data: parts.map((part) => ({ ...part, number: 1, what: "citation", to: "words", at: NOW })),
  });
  // Whoever suggested one says that it cites the next; of what is put together some bears more than the collection.
  await db.resourceCitation.createMany({
    data: resources.flatMap(({ id }, i) =>
      [resources[i + 1], resources[i + 4]].flatMap((to) =>
        to === undefined ? [] : [{ communityId, fromId: id, toId: to.id, how: "said", at: NOW }],
      ),
    ),
  });
  const collections = labels.flatMap((sharing) =>
    [...(["submitter", "steward"] as const), undefined].map((ownerId) => ({ id: `o${short(sharing)}${ownerId ?? ""}`, sharing, ownerId })),
  ); // biome-ignore format: one line
  await db.resourceCollection.createMany({
    data: collections.map(({ id, sharing, ownerId = null }) => ({
      ...{ communityId, id, title: nameOf(id), folded: nameOf(id), sharing, ownerId, createdAt: NOW },
    })),
  });
  await db.resourceCollectionItem.createMany({
    data: collections.flatMap(({ id }) =>
      resources.map((one, position) => ({
        ...{ communityId, collectionId: id, resourceId: one.id, position, addedAt: NOW },
      })),
    ),
  });
  await db.resourceSubscription.createMany({
    data: ["plain", "topical", "steward"].map((personId) => ({
      ...{ communityId, personId, kind: "law", country: "", topicKey: "tracing", crime: "" },
      ...{ words: "words", wordsKey: "key" },
      ...{ since: NOW, coveredUntil: NOW },
    })),
  });
  await db.resourceUseful.createMany({
    data: resources.flatMap(({ id }) =>
      ["plain", "submitter", "steward"].map((personId) => ({ communityId, resourceId: id, personId, at: NOW })),
    ),
  });
  await db.resourceCheck.createMany({
    data: parts.map((part) => ({ ...part, url: "https://example.org/", triedAt: NOW, status: "ok" })),
  });
  await db.resourceFreshness.createMany({
    data: parts.map((part, i) => ({
      ...{ ...part, verifiedAt: NOW, verifiedById: i % 2 === 0 ? "steward" : null, found: "in-force" },
      askedId: i % 3 === 0 ? "steward" : null,
    })),
  });
  await db.resourceFlag.createMany({
    data: parts.map((part, i) => ({
      ...{ ...part, id: `f${part.resourceId}`, byId: i % 2 === 0 ? "submitter" : null, what: "words", at: NOW },
    })),
  });
  const questions = labels.flatMap((sharing) =>
    ["plain", "steward", null].map((askerId) => ({ id: `u${short(sharing)}${askerId ?? ""}`, sharing, askerId })),
  );
  await db.resourceQuestion.createMany({
    data: questions.map(({ id, sharing, askerId }) => ({
      ...{ communityId, id, askerId, words: nameOf(id), folded: nameOf(id), cleared: sharingRank(sharing) },
      ...{ platform: CONSOLE, spaceId: "test", channel: "general", askedAt: NOW, expiresAt: NOW },
    })),
  });
  await db.resourceQuestionWaiter.createMany({
    data: questions.flatMap(({ id }) =>
      ["plain", "submitter", "steward"].map((personId) => ({ communityId, questionId: id, personId, at: NOW })),
    ),
  });
  await db.resourceAnswer.createMany({
    data: questions.flatMap(({ id }) =>
      ["submitter", null].map((byId, i) => ({
        ...{ communityId, questionId: id, number: i + 1, byId, title: "Title", url: "https://example.org/" },
        ...{ address: `example.org/${i}`, kind: "law", language: "en", at: NOW },
      })),
    ),
  });
  await db.reviewItem.createMany({
    data: resources
      .filter(({ author }) => author !== undefined)
      .map(({ id, state }) => ({
        ...{
          communityId,
          id: `v${id}`,
          subjectKind: "resource",
          subjectId: id,
          submittedById: "submitter",
          createdAt: NOW,
        },
        ...(state === "waits"
          ? {}
          : { decision: state === "out" ? "approved" : "rejected", decidedById: "steward", decidedAt: NOW }),
      })),
  });
  await db.reviewDecision.createMany({
    data: resources
      .filter(({ author, state }) => author !== undefined && state !== "waits")
      .map(({ id, state }) => ({
        ...{ communityId, itemId: `v${id}`, number: 1, byId: "steward", at: NOW, became: { title: nameOf(id) } },
        what: state === "out" ? "approved" : "rejected",
      })),
  });
  await indexDocuments(
    db,
    communityId,
    "resource",
    resources.map(({ id, sharing, state, author }) =>
      resourceDocument(
        { id, title: nameOf(id), ...facts, topics: TOPICS, sharing },
        state === "out" ? undefined : (author ?? ""),
      ),
    ),
  );

  // Some of it as an earlier version filed it.
  const before = [
    ...contacts.map(({ id, sharing }) => ({ kind: "contact", doc: id, sharing, owner: null })),
    ...resources.map(({ id, sharing, state, author }) => ({
      ...{ kind: "resource", doc: id, sharing },
      owner: state === "out" ? null : (author ?? ""),
    })),
  ];
  await db.posting.createMany({
    data: before.map(({ sharing, ...row }) => ({
      ...{ ...row, communityId, term: "x:former", sharing: sharingRank(sharing) },
      ...{ tf: 1, len: 1, fields: 1 },
    })),
  });
  await db.searchTotal.createMany({
    data: labels.map((sharing) => ({ communityId, kind: "contact", label: sharingRank(sharing), docs: 2, length: 2 })),
  });
}
