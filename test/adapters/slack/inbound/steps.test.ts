import { describe, expect, it } from "vitest";
import { z } from "zod";
import { CATALOGUE } from "../../../../src/features.ts";
import { command } from "../../../../src/core/kernel/commands/command.ts";
import { opt } from "../../../../src/core/kernel/options/options.ts";
import { fields } from "../../../../src/core/kernel/views/build.ts";
import { field, initial, modalWords, type Town, town, troubles, words } from "./harness.ts";

const TEXTS = Array.from({ length: 40 }, (_, i) => `f${i}`);

/** A command with more options than one modal holds; moments stand in the first step and in the second. */
const long = command({
  path: "fixture long",
  summary: "help.summary",
  examples: [],
  audience: "caller",
  allow: "guest",
  input: z.object({
    early: opt.when("help.command").optional(),
    ...Object.fromEntries(
      TEXTS.map((name, i) => [name, i === 0 ? opt.text("help.command", 40) : opt.text("help.command", 40).optional()]),
    ),
    late: opt.when("help.command").optional(),
  }),
  run: async (_context, input) => ({
    blocks: [
      fields(...Object.entries(input).map(([k, v]) => [k, typeof v === "object" ? "a moment" : String(v)] as const)),
    ],
  }),
});

const shown = ({ fake }: Town, who: string) =>
  ((fake.modal(who)?.definition["blocks"] ?? []) as { type: string; block_id: string }[])
    .filter((b) => b.type === "input")
    .map((b) => b.block_id.split(".")[1]);
const button = ({ fake }: Town, who: string) =>
  (fake.modal(who)?.definition["submit"] as { text: string } | undefined)?.text;

async function opened(): Promise<
  Town & {
    next: (values: Record<string, string>) => Promise<Record<string, string> | undefined>;
    more: () => Promise<void>;
  }
> {
  const place = await town({ catalogue: [...CATALOGUE.commands, long] });
  const who = place.users.member;
  await place.type(who, "fixture long");
  const next = async (values: Record<string, string>) => {
    const { errors } = await place.fake.submit(
      who,
      Object.fromEntries(Object.entries(values).map(([name, value]) => [field(place, who, name), value])),
    );
    await place.settled();
    return errors;
  };
  const more = async () => {
    await place.fake.press(who, "modal", { actionId: "fold:more" });
    await place.settled();
  };
  return Object.assign(Object.create(place) as Town, { next, more });
}

describe("a form of several steps", () => {
  it("asks for the rest after the first, says what is wrong in the step where it is, and sends everything", async () => {
    const place = await opened();
    const { fake, users } = place;
    expect(shown(place, users.member)).toEqual(["f0", "early", "f1", "f2", "f3", "f4"]);
    await place.more();
    const first = shown(place, users.member);
    expect([first.at(1), button(place, users.member)]).toEqual(["early", "Next"]);
    expect(await place.next({ f0: "typed at first", early: "tomorrow at 15:00" })).toBeUndefined();

    const second = shown(place, users.member);
    expect(second.at(-1)).toBe("late");
    expect([...first, ...second].sort()).toEqual(["early", ...TEXTS, "late"].sort());
    expect(button(place, users.member)).not.toBe("Next");
    const wrong = await place.next({ f39: "typed at last", late: "the day after never" });
    expect(Object.keys(wrong ?? {})).toEqual([field(place, users.member, "late")]);
    expect(shown(place, users.member)).toEqual(second);

    // Only what was wrong is typed again.
    const said = await place.watch(users.member, async () =>
      expect(await place.next({ late: "in 2 days at 10:00" })).toBeUndefined(),
    );
    expect(modalWords(place, users.member)).toBe("");
    for (const value of ["typed at first", "typed at last", "early", "late"]) expect(words(said)).toContain(value);
    expect(words(said.map((s) => s.blocks)).match(/a moment/g)).toHaveLength(2);
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("does not go on from a step in which something is wrong", async () => {
    const place = await opened();
    const { fake, users } = place;
    await place.more();
    const first = shown(place, users.member);
    const wrong = await place.next({ f0: "kept", early: "the day after never" });
    expect(Object.keys(wrong ?? {})).toEqual([field(place, users.member, "early")]);
    expect(shown(place, users.member)).toEqual(first);
    expect(await place.next({ early: "tomorrow at 15:00" })).toBeUndefined();
    expect(shown(place, users.member)).not.toContain("early");
    const said = await place.watch(users.member, async () => expect(await place.next({})).toBeUndefined());
    expect(words(said)).toContain("kept");
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("opens with what is wrong in the line, and keeps what the line said of the others", async () => {
    const place = await town({ catalogue: [...CATALOGUE.commands, long] });
    const { fake, users } = place;
    await place.type(users.member, 'fixture long late:"the day after never" f0:"from the line"');
    expect(shown(place, users.member)).toContain("late");
    expect(initial(place, users.member, "late")).toBe("the day after never");
    await fake.submit(users.member, { [field(place, users.member, "late")]: "tomorrow at 15:00" });
    await place.settled();
    const said = fake.seenBy(users.member, place.channel);
    expect(words(said)).toContain("from the line");
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });
});
