import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refuse } from "../../../../src/core/kernel/errors/errors.ts";
import type { Reader } from "../../../../src/core/services/store/reader.ts";
import { asCommunity, type Db, sql, type Store } from "../../../../src/core/services/store/store.ts";
import { stores } from "../../../support/store.ts";
import { CHANNEL, failing, labelledContacts, MEMBER, seen } from "./scope-world.ts";

describe.each(stores)("a scope on %s", (kind) => {
  let store: Store;
  beforeAll(async () => {
    store = await labelledContacts(kind);
  });
  afterAll(() => store.close());

  const within = <T>(reader: Reader, work: (db: Db) => Promise<T>) => store.within("a", reader, work);

  describe("ends with its transaction", () => {
    const nothingLeft = async () =>
      expect(
        await store.statement(sql`
          select current_user = session_user as own, coalesce(nullif(current_setting('rapporteur.community', true), ''), 'none') as community,
            coalesce(nullif(current_setting('rapporteur.role', true), ''), 'none') as role, coalesce(nullif(current_setting('rapporteur.power', true), ''), 'none') as power`),
      ).toEqual([{ own: true, community: "none", role: "none", power: "none" }]);
    // More than a server's connections, so that each has had one.
    const times = async (work: () => Promise<unknown>) =>
      void (await Promise.all(Array.from({ length: kind === "server" ? 12 : 2 }, work)));
    const stillNarrow = async () => {
      await nothingLeft();
      expect(await within(CHANNEL, seen)).toEqual(["clear"]);
    };

    it("after a commit", async () => {
      await times(() => within(MEMBER, (db) => asCommunity({ db }, "planning", (whole) => seen(whole.db))));
      await times(stillNarrow);
    });
    it("after it was rolled back in a wider one", async () => {
      await times(() =>
        expect(
          within(MEMBER, (db) => asCommunity({ db }, "planning", () => refuse("conclusion.gone"))),
        ).rejects.toThrow(),
      );
      await times(stillNarrow);
    });
    it("after a statement failed in a wider one, and was caught", async () => {
      await times(() =>
        expect(
          within(MEMBER, async (db) => {
            await expect(asCommunity({ db }, "planning", (whole) => failing(whole.db))).rejects.toThrow(
              /division by zero/,
            );
            // The transaction is over: nothing is found with any right.
            await expect(seen(db)).rejects.toThrow(/aborted/);
            throw new Error("on purpose");
          }),
        ).rejects.toThrow("on purpose"),
      );
      await times(stillNarrow);
    });
    it("also where it went back to a savepoint, which puts the reader back too", async () => {
      await within(MEMBER, async (db) => {
        await db.$executeRaw`savepoint before`;
        await expect(asCommunity({ db }, "planning", (whole) => failing(whole.db))).rejects.toThrow(/division by zero/);
        await db.$executeRaw`rollback to savepoint before`;
        expect(await seen(db)).toEqual(["clear", "amber"]);
      });
      await times(stillNarrow);
    });
  });

  describe("that is lost", () => {
    const bare = (settings: Readonly<Record<string, string>>) =>
      store.system(async (db) => {
        await db.$executeRaw`select set_config('role', 'rapporteur_scoped', true)`;
        for (const [name, value] of Object.entries(settings))
          await db.$executeRaw`select set_config(${`rapporteur.${name}`}, ${value}, true)`;
        return db.$queryRaw<{ id: string }[]>(sql`select id from contact`);
      });
    const whole = { community: "a", person: "", role: "4", label: "4", company: "4", actor: "", power: "4" };
    const none = (found: PromiseLike<unknown[]>) => expect(Promise.resolve(found).catch(() => [])).resolves.toEqual([]);

    it("is found with all of its settings", async () => expect((await bare(whole)).length).toBe(3));
    it("shows nothing without any", () => none(bare({})));
    it.each(Object.keys(whole).filter((name) => ["community", "role", "label"].includes(name)))(
      "shows nothing without %s, where it is looked at",
      async (name) => {
        const rest: Record<string, string> = Object.fromEntries(
          Object.entries({ ...whole, role: "1", label: "2" }).filter(([key]) => key !== name),
        );
        await none(bare(rest));
        await none(bare({ ...rest, [name]: "" }));
      },
    );
    it("writes nothing without power", async () => {
      const tried = (power?: string) =>
        store.system(async (db) => {
          await db.$executeRaw`select set_config('role', 'rapporteur_scoped', true), set_config('rapporteur.community', 'a', true), set_config('rapporteur.role', '4', true)`;
          if (power !== undefined) await db.$executeRaw`select set_config('rapporteur.power', ${power}, true)`;
          return db.$executeRaw`update contact set name = 'x'`;
        });
      await expect(tried()).rejects.toThrow();
      await expect(tried("")).rejects.toThrow();
      expect(await tried("1")).toBe(0);
    });
  });
});
