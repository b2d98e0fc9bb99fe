import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LedgerRow } from "../../../../../src/core/services/delivery/ledger.ts";
import { outcomeSql, outcomeState } from "../../../../../src/core/services/delivery/listing/outcome-state.ts";
import { outcomeOf } from "../../../../../src/core/services/delivery/listing/outcome-words.ts";
import { formatter } from "../../../../../src/core/kernel/language/format.ts";
import { translator } from "../../../../../src/core/kernel/language/translate.ts";
import { LATE_POLICY } from "../../../../../src/core/services/preferences/late-policy.ts";
import { sql } from "../../../../../src/core/services/store/store.ts";
import { type World, world } from "../../../../support/world.ts";

const DUE = new Date("2026-11-24T15:00:00Z");
const at = (minutes: number) => new Date(DUE.getTime() + minutes * 60_000);
const row = (facts: Partial<LedgerRow>) => ({
  state: "planned",
  reason: null,
  dueAt: DUE,
  attemptAt: DUE,
  settledAt: null,
  attempts: 0,
  address: "channel",
  ...facts,
});

const said = (facts: Partial<LedgerRow>, now = at(0)) => {
  const { words, why } = outcomeOf(row(facts), translator("en"), formatter("en", "UTC"), { now });
  return why === undefined ? words : `${words}: ${why}`;
};

describe("in words", () => {
  test.each([
    [{}, "planned"],
    [{ attempts: 1 }, "planned: the platform did not take it; I am trying again"],
    [{ attempts: 3 }, "planned: the platform did not take it 3 times; I am trying again"],
    [{ state: "sending", attempts: 1 }, "planned"],
    [
      { state: "sending", attempts: 2 },
      "planned: the platform did not say whether it took it; I am finding out before I repeat it",
    ],
    [{ state: "sent", settledAt: at(1) }, "sent"],
    [{ state: "sent", settledAt: at(90) }, "sent 1 hour, 30 minutes late"],
    [
      { state: "dropped", reason: "summarised", settledAt: at(90) },
      "sent 1 hour, 30 minutes late: in one message with others",
    ],
    [{ state: "dropped", reason: "late", settledAt: at(90) }, "not sent: too late to be of use"],
    [{ state: "failed", reason: "gone", settledAt: at(1) }, "could not be sent: the channel is gone or closed to me"],
    [
      { state: "failed", reason: "gone", settledAt: at(1), address: "direct" },
      "could not be sent: direct messages from me are not accepted there, or the account is gone",
    ],
  ] as const)("%j", (facts, words) => {
    expect(said(facts)).toBe(words);
  });

  test("what waits beyond its time is late", () => {
    expect(said({ attempts: 1 }, at(10))).toBe(
      "not sent yet, 10 minutes late: the platform did not take it; I am trying again",
    );
  });

  test("every reason has words in every language", () => {
    for (const language of ["en", "es", "pt", "fr"] as const) {
      for (const reason of [
        "cancelled",
        "late",
        "nothing",
        "unwanted",
        "muted",
        "declined",
        "summarised",
        "withheld",
        "gone",
        "refused",
        "exhausted",
        "uncertain",
        "bug",
      ]) {
        const { why } = outcomeOf(row({ state: "failed", reason }), translator(language), formatter(language, "UTC"));
        expect(why?.length).toBeGreaterThan(10);
      }
    }
  });
});

describe("in the database", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
  });
  afterAll(() => w.close());

  test("the same is said of every row", async () => {
    const measure = { now: at(5), policy: LATE_POLICY };
    const states = [
      "planned",
      "claimed",
      "sending",
      "sent",
      "failed",
      ...["late", "summarised", "cancelled"].map((r) => `dropped ${r}`),
    ];
    const rows = states.flatMap((one) =>
      [-1, 0, 3, 4, 10].map((minutes, n) => {
        const [state = "", reason = null] = one.split(" ");
        const final = ["sent", "failed", "dropped"].includes(state);
        const about = {
          platform: "console",
          spaceId: "test",
          address: "channel",
          recipient: "general",
          kind: "notice",
          subjectId: "x",
          occurrence: "",
        };
        const due = { dueAt: at(minutes), attemptAt: at(minutes), createdAt: DUE };
        return {
          communityId: w.community,
          id: `${one} ${n}`,
          key: `${one} ${n}`,
          state,
          reason,
          settledAt: final ? at(5 + n) : null,
          detail: {},
          ...about,
          ...due,
        };
      }),
    );
    await w.db((db) => db.delivery.createMany({ data: rows }));
    const found = await w.db((db) =>
      db.$queryRaw<{ id: string; outcome: string }[]>(
        sql`select d.id, ${outcomeSql(measure)} as outcome from delivery d`,
      ),
    );
    expect(new Map(found.map((f) => [f.id, f.outcome]))).toEqual(
      new Map(rows.map((r) => [r.id, outcomeState(r, measure)])),
    );
    expect(new Set(found.map((f) => f.outcome))).toEqual(new Set(["planned", "late", "sent", "failed", "dropped"]));
  });
});
