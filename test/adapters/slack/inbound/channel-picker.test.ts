import { describe, expect, it } from "vitest";
import { field, initial, modalWords, type Town, town, troubles, words } from "./harness.ts";

const element = (place: Town, who: string, option: string) => {
  const id = field(place, who, option);
  const blocks = (place.fake.modal(who)?.definition["blocks"] ?? []) as {
    block_id: string;
    element: { type: string; initial_conversation?: string };
  }[];
  return blocks.find((b) => b.block_id === id)?.element;
};
const digests = ({ world }: Town) => world.db((db) => db.digest.findMany({ select: { channel: true } }));

describe("a channel picker", () => {
  it("names a channel of the workspace, and what is posted goes there", async () => {
    const place = await town();
    const { fake, users, world, product } = place;
    const board = fake.addChannel({ name: "board" });
    await fake.invite(board);
    // Somebody asked for something there before: that is how the community knows its name.
    await place.type(users.member, "help", board);
    await place.type(users.moderator, "digest schedule");
    expect(element(place, users.moderator, "channel")?.type).toBe("conversations_select");
    await fake.submit(users.moderator, { "option.every": "not a rhythm", "option.channel": board });
    await place.settled();
    expect(await digests(place)).toEqual([]);

    await place.type(users.moderator, "digest schedule");
    const said = await place.watch(users.moderator, () =>
      fake.submit(users.moderator, { "option.every": "daily", "option.channel": board }),
    );
    expect(modalWords(place, users.moderator)).toBe("");
    expect(words(said)).toContain("#board");
    expect(await digests(place)).toEqual([{ channel: board }]);

    await place.type(users.member, 'conclusion add "Trace within a day."');
    world.clock.forward(25 * 3_600_000);
    await product.deliverDue();
    await place.settled();
    expect(words(fake.seenBy(users.member, board).map((s) => s.blocks))).toContain("Trace within a day.");
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("stands on the channel that the line named, and keeps it beside what is wrong", async () => {
    const place = await town();
    const { fake, users } = place;
    const board = fake.addChannel({ name: "board" });
    await place.type(users.moderator, `digest schedule every:daily channel:<#${board}> zone:nowhere`);
    expect(element(place, users.moderator, "channel")?.initial_conversation).toBe(board);
    expect(initial(place, users.moderator, "every")).toBe("daily");
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("takes a private channel that the bot was not added to for one it does not know", async () => {
    const place = await town();
    const { fake, users } = place;
    const closed = fake.addChannel({ name: "closed", private: true, members: [users.moderator] });
    await place.type(users.moderator, "digest schedule");
    const said = await place.watch(users.moderator, () =>
      fake.submit(users.moderator, { "option.every": "daily", "option.channel": closed }),
    );
    expect(said.map((s) => s.ephemeral)).toEqual([true]);
    expect(await digests(place)).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });
});

describe("a channel that was picked and in which nobody asked for anything yet", () => {
  it("is called by its name", async () => {
    const place = await town();
    const { fake, users } = place;
    const board = fake.addChannel({ name: "board" });
    await place.type(users.moderator, "digest schedule");
    const answer = await place.watch(users.moderator, () =>
      fake.submit(users.moderator, { "option.every": "daily", "option.channel": board }),
    );
    expect(words(answer)).toContain("#board");
    expect(words(answer)).not.toContain(board);
  });
});
