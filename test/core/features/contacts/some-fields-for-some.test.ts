import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { levelOf, visibilityOf, withoutUsual } from "../../../../src/core/features/contacts/fields/visibility.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { type World, world } from "../../../support/world.ts";
import { contact, save } from "./people.ts";

describe("whom a field is for", () => {
  it("is whom the numbers are for, of a mobile and a 24/7 number of which nothing is said", () => {
    expect(levelOf({ phones: "moderators" }, "mobiles")).toBe("moderators");
    expect(levelOf({ phones: "moderators", mobiles: "community" }, "mobiles")).toBe("community");
    expect(levelOf({ mobiles: "request" }, "phones")).toBe("community");
    expect(levelOf({ phones: "nobody" }, "emails")).toBe("community");
  });

  it("stays said where it is narrower, so that it is not widened with others", () => {
    expect(withoutUsual({ phones: "moderators", mobiles: "moderators", emails: "community" })).toEqual({
      phones: "moderators",
      mobiles: "moderators",
    });
    expect(withoutUsual({ phones: "moderators", mobiles: "community", always: "community" })).toEqual({
      phones: "moderators",
      mobiles: "community",
      always: "community",
    });
    expect(withoutUsual({ phones: "community", mobiles: "community", city: "community" })).toEqual({});
  });

  it("is said in as few words as will do", () => {
    const levels = { mobiles: "request", always: "request", emails: "community", note: "community", city: "community" };
    expect(visibilityOf({ ...levels, phones: "request" } as Parameters<typeof visibilityOf>[0])).toEqual({
      phones: "request",
    });
    expect(visibilityOf({ ...levels, phones: "community" } as Parameters<typeof visibilityOf>[0])).toEqual({
      mobiles: "request",
      always: "request",
    });
  });
});

const DESK = "+595 21 555 4001";
const MOBILE = "+595 981 554002";
const ALWAYS = "+595 21 555 4003";

describe("a contact with a desk, a mobile and a city", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    await w.db(async (db) => {
      const person = {
        communityId: w.community,
        id: "other",
        name: "Another",
        role: "member",
        createdAt: w.clock.now(),
      };
      await db.person.create({ data: person });
      await db.handle.create({
        data: { communityId: w.community, platform: "console", externalId: "other", personId: "other" },
      });
    });
    await save(w, [
      contact("Nadia Quispe", {
        ...{ reference: "n", person: "c1member", city: "Pilar" },
        phones: [{ number: MOBILE, kind: "mobile" }, DESK, { number: ALWAYS, kind: "always" }],
      }),
      contact("Omar Benegas", { reference: "o", topics: ["ballistics"] }),
    ]);
  });
  afterAll(() => w.close());

  const find = async (words: string, as: string) =>
    (await w.send({ kind: "values", path: "contact find", values: { words } }, { as })).text;
  const show = async (as: string) => (await w.say("contact show Nadia", { as })).text;
  const me = (values: Readonly<Record<string, string>>) =>
    w.send({ kind: "values", path: "contact me", values }, { as: "member" });

  it("shows all of it to all who see it, unless something is said", async () => {
    const text = await show("other");
    for (const said of [DESK, MOBILE, ALWAYS, "Pilar"]) expect(text).toContain(said);
  });

  it("shows a mobile to moderators alone, where its owner says so, and finds nobody else by it", async () => {
    await me({ mobile_for: "moderators" });
    const text = await show("other");
    expect(text).toContain(DESK);
    expect(text).toContain(ALWAYS);
    expect(text).not.toContain(MOBILE);
    expect(await find(MOBILE, "other")).not.toContain("Nadia");
    expect(await find(DESK, "other")).toContain("Nadia");
    expect(await show("moderator")).toContain(MOBILE);
    expect(await find(MOBILE, "moderator")).toContain("Nadia");
  });

  it("keeps what was said of the mobile when numbers are opened, and hides with the numbers what nothing was said of", async () => {
    await me({ phone_for: "moderators" });
    const hidden = await show("other");
    for (const number of [DESK, MOBILE, ALWAYS]) expect(hidden).not.toContain(number);
    await me({ phone_for: "community" });
    const open = await show("other");
    expect(open).toContain(DESK);
    expect(open).toContain(ALWAYS);
    expect(open).not.toContain(MOBILE);
  });

  it("gives on request the numbers that are for that, and none that is for fewer", async () => {
    await me({ phone_for: "community", mobile_for: "request", always_for: "moderators" });
    const text = await show("other");
    expect(text).toContain("Mobile: on request");
    expect(text).not.toContain("24/7");
    const asked = await w.send(
      {
        kind: "values",
        path: "contact request",
        values: { contact: "Nadia", field: "phones", reason: "A trace request that cannot wait until Monday" },
      },
      { as: "other" },
    );
    expect(asked.refusal).toBeUndefined();
    const request = (await w.db((db) => db.contactRequest.findFirstOrThrow())).id;
    const would = await w.send({ kind: "values", path: "contact accept", values: { request } }, { as: "member" });
    expect(would.text).toContain(MOBILE);
    expect(would.text).toContain(DESK);
    expect(would.text).not.toContain(ALWAYS);
  });

  it("shows nobody else a mobile that is for nobody, nor finds by it, whoever edits the others", async () => {
    await me({ phone_for: "community", mobile_for: "nobody", always_for: "community" });
    await w.send(
      { kind: "values", path: "contact edit", values: { contact: "Nadia", phone: "+595 21 555 4009" } },
      { as: "moderator" },
    );
    const text = await show("moderator");
    expect(text).toContain("+595 21 555 4009");
    expect(text).not.toContain(MOBILE);
    expect(await find(MOBILE, "moderator")).not.toContain("Nadia");
    expect(await show("member")).toContain(MOBILE);
  });

  it("is found by its city by those who may know it", async () => {
    await me({ city_for: "moderators" });
    expect(await show("other")).not.toContain("Pilar");
    expect(await show("moderator")).toContain("Pilar");
    expect(await show("member")).toContain("Pilar");
    const [hidden, none] = [await find("who is in Pilar", "other"), await find("who is in Pilax", "other")];
    expect(hidden.replaceAll("Pilar", "X")).toBe(none.replaceAll("Pilax", "X"));
    const option = await w.send({ kind: "values", path: "contact find", values: { city: "Pilar" } }, { as: "other" });
    expect(option.text).not.toContain("Nadia");
    // Nor is it told from none in what is kept of it for questions.
    const [row] = await w.db((db) =>
      db.$queryRaw<{ filed: string | null; entry: string }[]>(sql`
        select c.folded_city as filed, d.entry || d.wording as entry from contact c
        join search_document d on d.community_id = c.community_id and d.doc = c.id where c.reference = 'n'`),
    );
    expect(row?.filed).toBeNull();
    expect(row?.entry).not.toContain("pilar");
    await me({ city_for: "community" });
    expect(await find("who is in Pilar", "other")).toContain("Nadia");
  });

  it("is read as before where its numbers were sealed together", async () => {
    const one = await w.db((db) => db.contact.findFirstOrThrow({ where: { reference: "n" } }));
    const place = { community: w.community, table: "contact", row: one.id, field: "phones" };
    const together = await w.seal.seal(JSON.stringify([DESK, { number: MOBILE, kind: "mobile" }]), place);
    await w.store.asCommunity(w.community, "maintenance", (db) =>
      db.$executeRaw(sql`update contact set sealed_phones = ${together}, sealed_mobiles = null, sealed_always = null,
        visibility = '{"phones":"moderators"}'::jsonb where id = ${one.id}`),
    );
    expect(await show("other")).not.toContain(MOBILE);
    const text = await show("moderator");
    expect(text).toContain(MOBILE);
    await me({ phone_for: "community", mobile_for: "nobody" });
    const after = await show("other");
    expect(after).toContain(DESK);
    expect(after).not.toContain(MOBILE);
    expect(await show("moderator")).not.toContain(MOBILE);
  });
});
