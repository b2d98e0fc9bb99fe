import { afterAll, beforeAll, expect, it } from "vitest";
import { sql } from "../../../src/core/services/store/store.ts";
import { loggedError } from "../../../src/terminal/io/logged-error.ts";
import { type World, world } from "../../support/world.ts";

const SECRET = "Ximena 0981 555 123 ximena@example.org";
let w: World;
beforeAll(async () => {
  // Node's own errors leave it at 0 where one is made at the end of the stack, as other tests of this process have it made.
  Error.stackTraceLimit = 10;
  w = await world();
});
afterAll(() => w.close());

const thrown = (work: () => unknown): Promise<unknown> =>
  Promise.resolve()
    .then(work)
    .then(
      () => undefined,
      (error: unknown) => error,
    );
const person = { communityId: "c1", name: SECRET, role: "member", createdAt: new Date(0) };

it.each<[string, () => unknown]>([
  [
    "a value of the wrong type",
    () => w.db((db) => db.person.create({ data: { ...person, id: SECRET, role: 7 as never } })),
  ],
  [
    "a row that is there",
    () =>
      w.db((db) =>
        db.person.createMany({
          data: [
            { ...person, id: SECRET },
            { ...person, id: SECRET },
          ],
        }),
      ),
  ],
  ["what a type cannot hold", () => w.store.statement(sql`select ${SECRET}::int as n`)],
  [
    "a condition that does not hold",
    () =>
      w.store.statement(sql`insert into origin (id, fingerprint, noted_at) values (7, ${SECRET}, now()) returning 1`),
  ],
  ["what a parser read", () => JSON.parse(SECRET) as unknown],
])("of %s the log tells what went wrong and where, and nothing of what was written", async (_what, work) => {
  const error = await thrown(work);
  expect(JSON.stringify(String(error))).toMatch(/Ximena|origin|Unique/);
  const logged = JSON.stringify(loggedError(new Error("a bug", { cause: error })));
  for (const word of SECRET.split(" ")) expect(logged).not.toContain(word);
  if (error instanceof Error)
    expect(loggedError(error)).toMatchObject({ type: error.name, stack: expect.stringMatching(/^\s+at /) as string });
});
