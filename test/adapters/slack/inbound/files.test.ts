import { FILE_BYTES, LARGE_FILE_BYTES } from "../../../../src/core/kernel/options/values.ts";
import { z } from "zod";
import { describe, expect, it } from "vitest";
import { help } from "../../../../src/commands/help/help.ts";
import { command } from "../../../../src/core/kernel/commands/command.ts";
import { opt } from "../../../../src/core/kernel/options/options.ts";
import { text } from "../../../../src/core/kernel/views/build.ts";
import { modalWords, type Town, town, troubles, words } from "./harness.ts";

const LABEL = "help.command";
const filing = (path: string, audience: "caller" | "channel") =>
  command({
    path,
    summary: "help.summary",
    examples: [],
    audience,
    allow: "member",
    input: z.object({ title: opt.text(LABEL, 40), paper: opt.file(LABEL) }),
    run: async (_context, { title, paper }) => ({
      title,
      blocks: [text(`${paper.name}: ${Buffer.from(paper.base64, "base64").toString()}`)],
    }),
  });
const catalogue = [filing("file privately", "caller"), filing("file openly", "channel"), help];

async function submit(place: Town, who: string, values: Record<string, unknown>): Promise<void> {
  await place.fake.submit(who, values);
  await place.settled();
}

describe("files in forms", () => {
  it("are fetched; a wrong one brings the form back with everything typed", async () => {
    const place = await town({ catalogue });
    const { fake, users } = place;
    await place.type(users.member, "file privately");
    const large = { name: "large.txt", content: Buffer.alloc(FILE_BYTES + 1) };
    await submit(place, users.member, { "option.title": "Minutes", "option.paper": [large] });
    const again = modalWords(place, users.member);
    expect(again).toContain("That file is too large");
    expect(JSON.stringify(fake.modal(users.member)?.definition)).toContain("Minutes");

    // What no option takes is not even fetched.
    const before = fake.calls.filter((c) => c.method === "download").length;
    const larger = { name: "larger.txt", content: Buffer.alloc(LARGE_FILE_BYTES + 1) };
    await submit(place, users.member, { "option.paper": [larger] });
    expect(modalWords(place, users.member)).toContain("That file is too large");
    expect(fake.calls.filter((c) => c.method === "download")).toHaveLength(before);

    await submit(place, users.member, { "option.paper": [{ name: "minutes.txt", content: "Agreed." }] });
    expect(modalWords(place, users.member)).toContain("minutes.txt: Agreed.");
    expect(modalWords(place, users.member)).toContain("Minutes");
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("that go to everybody are said in the channel, and the form does not wait for ever", async () => {
    const place = await town({ catalogue });
    const { fake, users } = place;
    await place.type(users.member, "file openly");
    const said = await place.watch(users.member, () =>
      submit(place, users.member, {
        "option.title": "Minutes",
        "option.paper": [{ name: "minutes.txt", content: "Agreed." }],
      }),
    );
    expect(said.map((s) => s.ephemeral)).toEqual([false]);
    expect(words(said.map((s) => s.blocks))).toContain("minutes.txt: Agreed.");
    expect(modalWords(place, users.member)).toContain("minutes.txt: Agreed.");
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });
});
