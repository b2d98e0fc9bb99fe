import { afterAll, beforeAll, expect, it } from "vitest";
import { verifyAudit } from "../../../../src/core/services/audit/verify.ts";
import { eraseDue } from "../../../../src/core/services/privacy/erasing/erase-due.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { type AnotherProcess, anotherProcess } from "../../../support/another-process.ts";
import { type World, world } from "../../../support/world.ts";
import { answers, asks, connect, linkCode, pair, requestOf } from "../../services/people/linking.ts";
import { contact, save } from "./people.ts";

const ROUNDS = 8;
const EACH = 5;
const SEED = 20_261_128;
const MODERATOR = { as: "moderator" };

type Deed = (w: World) => Promise<unknown>;

/** Numbers that are the same each time (https://en.wikipedia.org/wiki/Linear_congruential_generator). */
function dice(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

/** Two processes of the operating system on one database. */
let one: World;
let another: AnotherProcess;
beforeAll(async () => {
  one = await world({ kind: "server" });
  another = await anotherProcess(one);
  await connect(one, [
    { platform: "slack", externalId: "T1" },
    { platform: "discord", externalId: "G1" },
  ]);
});
afterAll(async () => {
  await another.close();
  await one.close();
});

/** What of the database contradicts itself, in words; nothing where it is whole. */
async function broken(): Promise<string[]> {
  const rows = await one.store.statement<{ what: string }>(sql`
    select 'point of contact of nobody ' || contact_id as what from point_of_contact p
      where not exists (select from contact c where c.community_id = p.community_id and c.id = p.contact_id)
    union all select 'deputy who is gone ' || deputy_id from point_of_contact p
      where deputy_id is not null and not exists (select from contact c where c.community_id = p.community_id and c.id = p.deputy_id)
    union all select 'own deputy ' || contact_id from point_of_contact where deputy_id = contact_id
    union all select 'a mandate that is held and over, or the other way round ' || m.id from mandate m
      where (m.ended_at is null) <> exists (select from point_of_contact p where p.community_id = m.community_id and p.country = m.country
        and p.topic_key = m.topic_key and p.contact_id = m.contact_id)
      and (m.ended_at is null and exists (select from contact c where c.community_id = m.community_id and c.id = m.contact_id))
    union all select 'two who have one mandate ' || country || ' ' || topic_key from mandate
      where ended_at is null and contact_id in (select id from contact) group by country, topic_key having count(*) > 1
    union all select 'a contact of somebody who is gone ' || c.id from contact c
      where person_id is not null and not exists (select from person p where p.community_id = c.community_id and p.id = c.person_id)
    union all select 'one that was merged and is there ' || f from contact c, unnest(c.former_ids) f
      where exists (select from contact o where o.community_id = c.community_id and o.id = f)
    union all select 'merged into two ' || f from contact c, unnest(c.former_ids) f group by f having count(*) > 1
    union all select 'a document of nobody ' || doc from search_document d
      where kind = 'contact' and not exists (select from contact c where c.community_id = d.community_id and c.id = d.doc)
    union all select 'nobody finds ' || id from contact c
      where not exists (select from search_document d where d.community_id = c.community_id and d.kind = 'contact' and d.doc = c.id)
    union all select 'an entry of the queue about nobody ' || subject_id from review_item i
      where subject_kind = 'contact' and not exists (select from contact c where c.community_id = i.community_id and c.id = i.subject_id)
    union all select 'said to be wrong, and in no queue ' || r.contact_id from contact_report r
      where settled_at is null and queued_at is not null and not exists (select from review_item i
        where i.community_id = r.community_id and i.subject_kind = 'contact' and i.subject_id = r.contact_id and i.decision is null)`);
  return rows.map(({ what }) => what);
}

it.each(Array.from({ length: ROUNDS }, (_, n) => n))(
  "merged, linked, parted, changed and erased by two processes at once, everything is whole (%i)",
  async (n) => {
    const throwDice = dice(SEED + n);
    const p = pair(one, `r${n}`);
    await p.meet();
    const persons = await p.persons();
    await asks(one, await linkCode(one, p.slack), p.discord);
    const request = await requestOf(one, p.discord);
    await save(one, [
      contact(`Ana ${n}`, { reference: `a${n}`, person: persons.slack ?? "", topics: ["tracing"], poc: ["tracing"] }),
      contact(`Ana ${n}`, { reference: `b${n}`, phones: [`+5952155500${n}1`], topics: ["marking"], poc: ["marking"] }),
      contact(`Ana ${n}`, { reference: `c${n}`, topics: ["customs"], poc: ["customs"], mandate: { deputy: `b${n}` } }),
    ]);
    const rows = await one.db((db) =>
      db.contact.findMany({ where: { name: `Ana ${n}` }, orderBy: { reference: "asc" } }),
    );
    const [a = "", b = "", c = ""] = rows.map(({ id }) => id);
    await one.db((db) =>
      db.person.updateMany({ where: { id: persons.slack ?? "" }, data: { eraseAt: one.clock.now() } }),
    );
    const merge = (stays: string, goes: string) => (w: World) =>
      w.send({ kind: "values", path: "contact merge", values: { contact: stays, other: goes, sure: true } }, MODERATOR);
    const send =
      (path: string, values: Record<string, string>, who = MODERATOR) =>
      (w: World) =>
        w.send({ kind: "values", path, values }, who);
    const merges = [merge(a, b), merge(b, a), merge(b, c), merge(c, a)];
    const erase: Deed = (w) => (w === one ? eraseDue(w) : another.erase());
    const deeds: readonly Deed[] = [
      ...merges,
      (w) => answers(w, request, "confirm"),
      (w) => w.say(`me unlink link:${request.id} confirm:yes`, p.slack),
      erase,
      send("contact edit", { contact: b, city: "Luque" }),
      send("contact wrong", { contact: c, what: "Old" }, { as: "member" }),
      send("contact remove", { contact: c }),
    ];
    // Two merges at least, and mostly somebody is erased meanwhile.
    const sure = [merges[throwDice(4)]!, merges[throwDice(4)]!, ...(n % 4 === 0 ? [] : [erase])];
    const chosen = [...sure, ...Array.from({ length: EACH - sure.length }, () => deeds[throwDice(deeds.length)]!)];
    const done = await Promise.allSettled(chosen.map((deed, at) => deed(at % 2 === 0 ? one : another.world)));
    expect(done.filter(({ status }) => status === "rejected")).toEqual([]);
    expect(await broken()).toEqual([]);
  },
);

it("leaves a whole audit chain behind, and no bug; each of it was done", async () => {
  expect(another.pid).not.toBe(process.pid);
  const done = await one.db((db) => db.audit.groupBy({ by: ["action"], _count: true }));
  console.log(done.map(({ action, _count: times }) => `${action} ${times}`).join(", "));
  expect(done.map(({ action }) => action)).toEqual(
    expect.arrayContaining([
      "contact.merge",
      "contact.edit",
      "contact.remove",
      "contact.wrong",
      "person.link",
      "person.erase",
    ]),
  );
  expect(await one.db((db) => verifyAudit({ db, seal: one.seal }, "c1"))).toMatchObject({ whole: true });
  expect(one.logged).toEqual([]);
});
