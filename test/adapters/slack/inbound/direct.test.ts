import { describe, expect, it } from "vitest";
import { type Town, town, troubles, words } from "./harness.ts";

const NOTHING_TO_SET = "for a direct message there is nothing to set";
const OTHERS = "Other organisations";

/** A direct message of two people, which the bot is not in. */
function between({ fake }: Town, one: string, other: string): string {
  const { id, ...own } = fake.state.im(fake.team, one);
  const channel = `${id}Z`;
  fake.state.channels.set(channel, { ...own, id: channel, members: new Set([one, other]), messages: [] });
  return channel;
}

describe("a direct message with the bot", () => {
  it("is known as such, typed in or said, and on the Home tab", async () => {
    const place = await town();
    const { fake, users } = place;
    const own = fake.directChannel(users.moderator);
    expect(words(await place.type(users.moderator, "settings clearance amber", own))).toContain(NOTHING_TO_SET);
    expect(
      words(await place.watch(users.moderator, () => fake.say(users.moderator, "settings clearance amber"))),
    ).toContain(NOTHING_TO_SET);
    // Slack is asked once whose it is.
    const asked = fake.calls.filter((c) => c.method === "conversations.open");
    expect(asked).toHaveLength(1);
    expect(words(await place.type(users.moderator, "settings clearance amber"))).toContain("Show up to TLP:AMBER");
    expect(troubles(place)).toEqual([]);
  });

  it("is not the one of two people, whoever the other is", async () => {
    const place = await town();
    const { users } = place;
    const theirs = between(place, users.moderator, users.guest);
    expect(words(await place.type(users.moderator, "settings clearance amber", theirs))).toContain(OTHERS);
    const refused = await place.type(users.moderator, 'conclusion add "Not for the guest"', theirs);
    expect(refused.map((s) => s.ephemeral)).toEqual([true]);
    expect(words(refused)).not.toContain("Not for the guest");
    expect(await place.world.db((db) => db.conclusion.count())).toBe(0);
    expect(troubles(place)).toEqual([]);
  });
});
