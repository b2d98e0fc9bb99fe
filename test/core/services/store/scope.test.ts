import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refuse } from "../../../../src/core/kernel/errors/errors.ts";
import { type Reader, personReads } from "../../../../src/core/services/store/reader.ts";
import { asCommunity, asReader, type Db, sql, type Store } from "../../../../src/core/services/store/store.ts";
import { stores } from "../../../support/store.ts";
import { CHANNEL, labelledContacts, MEMBER, MODERATOR, seen } from "./scope-world.ts";

const CLOSED = /a transaction is used outside of the scope/;

describe.each(stores)("a scope on %s", (kind) => {
  let store: Store;
  beforeAll(async () => {
    store = await labelledContacts(kind);
  });
  afterAll(() => store.close());

  const within = <T>(reader: Reader, work: (db: Db) => Promise<T>) => store.within("a", reader, work);
  const leave = async (db: Db) =>
    (await db.person.updateMany({ where: { id: "amember" }, data: { name: "Changed" } })).count;

  describe("inside another", () => {
    it("is that of its reader, and the outer one's is put back", async () => {
      await within(MEMBER, async (db) => {
        expect(await seen(db)).toEqual(["clear", "amber"]);
        await asCommunity({ db }, "planning", async (whole) => {
          expect(await seen(whole.db)).toEqual(["clear", "amber", "red"]);
          await asReader(whole, CHANNEL, async (channel) => {
            expect(await seen(channel.db)).toEqual(["clear"]);
            await asCommunity(channel, "planning", async (again) =>
              expect(await seen(again.db)).toEqual(["clear", "amber", "red"]),
            );
            expect(await seen(channel.db)).toEqual(["clear"]);
          });
          expect(await seen(whole.db)).toEqual(["clear", "amber", "red"]);
        });
        expect(await seen(db)).toEqual(["clear", "amber"]);
      });
    });
    it("is put back after an error that is caught, whatever it is", async () => {
      await within(MEMBER, async (db) => {
        const wide = (work: (db: Db) => Promise<unknown>) => asCommunity({ db }, "planning", (whole) => work(whole.db));
        await expect(wide(() => refuse("conclusion.gone"))).rejects.toMatchObject({
          problem: { code: "conclusion.gone" },
        });
        expect(await seen(db)).toEqual(["clear", "amber"]);
        await expect(
          wide((at) => asReader({ db: at }, CHANNEL, () => Promise.reject(new Error("on purpose")))),
        ).rejects.toThrow("on purpose");
        expect(await seen(db)).toEqual(["clear", "amber"]);
        await expect(
          wide(() => {
            throw new Error("at once");
          }),
        ).rejects.toThrow("at once");
        expect(await seen(db)).toEqual(["clear", "amber"]);
      });
    });
    it("writes with the right of whoever asked, or the product's, as its reason says", async () => {
      await within(personReads({ id: "aguest", role: "guest" }), async (db) => {
        expect(await leave(db)).toBe(0);
        expect(await asCommunity({ db }, "planning", (whole) => leave(whole.db))).toBe(0);
        expect(await asCommunity({ db }, "leaving", (whole) => leave(whole.db))).toBe(1);
        expect(await leave(db)).toBe(0);
      });
    });
    it("of a reader narrows, and writes nothing", async () => {
      await within(MODERATOR, async (db) => {
        expect(await leave(db)).toBe(1);
        await asReader({ db }, MODERATOR, async (read) => {
          expect(await seen(read.db)).toEqual(["clear", "amber", "red"]);
          expect(await leave(read.db)).toBe(0);
        });
        await asReader({ db }, CHANNEL, async (read) => {
          expect(await leave(read.db)).toBe(0);
          expect(await asCommunity(read, "planning", (whole) => leave(whole.db))).toBe(0);
        });
        await asCommunity({ db }, "leaving", (whole) =>
          asReader(whole, MODERATOR, async (read) => expect(await leave(read.db)).toBe(0)),
        );
        expect(await leave(db)).toBe(1);
      });
      const add = (db: Db) =>
        db.conclusion.create({
          data: {
            communityId: "a",
            id: "x",
            text: "t",
            language: "en",
            authorId: "amoderator",
            concludedAt: new Date(),
            createdAt: new Date(),
          },
        });
      await expect(within(MODERATOR, (db) => asReader({ db }, MODERATOR, (read) => add(read.db)))).rejects.toThrow(
        /row-level security/,
      );
    });
    it("there is none of a reader's where no community is", async () => {
      await expect(store.system(async (db) => asReader({ db }, CHANNEL, (read) => seen(read.db)))).rejects.toThrow(
        "a reader reads inside a community",
      );
    });
  });

  describe("while another is open in it", () => {
    it("is not to be used, nor is that one afterwards", async () => {
      await within(MEMBER, async (db) => {
        let kept: Db | undefined;
        await asCommunity({ db }, "planning", async (whole) => {
          kept = whole.db;
          expect(() => db.contact).toThrow(CLOSED);
          expect(() => db.$queryRaw`select 1`).toThrow(CLOSED);
          await expect(asCommunity({ db }, "planning", (again) => seen(again.db))).rejects.toThrow(CLOSED);
          await expect(asReader({ db }, MEMBER, (read) => seen(read.db))).rejects.toThrow(CLOSED);
          // What was caught has closed nothing.
          expect(await seen(whole.db)).toEqual(["clear", "amber", "red"]);
        });
        expect(() => kept?.contact).toThrow(CLOSED);
        await expect(asCommunity({ db: kept as Db }, "figures", (again) => seen(again.db))).rejects.toThrow(CLOSED);
        expect(await seen(db)).toEqual(["clear", "amber"]);
      });
    });

    // What somebody may see, or an error; never a row more.
    const settled = async (all: readonly PromiseLike<unknown>[]) =>
      (await Promise.allSettled(all)).map((r) => (r.status === "fulfilled" ? r.value : (r.reason as Error).message));
    const wide = (db: Db) => asCommunity({ db }, "planning", (whole) => seen(whole.db));
    const ids = (rows: unknown) => (Array.isArray(rows) ? (rows as { id: string }[]).map(({ id }) => id).sort() : rows);

    it("shows no row more to who asks at the same time, before or after", async () => {
      await within(MEMBER, async (db) => {
        const [before, all] = await settled([db.contact.findMany(), wide(db)]);
        expect([ids(before), all]).toEqual([expect.stringMatching(CLOSED), ["clear", "amber", "red"]]);
        const [first, after] = await settled([wide(db), Promise.resolve().then(() => db.contact.findMany())]);
        expect([first, ids(after)]).toEqual([["clear", "amber", "red"], expect.stringMatching(CLOSED)]);
        const [raw] = await settled([db.$queryRaw<{ id: string }[]>(sql`select id from contact`), wide(db)]);
        expect(ids(raw)).toEqual(expect.stringMatching(CLOSED));
        const [counted] = await settled([db.contact.count(), wide(db)]);
        expect(counted).toEqual(expect.stringMatching(CLOSED));
        expect(await seen(db)).toEqual(["clear", "amber"]);
      });
    });
    it("lets what was asked before come to its end first, all its statements", async () => {
      await within(MEMBER, async (db) => {
        const nested = { where: { key: "tracing" }, include: { contacts: true } } as const;
        const asked = db.topic
          .findMany(nested)
          .then((topics) => topics.flatMap((t) => t.contacts.map((c) => c.contactId)).sort());
        const [own, all] = await settled([asked, wide(db)]);
        expect([own, all]).toEqual([
          ["amber", "clear"],
          ["clear", "amber", "red"],
        ]);
      });
    });
    it("keeps a question that was put and not asked yet", async () => {
      await within(MEMBER, async (db) => {
        const question = db.contact.findMany();
        const said = await asCommunity({ db }, "planning", async () => (await settled([question]))[0]);
        expect(said).toEqual(expect.stringMatching(CLOSED));
      });
    });
    it("lets what was asked in it come to its end before the outer one goes on", async () => {
      await within(MODERATOR, async (db) => {
        let late: Promise<string[]> | undefined;
        await asReader({ db }, CHANNEL, async (read) => {
          late = read.db.topic
            .findMany({ where: { key: "tracing" }, include: { contacts: true } })
            .then((t) => t.flatMap((x) => x.contacts.map((c) => c.contactId)));
          await Promise.resolve();
        });
        expect(await late).toEqual(["clear"]);
        expect(await seen(db)).toEqual(["clear", "amber", "red"]);
      });
    });
    it("is one of two that begin at the same time", async () => {
      await within(MEMBER, async (db) => {
        const both = await settled([wide(db), asReader({ db }, CHANNEL, (read) => seen(read.db))]);
        expect(both).toEqual([["clear", "amber", "red"], expect.stringMatching(CLOSED)]);
        expect(await seen(db)).toEqual(["clear", "amber"]);
      });
    });
  });
});
