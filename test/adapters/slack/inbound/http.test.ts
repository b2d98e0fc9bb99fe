import { describe, expect, it } from "vitest";
import { WITH_AGREE } from "../../../support/fixture-agree.ts";
import { field, modalWords, town, troubles, words } from "./harness.ts";

const conclusions = (place: Awaited<ReturnType<typeof town>>) => place.world.db((db) => db.conclusion.findMany());

describe("HTTP", () => {
  it("answers a command, a button, a form and an event", async () => {
    const place = await town({ http: true, catalogue: WITH_AGREE });
    const { fake, users, channel } = place;
    const [help] = await place.type(users.member, "help");
    expect(help?.ephemeral).toBe(true);

    const added = await place.type(users.member, 'fixture agree "Trace within a day."');
    expect(words(added)).toContain("Trace within a day.");
    const [card] = added;
    await fake.press(users.member, { channel, ts: card?.ts ?? "" }, "Undo");
    await place.settled();
    expect((await conclusions(place)).filter((c) => c.withdrawnAt === null)).toEqual([]);

    const talk = await place.watch(users.member, () => fake.say(users.member, "help"));
    expect(words(talk)).toContain("contact find");
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("keeps a form open with what is wrong at its field, and offers values in a search field", async () => {
    const place = await town({ http: true, demo: true });
    const { fake, users } = place;
    await place.type(users.member, "meeting add");
    expect(modalWords(place, users.member)).not.toBe("");
    const { errors } = await fake.submit(users.member, {
      [field(place, users.member, "title")]: "Weekly",
      [field(place, users.member, "when")]: "the day after never",
    });
    expect(Object.keys(errors ?? {})).toEqual([field(place, users.member, "when")]);
    await fake.closeModal(users.member);

    await place.type(users.member, "conclusion add");
    const offered = await fake.suggest(users.member, "modal", field(place, users.member, "meeting"), "tracing");
    expect(words(offered)).toMatch(/Weekly tracing call/);
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("refuses requests that Slack did not sign, and old ones", async () => {
    const place = await town({ http: true });
    const { fake, url } = place;
    const body = new URLSearchParams({
      command: "/rapporteur",
      text: "help",
      team_id: fake.team,
      user_id: place.users.member,
      channel_id: place.channel,
    }).toString();
    const send = (headers: Record<string, string>) =>
      fetch(`${url}/slack/events`, {
        method: "POST",
        body,
        headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      });
    const now = Math.floor(Date.now() / 1000);
    expect((await send({})).status).toBe(401);
    expect((await send(fake.sign(body, { secret: "another", timestamp: now }))).status).toBe(401);
    expect((await send(fake.sign(body, { timestamp: now - 301 }))).status).toBe(401);
    expect(fake.calls).toEqual([]);
  });

  it("does nothing twice for a request that comes again", async () => {
    const place = await town({ http: true });
    const { fake, users, channel } = place;
    await place.type(users.member, 'conclusion add "Only once." topic:tracing');
    const shown = fake.seenBy(users.member, channel).length;
    expect((await fake.redeliver(undefined, { verbatim: true })).acked).toBe(true);
    expect((await fake.redeliver()).acked).toBe(true);
    await place.settled();
    expect(await conclusions(place)).toHaveLength(1);
    expect(fake.seenBy(users.member, channel)).toHaveLength(shown);

    await place.watch(users.member, () => fake.say(users.member, 'conclusion add "Said once." topic:tracing'));
    const event = fake.deliveries
      .filter((d) => d.kind === "events_api")
      .find((d) => JSON.stringify(d.payload).includes("Said once"));
    const said = fake.direct(users.member).length;
    await fake.redeliver(event?.envelopeId);
    await fake.redeliver(event?.envelopeId, { verbatim: true });
    await place.settled();
    expect(await conclusions(place)).toHaveLength(2);
    expect(fake.direct(users.member)).toHaveLength(said);
    expect(troubles(place)).toEqual([]);
  });
});
