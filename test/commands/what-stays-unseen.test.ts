import { expect, it } from "vitest";
import type { NativeEvents, Transport } from "../../src/core/kernel/commands/transport.ts";
import { personReads } from "../../src/core/services/store/reader.ts";
import { type World, world } from "../support/world.ts";

const ADMIN = { as: "admin" };
const MODERATOR = { as: "moderator" };

async function within(work: (w: World) => Promise<void>, transports: Transport[] = []): Promise<void> {
  const w = await world({ now: "2026-11-24T15:00:00Z", transports });
  try {
    await work(w);
  } finally {
    await w.close();
  }
}

it("a meeting that invites only some is no event of the server, and no longer one", () => {
  const shown = new Map<string, string>();
  const put = (id: string, title: string) => void shown.set(id, title);
  const events: NativeEvents = {
    repeats: () => false,
    make: async (_space, { title }) => (put("e1", title), "e1"),
    find: async () => undefined,
    change: async (_space, id, { title }) => put(id, title),
    cancel: async (_space, id) => void shown.delete(id),
  };
  const transport: Transport = { name: "console", deliver: async () => "1", find: async () => undefined, events };
  return within(
    async (w) => {
      await w.say('meeting add "Hidden call" 2026-12-01 10:00 invite:moderators', ADMIN);
      expect((await w.say("meeting mirror Hidden call", ADMIN)).refusal).toBe("calendar.mirror.withheld");
      await w.say('meeting add "Open call" 2026-12-02 10:00', ADMIN);
      await w.say("meeting mirror Open call", ADMIN);
      await w.product.mirror();
      expect([...shown.values()]).toEqual(["Open call"]);
      await w.say("meeting edit Open call invite:moderators place:Cellar", ADMIN);
      await w.product.mirror();
      expect([...shown.values()]).toEqual([]);
      await w.say("meeting edit Open call invite:members", ADMIN);
      await w.product.mirror();
      expect([...shown.values()]).toEqual(["Open call"]);
    },
    [transport],
  );
});

it("a document that whoever changes a meeting may not see stays, whatever they change", () =>
  within(async (w) => {
    await w.say('meeting add "Board call" 2026-12-01 10:00 repeat:weekly');
    const at = w.clock.now();
    const paper = {
      communityId: "c1",
      url: "https://example.org/",
      kind: "law",
      language: "en",
      createdAt: at,
      publishedAt: at,
    };
    await w.db(async (db) => {
      await db.resource.create({
        data: { ...paper, id: "red", title: "Red paper", folded: "red paper", sharing: "red" },
      });
      await db.resource.create({
        data: { ...paper, id: "green", title: "Green paper", folded: "green paper", sharing: "green" },
      });
    });
    const documents = () =>
      w.db((db) => db.meetingDocument.findMany({ orderBy: [{ meetingId: "asc" }, { resourceId: "asc" }] }));
    await w.say("meeting edit Board call document:Red paper", ADMIN);
    await w.say("meeting edit Board call document:Green paper");
    expect((await documents()).map((d) => d.resourceId)).toEqual(["green", "red"]);
    await w.say("meeting edit Board call time:2026-12-15 scope:following place:Cellar");
    expect((await documents()).map((d) => d.resourceId)).toEqual(["green", "red", "green", "red"]);
  }));

it("a series that went on from one that the reader may not see does not lead to it", () =>
  within(async (w) => {
    await w.say('meeting add "Hidden weekly" 2026-12-01 10:00 repeat:weekly invite:moderators', ADMIN);
    await w.say(
      'meeting edit Hidden weekly time:2026-12-15 scope:following title:"Open weekly" invite:everyone',
      ADMIN,
    );
    const buttons = async (who = {}) => JSON.stringify((await w.say("meeting show Open weekly", who)).view);
    expect(await buttons(ADMIN)).toContain("The times before");
    expect(await buttons()).not.toContain("The times before");
  }));

it("what is concluded where minutes are taken that one may not see is not kept outside them", () =>
  within(async (w) => {
    await w.db((db) =>
      db.channel.create({
        data: { communityId: "c1", id: "mods", spaceId: "c1s", externalId: "mods", name: "mods", clearance: "red" },
      }),
    );
    await w.say('meeting add "Hidden raid" 2026-11-24 09:10 zone:America/Mexico_City sharing:red', {
      ...MODERATOR,
      channel: "mods",
    });
    w.clock.forward(11 * 60_000);
    expect((await w.say("minutes open", { ...MODERATOR, channel: "mods" })).text).toContain("Hidden raid");
    expect((await w.say("conclusion add Moved.", { channel: "mods" })).refusal).toBe("minutes.open.another");
    expect(await w.db((db) => db.conclusion.count())).toBe(0);
    const kept = await w.say("conclusion add Moved.", { ...MODERATOR, channel: "mods" });
    expect(kept.text).toContain("Part of the meeting whose minutes are being taken here");
    expect((await w.say("conclusion add Moved.")).text).toContain("Conclusion recorded");
  }));

it("what a meeting was before a change is for nobody whom it was not for then", () =>
  within(async (w) => {
    await w.say('meeting add "Hidden name" 2026-12-01 10:00 invite:moderators', MODERATOR);
    await w.say('meeting edit Hidden title:"Open name" invite:everyone', MODERATOR);
    const edits = (as: "member" | "moderator") =>
      w.store.within(w.community, personReads({ id: `c1${as}`, role: as }), async (db) => [
        await db.meeting.count(),
        await db.meetingEdit.count(),
      ]);
    expect(await edits("member")).toEqual([1, 0]);
    expect(await edits("moderator")).toEqual([1, 1]);
    await w.db((db) => db.meeting.updateMany({ data: { sharing: "clear" } }));
    expect(await edits("member")).toEqual([1, 0]);
  }));

it("an answer that was announced to a channel is not given there once not all may know what it is about", () =>
  within(async (w) => {
    await w.say('meeting poll "Open call" times:2026-12-01 09:00; 2026-12-02 16:00', MODERATOR);
    const { id } = await w.db((db) => db.poll.findFirstOrThrow());
    const plan = await w.product.dispatch({
      ...{ id: "late", platform: "console", space: w.slug, user: "moderator", channel: "general" },
      input: { kind: "line", line: `poll cancel ${id}` },
    });
    if (plan.kind !== "work") throw new Error(plan.kind);
    expect(plan.audience).toBe("channel");
    await w.db((db) => db.poll.updateMany({ data: { sharing: "red", title: "Hidden call" } }));
    const view = await plan.run();
    expect(view.refusal).toBe("audience.changed");
    expect(JSON.stringify(view)).not.toContain("Hidden call");
    expect(await w.db((db) => db.poll.findFirstOrThrow())).toMatchObject({ closedAt: null });
    expect((await w.say(`poll cancel ${id}`, MODERATOR)).plan).toMatchObject({ audience: "caller" });
  }));

it("a poll whose meeting is for some by now is not opened again to all; one whose meeting was labelled higher keeps that label", () =>
  within(async (w) => {
    for (const title of ["Board", "Names"]) {
      await w.say(`meeting poll "${title}" times:2026-12-01 09:00; 2026-12-02 16:00`, MODERATOR);
      await w.say(`poll vote "${title}" 1:yes`, MODERATOR);
      await w.say(`poll close "${title}"`, MODERATOR);
    }
    await w.say("meeting edit Board invite:moderators", MODERATOR);
    await w.db((db) => db.meeting.updateMany({ where: { title: "Names" }, data: { sharing: "red" } }));
    expect((await w.say("poll reopen Board", MODERATOR)).refusal).toBe("poll.reopen.some");
    expect((await w.say("poll reopen Names", MODERATOR)).refusal).toBeUndefined();
    expect(await w.db((db) => db.poll.findMany({ orderBy: { title: "asc" } }))).toMatchObject([
      { meetingId: expect.any(String) as string },
      { sharing: "red", closedAt: null },
    ]);
  }));
