import { afterEach, beforeEach, expect, it } from "vitest";
import { assemble, type Rapporteur } from "../../src/app/assemble.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { sql, type Store } from "../../src/core/services/store/store.ts";
import { type World, world } from "../support/world.ts";

let w: World;
let full: boolean;
let product: Rapporteur;
beforeEach(async () => {
  w = await world();
  full = false;
  const store: Store = {
    ...w.store,
    // As PostgreSQL refuses what it has no room for: the transaction is undone.
    within: (community, reader, work) =>
      w.store.within(community, reader, async (db) => {
        const done = await work(db);
        const [row] = await db.$queryRaw<{ id: string | null }[]>(
          sql`select pg_current_xact_id_if_assigned()::text as id`,
        );
        if (full && row?.id != null)
          await db.$executeRaw(
            sql`do $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`,
          );
        return done;
      }),
  };
  const quiet = () => undefined;
  product = assemble({ ...w, store, log: { info: quiet, warn: quiet, error: quiet }, worker: "full" });
});
afterEach(() => w.close());

it.each([
  ["en", /I have no room left to save anything, so this was not done/],
  ["es", /No me queda espacio/],
  ["pt", /Não tenho mais espaço/],
  ["fr", /Je n’ai plus de place/],
])("what there is no room for is refused in a sentence, and done once there is (%s)", async (locale, words) => {
  const add = async (id: string) => {
    const plan = await product.dispatch({
      ...{ id, platform: "console", space: w.slug, user: "member", channel: "general", locale, insist: true },
      input: { kind: "line", line: 'conclusion add "Kept at last."' },
    });
    const view = plan.kind === "work" ? await plan.run() : undefined;
    return {
      refusal: view?.refusal,
      text: view ? toPlain(view, { format: formatter("en", "UTC"), now: w.clock.now() }) : "",
    };
  };
  full = true;
  const refused = await add("full-1");
  expect(refused).toEqual({ refusal: "store.full", text: expect.stringMatching(words) as string });
  expect(await w.db((db) => db.conclusion.count())).toBe(0);
  full = false;
  expect((await add("full-2")).refusal).toBeUndefined();
  expect(await w.db((db) => db.conclusion.count())).toBe(1);
});
