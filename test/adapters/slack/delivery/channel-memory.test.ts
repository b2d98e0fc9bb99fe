import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ChannelFacts, channelMemory } from "../../../../src/adapters/slack/delivery/channel-memory.ts";
import { sql, type Store } from "../../../../src/core/services/store/store.ts";
import { dropDatabase, freshStore, stores } from "../../../support/store.ts";

const MINUTE = 60_000;
const OPEN: ChannelFacts = { name: "general", shared: false };

describe.each(stores)("what is remembered of channels, on the %s store", (kind) => {
  let store: Store;
  let url: string | undefined;
  beforeEach(async () => void ({ store, url } = await freshStore(kind)));
  afterEach(async () => {
    await store.close();
    if (url !== undefined) await dropDatabase(url);
  });
  const facts = async () => (await channelMemory(store).recall("T1", "C1", MINUTE)).facts;
  const asked = async (at: Date, said: ChannelFacts = OPEN) =>
    (await channelMemory(store).keep("T1", new Map([["C1", said]]), at)).get("C1");
  const now = async () => (await channelMemory(store).recall("T1", "C1", MINUTE)).at;
  const moved = (by: string) =>
    store.statement(sql`update slack_channel set asked_at = asked_at + ${by}::interval returning 1`);

  it("is what Slack said last, of that channel of that workspace, for so long", async () => {
    expect(await facts()).toBeUndefined();
    expect(await asked(await now())).toEqual(OPEN);
    expect(await facts()).toEqual(OPEN);
    expect((await channelMemory(store).recall("T1", "C2", MINUTE)).facts).toBeUndefined();
    expect((await channelMemory(store).recall("T2", "C1", MINUTE)).facts).toBeUndefined();
    await moved("-61 seconds");
    expect(await facts()).toBeUndefined();
    expect(await asked(await now(), { name: "called", shared: true })).toEqual({ name: "called", shared: true });
    expect(await facts()).toEqual({ name: "called", shared: true });
    await channelMemory(store).forget("T1");
    expect(await facts()).toBeUndefined();
  });

  it("is what was heard, whatever Slack is still saying to whoever asked before", async () => {
    const before = await now();
    await channelMemory(store).hear("T1", "C1", "shared");
    expect(await asked(before)).toMatchObject({ shared: true });
    expect(await facts()).toMatchObject({ shared: true });
    const again = await now();
    await channelMemory(store).hear("T1", "C1", "changed");
    // What it is by now is not known to whoever asked before.
    expect(await asked(again)).toBeUndefined();
    expect(await facts()).toBeUndefined();
    await moved("-1 second");
    expect(await asked(await now())).toEqual(OPEN);
  });

  it("is asked anew where a clock was set back, and then kept", async () => {
    await asked(await now());
    await moved("1 hour");
    expect(await facts()).toBeUndefined();
    expect(await asked(await now(), { name: "general", shared: true })).toMatchObject({ shared: true });
    expect(await facts()).toMatchObject({ shared: true });
  });
});
