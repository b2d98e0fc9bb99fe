import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { command } from "../../../../src/core/kernel/commands/command.ts";
import { refuse } from "../../../../src/core/kernel/errors/errors.ts";
import { opt } from "../../../../src/core/kernel/options/options.ts";
import { say } from "../../../../src/core/kernel/views/build.ts";
import { withOnly } from "../../../support/catalogue.ts";
import { type World, world } from "../../../support/world.ts";

let runs = 0;
const aloud = command({
  path: "fixture aloud",
  summary: "help.summary",
  examples: [],
  audience: "channel",
  allow: "member",
  input: z.object({ refused: opt.flag("help.command").optional() }),
  async run({ db, ids, now, community, caller, t, format, audit }, { refused }) {
    runs += 1;
    const words = { text: "left behind", language: "en", authorId: caller.personId ?? null };
    const at = { concludedAt: now, createdAt: now };
    await db.conclusion.create({ data: { communityId: community.id, id: ids.next(), ...words, ...at } });
    audit({ action: "fixture.write", subject: "person:x" });
    const when = format.moment(now, "full", now);
    return refused === true ? refuse("option.reference.none", { typed: when }) : say(`${t("undo")} ${when}`);
  },
});

let w: World;
beforeAll(async () => {
  w = await world({ catalogue: withOnly([aloud]) });
});
afterAll(() => w.close());

const PRESSER = { locale: "es", zone: "America/Bogota" } as const;

it("says what all read in the channel's words", async () => {
  const { text, plan } = await w.say("fixture aloud", PRESSER);
  expect(text).toContain("Undo Tue, 24 Nov 2026, 09:00");
  expect(plan).toMatchObject({
    kind: "work",
    reader: { language: "es", zone: "America/Bogota" },
    voice: { language: "en" },
  });
});

it("refuses in the caller's words and by their clock alone, and nothing of the trial stays", async () => {
  const kept = async () => Promise.all([w.db((db) => db.conclusion.count()), w.db((db) => db.audit.count())]);
  const before = await kept();
  runs = 0;
  const { text, refusal } = await w.say("fixture aloud refused:yes", PRESSER);
  expect(refusal).toBe("option.reference.none");
  expect(text).toMatch(/^No encuentro nada llamado «mar, 24 nov 2026, 10:00/u);
  expect([await kept(), runs]).toEqual([before, 2]);
});
