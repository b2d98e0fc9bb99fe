import { describe, expect, it } from "vitest";
import { type Town, town, troubles, words } from "./harness.ts";

const person = ({ fake, world }: Town, user: string) =>
  world.db((db) =>
    db.handle.findFirst({
      where: { platform: "slack", externalId: `${fake.team}:${user}` },
      include: { person: true },
    }),
  );

describe("people", () => {
  it("are received as Slack knows them, renamed, and noticed when they leave", async () => {
    const place = await town();
    const { fake, channel } = place;
    const grace = fake.addUser({ name: "Grace", locale: "es-ES", tz: "America/Lima" });
    const vera = fake.addUser({ name: "Vera", guest: "single" });
    fake.state.channel(channel).members.add(vera);
    for (const who of [grace, vera]) await place.type(who, "help");
    expect((await person(place, grace))?.person).toMatchObject({
      name: "Grace",
      role: "member",
      language: "es",
      zone: "America/Lima",
    });
    expect((await person(place, vera))?.person.role).toBe("guest");

    await fake.userChange(grace, { realName: "Grace Hopper", locale: "pt-BR" });
    await place.settled();
    expect((await person(place, grace))?.person).toMatchObject({ name: "Grace Hopper", language: "pt" });
    expect(words(await place.type(grace, "help"))).toContain("O que posso fazer");

    await fake.userChange(vera, { guest: false });
    await place.settled();
    expect((await person(place, vera))?.person.role).toBe("member");

    await fake.userLeft(grace);
    await place.settled();
    expect((await person(place, grace))?.person.leftAt).toBeInstanceOf(Date);
    expect(troubles(place)).toEqual([]);
    expect(fake.errors).toEqual([]);
  });

  it("of other organisations are guests, and who is an administrator of the workspace moderates nothing by that", async () => {
    const place = await town();
    const { fake, world } = place;
    const { team: elsewhere } = fake.addWorkspace({ name: "Elsewhere" });
    const shared = fake.addChannel({ name: "shared", shared: [elsewhere] });
    await fake.invite(shared);
    await place.settled();
    const outsider = fake.addUser({ name: "Otto", team: elsewhere });
    fake.state.channel(shared).members.add(outsider);
    await place.watch(outsider, () => fake.mention(outsider, shared, "help"), shared);
    const handle = await world.db((db) =>
      db.handle.findFirst({ where: { externalId: `${elsewhere}:${outsider}` }, include: { person: true } }),
    );
    expect(handle?.person).toMatchObject({ name: "Otto", role: "guest" });

    const boss = fake.addUser({ name: "Boss", admin: true });
    await place.type(boss, "help");
    expect((await person(place, boss))?.person.role).toBe("member");
    expect(troubles(place)).toEqual([]);
  });
});

describe("channels", () => {
  it("that other organisations read are shown nothing that is for the community", async () => {
    const place = await town();
    const { fake, users, world } = place;
    const { team: elsewhere } = fake.addWorkspace({ name: "Elsewhere" });
    const shared = fake.addChannel({ name: "shared", shared: [elsewhere] });
    await fake.invite(shared);
    await place.settled();
    const said = await place.type(users.member, 'conclusion add "Not for others."', shared);
    expect(said.every((s) => s.ephemeral)).toBe(true);
    expect(words(said)).not.toBe("");
    expect(await world.db((db) => db.conclusion.count())).toBe(0);
    expect(
      fake
        .seenBy(users.moderator, shared)
        .map((s) => words(s.blocks))
        .join(),
    ).not.toContain("Not for others.");

    const own = await place.type(users.member, 'conclusion add "For us."');
    expect(own.some((s) => !s.ephemeral)).toBe(true);
    expect(troubles(place)).toEqual([]);
  });

  it("are greeted once", async () => {
    const place = await town();
    const { fake, users, channel } = place;
    const greet = () => place.watch(users.member, () => fake.invite(channel, users.moderator));
    const [hello, ...more] = await greet();
    expect([hello?.ephemeral, more.length]).toEqual([false, 0]);
    expect(words(hello)).toContain("Hello, I am Rapporteur");
    expect(words(hello)).toContain(`@${users.moderator}`);
    await fake.kick(channel);
    expect(await greet()).toEqual([]);
    // Whoever else joins is greeted by nobody.
    expect(await place.watch(users.member, () => fake.join(users.guest, channel))).toEqual([]);
    for (const who of [users.member, users.moderator, users.admin]) expect(fake.direct(who)).toEqual([]);
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });
});
