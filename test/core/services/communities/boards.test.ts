import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Boards, DeliveryError, type Transport } from "../../../../src/core/kernel/commands/transport.ts";
import { earlierState } from "../../../support/earlier-state.ts";
import { type World, world } from "../../../support/world.ts";

/** What stands in each channel, and what the platform does instead of the next call there. */
const there = new Map<string, string>();
const instead = new Map<string, (done: () => void) => never>();
/** What boards were made to say, and what happens while one is worded. */
const said: string[] = [];
let meanwhile: () => Promise<unknown> = async () => undefined;
const asked = (channel: string, work: () => void) => {
  const fault = instead.get(channel);
  instead.delete(channel);
  if (fault) fault(work);
  work();
};
const boards: Boards = {
  async standing({ recipient }) {
    asked(`look ${recipient}`, () => undefined);
    const id = there.get(recipient);
    return id === undefined ? undefined : { id, empty: false };
  },
  async make({ recipient }, { view }) {
    said.push(JSON.stringify(view));
    asked(recipient, () => there.set(recipient, there.get(recipient) ?? `made in ${recipient}`));
    return there.get(recipient) ?? "";
  },
  async change({ recipient }, id, { view }) {
    said.push(JSON.stringify(view));
    asked(recipient, () => {
      if (there.get(recipient) !== id) throw new DeliveryError({ kind: "gone" }, { cause: "gone" });
    });
  },
};
const transport: Transport = {
  name: "console",
  deliver: async () => "1",
  find: async () => undefined,
  async clearance() {
    await meanwhile();
    return undefined;
  },
  boards,
};

/** The platform does it, and its answer is lost. */
const lost = (done: () => void): never => {
  done();
  throw new DeliveryError({ kind: "unknown" }, { cause: "lost" });
};
/** The platform does nothing, and says so. */
const undone = (): never => {
  throw new DeliveryError({ kind: "retry", afterMs: 30_000 }, { cause: "too many requests" });
};
const refused = (): never => {
  throw new DeliveryError({ kind: "refused" }, { cause: "the bot is not there" });
};

let w: World;
beforeEach(async () => {
  there.clear();
  instead.clear();
  said.length = 0;
  meanwhile = async () => undefined;
  w = await world({ transports: [transport] });
});
afterEach(() => w.close());

const board = (words: string, channel = "a") => w.say(`settings board ${words}`, { as: "moderator", channel });
const later = async () => {
  await w.db((db) => db.channel.updateMany({ data: { boardAt: new Date(0) } }));
  await w.product.keepBoards();
};
const ids = () =>
  w.db((db) =>
    db.channel.findMany({
      where: { externalId: { in: ["a", "b"] } },
      select: { boardId: true, boardSays: true },
      orderBy: { externalId: "asc" },
    }),
  );

describe("boards of channels", () => {
  it("are kept, each by itself: a bug with one is logged, and the others have their turn", async () => {
    for (const channel of ["a", "b"]) await board("on:yes", channel);
    instead.set("look a", () => {
      throw new TypeError("a bug");
    });
    await w.product.keepBoards();
    expect([...there.values()]).toEqual(["made in b"]);
    expect(w.logged.map(({ level, facts }) => [level, "channel" in facts && facts.channel])).toEqual([["error", "a"]]);
    await later();
    expect([...there.values()].sort()).toEqual(["made in a", "made in b"]);
  });

  it.each(["on:no", "on:yes"])(
    "know their own after a lost answer, also where it was turned %s meanwhile",
    async (turn) => {
      await board("on:yes");
      instead.set("a", lost);
      await w.product.keepBoards();
      await board(turn);
      expect((await board("")).text).toContain(turn === "on:no" ? "No board is kept here." : "A board is kept here.");
      await board("on:yes");
      await later();
      expect((await board("")).text).toContain("A board is kept here.");
      expect(await ids()).toMatchObject([{ boardId: "made in a" }]);
    },
  );

  it("know their own also where they were off for long, and nothing that others made meanwhile", async () => {
    for (const channel of ["a", "b"]) {
      await board("on:yes", channel);
      instead.set(channel, channel === "a" ? lost : () => lost(() => undefined));
    }
    await w.product.keepBoards();
    for (const channel of ["a", "b"]) await board("on:no", channel);
    await later();
    expect(await ids()).toMatchObject([{ boardSays: null }, { boardSays: null }]);
    there.set("b", "of others");
    for (const channel of ["a", "b"]) await board("on:yes", channel);
    await later();
    expect((await board("", "a")).text).toContain("A board is kept here.");
    expect((await board("", "b")).text).toContain("the channel has one of its own already");
  });

  it("take nothing of others for their own after one was certainly not made", async () => {
    await board("on:yes");
    instead.set("a", undone);
    await w.product.keepBoards();
    there.set("a", "of others");
    await later();
    expect((await board("")).text).toContain("the channel has one of its own already");
    expect(await ids()).toMatchObject([{ boardId: null }]);
    there.delete("a");
    await later();
    expect(await ids()).toMatchObject([{ boardId: "made in a" }]);
  });

  it("say nothing that a channel may not see any more once they are worded", async () => {
    await w.say('meeting add "Board call" tomorrow at 15:00', { as: "moderator", channel: "b" });
    await board("on:yes");
    const cleared = (clearance: string) =>
      w.db((db) => db.channel.updateMany({ where: { externalId: "a" }, data: { clearance } }));
    await cleared("green");
    meanwhile = () => cleared("clear");
    await w.product.keepBoards();
    await later();
    expect([said.length, said.join("")]).toEqual([1, expect.not.stringContaining("Board call")]);
  });

  it("say anew what they are to say in a database that went back", async () => {
    await w.product.noteOrigin();
    await board("on:yes");
    await w.product.keepBoards();
    const goBack = await earlierState(w.store, "channel");
    await w.say('meeting add "Board call" tomorrow at 15:00', { as: "moderator", channel: "b" });
    await later();
    expect(said.at(-1)).toContain("Board call");
    await w.db((db) => db.meeting.deleteMany());
    await goBack();
    await w.product.noteOrigin();
    await later();
    expect(said.at(-1)).not.toContain("Board call");
    const count = said.length;
    await later();
    expect(said).toHaveLength(count);
  });

  it("know their own after a time in which the bot could not look", async () => {
    await board("on:yes");
    instead.set("a", lost);
    await w.product.keepBoards();
    instead.set("look a", refused);
    await later();
    expect((await board("")).text).toContain("the platform refused it");
    await later();
    expect((await board("")).text).toContain("A board is kept here.");
  });
});
