import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { leftToFile, searchFiling } from "../../../../src/core/services/search/index/filing-chore.ts";
import { labelNames } from "../../../../src/core/services/taxonomy/label-wordings.ts";
import { loadTerms } from "../../../../src/core/services/taxonomy/taxonomy.ts";
import { searching } from "../../../../src/core/services/search/search.ts";
import { sql, writtenUnder } from "../../../../src/core/services/store/store.ts";
import { contact, save } from "../../features/contacts/people.ts";
import { addCommunity, stores, type World, world } from "../../../support/world.ts";

describe.each(stores)("an index of an earlier version on the %s store", (kind) => {
  let w: World;
  beforeAll(async () => {
    w = await world({ kind });
    await save(w, [
      contact("Ramona Agüero", { topics: ["tracing"] }),
      contact("João Nascimento", { country: "BR", sharing: "red" }),
    ]);
    // As an earlier version filed them: names as they stand, labels by words and keys.
    await w.store.system(async (db) => {
      const rows = await db.contact.findMany();
      for (const { id, name, country, sharing } of rows) {
        const words = [
          ...name
            .toLowerCase()
            .normalize("NFD")
            .replace(/[^a-z ]/g, "")
            .split(" "),
          country.toLowerCase(),
        ];
        for (const word of [...words, ...(country === "PY" ? ["tracing"] : [])]) {
          const fields = word.length === 2 ? 4 : word === "tracing" ? 2 : 1;
          await db.$executeRaw(sql`
            insert into posting (community_id, kind, term, doc, tf, len, fields, sharing)
            values (${w.community}, 'contact', ${`x:${word}`}, ${id}, 2, 4, ${fields}, ${sharing === "red" ? 4 : 1})`);
        }
      }
      await db.$executeRaw`truncate search_document`;
      await db.$executeRaw(
        sql`insert into search_total (community_id, kind, label, docs, length) values (${w.community}, 'contact', 1, 1, 4), (${w.community}, 'contact', 4, 1, 4)`,
      );
    });
  });
  afterAll(() => w.close());

  const parts = () => ({ store: w.store, clock: w.clock, ids: w.ids, seal: w.seal, catalogue: w.catalogue });
  const found = (words: string, ceiling: "amber" | "red") =>
    w.store.within(w.community, { kind: "person", role: "member", ceiling }, async (db) => {
      const { wordings } = labelNames(await loadTerms(db));
      const at = { community: w.community, kind: "contact", language: "en", limit: 10, wordings } as const;
      const { hits } = await searching(db, at)({ words });
      const names = new Map((await db.contact.findMany()).map((row) => [row.id, row.name]));
      return hits.map(({ doc }) => names.get(doc));
    });
  const finds = async () => {
    expect(await found("aguero", "amber")).toEqual(["Ramona Agüero"]);
    expect(await found('"ramona aguero"', "amber")).toEqual(["Ramona Agüero"]);
    expect(await found("rastreo paraguay", "amber")).toEqual(["Ramona Agüero"]);
    expect(await found("nascimento", "red")).toEqual(["João Nascimento"]);
    expect(await found("nascimento brazil", "amber")).toEqual([]);
  };

  test("answers, is filed anew however often that is broken off, and is gone then", async () => {
    expect(await leftToFile(w.store)).toBe(2);
    await finds();
    // One is written meanwhile: it is found as it is now, and stands there no more.
    await save(w, [contact("Ramona Agüero", { topics: ["tracing"], post: "Chief" })]);
    await finds();
    expect(await found("chief", "amber")).toEqual(["Ramona Agüero"]);
    await searchFiling.run(parts());
    await searchFiling.run(parts());
    await finds();
    expect(await w.db((db) => db.posting.count())).toBe(0);
    expect(await w.db((db) => db.searchTotal.count())).toBe(0);
    expect(await leftToFile(w.store)).toBe(0);
  });

  test("an index in which that fails keeps the others from nothing", async () => {
    await addCommunity(w.store, "c2", "second", w.clock.now());
    await w.store.system(async (db) => {
      for (const community of [w.community, "c2"])
        await db.$executeRaw(sql`
          insert into posting (community_id, kind, term, doc, tf, len, fields, sharing) values (${community}, 'contact', 'x:gone', 'gone', 1, 1, 1, 1)`);
    });
    const broken: typeof w.store = {
      ...w.store,
      asCommunity: (community, reason, work) =>
        w.store.asCommunity(community, reason, (db) => {
          if (community === w.community) throw new Error("bug");
          return work(db);
        }),
    };
    await expect(searchFiling.run({ ...parts(), store: broken })).rejects.toThrow("failed in");
    expect(await w.store.system((db) => db.posting.findMany())).toMatchObject([{ communityId: w.community }]);
  });

  test("a suggestion that came by a link goes back with it, though it was filed anew meanwhile", async () => {
    await w.say('resource add "Guide to marking" https://example.org/1 guide', { as: "member" });
    const linked = { id: "link", state: "joined", personId: "c1member", joinedAt: w.clock.now(), before: {} };
    const accounts = {
      ...{ makerPlatform: "console", makerSpace: "s", makerAccount: "a" },
      ...{ askerPlatform: "console", askerSpace: "s", askerAccount: "b" },
    };
    await w.db((db) =>
      db.link.create({
        data: { communityId: w.community, ...linked, ...accounts, askedAt: w.clock.now(), expiresAt: w.clock.now() },
      }),
    );
    const [doc] = await w.store.system(async (db) => {
      const filed = await db.searchDocument.findMany({ where: { owner: "c1member" } });
      await db.searchDocument.deleteMany({ where: { owner: "c1member" } });
      return filed;
    });
    expect(doc?.kind).toBe("resource");
    // The link was made when the suggestion stood in the index of an earlier version.
    await w.db(async (db) => {
      await writtenUnder(db, "link");
      await db.posting.create({
        data: {
          ...{ communityId: w.community, kind: "resource", term: "x:guide", doc: doc?.doc ?? "" },
          ...{ tf: 1, len: 1, fields: 1, sharing: 1, owner: "c1member" },
        },
      });
    });
    await searchFiling.run(parts());
    const owners = () =>
      w.db(async (db) => (await db.searchDocument.findMany({ where: { kind: "resource" } })).map(({ owner }) => owner));
    expect(await owners()).toEqual(["c1member"]);
    await w.db((db) => db.$executeRaw`select part_persons(array['link'], 'c1member', 'c1guest')`);
    expect(await owners()).toEqual(["c1guest"]);
  });
});
