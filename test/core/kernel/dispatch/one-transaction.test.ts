import { afterAll, beforeAll, expect, it } from "vitest";
import { assemble } from "../../../../src/app/assemble.ts";
import { type World, world } from "../../../support/world.ts";
import { counting } from "../../services/people/counting.ts";

let w: World;
beforeAll(async () => {
  w = await world();
  await w.say('meeting add "Board call" tomorrow at 15:00 duration:60', { as: "moderator" });
});
afterAll(() => w.close());

/** How many transactions it takes to plan a line, and to do it. */
async function transactionsOf(line: string): Promise<{ readonly planned: number; readonly done: number }> {
  const { store, since } = counting(w.store);
  const product = assemble({ ...w.product, store });
  const plan = await product.dispatch({
    id: line,
    platform: "console",
    space: w.slug,
    user: "moderator",
    channel: "general",
    input: { kind: "line", line },
  });
  const planned = since().transactions;
  if (plan.kind !== "work") throw new Error(`${line}: ${JSON.stringify(plan)}`);
  await plan.run();
  return { planned, done: since().transactions };
}

it.each([
  // Which meeting, whether that is meant, who is to see the answer.
  ["meeting move Board call to tomorrow at 16:00", { planned: 1, done: 1 }],
  ["meeting show Board call", { planned: 1, done: 1 }],
  // Nothing is looked up before it runs.
  ["meeting list", { planned: 0, done: 1 }],
  ["help", { planned: 0, done: 0 }],
])("plans %j in one transaction, if any, and does it in another", async (line, expected) => {
  expect(await transactionsOf(line)).toEqual(expected);
});
