import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  composersOf,
  deliveryKinds,
  expandersOf,
  isSilent,
  silentKinds,
  waitingFor,
} from "../../../../src/core/services/delivery/kinds.ts";
import { noticeAbout } from "../../../../src/core/services/delivery/notices/notice-about.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { type World, world } from "../../../support/world.ts";

describe("the kinds of deliveries that features declare", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
  });
  afterAll(() => w.close());

  it("are each worded or fanned out", () => {
    const kinds = [...deliveryKinds(CATALOGUE).keys()];
    expect([...Object.keys(composersOf(CATALOGUE)), ...Object.keys(expandersOf(CATALOGUE))].sort()).toEqual(
      kinds.sort(),
    );
    for (const kind of kinds) expect(isSilent(kind, CATALOGUE)).toBe(kind in expandersOf(CATALOGUE));
  });

  it("are found by an index, where they say nothing", async () => {
    const [index] = await w.store.statement<{ definition: string }>(
      sql`select indexdef as definition from pg_indexes where indexname = 'delivery_silent_idx'`,
    );
    expect([...(index?.definition.matchAll(/'([a-z]+)'::text/g) ?? [])].map(([, name]) => name)).toEqual(
      expect.arrayContaining([...silentKinds(CATALOGUE).keys()]),
    );
  });

  it("wait for what becomes them, where they are said together", () => {
    expect(waitingFor(CATALOGUE)).toEqual([{ kind: "reminder", becoming: "wave" }]);
  });

  it("are one feature's each", () => {
    const twice = {
      features: [
        ...CATALOGUE.features,
        { name: "another", deliveries: { digest: CATALOGUE.features.flatMap((f) => f.deliveries?.digest ?? [])[0]! } },
      ],
    };
    expect(() => deliveryKinds(twice)).toThrow('"digest"');
  });

  it("are none of a product without features", () => {
    expect(composersOf({ features: [] })).toEqual({});
    expect(waitingFor({ features: [] })).toEqual([]);
    expect(() => noticeAbout("meeting", { features: [] })).toThrow("meeting");
  });
});
