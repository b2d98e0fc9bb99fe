import { describe, expect, it } from "vitest";
import { scheduleMeeting } from "../../../../src/core/features/meetings/schedule-meeting.ts";
import { oneByOne } from "../../../../src/adapters/slack/delivery/asking.ts";
import { paced } from "../../../../src/adapters/slack/delivery/pace.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { MINUTE, type Office, office } from "./workspace-fixture.ts";

const CHANNELS = 100;
const LATE = 105 * MINUTE;

/** Two meetings of 17:00 in each of a hundred channels, of which the channel is reminded at 16:45. */
async function busy(place: Office): Promise<string[]> {
  const { world, fake } = place;
  const all = Array.from({ length: CHANNELS }, (_, n) => fake.addChannel({ name: `room-${n}`, bot: true }));
  await world.db(async (db) => {
    const planning = { db, community: { id: world.community }, now: world.clock.now(), ids: world.ids };
    for (const channel of all)
      for (const title of ["First call", "Second call"])
        await scheduleMeeting(planning, {
          ...{ title, startsLocal: "2026-11-24T17:00", zone: "UTC", startsAt: new Date("2026-11-24T17:00:00Z") },
          ...{ minutes: 60, leads: [15], organiserId: "c1moderator" },
          channel: { platform: "slack", space: fake.team, address: "channel", recipient: channel },
        });
  });
  return all;
}

const refusals = ({ fake }: Office) => fake.calls.filter(({ error }) => error === "ratelimited").map((c) => c.method);

describe("who reads channels of which much is due", () => {
  it("is asked once of all: two hundred reminders of one minute are said at once, within Slack's limits", async () => {
    const place = await office();
    const all = await busy(place);
    await place.pass(LATE);
    // The clock stands still but for waits: those of several channels at once are too long for one or another.
    expect((await place.deliver()).sent).toBeGreaterThan(180);
    await place.deliverAll(1_000);
    for (const channel of all) {
      const said = JSON.stringify(place.posted(channel).map((s) => s.blocks));
      for (const title of ["First call", "Second call"]) expect(said).toContain(title);
    }
    expect(place.calls("users.conversations")).toBe(1);
    expect(place.calls("conversations.info")).toBe(0);
    expect(refusals(place)).toEqual([]);
  });

  it("is believed for a minute, by every process that was there by then", async () => {
    const place = await office();
    const to = (channel: string) =>
      ({ platform: "slack", space: place.fake.team, address: "channel", recipient: channel }) as const;
    const ask = () => place.transport.clearance?.(to(place.channel));
    for (let n = 0; n < 3; n += 1) expect(await ask()).toBeUndefined();
    expect(place.calls("users.conversations")).toBe(1);
    // A process that has just been started may have missed that it became different.
    place.fake.state.channel(place.channel).teams.add("T0000ELSEWHERE");
    place.restart();
    expect(await ask()).toBe("clear");
    expect(place.calls("users.conversations")).toBe(2);
    place.fake.state.channel(place.channel).teams.delete("T0000ELSEWHERE");
    expect(await ask()).toBe("clear");
    await place.world.store.statement(
      sql`update slack_channel set asked_at = asked_at - interval '61 seconds' returning 1`,
    );
    expect(await ask()).toBeUndefined();
  });

  it("is asked again when Slack says, where it was asked too often", async () => {
    const place = await office();
    const [channel] = await busy(place);
    await place.pass(LATE);
    place.fake.fail("users.conversations", { error: "ratelimited", retryAfter: 40 });
    expect(await place.deliver()).toMatchObject({ sent: 0 });
    expect(place.calls("users.conversations")).toBe(1);
    expect(place.posted(channel)).toEqual([]);
    await place.deliverAll();
    expect(place.posted(channel)).toHaveLength(2);
    expect(refusals(place)).toEqual(["users.conversations"]);
  });

  it("is asked once of each, where they cannot be listed", async () => {
    const place = await office();
    const all = await busy(place);
    await place.pass(LATE);
    place.fake.fail("users.conversations", { times: 1_000, error: "missing_scope" });
    await place.deliverAll();
    for (const channel of all) expect(place.posted(channel)).not.toEqual([]);
    const seen = place.fake.calls.filter(({ method, ok }) => method === "conversations.info" && ok);
    expect(seen).toHaveLength(CHANNELS);
    expect(new Set(seen.map(({ body }) => body["channel"])).size).toBe(CHANNELS);
  });

  it("is asked of one after the other, so far apart as Slack takes it in a workspace", async () => {
    const waits: number[] = [];
    const pace = paced(
      () => 0,
      async (ms) => void waits.push(ms),
    );
    const inTeam = (space: string) =>
      oneByOne(pace, { platform: "slack", space, address: "channel", recipient: "C" }, 3_000, (_method, work) =>
        work(),
      );
    for (const team of ["T1", "T2"])
      for (const method of ["conversations.info", "users.conversations", "conversations.info", "conversations.info"])
        await inTeam(team)(method, async () => undefined);
    expect(waits).toEqual([1_280, 2_560, 1_280, 2_560]);
    // Whoever has no time to wait for a turn takes none.
    for (let again = 0; again < 3; again += 1)
      await expect(inTeam("T1")("conversations.info", async () => undefined)).rejects.toMatchObject({
        failure: { kind: "retry" },
      });
    expect(await pace.turn("T1 conversations.info", 0, 3_840)).toBe(true);
  });
});
