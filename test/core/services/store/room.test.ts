import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { watchedRoom } from "../../../../src/core/services/store/room.ts";
import { sql, type Store } from "../../../../src/core/services/store/store.ts";
import { dropDatabase, freshStore, stores } from "../../../support/store.ts";

const full = () => Object.assign(new Error("could not extend file: No space left on device"), { code: "53100" });

describe("the room on a database's disk", () => {
  it("is believed in until something is refused, and tried from then on", async () => {
    const room = watchedRoom();
    let tried = 0;
    const attempt = (error?: Error) => async () => {
      tried += 1;
      if (error) throw error;
    };
    room.note(new Error("syntax error"));
    expect([await room.there(attempt(full())), tried]).toEqual([true, 0]);
    room.note(Object.assign(new Error("refused"), { cause: full() }));
    expect([await room.there(attempt(full())), tried]).toEqual([false, 1]);
    await expect(room.there(attempt(new Error("away")))).rejects.toThrow("away");
    expect([await room.there(attempt()), tried]).toEqual([true, 3]);
    expect([await room.there(attempt(full())), tried]).toEqual([true, 3]);
  });
});

describe.each(stores)("the room of the %s store", (kind) => {
  let store: Store;
  let url: string | undefined;
  beforeAll(async () => {
    ({ store, url } = await freshStore(kind));
  });
  afterAll(async () => {
    await store.close();
    if (url !== undefined) await dropDatabase(url);
  });

  it("is tried in the database once it has refused something, and nothing is left of that", async () => {
    let asked = 0;
    const refusing = store.system(async (db) => {
      asked += 1;
      await db.$executeRaw(sql`do $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`);
    });
    await expect(refusing).rejects.toThrow();
    expect(asked).toBe(1);
    expect(await store.hasRoom()).toBe(true);
    expect(await store.statement(sql`select relname from pg_class where relname = 'room_taken'`)).toEqual([]);
  });
});
