import { describe, expect, it } from "vitest";
import { TOKEN_DAYS } from "../../../../src/core/services/tokens/token-store.ts";
import { ask } from "../../../../src/core/kernel/views/build.ts";
import { allWell, fieldsIn, labelsIn, publicly, town, words } from "./harness.ts";

const said = (shown: readonly { components: unknown }[]) => words(shown.map((s) => s.components));

describe("forms", () => {
  it("of several steps go on by a button, or are sent as they are", async () => {
    const place = await town();
    const { users, fake, world } = place;
    await place.slash(users.member, "meeting add", { title: "Weekly", when: "xyzzy" });
    expect(fake.modal(users.member)?.title).toMatch(/\(1\/4\)$/);
    const [first] = await place.submit(users.member, { when: "tomorrow at 15:00" });
    expect([first?.ephemeralTo, labelsIn(first?.components)]).toEqual([users.member, ["Continue", "Schedule"]]);
    expect(await world.db((db) => db.meeting.count())).toBe(0);

    await place.press(users.member, first, "Continue");
    const second = fake.modal(users.member);
    expect(second?.title).toMatch(/\(2\/4\)$/);
    expect(Object.keys(fieldsIn(second))).toEqual(["place", "url", "repeat", "invite", "remind"]);
    const [more] = await place.submit(users.member, { repeat: "weekly" });
    const done = await place.press(users.member, more, "Schedule");
    expect(done.map((s) => s.ephemeralTo)).toEqual([users.member]);
    expect(said(done)).toContain("Weekly");
    expect(await world.db((db) => db.meeting.findMany({ select: { title: true, rule: true } }))).toEqual([
      { title: "Weekly", rule: "FREQ=WEEKLY" },
    ]);

    await place.slash(users.member, "meeting add", { title: "Once", when: "xyzzy" });
    const [step] = await place.submit(users.member, { when: "tomorrow at 16:00" });
    expect(said(await place.press(users.member, step, "Schedule"))).toContain("Once");
    expect(await world.db((db) => db.meeting.count())).toBe(2);
    allWell(place);
  });

  it("come back with everything typed where something is wrong, and what would be right is a press away", async () => {
    const place = await town();
    const { users, fake, world } = place;
    await place.slash(users.member, "meeting add", { title: "Board call", when: "xyzzy" });
    const [step] = await place.submit(users.member, { when: "the day after never" });
    await place.press(users.member, step, "Continue");
    const [next] = await place.submit(users.member, { place: "Room 7", repeat: "weekly" });
    const [wrong] = await place.press(users.member, next, "Schedule");
    expect([wrong?.ephemeralTo, labelsIn(wrong?.components)[0]]).toEqual([users.member, "Fix"]);
    expect(said(wrong ? [wrong] : [])).toContain("the day after never");
    // What is wrong was in the first step: the form opens there, with all that was typed.
    await place.press(users.member, wrong, "Fix");
    const shown = fake.modal(users.member);
    expect(shown?.title).toMatch(/\(1\/4\)$/);
    const fields = fieldsIn(shown);
    expect([fields["title"]?.["value"], fields["when"]?.["value"]]).toEqual(["Board call", "the day after never"]);
    const [rest] = await place.submit(users.member, { when: "on Friday" });
    await place.press(users.member, rest, "Continue");
    const others = fieldsIn(fake.modal(users.member));
    expect([others["repeat"]?.["value"], others["place"]?.["value"]]).toEqual(["weekly", "Room 7"]);
    const [left] = await place.submit(users.member);
    const [unsure] = await place.press(users.member, left, "Schedule");
    await place.press(users.member, unsure, "Fix");
    expect(fieldsIn(fake.modal(users.member))["when"]?.["value"]).toBe("on Friday");
    const [last] = await place.submit(users.member, { when: "tomorrow at 15:00" });
    await place.press(users.member, last, "Schedule");
    expect(await world.db((db) => db.meeting.findMany({ select: { title: true, place: true, rule: true } }))).toEqual([
      { title: "Board call", place: "Room 7", rule: "FREQ=WEEKLY" },
    ]);
    allWell(place);
  });

  it("run at once with what was suggested", async () => {
    const place = await town({ demo: true });
    const { users, fake } = place;
    const id = await publicly(place, ask("Look up", "contact find", {}));
    await place.press(
      users.member,
      fake.seenBy(users.member, place.channel).find((s) => s.id === id),
      "Look up",
    );
    const [wrong] = await place.submit(users.member, { country: "parag" });
    const labels = labelsIn(wrong?.components);
    expect(labels[0]).toBe("Fix");
    expect(labels).toContain("Paraguay (PY)");
    expect(said(wrong ? [wrong] : [])).toContain("parag");
    const found = await place.press(users.member, wrong, "Paraguay (PY)");
    expect(found.every((s) => s.ephemeralTo === users.member)).toBe(true);
    expect(said(found)).toContain("Paraguay");
    expect(fake.modal(users.member)).toBeUndefined();
    allWell(place);
  });

  it("that a button opened are answered in its place, where it says so", async () => {
    const place = await town();
    const { users, fake, world, channel } = place;
    await place.slash(users.member, "resource add", { title: "Treaty", url: "https://example.org/", kind: "treaty" });
    const { id: item } = await world.db((db) => db.reviewItem.findFirstOrThrow());
    const [card] = await place.slash(users.moderator, "resource show", { resource: "Treaty" });
    await place.press(users.moderator, card, "Reject");
    const done = await place.submit(users.moderator, { reason: "Not the newest." });
    expect(done.map((s) => [s.id, s.ephemeralTo])).toEqual([[card?.id, users.moderator]]);

    // Nothing private takes the place of what everybody sees.
    await place.press(users.moderator, done[0], "Undo");
    const post = await publicly(place, ask("Reject it", "review reject", { item }, { place: "here" }));
    const seen = () => fake.seenBy(users.moderator, channel).find((s) => s.id === post);
    const before = JSON.stringify(seen());
    await place.press(users.moderator, seen(), "Reject it");
    const again = await place.submit(users.moderator, { reason: "Still not." });
    expect(again.map((s) => s.ephemeralTo)).toEqual([users.moderator]);
    expect(JSON.stringify(seen())).toBe(before);
    allWell(place);
  });

  it("say when they are too old", async () => {
    const place = await town();
    const { users, fake, world } = place;
    await place.slash(users.member, "conclusion add");
    expect(fake.modal(users.member)).toBeDefined();
    world.clock.forward((TOKEN_DAYS + 1) * 86_400_000);
    const late = await place.submit(users.member, { text: "We agreed." });
    expect(late.map((s) => s.ephemeralTo)).toEqual([users.member]);
    expect(said(late)).toContain("This form is too old. Open it again.");
    expect(await world.db((db) => db.conclusion.count())).toBe(0);
    allWell(place);
  });

  it("explain what is wrong in the language of whoever fills them in", async () => {
    const place = await town();
    const { fake, guild } = place;
    for (const [locale, fix] of [
      ["en-GB", "Fix"],
      ["es-419", "Corregir"],
      ["pt-BR", "Corrigir"],
      ["fr", "Corriger"],
    ] as const) {
      const who = fake.addUser({ name: `who-${locale}`, locale });
      fake.join(who, guild);
      await place.slash(who, "meeting add", { title: "Weekly", when: "xyzzy" });
      const [step] = await place.submit(who);
      const [wrong] = await place.press(who, step, labelsIn(step?.components).at(-1) ?? "");
      expect([wrong?.ephemeralTo, labelsIn(wrong?.components)[0]], locale).toEqual([who, fix]);
      expect(said(wrong ? [wrong] : []), locale).toContain("xyzzy");
      await place.press(who, wrong, fix);
      expect(fieldsIn(fake.modal(who))["when"]?.["value"], locale).toBe("xyzzy");
    }
    allWell(place);
  });
});
