import { describe, expect, it } from "vitest";
import { z } from "zod";
import { WAITS } from "../../../../src/adapters/slack/answering/waits.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { command } from "../../../../src/core/kernel/commands/command.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { text } from "../../../../src/core/kernel/views/build.ts";
import { type Town, town, troubles, words } from "./harness.ts";

const WAIT = translator("en")("platform.wait");

/** Commands that end only when the test lets them: one answers the caller alone, one everybody. */
function slow() {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const made = (["caller", "channel"] as const).map((audience) =>
    command({
      path: `fixture ${audience}`,
      summary: "help.summary",
      examples: [],
      audience,
      allow: "guest",
      input: z.object({}),
      async run() {
        await released;
        return { blocks: [text("the answer at last")] };
      },
    }),
  );
  return { catalogue: [...CATALOGUE.commands, ...made], release: () => release() };
}

const says = ({ fake, channel }: Town, who: string, what: string) =>
  fake.seenBy(who, channel).filter((s) => words(s.blocks).includes(what));

/** Types the line and ends the command only when the person has been asked to wait. */
async function waited(place: Town, line: string, release: () => void): Promise<void> {
  const { fake, users, channel } = place;
  const typed = fake.slash(users.member, channel, "/rapporteur", line);
  const [asked] = await fake.until(() => {
    const found = says(place, users.member, WAIT);
    return found.length > 0 && found;
  });
  expect(asked?.ephemeral).toBe(true);
  expect(says(place, users.member, "the answer at last")).toEqual([]);
  release();
  await typed;
  await place.settled();
}

describe("a command that takes longer than a second and a half", () => {
  it("asks for a moment before its answer, once", async () => {
    const { catalogue, release } = slow();
    const place = await town({ catalogue, waits: WAITS });
    const { fake, users } = place;
    await waited(place, "fixture caller", release);
    // Slack has no way to replace what a slash command was answered first: the moment stays above the answer.
    const seen = fake.seenBy(users.member, place.channel).map((s) => [words(s.blocks), s.ephemeral]);
    expect(seen).toEqual([
      [WAIT, true],
      ["the answer at last", true],
    ]);
    // The next one, which is quick, asks for nothing.
    await place.type(users.member, "fixture caller");
    expect(fake.calls.filter((c) => c.method === "response_url")).toHaveLength(3);
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("asks only who typed it, where everybody sees the answer", async () => {
    const { catalogue, release } = slow();
    const place = await town({ catalogue, waits: WAITS });
    const { fake, users } = place;
    await waited(place, "fixture channel", release);
    expect(says(place, users.member, WAIT).map((s) => s.ephemeral)).toEqual([true]);
    expect(says(place, users.moderator, "the answer at last").map((s) => s.ephemeral)).toEqual([false]);
    expect(says(place, users.moderator, WAIT)).toEqual([]);
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });
});
