import { beforeEach, describe, expect, it } from "vitest";
import { type Town, town, troubles, words } from "./harness.ts";

const SECRET = "Trace within a day.";
const said = ({ fake }: Town, who: string, channel: string) =>
  fake
    .seenBy(who, channel)
    .filter((s) => !s.ephemeral)
    .map((s) => words(s.blocks))
    .join("\n");

/** A community with a conclusion for itself (TLP:GREEN), and a channel that another organisation reads. */
async function sharing(): Promise<{ place: Town; shared: string; outsider: string }> {
  const place = await town();
  const { fake, users } = place;
  await place.type(users.member, `conclusion add "${SECRET}" topic:tracing`);
  const { team: elsewhere } = fake.addWorkspace({ name: "Elsewhere" });
  const shared = fake.addChannel({ name: "shared", shared: [elsewhere] });
  await fake.invite(shared);
  await place.settled();
  const outsider = fake.addUser({ name: "Otto", team: elsewhere });
  fake.state.channel(shared).members.add(outsider);
  return { place, shared, outsider };
}

describe("in a channel that other organisations read", () => {
  let place: Town;
  let shared: string;
  let outsider: string;
  beforeEach(async () => ({ place, shared, outsider } = await sharing()));

  it("a conclusion is withdrawn without repeating it to everybody", async () => {
    const { users } = place;
    await place.type(users.member, `conclusion withdraw "${SECRET}"`, shared);
    expect(said(place, outsider, shared)).not.toContain(SECRET);
    expect(troubles(place)).toEqual([]);
  });

  it("a digest carries nothing that is for the community", async () => {
    const { fake, users, world, product } = place;
    await place.type(users.moderator, "digest schedule daily", shared);
    expect(await world.db((db) => db.digest.count({ where: { channel: shared } }))).toBe(1);
    await place.type(users.member, 'conclusion add "Another for us." topic:tracing');
    world.clock.forward(25 * 3_600_000);
    await product.deliverDue();
    await place.settled();
    expect(await world.db((db) => db.delivery.count({ where: { kind: "digest", state: { in: ["sent", "dropped"] } } }))).toBe(1);
    expect(said(place, outsider, shared)).not.toContain("Another for us.");
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });
});

describe("a channel that was picked and in which nobody asked for anything yet", () => {
  it("is called by its name", async () => {
    const place = await town();
    const { fake, users } = place;
    const board = fake.addChannel({ name: "board" });
    await place.type(users.moderator, "digest schedule");
    const answer = await place.watch(users.moderator, () => fake.submit(users.moderator, { "option.every": "daily", "option.channel": board }));
    expect(words(answer)).toContain("#board");
    expect(words(answer)).not.toContain(board);
  });
});
