import { describe, expect, it } from "vitest";
import { allWell, town } from "./harness.ts";
import { buttonIn, words } from "./shown.ts";

describe("what somebody said openly", () => {
  it("runs with nobody else's rights, whoever presses its button", async () => {
    const place = await town();
    const { fake, users, channel, world } = place;
    const said = await place.watch(users.member, () =>
      fake.say(users.member, channel, `<@${fake.botUser}> person role person:<@${users.member}> role:moderator`),
    );
    const [shown] = said;
    const show = buttonIn(shown?.components, "Show the answer");
    await place.watch(users.admin, () => fake.press(users.admin, shown?.id ?? "", show));
    const person = await world.db((db) =>
      db.handle.findFirstOrThrow({
        where: { platform: "discord", externalId: users.member },
        include: { person: true },
      }),
    );
    expect(person.person.role).toBe("member");
    allWell(place);
  });

  it("is answered in spite of one failure of Discord's, once", async () => {
    const place = await town({ demo: true });
    const { fake, users, channel } = place;
    fake.fail("POST /channels/:channel/messages", { times: 1, status: 500, applied: true });
    const said = await place.watch(users.member, () =>
      fake.say(users.member, channel, `<@${fake.botUser}> who traces in Paraguay?`),
    );
    expect(said).toHaveLength(1);
  });
});

describe("somebody who was removed from the server", () => {
  it("is told nothing in direct messages", async () => {
    const place = await town({ demo: true });
    const { fake, users, guild } = place;
    const direct = fake.directChannel(users.member);
    const asked = () =>
      place.watch(users.member, () => fake.say(users.member, direct, "who traces in Paraguay?"), direct);
    expect(words((await asked()).map((s) => s.components))).toContain("Paraguay");
    fake.kick(users.member, guild);
    fake.join(users.member, fake.addGuild({ name: "Elsewhere" }), {});
    fake.advance(120_000);
    await place.restart();
    expect(words((await asked()).map((s) => s.components))).not.toContain("Paraguay");
  });
});
