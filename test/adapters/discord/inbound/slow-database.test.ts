import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { command } from "../../../../src/core/kernel/commands/command.ts";
import { opt } from "../../../../src/core/kernel/options/options.ts";
import { ask, text } from "../../../../src/core/kernel/views/build.ts";
import { slowStore } from "../../../support/slow-store.ts";
import { WITH_AGREE } from "../../../support/fixture-agree.ts";
import {
  acknowledged,
  allWell,
  buttonIn,
  fieldsIn,
  labelsIn,
  publicly,
  type Town,
  type TownOptions,
  town,
  words,
} from "./harness.ts";

/** Until Discord is acknowledged without an answer, as in production. */
const patience = 1_000;

/** A command with a form of one step, and what it recorded. */
function recording() {
  const recorded: string[] = [];
  const record = command({
    path: "fixture record",
    summary: "help.summary",
    examples: [],
    audience: "channel",
    allow: "member",
    input: z.object({ text: opt.text("help.command", 40) }),
    run: async (_context, { text: said }) => {
      recorded.push(said);
      return { blocks: [text(`Recorded: ${said}`)] };
    },
  });
  return { recorded, catalogue: [...WITH_AGREE, record] };
}

// The database answers nothing before Discord, which waits for three seconds, has been answered or has given up.
async function slowTown(options: TownOptions = {}) {
  const store = slowStore();
  const { recorded, catalogue } = recording();
  const place = await town({ patience, catalogue, ...options, store: store.over });
  onTestFinished(() => store.release());
  return { place, store, recorded };
}

/** Opens a command's form before somebody, by a button. */
async function opened(place: Town, who: string, path: string): Promise<void> {
  const id = await publicly(place, ask("Open", path, {}));
  const post = place.fake.seenBy(who, place.channel).find((s) => s.id === id);
  await place.press(who, post, "Open");
}

const texts = (shown: readonly { components: unknown }[]) => words(shown.map((s) => s.components));
const toSubmit = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([option, value]) => [`f:${option}`, value]));

describe.each([
  ["the gateway", {}],
  ["HTTP", { http: true }],
] as const)("with a slow database, over %s", (_way, how) => {
  it("everything is acknowledged in time, done once, and answered in the end", async () => {
    const { place, store, recorded } = await slowTown(how);
    const { fake, users, channel } = place;
    const { member, moderator, admin, guest } = users;
    const seen = (who: string) => [...fake.seenBy(who, channel), ...fake.direct(who)];
    const [card] = await place.slash(moderator, "fixture agree", { text: "Trace within a day." });
    await opened(place, member, "fixture record");
    await opened(place, admin, "contact find");
    const from = fake.interactions.length;

    store.hold();
    const [, , , , , choices] = await Promise.all([
      fake.submit(member, toSubmit({ text: "From a form." })),
      fake.submit(admin, toSubmit({ country: "parag" })),
      fake.slash(guest, channel, "help"),
      fake.press(moderator, card?.id ?? "", buttonIn(card?.components, "Undo")),
      fake.slash(moderator, channel, "conclusion add"),
      fake.autocomplete(member, channel, "contact find", { focused: "country", text: "parag" }),
      fake.contextMenu(member, channel, "Record as conclusion", card?.id ?? ""),
      fake.contextMenu(admin, channel, "Contact card", member),
    ]);
    await acknowledged(place, from);
    store.release();
    await place.settled();

    expect(choices).toEqual([]);
    const asked = fake.interactions.slice(from);
    expect(asked).toHaveLength(8);
    expect(new Set(asked.map(({ kind }) => kind))).toEqual(new Set(["modal", "command", "component", "autocomplete"]));
    expect(asked.filter(({ failed, acknowledgedAt }) => failed || acknowledgedAt === undefined)).toEqual([]);
    expect(recorded).toEqual(["From a form."]);
    expect(texts(seen(moderator))).toContain("Recorded: From a form.");
    expect(await place.world.db((db) => db.conclusion.count({ where: { withdrawnAt: null } }))).toBe(0);
    expect(texts(seen(guest))).toContain("resource find");
    const wrong = seen(admin).find((s) => labelsIn(s.components).includes("Fix"));
    expect(words(wrong?.components)).toContain("parag");
    await place.press(admin, wrong, "Fix");
    expect(fieldsIn(fake.modal(admin))["country"]?.["value"]).toBe("parag");
    // A form that came too late, from a command or a menu, is a press away.
    for (const who of [moderator, member]) {
      const offer = seen(who).find((s) => labelsIn(s.components).includes("Fill in"));
      await place.press(who, offer, "Fill in");
      expect(fieldsIn(fake.modal(who))["text"]).toBeDefined();
    }
    allWell(place);
  });
});

describe("a form's button that is pressed again while the first is under way", () => {
  it("makes one record, and says that it was sent", async () => {
    const { place, store, recorded } = await slowTown();
    const { fake, users, channel } = place;
    await opened(place, users.member, "fixture record");
    store.hold();
    const sent = toSubmit({ text: "Only once." });
    const from = fake.interactions.length;
    await Promise.all([fake.submit(users.member, sent), fake.submit(users.member, sent)]);
    await acknowledged(place, from);
    store.release();
    await place.settled();
    expect(recorded).toEqual(["Only once."]);
    expect(
      fake.seenBy(users.moderator, channel).filter((s) => words(s.components).includes("Only once.")),
    ).toHaveLength(1);
    expect(texts(fake.seenBy(users.member, channel))).toContain("This was sent already");
    expect(fake.interactions.filter(({ failed }) => failed)).toEqual([]);
    allWell(place);
  });

  it("makes one record also where it sends what is kept", async () => {
    const place = await town();
    const { fake, users, world } = place;
    await place.slash(users.member, "meeting add", { title: "Weekly", when: "xyzzy" });
    const [wrong] = await place.submit(users.member, { more: true });
    expect(labelsIn((await place.press(users.member, wrong, "Schedule"))[0]?.components)[0]).toBe("Fix");
    await place.slash(users.member, "meeting add", { title: "Weekly", when: "xyzzy" });
    const [step] = await place.submit(users.member, { when: "tomorrow at 15:00", more: true });
    const id = buttonIn(step?.components, "Schedule");
    const said = await place.watch(users.member, () =>
      Promise.all([fake.press(users.member, step?.id ?? "", id), fake.press(users.member, step?.id ?? "", id)]),
    );
    expect(await world.db((db) => db.meeting.count())).toBe(1);
    // What stands in the form's place is what came of it.
    expect(texts(said)).toContain("Meeting scheduled: Weekly");
    allWell(place);
  });
});
