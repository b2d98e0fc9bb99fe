import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { CATALOGUE } from "../../src/features.ts";
import { command } from "../../src/core/kernel/commands/command.ts";
import { text } from "../../src/core/kernel/views/build.ts";
import { withOnly } from "../support/catalogue.ts";
import { type World, world } from "../support/world.ts";

/** What somebody may add who has read nothing of how contacts are kept from those who may not see them. */
const strangersCommand = command({
  path: "fixture count",
  summary: "help.summary",
  examples: [],
  audience: "caller",
  allow: "guest",
  input: z.object({}),
  async run({ db }) {
    const groups = await db.contact.groupBy({ by: ["communityId"], _count: true });
    return { blocks: [text(groups.map((group) => `counted ${group._count}`).join())] };
  },
});

let w: World;
beforeAll(async () => {
  w = await world({ demo: true, catalogue: withOnly([...CATALOGUE.commands, strangersCommand]) });
});
afterAll(() => w.close());

test("a command that asks for everything counts, for each, what they may see", async () => {
  const counted = async (as: string) => (await w.say("fixture count", { as })).text;
  const all = await w.db((db) => db.contact.groupBy({ by: ["sharing"], _count: true }));
  const upTo = (...labels: string[]) =>
    `counted ${all.filter(({ sharing }) => labels.includes(sharing)).reduce((n, group) => n + group._count, 0)}`;
  expect(await counted("guest")).toBe("counted 1");
  expect(await counted("member")).toBe(upTo("clear", "green", "amber"));
  expect(await counted("moderator")).toBe(upTo("clear", "green", "amber", "amber+strict", "red"));
});
