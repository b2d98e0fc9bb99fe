import type { WebClient } from "@slack/web-api";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { channels } from "../../../../src/adapters/slack/delivery/channels.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
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

  it("members are shown what is theirs, alone", async () => {
    const { users } = place;
    for (const line of ["conclusion list", "digest now"]) {
      const answer = await place.type(users.member, line, shared);
      expect(words(answer)).toContain(SECRET);
      expect(answer.map((s) => s.ephemeral)).toEqual(answer.map(() => true));
    }
    expect(said(place, outsider, shared)).not.toContain(SECRET);
    expect(troubles(place)).toEqual([]);
  });

  it("the other organisations' people are shown nothing that is for the community", async () => {
    const { fake } = place;
    for (const line of ["conclusion list", "digest now", "find trace", "meeting list"]) {
      const answer = await place.watch(outsider, () => fake.mention(outsider, shared, line), shared);
      expect(words(answer)).not.toContain(SECRET);
      expect(words(answer)).not.toBe("");
    }
    expect(troubles(place)).toEqual([]);
  });

  it("a meeting is announced where its label says that it may be", async () => {
    const { users, product } = place;
    await place.type(users.member, 'meeting add "Own call" tomorrow at 15:00', shared);
    await product.deliverDue();
    expect(said(place, outsider, shared)).not.toContain("Own call");
    await place.type(users.member, 'meeting add "Joint call" tomorrow at 15:00 sharing:clear', shared);
    await product.deliverDue();
    expect(said(place, outsider, shared)).toContain("Joint call");
    expect(said(place, outsider, shared)).not.toContain(SECRET);
    expect(troubles(place)).toEqual([]);
  });

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
    expect(
      await world.db((db) => db.delivery.count({ where: { kind: "digest", state: { in: ["sent", "dropped"] } } })),
    ).toBe(1);
    expect(said(place, outsider, shared)).not.toContain("Another for us.");
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });
});

describe("a channel that is shared in the middle of a conversation", () => {
  it("takes no more of what it took before", async () => {
    const place = await town();
    const { fake, users, channel, world } = place;
    await fake.invite(channel);
    await place.settled();
    await place.type(users.member, 'conclusion add "Before it was shared."');
    expect(said(place, users.moderator, channel)).toContain("Before it was shared.");

    await place.type(users.member, "conclusion add");
    const { team: elsewhere } = fake.addWorkspace({ name: "Elsewhere" });
    await fake.share(channel, elsewhere);
    await place.settled();
    // The form was open already, and what Slack said of the channel before is remembered no more.
    const answered = await place.watch(users.member, () =>
      fake.submit(users.member, { "option.text": "After it was shared." }),
    );
    expect(answered.map((s) => s.ephemeral)).toEqual(answered.map(() => true));
    expect(words(await place.type(users.member, 'conclusion add "After it was shared."'))).not.toBe("");
    expect(said(place, users.moderator, channel)).not.toContain("After it was shared.");
    expect(await world.db((db) => db.conclusion.count())).toBe(1);

    await fake.unshare(channel, elsewhere);
    await place.type(users.member, 'conclusion add "Alone again."');
    expect(said(place, users.moderator, channel)).toContain("Alone again.");
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("takes no more of it with the next statement where the event came to another replica", async () => {
    const place = await town();
    const { fake, users, channel, world } = place;
    await fake.invite(channel);
    await place.settled();
    await place.type(users.member, 'conclusion add "Before it was shared."');
    const { team: elsewhere } = fake.addWorkspace({ name: "Elsewhere" });
    const asked = () => fake.calls.filter(({ method }) => method === "conversations.info").length;
    const before = asked();
    const other = channels({ store: world.store, log: { info: vi.fn(), warn: vi.fn(), error: vi.fn() } });
    await other.heard(fake.team, channel, "shared");
    await place.type(users.member, 'conclusion add "After it was shared."');
    expect(said(place, users.moderator, channel)).toContain("Before it was shared.");
    expect(said(place, users.moderator, channel)).not.toContain("After it was shared.");
    // It is known, not asked.
    expect(asked()).toBe(before);
    fake.state.channel(channel).teams.add(elsewhere);
    await other.heard(fake.team, channel, "changed");
    await place.type(users.member, 'conclusion add "While it is shared."');
    expect(said(place, users.moderator, channel)).not.toContain("While it is shared.");
    // And asked again where it was told of in the same millisecond.
    expect(asked()).toBeGreaterThan(before);
    expect(asked()).toBeLessThanOrEqual(before + 2);
    expect(troubles(place)).toEqual([]);
  });

  it("is asked about again where it changes while it is asked about, and is nobody else's for that", async () => {
    const { fake, users, channel, world } = await town();
    const known = channels({ store: world.store, log: { info: vi.fn(), warn: vi.fn(), error: vi.fn() } });
    const info = vi.fn(async () => {
      if (info.mock.calls.length === 1) await known.heard(fake.team, channel, "changed");
      return { ok: true, channel: { name: "general", is_ext_shared: false } };
    });
    const client = { conversations: { info } } as unknown as WebClient;
    expect(await known.answered(client, fake.team, channel, users.member)).toEqual({ channelName: "general" });
    expect(info.mock.calls.length).toBeGreaterThan(1);
  });

  it("takes no more of it after a minute where no replica heard the event, and nothing while Slack does not say", async () => {
    const place = await town();
    const { fake, users, channel, world } = place;
    await fake.invite(channel);
    await place.settled();
    await place.type(users.member, 'conclusion add "Before it was shared."');
    const { team: elsewhere } = fake.addWorkspace({ name: "Elsewhere" });
    fake.state.channel(channel).teams.add(elsewhere);
    const forget = () =>
      world.store.statement(sql`update slack_channel set asked_at = asked_at - interval '61 seconds' returning 1`);
    await forget();
    await place.type(users.member, 'conclusion add "After it was shared."');
    fake.state.channel(channel).teams.delete(elsewhere);
    await forget();
    fake.fail("conversations.info", { error: "ratelimited", retryAfter: 1 });
    await place.type(users.member, 'conclusion add "While nobody says."');
    expect(said(place, users.moderator, channel)).toContain("Before it was shared.");
    expect(said(place, users.moderator, channel)).not.toMatch(/After it was shared|While nobody says/);
    await place.type(users.member, 'conclusion add "Alone again."');
    expect(said(place, users.moderator, channel)).toContain("Alone again.");
    expect(troubles(place)).toEqual([]);
  });

  it("shows at once no card that is not for the others, and shows it again once they are gone", async () => {
    const place = await town();
    const { fake, users, channel, product, world } = place;
    await fake.invite(channel);
    await place.settled();
    const refresh = async () => {
      await world.freeCards();
      await product.refreshCards();
    };
    const shown = () => said(place, users.moderator, channel);
    await place.type(users.moderator, 'meeting add "Own call" when:"tomorrow at 15:00" place:Atlantis');
    await product.deliverDue();
    await refresh();
    expect(shown()).toContain("Atlantis");
    const { team: elsewhere } = fake.addWorkspace({ name: "Elsewhere" });
    await fake.share(channel, elsewhere);
    await place.settled();
    await refresh();
    expect(shown()).not.toMatch(/Own call|Atlantis/);
    expect(shown()).toContain("This is not shown here any more.");

    await fake.unshare(channel, elsewhere);
    await place.settled();
    await refresh();
    expect(shown()).toContain("Atlantis");
    await place.type(users.member, "meeting rsvp Own call answer:yes");
    await refresh();
    expect(shown()).toContain("1 yes");
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });
});
