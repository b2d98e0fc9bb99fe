import { describe, expect, it } from "vitest";
import { manifestOf } from "../../../../src/adapters/slack/manifest/manifest.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { tokenStoreIn } from "../../../../src/core/services/tokens/token-store.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { type Town, town, troubles, words } from "./harness.ts";

const withSteps = (more: Parameters<typeof town>[0] = {}) =>
  town({
    ...more,
    fake: { manifest: manifestOf(CATALOGUE.commands, { root: "rapporteur", socket: true, steps: true }) as never },
  });
const PATIENT = { timeout: 10_000 };
/** How long is waited; changed, the next process waits so long. */
const patient = () => ({ people: 20_000, slack: 2_400, step: 60_000 });
const ended = ({ fake }: Town) => [...fake.executions.values()].map(({ state }) => state);

describe("steps of workflows", () => {
  it("do a command for whoever started the workflow, and answer where it is done", async () => {
    const place = await withSteps();
    const { fake, users, channel } = place;
    await fake.invite(channel);
    await place.settled();
    const said = await place.watch(users.member, () =>
      fake.runStep(users.member, "conclusion_add", { text: "Trace within a day.", where: channel }),
    );
    expect(words(said.map((s) => s.blocks))).toContain("Trace within a day.");
    expect(words(said.map((s) => s.blocks))).toContain(`@${users.member}`);
    const kept = await place.world.db((db) => db.conclusion.findMany({ select: { text: true, authorId: true } }));
    expect(kept).toEqual([{ text: "Trace within a day.", authorId: "c1member" }]);
    await fake.runStep(users.moderator, "meeting_add", { title: "Board call", when: "tomorrow at 15:00" });
    expect(await place.world.db((db) => db.meeting.count())).toBe(1);
    expect(words(fake.direct(users.moderator).map((s) => s.blocks))).toContain("Board call");
    expect(ended(place)).toEqual(["completed", "completed"]);
    expect(troubles(place)).toEqual([]);
  });

  it("are of the person whom Slack names, whatever the workflow says, and end when they are refused", async () => {
    const place = await withSteps();
    const { fake, users } = place;
    await fake.runStep(users.guest, "conclusion_add", { text: "Mine.", who: { id: users.admin, secret: "x" } });
    await fake.runStep(users.member, "meeting_add", { title: "Board call", when: "the day of the moon" });
    expect(await place.world.db((db) => db.conclusion.count())).toBe(0);
    expect(await place.world.db((db) => db.meeting.count())).toBe(0);
    expect(ended(place)).toEqual(["failed", "failed"]);
    expect(words(fake.direct(users.guest).map((s) => s.blocks))).toContain("for members");
    expect(fake.direct(users.admin)).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("end also where the bot is not in the channel, or the channel is archived: whoever did it is told directly", async () => {
    const place = await withSteps();
    const { fake, users, channel } = place;
    await fake.runStep(users.member, "conclusion_add", { text: "Trace within a day.", where: channel });
    expect(words(fake.direct(users.member).map((s) => s.blocks))).toContain("Trace within a day.");
    await fake.invite(channel);
    fake.fail("chat.postMessage", { times: 1, error: "is_archived" });
    await fake.runStep(users.member, "conclusion_add", { text: "Mark every part.", where: channel });
    expect(words(fake.direct(users.member).map((s) => s.blocks))).toContain("Mark every part.");
    expect(await place.world.db((db) => db.conclusion.count())).toBe(2);
    expect(ended(place)).toEqual(["completed", "completed"]);
    expect(troubles(place)).toEqual([]);
  });

  it.each([{ status: 500 }, { error: "internal_error" }, { dropAfterAccept: true }])(
    "end although Slack fails with %j when it is told so",
    async (fault) => {
      const place = await withSteps();
      const { fake, users } = place;
      fake.fail("functions.completeSuccess", { times: 1, ...fault });
      await fake.runStep(users.member, "conclusion_add", { text: "Trace within a day." });
      await expect.poll(() => ended(place)).toEqual(["completed"]);
      await place.settled();
      expect(await place.world.db((db) => db.conclusion.count())).toBe(1);
      expect(troubles(place)).toEqual([]);
    },
  );

  it("are answered directly where no channel is chosen, however that is said", async () => {
    const place = await withSteps();
    const { fake, users } = place;
    for (const where of ["", null, undefined])
      await fake.runStep(users.member, "conclusion_add", { text: `Trace within a day, said ${where}.`, where });
    const said = words(fake.direct(users.member).map((s) => s.blocks));
    for (const where of ["", null, undefined]) expect(said).toContain(`Trace within a day, said ${where}.`);
    expect(ended(place)).toEqual(["completed", "completed", "completed"]);
    expect(troubles(place)).toEqual([]);
  });

  it("end as failed where they are given what is no text", async () => {
    const place = await withSteps();
    const { fake, users } = place;
    for (const text of [7, { words: "Trace within a day." }, ["Trace"]])
      await fake.runStep(users.member, "conclusion_add", { text });
    expect(ended(place)).toEqual(["failed", "failed", "failed"]);
    expect(await place.world.db((db) => db.conclusion.count())).toBe(0);
    expect(troubles(place)).toEqual([]);
  });

  it("that were broken off end when Slack tells of them again, and others are left alone", async () => {
    const waits = patient();
    const place = await withSteps({ waits });
    const { fake, users } = place;
    const says = (method: string) => fake.calls.filter((c) => c.method === method).length;
    await fake.runStep(users.member, "conclusion_add", { text: "Trace within a day." });
    await place.settled();
    const [id = ""] = fake.executions.keys();
    const [told] = fake.deliveries.filter((d) => JSON.stringify(d.payload).includes("function_executed"));
    const again = async () => {
      await fake.redeliver(told?.envelopeId);
      await place.settled();
    };
    await again();
    expect([ended(place), says("functions.completeError")]).toEqual([["completed"], 0]);
    // Another process, which does not know whether it has ended: Slack does.
    waits.step = 200;
    await place.restart();
    await again();
    await expect.poll(() => says("functions.completeError"), PATIENT).toBe(1);
    await place.settled();
    expect(ended(place)).toEqual(["completed"]);
    // The first was killed before it said how it ended.
    fake.executions.set(id, { state: "running" });
    await place.restart();
    await again();
    await expect.poll(() => ended(place), PATIENT).toEqual(["failed"]);
    expect(await place.world.db((db) => db.conclusion.count())).toBe(1);
    expect(fake.executions.get(id)).toMatchObject({ error: expect.stringContaining("not known") as string });
    expect(troubles(place)).toEqual([]);
  });

  it("that were broken off end, although Slack tells of them no more once it was told that they were received", async () => {
    const waits = patient();
    const place = await withSteps({ waits });
    const { fake, users, world } = place;
    const noted = () =>
      world.store.statement<{ token: string }>(sql`select token from kept where starts_with(token, 'step ')`);
    fake.fail("functions.completeSuccess", { delayMs: 1_000 });
    const run = fake.runStep(users.member, "conclusion_add", { text: "Trace within a day." });
    await expect.poll(noted, PATIENT).toHaveLength(1);
    await run;
    await place.settled();
    const [id = ""] = fake.executions.keys();
    expect([ended(place), await noted()]).toEqual([["completed"], []]);
    // As it is where the process was killed before it said so.
    fake.executions.set(id, { state: "running" });
    await tokenStoreIn(world).keep(JSON.stringify({ v: 1, team: fake.team }), { token: `step slack ${id}`, days: 1 });
    waits.step = 200;
    await place.restart();
    await expect.poll(() => ended(place), PATIENT).toEqual(["failed"]);
    expect(fake.executions.get(id)).toMatchObject({ error: expect.stringContaining("not known") as string });
    await place.settled();
    expect(await noted()).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it.each([{ hangAfterAccept: true }, { error: "ratelimited", retryAfter: 1 }])(
    "say that they ended although the call %j, and let the bot stop",
    async (fault) => {
      const place = await withSteps();
      const { fake, users } = place;
      fake.fail("functions.completeSuccess", { times: 1, ...fault });
      await fake.runStep(users.member, "conclusion_add", { text: "Trace within a day." });
      await place.settled();
      expect(ended(place)).toEqual(["completed"]);
      expect(troubles(place)).toEqual([]);
    },
  );

  it("are in the manifest where they are wanted, and nothing else changes by that", () => {
    const [plain, more] = [false, true].map((steps) =>
      manifestOf(CATALOGUE.commands, { root: "rapporteur", socket: true, steps }),
    );
    expect(plain).not.toHaveProperty("functions");
    expect(Object.keys(more?.functions ?? {})).toEqual(["contact_find", "meeting_add", "conclusion_add"]);
    expect(more?.functions?.["meeting_add"]?.input_parameters).toMatchObject({
      who: { type: "slack#/types/user_context", is_required: true },
      title: { type: "string", is_required: true },
      place: { is_required: false },
      where: { type: "slack#/types/channel_id" },
    });
    expect({ ...more, functions: undefined, settings: undefined }).toEqual({
      ...plain,
      functions: undefined,
      settings: undefined,
    });
    expect(more?.settings).toMatchObject({ org_deploy_enabled: true, function_runtime: "remote" });
  });
});
