import { afterAll, beforeAll, expect, it } from "vitest";
import { type World, world } from "../../support/world.ts";
import { askedInEveryWay } from "./asked.ts";
import { directory, LOOKERS, type Target } from "./directory.ts";
import { WAYS } from "./ways.ts";

// One contact of each label, and one of each visibility, in each way but on paper, which takes longest; fields.test.ts asks of all in all.
const ways = Object.fromEntries(Object.entries(WAYS).filter(([, { paper }]) => paper !== true));
let w: World;
let all: readonly Target[];
beforeAll(async () => {
  w = await world({ announced: true });
  all = await directory(w);
});
afterAll(() => w.close());

it.concurrent.each(LOOKERS)(
  "$role is told nothing of a contact’s private fields that is not for them",
  async (looker) => {
    const { leaks, unshown, shown } = await askedInEveryWay(
      w,
      { about: all.filter((_, n) => n % 5 === 0), all, ways },
      looker,
    );
    expect({ leaks, unshown }).toEqual({ leaks: [], unshown: [] });
    expect(shown > 0).toBe(["member", "moderator", "admin"].includes(looker.role));
  },
);
