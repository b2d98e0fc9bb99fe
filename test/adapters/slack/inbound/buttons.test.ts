import { WebClient } from "@slack/web-api";
import { describe, expect, it } from "vitest";
import { TOKEN_DAYS, tokenStoreIn } from "../../../../src/core/services/tokens/token-store.ts";
import { WITH_AGREE } from "../../../support/fixture-agree.ts";
import { type Town, town, troubles, words } from "./harness.ts";

const bot = ({ fake }: Town) => new WebClient(fake.botToken, { slackApiUrl: fake.apiUrl, retryConfig: { retries: 0 } });
const button = (value: unknown, label = "Press") =>
  ({
    type: "actions",
    block_id: "b",
    elements: [
      { type: "button", text: { type: "plain_text", text: label }, action_id: "run:0", value: JSON.stringify(value) },
    ],
  }) as const;

/** A message of the bot's with one button, that everybody sees. */
async function publicly(place: Town, value: unknown): Promise<string> {
  const posted = await bot(place).chat.postMessage({ channel: place.channel, text: "A post", blocks: [button(value)] });
  return posted.ts ?? "";
}

describe("buttons", () => {
  it("are authorised again, answered privately under a public post, and work after a restart", async () => {
    const place = await town({ demo: true });
    const { fake, users, channel } = place;
    await fake.invite(channel);
    await place.settled();
    const ts = await publicly(place, { v: 1, c: "contact find", i: { country: "PY" }, k: "run" });
    const post = () => fake.seenBy(users.member, channel).find((s) => s.ts === ts);
    const before = JSON.stringify(post());
    const press = (who: string) => place.watch(who, () => fake.press(who, { channel, ts }, "Press"));

    const answered = await press(users.member);
    expect(answered.map((s) => s.ephemeral)).toEqual(answered.map(() => true));
    expect(words(answered)).toContain("Paraguay");
    const refused = await press(users.guest);
    expect(words(refused)).not.toContain("Paraguay");
    expect(refused.every((s) => s.ephemeral)).toBe(true);
    expect(JSON.stringify(post())).toBe(before);

    await place.restart();
    expect(troubles(place)).toEqual([]);
    expect(words(await press(users.member))).toContain("Paraguay");

    // The look-up's own pages replace it.
    const [list] = await place.type(users.member, "contact find tracing");
    const pages = await place.watch(users.member, () =>
      fake.press(users.member, { channel, ts: list?.ts ?? "" }, more(list)),
    );
    expect(words(list?.blocks)).toContain("1–5 of 22");
    expect(pages.map((s) => s.ts)).toEqual([list?.ts]);
    expect(words(pages[0]?.blocks)).toContain("6–10 of 22");
    expect(troubles(place)).toEqual([]);
    expect(fake.errors).toEqual([]);
  });

  it("say so when they are too old or not ours", async () => {
    const place = await town();
    const { fake, users, channel } = place;
    await fake.invite(channel);
    await place.settled();
    const token = await tokenStoreIn(place.world).keep(JSON.stringify({ v: 1, c: "help", k: "run" }));
    const ts = await publicly(place, { v: 1, t: token });
    expect(words(await place.watch(users.member, () => fake.press(users.member, { channel, ts }, "Press")))).toContain(
      "contact find",
    );
    place.world.clock.forward((TOKEN_DAYS + 1) * 86_400_000);
    for (const at of [ts, await publicly(place, { v: 1, t: "nothing" }), await publicly(place, { v: 7, c: "help" })]) {
      const [said, ...others] = await place.watch(users.member, () =>
        fake.press(users.member, { channel, ts: at }, "Press"),
      );
      expect(words(said?.blocks)).toContain("This button is too old or was changed. Ask again, and use the new one.");
      expect([said?.ephemeral, others.length]).toEqual([true, 0]);
    }
    // In the language that they chose, whatever Slack speaks to them.
    await place.type(users.member, "me edit language:es");
    const own = await place.watch(users.member, () => fake.press(users.member, { channel, ts }, "Press"));
    expect(words(own.map((s) => s.blocks))).toContain("Este botón es demasiado antiguo");
    expect(troubles(place)).toEqual([]);
  });

  it("change their own message where they are to", async () => {
    const place = await town({ catalogue: WITH_AGREE });
    const { fake, users, channel } = place;
    const [card] = await place.type(users.member, 'fixture agree "Trace within a day."');
    expect(card?.ephemeral).toBe(false);
    const undone = await place.watch(users.member, () =>
      fake.press(users.member, { channel, ts: card?.ts ?? "" }, "Undo"),
    );
    expect(undone.map((s) => [s.ts, s.ephemeral])).toEqual([[card?.ts, false]]);
    // It still says who asked, whoever pressed the button.
    for (const shown of [card, undone[0]]) expect(words(shown?.blocks)).toContain(`@${users.member}`);
    const [second] = await place.type(users.member, 'fixture agree "Trace within a week."');
    const [by] = await place.watch(users.moderator, () =>
      fake.press(users.moderator, { channel, ts: second?.ts ?? "" }, "Undo"),
    );
    expect(words(by?.blocks)).toContain(`@${users.member}`);
    expect(words(by?.blocks)).not.toContain(`@${users.moderator}`);

    const [renamed] = await place.type(users.admin, 'community rename "Another name"');
    expect(renamed?.ephemeral).toBe(true);
    const back = await place.watch(users.admin, () =>
      fake.press(users.admin, { channel, ts: renamed?.ts ?? "" }, "Undo"),
    );
    expect(back.map((s) => [s.ts, s.ephemeral])).toEqual([[renamed?.ts, true]]);
    expect(troubles(place)).toEqual([]);
    expect(fake.errors).toEqual([]);
  });

  it("are answered where the response_url is used up, expired or of no use", async () => {
    const place = await town({ catalogue: WITH_AGREE });
    const { fake, users, channel } = place;
    await fake.invite(channel);
    await place.settled();
    const [card] = await place.type(users.member, 'fixture agree "Trace within a day."');
    fake.fail("response_url", { times: 1, status: 404 });
    const undone = await place.watch(users.member, () =>
      fake.press(users.member, { channel, ts: card?.ts ?? "" }, "Undo"),
    );
    expect(undone.map((s) => s.ts)).toEqual([card?.ts]);
    expect(fake.calls.some((c) => c.method === "chat.update")).toBe(true);

    for (const status of [404, 410]) {
      fake.fail("response_url", { times: 1, status });
      const help = await place.type(users.member, "help");
      expect(help.map((s) => s.ephemeral)).toEqual(help.map(() => true));
      expect(words(help)).toContain("contact find");
    }
    // Where the bot is not in the channel it can only answer directly.
    const other = fake.addChannel({ name: "other" });
    fake.fail("response_url", { times: 1, status: 404 });
    const direct = await place.type(users.member, "help", other);
    expect(words(direct)).toContain("contact find");
    expect(fake.seenBy(users.member, other)).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });
});

function more(shown: { blocks: Record<string, unknown>[] } | undefined): string {
  const label = /\[(More)\]/.exec(words(shown?.blocks))?.[1];
  if (label === undefined) throw new Error(`nothing to turn in:\n${words(shown?.blocks)}`);
  return label;
}
