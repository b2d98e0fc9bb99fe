import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { issueLinkCode } from "../../../../src/core/services/people/linking/link-code.ts";
import { mergePersons } from "../../../../src/core/services/people/linking/merge-persons.ts";
import { noteWrongTry } from "../../../../src/core/services/people/linking/tries.ts";
import { type Db, sql } from "../../../../src/core/services/store/store.ts";
import { type World, world } from "../../../support/world.ts";

// Two persons become one; this finds what still names the one who is gone. A new column that names a person has to be moved
// by what its feature declares as `mergePersons`, and a row that names `GONE` in it added to `everything` below.
const GONE = "gonegone00";
const STAYS = "staysstays";

/** Columns without a foreign key that name a person. */
const NAMING = [
  "delivery.detail",
  "invitation.value",
  "invite.created_by_id",
  "meeting_edit.before",
  "posting.owner",
  "resource_topic.owner",
  "search_document.owner",
];
/** Columns of a community's tables without a foreign key that look as if they did, and name something else, or keep what was said then. */
const OTHER = [
  ...["audit.actor_id", "audit.detail", "audit.key_id", "audit.subject"], // the log is immutable
  "post.view", // what was said, with the names it was said with
  ...["person.preferences", "person.topics", "topic.also", "topic.labels", "contact.languages", "handle.spaces"],
  ...["card.detail", "card.leased_by", "card.recipient", "card.space_id", "card.subject_id", "card_change.card_id"], // cards stand in channels
  ...[
    "delivery.leased_by",
    "delivery.recipient",
    "delivery.space_id",
    "delivery.subject_id",
    "post.recipient",
    "post.space_id",
  ],
  ...[
    "digest.space_id",
    "meeting.space_id",
    "poll.space_id",
    "review_item.subject_id",
    "session.space_id",
    "native_event.space_id",
    "exposure.space_id",
  ],
  ...["glossary_term.said", "glossary_term.keys", "dictionary_entry.said"],
  ...["contact.fluent", "contact.visibility", "mandate.named_by", "point_of_contact.named_by"], // an authority
  ...["contact_change.contact_id", "mandate.contact_id", "point_of_contact.deputy_id"],
  "handle.link_id", // the link, not whose it is
  "link.before", // who was joined there, for as long as that can be undone; its own link's alone
  ...["meeting_edit.followed_by", "meeting.languages", "meeting.leads"],
];
const SUSPECT = /(?:^|_)(?:id|ids|by|of|to|for|owner|user|person|recipient|actor|author|subject|member|who|value)$/;

describe("when two persons become one", () => {
  let w: World;
  let keys: { table: string; column: string }[];
  let before: Map<string, number>;
  beforeAll(async () => {
    w = await world();
    await w.db(everything(w));
    keys = await foreignKeys(w);
    before = new Map(await Promise.all(named(keys).map(async (c) => [c, await count(w, c, GONE)] as const)));
    await w.db(async (db) => {
      const [stays, gone] = [await person(db, STAYS), await person(db, GONE)];
      await mergePersons(
        {
          db,
          community: { ...COMMUNITY, id: w.community },
          now: w.clock.now(),
          ids: w.ids,
          seal: w.seal,
          catalogue: w.catalogue,
        },
        stays,
        gone,
      );
    });
  });
  afterAll(() => w.close());

  it("every column that names a person is tried here", () => {
    expect(keys.length).toBeGreaterThan(8);
    expect([...before].filter(([, rows]) => rows === 0).map(([c]) => c)).toEqual([]);
  });
  it("every other column that could name one is known not to", async () => {
    const rows = await w.store.statement<{ table: string; column: string; type: string }>(sql`
      select c.table_name as table, c.column_name as column, c.data_type as type from information_schema.columns c
      where c.table_schema = 'public' and c.data_type in ('text', 'jsonb', 'ARRAY') and c.column_name <> 'community_id'
        and exists (select from information_schema.columns o where o.table_schema = 'public' and o.table_name = c.table_name and o.column_name = 'community_id')
        and not exists (select from information_schema.key_column_usage k join information_schema.table_constraints t using (constraint_schema, constraint_name)
          where t.constraint_type = 'FOREIGN KEY' and k.table_name = c.table_name and k.column_name = c.column_name)`);
    const suspects = rows.filter(
      (r) => r.column !== "id" && r.column !== "external_id" && (r.type !== "text" || SUSPECT.test(r.column)),
    );
    expect(suspects.map((r) => `${r.table}.${r.column}`).sort()).toEqual([...NAMING, ...OTHER].sort());
  });
  it("every one of them names who remains", async () => {
    for (const [column, rows] of before) {
      expect([column, await count(w, column, GONE)]).toEqual([column, 0]);
      // Wrong tries are nobody's any more.
      if (column !== "link_try.person_id") expect([column, await count(w, column, STAYS)]).toEqual([column, rows]);
    }
  });
  it("nothing else names who is gone, whatever the column", async () => {
    const tables = await w.store.statement<{ name: string }>(
      sql`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    const naming: string[] = [];
    for (const { name } of tables) {
      const [found] = await w.store.system((db) =>
        db.$queryRawUnsafe<{ n: number }[]>(
          `select count(*)::int as n from "${name}" t where t::text like '%${GONE}%'`,
        ),
      );
      if (found && found.n > 0) naming.push(name);
    }
    expect(naming.sort()).toEqual(["audit", "audit_person", "post"]);
  });
});

const COMMUNITY = { slug: "test", name: "Test", language: "en", zone: "UTC", demo: false } as const;

const named = (keys: readonly { table: string; column: string }[]) => [
  ...keys.map((k) => `${k.table}.${k.column}`),
  ...NAMING,
];

async function count(w: World, name: string, id: string): Promise<number> {
  const [table = "", column = ""] = name.split(".");
  const [row] = await w.store.system((db) =>
    db.$queryRawUnsafe<{ n: number }[]>(
      `select count(*)::int as n from "${table}" where "${column}"::text like '%${id}%'`,
    ),
  );
  return row?.n ?? 0;
}

function foreignKeys(w: World): Promise<{ table: string; column: string }[]> {
  return w.store.statement(sql`
    select k.table_name as table, k.column_name as column from information_schema.referential_constraints r
    join information_schema.key_column_usage k on k.constraint_schema = r.constraint_schema and k.constraint_name = r.constraint_name
    join information_schema.table_constraints u on u.constraint_schema = r.unique_constraint_schema and u.constraint_name = r.unique_constraint_name
    where u.table_name = 'person' and k.column_name <> 'community_id' order by 1, 2`);
}

const person = (db: Db, id: string) =>
  db.person.findUniqueOrThrow({ where: { communityId_id: { communityId: "c1", id } } });

/** A row of everything that can name a person, naming the one who will be gone. */
const everything = (w: World) => async (db: Db) => {
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
  await db.digest.create({
    data: {
      communityId,
      id: "d1",
      cron: "0 9 * * 1",
      zone: "UTC",
      ...place,
      channel: "general",
      coveredUntil: now,
      madeById: GONE,
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
  await db.reviewItem.create({
    data: {
      communityId,
      id: "v1",
      subjectKind: "resource",
      subjectId: "r1",
      submittedById: GONE,
      decidedById: GONE,
      createdAt: now,
    },
  });
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
  await db.feed.create({ data: { communityId, id: "f1", personId: GONE, hash: "h", createdAt: now } });
  await db.posting.create({
    data: { communityId, kind: "resource", term: "en:r", doc: "r1", tf: 1, len: 1, fields: 1, sharing: 1, owner: GONE },
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
  await db.auditPerson.create({
    data: { communityId, named: GONE, personId: GONE, pseudonym: "p", sealed: "no seal opens this" },
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
