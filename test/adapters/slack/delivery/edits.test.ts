import { describe, expect, it } from "vitest";
import { run, say } from "../../../../src/core/kernel/views/build.ts";
import type { View } from "../../../../src/core/kernel/views/model.ts";
import { EVER, failure, office } from "./workspace-fixture.ts";

const UPDATE = "chat.update";
const view = (words: string): View => ({
  ...say(words),
  blocks: [...say(words).blocks, { kind: "actions", items: [run("Show", "meeting show", { meeting: "m" })] }],
});

describe("a message on Slack", () => {
  it("is changed with its blocks and its text, and is found by its mark as before", async () => {
    const { transport, inChannel, posted } = await office();
    const receipt = await transport.deliver(inChannel("k", view("One yes")));
    await transport.edits?.change(receipt, inChannel("k", view("Two yes")));
    await transport.edits?.change(receipt, inChannel("k", view("Two yes")));
    expect(posted()).toHaveLength(1);
    expect(JSON.stringify(posted()[0]?.blocks)).toContain("Two yes");
    expect(JSON.stringify(posted()[0]?.blocks)).not.toContain("One yes");
    expect(posted()[0]?.text).toContain("Two yes");
    expect(await transport.find(inChannel("k", view("")).to, "k", EVER)).toBe(receipt);
  });

  it("that has no button any more shows none", async () => {
    const { transport, inChannel, posted } = await office();
    const receipt = await transport.deliver(inChannel("k", view("On")));
    await transport.edits?.change(receipt, inChannel("k", say("Cancelled")));
    expect(JSON.stringify(posted()[0]?.blocks)).not.toContain('"button"');
  });

  it.each([
    ["message_not_found", { kind: "gone" }],
    ["cant_update_message", { kind: "gone" }],
    ["edit_window_closed", { kind: "gone" }],
    ["channel_not_found", { kind: "retry", afterMs: 0 }],
    ["is_archived", { kind: "retry", afterMs: 0 }],
    ["not_in_channel", { kind: "retry", afterMs: 0 }],
    ["msg_too_long", { kind: "refused" }],
    ["internal_error", { kind: "unknown" }],
  ])("that Slack does not change for %s ends so", async (error, expected) => {
    const { transport, inChannel, fake } = await office();
    const receipt = await transport.deliver(inChannel("k", view("One")));
    fake.fail(UPDATE, { error });
    expect(await failure(transport.edits!.change(receipt, inChannel("k", view("Two"))))).toEqual(expected);
  });

  it("that is gone ends so", async () => {
    const { transport, inChannel, fake, channel } = await office();
    const receipt = await transport.deliver(inChannel("k", view("One")));
    fake.state.channel(channel).messages.length = 0;
    expect(await failure(transport.edits!.change(receipt, inChannel("k", view("Two"))))).toEqual({ kind: "gone" });
  });

  it("waits as long as Slack says, and asks nothing meanwhile", async () => {
    const { transport, inChannel, fake, calls } = await office();
    const receipt = await transport.deliver(inChannel("k", view("One")));
    fake.fail(UPDATE, { error: "ratelimited", retryAfter: 30 });
    const change = () => failure(transport.edits!.change(receipt, inChannel("k", view("Two"))));
    expect(await change()).toEqual({ kind: "retry", afterMs: 30_000 });
    expect(await change()).toMatchObject({ kind: "retry" });
    expect(calls(UPDATE)).toBe(1);
    fake.advance(31_000);
    expect(await change()).toMatchObject({ kind: "done" });
  });

  it("is changed fifty times a minute with all of its workspace, at the pace that the adapter tells", async () => {
    const { transport, inChannel, fake } = await office();
    const receipt = await transport.deliver(inChannel("k", view("One")));
    const { everyMs, atOnce } = transport.edits!.pace!;
    for (let n = 0; n < 100; n += 1) {
      if (n >= atOnce) fake.advance(everyMs);
      await transport.edits!.change(receipt, inChannel("k", view(`${n}`)));
    }
  });

  it("is not changed faster than that", async () => {
    const { transport, inChannel } = await office();
    const receipt = await transport.deliver(inChannel("k", view("One")));
    for (let n = 0; n < 50; n += 1) await transport.edits!.change(receipt, inChannel("k", view(`${n}`)));
    const late = failure(transport.edits!.change(receipt, inChannel("k", view("too many"))));
    expect(await late).toEqual({ kind: "retry", afterMs: 60_000 });
  });
});
