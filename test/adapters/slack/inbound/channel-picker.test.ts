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
    const board = fake.addChannel({ name: "board", bot: true });
    await place.type(users.moderator, "digest schedule");
    const answer = await place.watch(users.moderator, () =>
      fake.submit(users.moderator, { "option.every": "daily", "option.channel": board }),
    );
    expect(words(answer)).toContain("#board");
    expect(words(answer)).not.toContain(board);
  });
});

describe("a channel that the bot is not in", () => {
  it("gets nothing that would be posted there, and whoever asks is told how it does", async () => {
    const place = await town();
    const { fake, users } = place;
    const board = fake.addChannel({ name: "board" });
    const ask = () => place.type(users.moderator, `digest schedule every:daily channel:<#${board}>`);
    const refused = await ask();
    expect(refused.map(({ ephemeral }) => ephemeral)).toEqual([true]);
    const why = "I cannot post in #board: I am not in it, or it is archived. Nothing was done.";
    expect(words(refused)).toContain(why);
    await place.type(users.moderator, "digest schedule");
    await fake.submit(users.moderator, { "option.every": "daily", "option.channel": board });
    await place.settled();
    expect(modalWords(place, users.moderator)).toContain(why);
    expect(await digests(place)).toEqual([]);
    await fake.invite(board);
    await place.settled();
    expect(words(await ask())).toContain("Digest scheduled in #board");
    expect(await digests(place)).toEqual([{ channel: board }]);
    expect(troubles(place)).toEqual([]);
  });

  it("is said below an answer there, until the bot is added", async () => {
    const place = await town();
    const { fake, users } = place;
    const board = fake.addChannel({ name: "board" });
    const absent = "I am not in this channel yet, so I cannot post here: add me with “/invite”.";
    const said = words(await place.type(users.moderator, "digest schedule daily", board));
    expect(said).toContain("Digest scheduled in #board");
    expect(said).toContain(absent);
    await fake.invite(board);
    await place.settled();
    expect(words(await place.type(users.moderator, "digest schedule weekly", board))).not.toContain(absent);
    // What stands nowhere else is asked for anywhere.
    expect(words(await place.type(users.moderator, "digest schedule weekly to:me"))).not.toContain(absent);
    expect(troubles(place)).toEqual([]);
  });
});
