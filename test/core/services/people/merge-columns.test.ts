import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mergePersons } from "../../../../src/core/services/people/linking/merge-persons.ts";
import { type Db, sql } from "../../../../src/core/services/store/store.ts";
import { type World, world } from "../../../support/world.ts";
import { everywhere } from "./named-everywhere.ts";

// Two persons become one; this finds what still names the one who is gone. A new column that names a person has to be moved
// by what its feature declares as `mergePersons`, and a row that names `GONE` in it added to `everywhere`.
const GONE = "gonegone00";
const STAYS = "staysstays";

/** Columns without a foreign key that name a person. */
const NAMING = [
  "delivery.detail",
  "invitation.value",
  "invite.created_by_id",
  "meeting_edit.before",
  "posting.owner",
  ...["resource_topic.owner", "resource_file.owner", "resource_passage.owner"],
  "search_document.owner",
];
/** Columns of a community's tables without a foreign key that look as if they did, and name something else, or keep what was said then. */
const OTHER = [
  ...["audit.actor_id", "audit.detail", "audit.key_id", "audit.subject"], // the log is immutable
  "post.view", // what was said, with the names it was said with
  ...["person.preferences", "person.topics", "topic.also", "topic.labels", "contact.languages", "handle.spaces"],
  ...[
    "card.detail",
    "card.leased_by",
    "card.recipient",
    "card.space_id",
    "card.subject_id",
    "card_change.card_id",
    "channel.board_id",
  ], // cards stand in channels
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
    "digest.sections",
    "digest.seen",
    "meeting.space_id",
    "poll.space_id",
    "review_item.subject_id",
    ...["review_decision.was", "review_decision.became", "review_interest.topics", "review_interest.countries"],
    "session.space_id",
    "resource_question.space_id",
    "native_event.space_id",
    "exposure.space_id",
  ],
  ...["glossary_term.said", "glossary_term.keys", "dictionary_entry.said"],
  ...["contact.fluent", "contact.visibility", "mandate.named_by", "point_of_contact.named_by"], // an authority
  ...["conclusion.topics", "conclusion.countries", "conclusion.crimes", "conclusion_owner.contact_id"],
  ...["contact.former_ids", "contact.former_references"],
  ...[
    "contact_change.contact_id",
    "contact_change.import_id",
    "mandate.contact_id",
    "mandate.deputy_id",
    "point_of_contact.deputy_id",
  ],
  ...["contact_request.contact_id", "contact_request.gives", "contact_request.space_id"],
  ...["resource.crimes", "resource.languages"],
  "search_document.meeting_id", // what is found of it
  ...["contact_address.key_id", "audit_person.key_id"], // the key of the bot
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
    await w.db(everywhere(w, GONE, STAYS));
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
