import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { noteOrigin } from "../../../../src/core/services/delivery/origin.ts";
import { earlierState } from "../../../support/earlier-state.ts";
import { dropDatabase } from "../../../support/store.ts";
import { storesHere } from "../../../support/stores-here.ts";
import { cardWorld, changingPlatform, type ChangingPlatform, textOf, yes } from "./card-world.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

describe.each(storesHere)("of a database that went back, on the %s store", (kind) => {
  let w: Awaited<ReturnType<typeof cardWorld>>;
  let platform: ChangingPlatform;
  beforeEach(async () => {
    w = await cardWorld(kind);
    platform = changingPlatform();
    await w.people(2);
    await noteOrigin(w.store, w.clock);
    await w.announce("m1");
  });
  afterEach(async () => {
    await w.store.close();
    if (w.url !== undefined) await dropDatabase(w.url);
  });
  const refresh = async () => {
    await w.later(MINUTE);
    await w.refresh([platform]);
  };
  const shown = () => [...platform.shown.values()].map(textOf);

  test("a card whose message shows what was answered since shows what is known again", async () => {
    await w.say(platform);
    await refresh();
    const goBack = await earlierState(w.store, "rsvp", "delivery", "card", "card_change");
    await w.answer("m1", "p0");
    await refresh();
    expect(shown()).toEqual([textOf(yes(1))]);
    await goBack();
    expect(await noteOrigin(w.store, w.clock)).toBe(true);
    await refresh();
    expect(shown()).toEqual([textOf(yes(0))]);
    expect(await noteOrigin(w.store, w.clock)).toBe(false);
    const changes = platform.changes.length;
    await refresh();
    expect(platform.changes).toHaveLength(changes);
  });

  test("a message that was said since is kept true like the others", async () => {
    const goBack = await earlierState(w.store, "delivery", "card", "card_change");
    await w.say(platform);
    await w.answer("m1", "p0");
    await refresh();
    await goBack();
    w.clock.step(3 * 60 * MINUTE);
    expect(await noteOrigin(w.store, w.clock)).toBe(true);
    await w.say(platform);
    expect(await w.cards()).toMatchObject([{ subjectId: "m1", shows: null, receipt: "receipt 1" }]);
    await w.answer("m1", "p1");
    await refresh();
    expect(shown()).toEqual([textOf(yes(2))]);
  });
});
