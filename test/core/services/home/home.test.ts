import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import type { Context } from "../../../../src/core/kernel/commands/command.ts";
import { homeView } from "../../../../src/core/services/home/home-view.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { text } from "../../../../src/core/kernel/views/build.ts";
import type { Action, View } from "../../../../src/core/kernel/views/model.ts";
import { stores, type World, world } from "../../../support/world.ts";

const actionsOf = (view: View | undefined): Action[] => actionsIn(view ?? { blocks: [] });
const labels = (view: View | undefined) => actionsOf(view).map((a) => a.label);

describe.each(stores)("home (%s)", (kind) => {
  let w: World;
  beforeAll(async () => {
    w = await world({ kind });
  });
  afterAll(() => w.close());
  const home = (as: string, locale?: string) => w.say("home", { as, ...(locale ? { locale } : {}) });

  it("of an empty community says what there is to do, to the caller alone", async () => {
    const said = await home("member");
    expect(said.plan).toMatchObject({ kind: "work", audience: "caller" });
    expect(said.text).toBe(
      [
        "Community test",
        "Upcoming meetings",
        "Nothing is scheduled in the next 60 days.",
        "[Schedule a meeting] /meeting add",
        "---",
        "My preferences: English · Mexico City",
        "[Change my preferences] /me edit",
        "---",
        "What you can ask",
        "Mention me or write to me with a question, or press one of these:",
        '[who is the contact for ballistics?] /find words:"who is the contact for ballistics?"',
        '[law on customs detection] /find words:"law on customs detection"',
        '[what did we agree about marking?] /find words:"what did we agree about marking?"',
        '[when is the next meeting?] /find words:"when is the next meeting?"',
        "[Find a contact] /contact find",
        "[Find a law or guide] /resource find",
        "[Record a conclusion] /conclusion add",
        "[Suggest a resource] /resource add",
        "[What I can do] /help",
        "---",
        "Stuck, or is something wrong? /help says what I can do, and these people look after the community: The admin and The moderator",
      ].join("\n"),
    );
  });
  it("of a guest tells nothing that is not for them, and leads on", async () => {
    await w.say('meeting add "Board call" tomorrow at 15:00');
    for (const as of ["guest", "somebody-new"]) {
      const { text: plain, view } = await home(as, "fr");
      expect(plain).not.toContain("Board call");
      expect(plain).toContain("Vous êtes invité ici");
      expect(labels(view)).toEqual([
        ...(as === "guest" ? ["Demander à être membre", "J’ai un code…"] : []),
        "loi sur «\u00a0détection douanière\u00a0»",
        "Chercher une loi ou un guide",
        "Ce que je sais faire",
      ]);
      for (const action of actionsOf(view))
        expect(["work", "form"]).toContain((await w.press(action, { as })).plan.kind);
    }
  });
  it("shows the next time of each meeting, the soonest first, five at most", async () => {
    await w.say('meeting add "Weekly call" 2026-11-24 15:30 repeat:weekly');
    for (let day = 26; day < 31; day += 1)
      await w.say(`meeting add "Talk ${day}" 2026-11-${day} 10:00 place:Room ${day}`);
    const { text: plain, view } = await home("member");
    expect(plain.match(/^(?:Board call|Weekly call|Talk \d+)$/gm)).toEqual([
      "Weekly call",
      "Board call",
      "Talk 26",
      "Talk 27",
      "Talk 28",
    ]);
    expect(plain).toContain("Talk 26\nThu, 26 Nov 2026, 10:00 GMT-6 · Room 26");
    const all = actionsOf(view).find((a) => a.label === "All meetings");
    expect((await w.press(all!)).view?.title).toMatch(/meetings$/);
  });
  it("shows moderators what awaits them, with a way to decide, and the others what became of their own", async () => {
    await w.say('resource add "Alpha act" https://example.org/a law');
    await w.say('resource add "Beta bill" https://example.org/b law');
    expect((await home("member")).text).toContain("My suggestions\nBeta bill\nawaits review");
    expect((await home("member")).text).not.toContain("await your review");
    const moderator = await home("moderator");
    expect(moderator.text.split("\n").slice(0, 4)).toEqual([
      "Community test",
      "2 entries await your review",
      "Alpha act (https://example.org/a)",
      "Law · English",
    ]);
    expect(labels(moderator.view).slice(0, 3)).toEqual(["Show", "Show", "Review queue"]);
    const card = await w.press(actionsOf(moderator.view)[0]!, { as: "moderator" });
    await w.press(actionsOf(card.view).find((a) => a.label === "Approve")!, { as: "moderator" });
    await w.say('review reject "Beta bill" "Not a law."', { as: "moderator" });
    expect((await home("moderator")).text).not.toContain("await your review");
    const own = await home("member");
    expect(own.text).toContain("Beta bill\nwas not accepted: Not a law.");
    expect(own.text).toContain("Alpha act\nwas approved");
    expect(labels((await home("moderator")).view)).toContain("Settings");
    expect(labels(own.view)).not.toContain("Settings");
  });
  it("is in the reader's language", async () => {
    for (const [locale, heading] of [
      ["es", "Próximas reuniones"],
      ["pt", "Próximas reuniões"],
      ["fr", "Prochaines réunions"],
    ] as const)
      expect((await home("member", locale)).text).toContain(heading);
  });
});

describe("the sections of a home", () => {
  const context = { caller: { role: "member" }, community: { name: "C" }, t: translator("en") } as Context;
  it("stand in their order, parted by lines, those that are silent left out", async () => {
    const section = (rank: number, ...words: string[]) => ({
      rank,
      build: () => Promise.resolve(words.map((word) => text(word))),
    });
    const { blocks } = await homeView(context, [section(3, "c"), section(1, "a", "b"), section(2)]);
    expect(blocks).toEqual([text("a"), text("b"), { kind: "divider" }, text("c")]);
  });
});
