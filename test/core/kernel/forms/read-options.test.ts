import { expect, it } from "vitest";
import { z } from "zod";
import { readOptions } from "../../../../src/core/kernel/forms/read-options.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import type { ParseContext } from "../../../../src/core/kernel/options/kind.ts";
import { opt } from "../../../../src/core/kernel/options/options.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { noDb } from "../../../../src/core/kernel/ports/db.ts";

const here = { platform: "console", space: "test", address: "channel", recipient: "general" } as const;
const context: ParseContext = {
  now: new Date("2026-11-24T15:00:00Z"),
  caller: {
    ...{
      name: "A",
      role: "member",
      language: "en",
      zone: "UTC",
      user: "a",
      here,
      ceiling: "green",
      clearance: "green",
    },
  },
  t: translator("en"),
  format: formatter("en", "UTC"),
  zone: "UTC",
  references: CATALOGUE.references,
  terms: async () => [],
  db: noDb(),
};

// Over before the first time, and not before now.
const ENDED = "weekly until 5 January 2027";

it("reads moments in the zone that an option gives, and rhythms from the first time, whatever these are called", async () => {
  const input = z.object({
    clock: opt.zone("meeting.add.zone").optional(),
    begins: opt.start("meeting.add.when"),
    until: opt.when("poll.until").optional(),
    rhythm: opt.repeat("meeting.add.repeat").optional(),
  });
  const raw = { clock: "Bogota", begins: "2027-01-12 10:00", until: "2027-01-10 10:00", rhythm: ENDED };
  expect(await readOptions({ input }, raw, context)).toMatchObject({
    errors: { rhythm: { problem: { code: "repeat.ended" } } },
    values: { begins: { at: "2027-01-12T15:00:00.000Z" }, until: { at: "2027-01-10T15:00:00.000Z" } },
  });
});

it("takes an option that is only called zone or when for nothing else", async () => {
  const input = z.object({
    zone: opt.text("meeting.add.place", 40),
    when: opt.when("poll.until"),
    rhythm: opt.repeat("meeting.add.repeat"),
  });
  const raw = { zone: "Bogota", when: "2027-01-12 10:00", rhythm: ENDED };
  expect(await readOptions({ input }, raw, context)).toMatchObject({
    kind: "read",
    values: { when: { at: "2027-01-12T10:00:00.000Z" }, rhythm: "FREQ=WEEKLY;UNTIL=20270105" },
  });
});
