import type { App } from "@slack/bolt";
import { describe, expect, it } from "vitest";
import type { AdapterContext } from "../../../../src/adapters/slack/adapter-context.ts";
import { LISTENERS } from "../../../../src/adapters/slack/inbound/listeners.ts";
import { EVENTS } from "../../../../src/adapters/slack/manifest/scopes.ts";
import { town, troubles } from "./harness.ts";

describe("channels that change", () => {
  it("are called what they are called now", async () => {
    const place = await town();
    const { fake, users, channel } = place;
    await fake.invite(channel, users.moderator);
    await place.settled();
    await place.type(users.moderator, "settings clearance amber");
    const called = () =>
      place.world.db((db) => db.channel.findMany({ where: { externalId: channel }, select: { name: true } }));
    expect(await called()).toEqual([{ name: "general" }]);
    await fake.rename(channel, "tracing");
    await place.settled();
    expect(await called()).toEqual([{ name: "tracing" }]);

    // Told once more, and late.
    const [told] = fake.deliveries.filter((d) => JSON.stringify(d.payload).includes("channel_rename"));
    await fake.rename(channel, "cus\u202etoms\u0007");
    await fake.redeliver(told?.envelopeId);
    await place.settled();
    expect(await called()).toEqual([{ name: "customs" }]);

    await fake.archive(channel);
    await fake.kick(channel);
    await place.settled();
    expect(troubles(place)).toEqual([]);
    expect(fake.errors).toEqual([]);
  });

  it("every event that the manifest asks for is listened to", () => {
    const heard = new Set(["app_uninstalled", "tokens_revoked"]);
    const app = new Proxy({}, { get: (_, key) => (name: unknown) => key === "event" && heard.add(String(name)) });
    const anything: object = new Proxy(() => anything, { get: () => anything });
    for (const register of LISTENERS) register(app as App, anything as AdapterContext);
    expect(Object.keys(EVENTS).filter((name) => !heard.has(name.split(".")[0] ?? ""))).toEqual([]);
  });
});
