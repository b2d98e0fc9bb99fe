import { personOption } from "../../../../src/core/services/people/person-option.ts";
import { LARGE_FILE_BYTES } from "../../../../src/core/kernel/options/values.ts";
import { z } from "zod";
import { describe, expect, it } from "vitest";
import { help } from "../../../../src/commands/help/help.ts";
import { command } from "../../../../src/core/kernel/commands/command.ts";
import { opt } from "../../../../src/core/kernel/options/options.ts";
import { ask, text } from "../../../../src/core/kernel/views/build.ts";
import { allWell, buttonIn, fieldsIn, publicly, town, words } from "./harness.ts";

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
const picking = command({
  path: "pick these",
  summary: "help.summary",
  examples: [],
  audience: "caller",
  allow: "member",
  input: z.object({
    person: personOption(LABEL).optional(),
    channel: opt.channel(LABEL).optional(),
    role: opt.serverRole(LABEL).optional(),
    urgent: opt.flag(LABEL).optional(),
    title: opt.text(LABEL, 40),
  }),
  run: async (_context, input) => ({ title: input.title, blocks: [text(JSON.stringify(input))] }),
});
const catalogue = [filing("file privately", "caller"), filing("file openly", "channel"), picking, help];

describe("fields of forms", () => {
  it("take persons, channels, roles and ticks as Discord lets them be picked", async () => {
    const place = await town({ catalogue });
    const { users, fake, guild, channel, world } = place;
    const role = fake.addRole(guild, { name: "Tracers" });
    const post = await publicly(place, ask("Pick", "pick these", {}));
    const open = () =>
      fake.press(
        users.member,
        post,
        buttonIn(fake.seenBy(users.member, channel).find((s) => s.id === post)?.components, "Pick"),
      );
    await place.watch(users.member, open);
    const given = { title: "All", person: [users.moderator], channel: [channel], role: [role], urgent: true };
    const [picked] = await place.submit(users.member, given);
    const person = await world.db((db) =>
      db.handle.findFirstOrThrow({ where: { platform: "discord", externalId: users.moderator } }),
    );
    const read = words(picked?.components).replaceAll("\\", "");
    expect(read).toContain(person.personId);
    expect(read).toContain(channel);
    expect(read).toContain(role);
    expect(read).toContain('"urgent":true');

    // Nothing picked is nothing given; and what was picked is there again when something else is wrong.
    await place.watch(users.member, open);
    const [bare] = await place.submit(users.member, { title: "Only this" });
    expect(words(bare?.components).replaceAll("\\", "")).toContain('{"title":"Only this"}');
    await place.watch(users.member, open);
    const [wrong] = await place.submit(users.member, { ...given, title: "   " });
    await place.press(users.member, wrong, "Fill in");
    const fields = fieldsIn(fake.modal(users.member));
    expect(fields["person"]?.["default_values"]).toEqual([{ type: "user", id: users.moderator }]);
    expect(fields["channel"]?.["default_values"]).toEqual([{ type: "channel", id: channel }]);
    expect(fields["role"]?.["default_values"]).toEqual([{ type: "role", id: role }]);
    const [mended] = await place.submit(users.member, { title: "Now" });
    expect(words(mended?.components).replaceAll("\\", "")).toContain('"urgent":true');
    allWell(place);
  });

  it("take files, which are fetched; a wrong one brings the form back with what was typed", async () => {
    const place = await town({ catalogue });
    const { users, fake } = place;
    const fetched = () => fake.requests.filter((r) => r.route.startsWith("/attachments/")).length;
    const post = await publicly(place, ask("File", "file privately", {}));
    const seen = () => fake.seenBy(users.member, place.channel).find((s) => s.id === post);
    await place.press(users.member, seen(), "File");
    const [wrong] = await place.submit(users.member, {
      title: "Minutes",
      paper: [{ name: "large.txt", content: Buffer.alloc(LARGE_FILE_BYTES + 1) }],
    });
    expect(words(wrong?.components)).toContain("That file is too large");
    expect(fetched()).toBe(0);
    await place.press(users.member, wrong, "Fix");
    expect(fieldsIn(fake.modal(users.member))["title"]?.["value"]).toBe("Minutes");
    const done = await place.submit(users.member, {
      paper: [{ name: "minutes.txt", content: Buffer.from("Agreed.") }],
    });
    expect(done.map((s) => s.ephemeralTo)).toEqual([users.member]);
    expect(words(done[0]?.components)).toContain("minutes.txt: Agreed.");
    expect(fetched()).toBe(1);

    // The same as an option of the command, openly.
    const [open] = await place.slash(users.member, "file openly", {
      title: "Plan",
      paper: { name: "plan.txt", content: Buffer.from("Begin.") },
    });
    expect(open?.ephemeralTo).toBeUndefined();
    expect(words(open?.components)).toContain("plan.txt: Begin.");
    allWell(place);

    // What Discord does not hand over is asked for again.
    fake.fail(/^GET \/attachments/, { times: 1, dropBefore: true });
    await place.slash(users.member, "file privately", {
      title: "Lost",
      paper: { name: "lost.txt", content: Buffer.from("?") },
    });
    expect(fieldsIn(fake.modal(users.member))["title"]?.["value"]).toBe("Lost");
    allWell(place);
  });
});
