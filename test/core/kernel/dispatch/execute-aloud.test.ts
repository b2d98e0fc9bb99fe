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
    const id = ids.next();
    await db.conclusion.create({ data: { communityId: community.id, id, ...words, ...at } });
    audit({ action: "fixture.write", subject: "person:x" });
    const when = format.moment(now, "full", now);
    return refused === true ? refuse("option.reference.none", { typed: when }) : say(`${t("undo")} ${when} id ${id}`);
  },
});

let w: World;
beforeAll(async () => {
  w = await world({ catalogue: withOnly([aloud]) });
});
afterAll(() => w.close());

let asked = 0;
/** What a line is planned as, without doing it. */
async function planned(line: string, locale: string = PRESSER.locale, zone: string = PRESSER.zone, form?: string) {
  asked += 1;
  const sent = form === undefined ? {} : { form };
  const who = {
    ...sent,
    platform: "console",
    space: w.slug,
    user: "member",
    channel: "general",
    insist: true,
  } as const;
  const plan = await w.product.dispatch({ id: `both${asked}`, ...who, locale, zone, input: { kind: "line", line } });
  if (plan.kind !== "work") throw new Error(`planned as ${plan.kind}`);
  return plan;
}

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

it("tells all and the caller in one go, each in their words, of the same thing", async () => {
  const kept = async () => Promise.all([w.db((db) => db.conclusion.count()), w.db((db) => db.audit.count())]);
  const before = await kept();
  const plan = await planned("fixture aloud");
  const told = await plan.runForBoth?.();
  const [said, own] = [told?.view, told?.own].map((view) => JSON.stringify(view));
  expect(said).toContain("Undo Tue, 24 Nov 2026, 09:00");
  expect(own).toMatch(/Deshacer mar, 24 nov 2026, 10:00/u);
  expect(await kept()).toEqual(before.map((count) => count + 1));
  const id = /id (\w+)/.exec(said ?? "")?.[1] ?? "none";
  expect(own).toContain(`id ${id}`);
  expect(await w.db((db) => db.conclusion.findFirst({ where: { id } }))).toMatchObject({ id });
});

it("refuses both in the caller's words, and nothing is done", async () => {
  const before = await w.db((db) => db.conclusion.count());
  const told = await (await planned("fixture aloud refused:yes")).runForBoth?.();
  expect(told?.view).toBe(told?.own);
  expect(told?.view.refusal).toBe("option.reference.none");
  expect(JSON.stringify(told?.view)).toContain("No encuentro");
  expect(await w.db((db) => db.conclusion.count())).toBe(before);
});

it("tells both at once where they read alike", async () => {
  expect((await planned("fixture aloud", "en", "America/Mexico_City")).runForBoth).toBeUndefined();
});

it("is sent again where the form was refused to both", async () => {
  for (let n = 0; n < 2; n += 1) {
    const told = await (await planned("fixture aloud refused:yes", undefined, undefined, "V1 h1")).runForBoth?.();
    expect(told?.view.refusal).toBe("option.reference.none");
  }
});
