import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Notice, planNotice } from "../../../../src/core/services/delivery/notices/notice.ts";
import { problem } from "../../../../src/core/kernel/errors/errors.ts";
import type { Message, Transport } from "../../../../src/core/kernel/commands/transport.ts";
import { stores, type World, world } from "../../../support/world.ts";
import { confirmed, connect, linkCode, pair } from "./linking.ts";

describe.each(stores)("what is planned for two who become one (%s)", (kind) => {
  let w: World;
  const said: Message[] = [];
  const transport = (name: string): Transport => ({
    name,
    deliver: async (m) => (said.push(m), `r${said.length}`),
    find: async () => undefined,
  });
  beforeAll(async () => {
    w = await world({ kind, transports: [transport("slack"), transport("discord")] });
    await connect(w, [
      { platform: "slack", externalId: "T1" },
      { platform: "discord", externalId: "G1" },
    ]);
  });
  afterAll(() => w.close());

  it("is kept for who remains, once", async () => {
    const p = pair(w, "told");
    await p.meet();
    const { slack, discord } = await p.persons();
    const row = (id: string, subjectId: string, who: "slack" | "discord", state: string) => ({
      ...{
        communityId: w.community,
        id,
        key: id,
        kind: "notice",
        subjectId,
        occurrence: "o",
        platform: who,
        address: "direct",
        state,
      },
      ...{
        spaceId: who === "slack" ? "T1" : "G1",
        recipient: who === "slack" ? "T1:Stold" : "Dtold",
        detail: { person: who === "slack" ? slack : discord },
      },
      ...{ dueAt: w.clock.now(), attemptAt: w.clock.now(), createdAt: w.clock.now() },
    });
    await w.db((db) =>
      db.delivery.createMany({
        data: [
          row("only", "one", "discord", "planned"),
          ...[row("kept", "two", "slack", "planned"), row("twice", "two", "discord", "planned")],
          ...[row("said", "three", "discord", "sent"), row("again", "three", "slack", "planned")],
          ...[row("lost", "four", "slack", "failed"), row("hope", "four", "discord", "claimed")],
        ],
      }),
    );
    await confirmed(w, await linkCode(w, p.slack), p.discord);
    const rows = await w.db((db) => db.delivery.findMany({ where: { occurrence: "o" }, orderBy: { id: "asc" } }));
    expect(rows.map((r) => [r.id, r.state, (r.detail as { person: string }).person])).toEqual([
      ["again", "dropped", slack],
      ["hope", "claimed", slack],
      ["kept", "planned", slack],
      ["lost", "failed", slack],
      ["only", "planned", slack],
      ["said", "sent", slack],
      ["twice", "dropped", slack],
    ]);
    await w.db((db) => db.delivery.deleteMany({ where: { occurrence: "o" } }));
  });

  it("reaches an account of theirs, once", async () => {
    const p = pair(w, "reach");
    await p.meet();
    const { slack = "", discord = "" } = await p.persons();
    const tell = (person: string, near: Notice["near"], subjectId: string) =>
      w.db((db) =>
        planNotice(
          { db, community: { id: w.community }, now: w.clock.now(), ids: w.ids },
          { person, about: "meeting", subjectId, occurrence: "o", problem: problem("reminder.now"), near },
        ),
      );
    await tell(discord, { platform: "discord", space: "G1" }, "m1");
    await tell(slack, { platform: "slack", space: "T1" }, "m2");
    await tell(discord, { platform: "discord", space: "G1" }, "m2");
    await confirmed(w, await linkCode(w, p.slack), p.discord);
    await w.tick();
    expect(
      said
        .filter((m) => m.key.startsWith("notice/"))
        .map((m) => [m.to.recipient, m.key.split("/")[1]])
        .sort(),
    ).toEqual([
      ["Dreach", "m1"],
      ["T1:Sreach", "m2"],
    ]);
    expect(w.logged).toEqual([]);
  });
});
