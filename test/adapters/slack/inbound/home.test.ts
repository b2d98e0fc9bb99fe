import { describe, expect, it } from "vitest";
import { modalWords, town, troubles, words } from "./harness.ts";

const homeOf = ({ fake }: Awaited<ReturnType<typeof town>>, who: string) => words(fake.home(who)?.definition);

describe("the Home tab", () => {
  it("is there for members and guests, each with what is theirs", async () => {
    const place = await town({ demo: true });
    const { fake, users } = place;
    for (const who of [users.member, users.guest, users.moderator]) {
      await fake.openHome(who);
      await place.settled();
      expect(homeOf(place, who)).not.toBe("");
    }
    expect(homeOf(place, users.guest)).not.toBe(homeOf(place, users.member));
    await fake.openHome(users.member, "messages");
    await place.settled();
    expect(fake.calls.filter((c) => c.method === "views.publish")).toHaveLength(3);
    expect(fake.calls.filter((c) => !c.ok)).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("is answered in a form, and shown afresh after what was done there", async () => {
    const place = await town({ demo: true });
    const { fake, users } = place;
    await fake.openHome(users.member);
    await place.settled();
    await fake.press(users.member, "home", "Change my preferences");
    await place.settled();
    expect(modalWords(place, users.member)).not.toBe("");
    const published = () => fake.calls.filter((c) => c.method === "views.publish").length;
    const before = published();
    await fake.suggest(users.member, "modal", "option.language", "es");
    await fake.submit(users.member, { "option.language": "es" });
    await place.settled();
    expect(modalWords(place, users.member)).not.toBe("");
    expect(published()).toBe(before + 1);
    expect(homeOf(place, users.member)).toMatch(/reuni/i);
    expect(fake.errors).toEqual([]);
    expect(fake.calls.filter((c) => !c.ok)).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("says an answer to a meeting itself, and opens nothing for it", async () => {
    const place = await town();
    const { fake, users } = place;
    await place.world.say('meeting add "Board call" tomorrow at 15:00', { as: "moderator" });
    await fake.openHome(users.member);
    await place.settled();
    await fake.press(users.member, "home", "Yes");
    await place.settled();
    expect(fake.modal(users.member)).toBeUndefined();
    expect(fake.direct(users.member)).toEqual([]);
    expect(homeOf(place, users.member)).toContain("Your answer: Yes");
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("shows what was asked for last, however late Slack takes what was asked for before", async () => {
    const place = await town();
    const { fake, users } = place;
    await place.world.say('meeting add "Board call" tomorrow at 15:00', { as: "moderator" });
    await fake.openHome(users.member);
    await place.settled();
    const published = () => fake.calls.filter((c) => c.method === "views.publish").length;
    fake.fail("views.publish", { delayMs: 2_000, times: 1 });
    const opened = fake.openHome(users.member);
    // It is on its way to Slack by now, with what was so before.
    await new Promise((done) => setTimeout(done, 500));
    expect(published()).toBe(1);
    await fake.press(users.member, "home", "Yes");
    await opened;
    await place.settled();
    expect(homeOf(place, users.member)).toContain("Your answer: Yes");
    expect(troubles(place)).toEqual([]);
  });

  it("has quiet headings, preferences in a line, and says where help is to be had", async () => {
    const place = await town();
    const { fake, users } = place;
    await fake.openHome(users.member);
    await place.settled();
    const blocks = (fake.home(users.member)?.definition["blocks"] ?? []) as Record<string, unknown>[];
    const headed = blocks.find((block) => words(block).startsWith("Upcoming meetings"));
    expect(headed?.["type"]).toBe("context");
    expect(homeOf(place, users.member)).toMatch(/My preferences: English · UTC\n/);
    expect(homeOf(place, users.member)).toMatch(/Stuck, or is something wrong\?[^]*help[^]*The moderator/);
  });

  it("answers in forms whatever everybody would see in a channel, and what a button does", async () => {
    const place = await town({ demo: true });
    const { fake, users } = place;
    await fake.openHome(users.member);
    await place.settled();
    await fake.press(users.member, "home", "Record a conclusion");
    await place.settled();
    await fake.submit(users.member, { "option.text": "From the Home tab." });
    await place.settled();
    expect(modalWords(place, users.member)).toContain("From the Home tab.");
    expect(modalWords(place, users.member)).not.toContain("One moment");
    await fake.closeModal(users.member, { all: true });
    await fake.press(users.member, "home", "What I can do");
    await place.settled();
    expect(modalWords(place, users.member)).toContain("/contact find");
    expect(fake.direct(users.member)).toEqual([]);
    expect(fake.errors).toEqual([]);
    expect(fake.calls.filter((c) => !c.ok)).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("in an unconnected workspace says what to do", async () => {
    const place = await town({ unconnected: true });
    const { fake, users } = place;
    for (const who of [users.member, users.guest, users.admin]) {
      await fake.openHome(who);
      await place.settled();
      expect(homeOf(place, who)).toMatch(/\/setup/);
    }
    await fake.press(users.admin, "home", "Set up");
    await place.settled();
    expect(modalWords(place, users.admin)).toContain("Name of a new community");
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });
});
