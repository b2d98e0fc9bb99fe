import { describe, expect, it } from "vitest";
import { run, say } from "../../../../src/core/kernel/views/build.ts";
import type { View } from "../../../../src/core/kernel/views/model.ts";
import { words } from "../inbound/harness.ts";
import { EVER, failure, office, SAY } from "./guild-fixture.ts";

const EDIT = "PATCH /channels/:channel/messages/:message";
const HOUR_MS = 3_600_000;
const view = (said: string): View => ({
  ...say(said),
  blocks: [...say(said).blocks, { kind: "actions", items: [run("Show", "meeting show", { meeting: "m" })] }],
});

describe("a message on Discord", () => {
  it("is changed in its place, pings nobody, and is found by its mark as before", async () => {
    const { transport, inChannel, posted, users } = await office();
    const receipt = await transport.deliver(inChannel("k", view("One yes")));
    await transport.edits?.change(receipt, inChannel("k", view(`Two yes <@${users.member}> @everyone`)));
    expect(posted()).toHaveLength(1);
    expect(words(posted()[0]?.components ?? [])).toContain("Two yes");
    expect(posted()[0]?.id).toBe(receipt);
    expect(await transport.find(inChannel("k", view("")).to, "k", EVER)).toBe(receipt);
  });

  it("that has no button any more shows none", async () => {
    const { transport, inChannel, posted } = await office();
    const receipt = await transport.deliver(inChannel("k", view("On")));
    await transport.edits?.change(receipt, inChannel("k", say("Cancelled")));
    expect(JSON.stringify(posted()[0]?.components)).not.toContain("custom_id");
  });

  it.each([
    [{ status: 404, code: 10_008 }, { kind: "gone" }],
    [{ status: 404, code: 10_003 }, { kind: "gone" }],
    [{ status: 403, code: 50_005 }, { kind: "gone" }],
    [
      { status: 403, code: 50_001 },
      { kind: "retry", afterMs: 0 },
    ],
    [
      { status: 403, code: 50_013 },
      { kind: "retry", afterMs: 0 },
    ],
    [{ status: 400, code: 50_035 }, { kind: "refused" }],
    [{ status: 502 }, { kind: "unknown" }],
    [
      { status: 429, retryAfter: 20 },
      { kind: "retry", afterMs: 20_050 },
    ],
  ])("that Discord does not change for %j ends so", async (fault, expected) => {
    const { transport, inChannel, fake } = await office();
    const receipt = await transport.deliver(inChannel("k", view("One")));
    fake.fail(EDIT, fault);
    expect(await failure(transport.edits!.change(receipt, inChannel("k", view("Two"))))).toEqual(expected);
  });

  describe("in a thread that was archived since", () => {
    const REOPEN = "PATCH /channels/:channel";
    const threaded = async () => {
      const place = await office();
      const thread = place.fake.addThread(place.channel, { name: "tracing" });
      const inThread = (said: string) => {
        const message = place.inChannel("k", view(said));
        return { ...message, to: { ...message.to, recipient: thread } };
      };
      const receipt = await place.transport.deliver(inThread("One yes"));
      const change = (said: string) => failure(place.transport.edits!.change(receipt, inThread(said)));
      const shown = () => words(place.posted(thread)[0]?.components ?? []);
      return { ...place, thread, change, shown };
    };

    it("is changed all the same: the thread is opened for it, once", async () => {
      const { fake, thread, change, shown, calls, posted } = await threaded();
      fake.archive(thread);
      expect(await change("Two yes")).toMatchObject({ kind: "done" });
      expect([shown(), posted(thread).length]).toEqual([expect.stringContaining("Two yes"), 1]);
      expect(await change("Three yes")).toMatchObject({ kind: "done" });
      expect([calls(EDIT), calls(REOPEN)]).toEqual([3, 1]);
    });

    it("and locked is closed to the bot: it is tried again later, and then changed", async () => {
      const { fake, thread, change, shown, calls } = await threaded();
      fake.archive(thread, { locked: true });
      expect(await change("Two yes")).toEqual({ kind: "retry", afterMs: 30_000 });
      expect([calls(EDIT), calls(REOPEN)]).toEqual([1, 1]);
      expect(shown()).toContain("One yes");
      fake.unarchive(thread);
      expect(await change("Two yes")).toMatchObject({ kind: "done" });
      expect(shown()).toContain("Two yes");
    });

    it("takes what is said there for the first time, too; locked, it does so once it is open again", async () => {
      const { fake, thread, transport, inChannel, posted, calls } = await threaded();
      const said = inChannel("fresh", view("News"));
      const message = { ...said, to: { ...said.to, recipient: thread } };
      fake.archive(thread);
      fake.fail(SAY, { status: 400, code: 50_083, times: 1 });
      await transport.deliver(message);
      expect([posted(thread).length, calls(REOPEN)]).toEqual([2, 1]);
      fake.archive(thread, { locked: true });
      const later = { ...message, key: "later" };
      expect(await failure(transport.deliver(later))).toEqual({ kind: "retry", afterMs: 30_000 });
      expect(posted(thread)).toHaveLength(2);
      fake.unarchive(thread);
      await transport.deliver(later);
      expect(posted(thread)).toHaveLength(3);
    });

    it("and locked is opened where the bot manages threads", async () => {
      const { fake, thread, channel, change, shown } = await threaded();
      fake.permissions(channel, { MANAGE_THREADS: true });
      fake.archive(thread, { locked: true });
      expect(await change("Two yes")).toMatchObject({ kind: "done" });
      expect(shown()).toContain("Two yes");
    });
  });

  it("that is older than an hour is changed three times in six seconds with all of its channel: at the adapter's pace", async () => {
    const { transport, inChannel, fake, calls } = await office();
    const receipts: string[] = [];
    for (let n = 0; n < 3; n += 1) receipts.push(await transport.deliver(inChannel(`k${n}`, view("One"))));
    fake.advance(HOUR_MS);
    const change = (n: number) =>
      failure(transport.edits!.change(receipts[n % 3] ?? "", inChannel(`k${n % 3}`, view(`${n}`))));
    for (let n = 0; n < 12; n += 1) {
      expect(await change(n)).toMatchObject({ kind: "done" });
      fake.advance(transport.edits!.pace!.everyMs);
    }
    // Faster than that Discord does not take them, and does not say when it will: it is not asked again at once.
    fake.advance(6_000);
    for (let n = 0; n < 3; n += 1) await change(n);
    const before = calls(EDIT);
    expect(await change(3)).toMatchObject({ kind: "retry" });
    expect(calls(EDIT)).toBe(before + 1);
    fake.advance(6_000);
    expect(await change(3)).toMatchObject({ kind: "done" });
  });
});
