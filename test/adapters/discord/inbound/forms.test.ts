import { describe, expect, it } from "vitest";
import { TOKEN_DAYS } from "../../../../src/core/services/tokens/token-store.ts";
import { ask } from "../../../../src/core/kernel/views/build.ts";
import { allWell, fieldsIn, labelsIn, moreIn, publicly, town, words } from "./harness.ts";

const said = (shown: readonly { components: unknown }[]) => words(shown.map((s) => s.components));

describe("forms", () => {
  it("run at once with what they open with", async () => {
    const place = await town();
    const { users, fake, world } = place;
    await place.slash(users.member, "meeting add", { title: "Weekly", when: "xyzzy" });
    expect(Object.keys(fieldsIn(fake.modal(users.member)))).toEqual(["title", "when", "duration", "repeat"]);
    const done = await place.submit(users.member, { when: "tomorrow at 15:00", duration: "45", repeat: "weekly" });
    expect([said(done).includes("Weekly"), fake.modal(users.member)]).toEqual([true, undefined]);
    expect(await world.db((db) => db.meeting.findMany({ select: { minutes: true, rule: true } }))).toEqual([
      { minutes: 45, rule: "FREQ=WEEKLY" },
    ]);
    allWell(place);
  });

  it("ask for more options where that was ticked, before anything is done; the message is one, and goes", async () => {
    const place = await town();
    const { users, fake, world } = place;
    await place.slash(users.member, "meeting add", { title: "Board call", when: "xyzzy", capacity: 12 });
    expect(moreIn(fake.modal(users.member))).toBe("Also set: Places");
    const [asked] = await place.submit(users.member, { when: "tomorrow at 15:00", more: true });
    expect([asked?.ephemeralTo, labelsIn(asked?.components)]).toEqual([users.member, ["Schedule", "Change"]]);
    expect(said(asked ? [asked] : [])).toContain("Nothing is done yet");
    expect(said(asked ? [asked] : [])).toContain("tomorrow at 15:00");
    expect(await world.db((db) => db.meeting.count())).toBe(0);

    // One that is closed loses nothing, and can be opened again.
    await place.pick(users.member, asked, ["place", "capacity"]);
    expect(Object.keys(fieldsIn(fake.modal(users.member)))).toEqual(["place", "capacity"]);
    expect(moreIn(fake.modal(users.member))).toBeUndefined();
    fake.closeModal(users.member);
    await place.pick(users.member, asked, ["capacity", "place"]);
    expect(fieldsIn(fake.modal(users.member))["capacity"]?.["value"]).toBe("12");
    const [again] = await place.submit(users.member, { place: "Room 7" });
    expect([again?.id, said(again ? [again] : []).includes("Room 7")]).toEqual([asked?.id, true]);

    // Back to what was asked first, with all of it.
    await place.press(users.member, again, "Change");
    expect(moreIn(fake.modal(users.member))).toBe("Also set: Place or how to join · Places");
    const [third] = await place.submit(users.member, { title: "Board meeting", more: true });
    const done = await place.press(users.member, third, "Schedule");
    expect([done.map((s) => s.id), said(done).includes("Board meeting")]).toEqual([[asked?.id], true]);
    const select = { title: true, place: true, capacity: true };
    expect(await world.db((db) => db.meeting.findMany({ select }))).toEqual([
      { title: "Board meeting", place: "Room 7", capacity: 12 },
    ]);
    allWell(place);
  });

  it("show what is wrong with an option that they did not ask for, with everything typed", async () => {
    const place = await town();
    const { users, fake, world } = place;
    const given = { title: "Board call", when: "tomorrow at 15:00", deadline: "soon" };
    await place.slash(users.member, "meeting add", given);
    expect(Object.keys(fieldsIn(fake.modal(users.member)))).toEqual(["title", "when", "duration", "deadline"]);
    const [wrong] = await place.submit(users.member, { deadline: "later" });
    expect([wrong?.ephemeralTo, labelsIn(wrong?.components)[0]]).toEqual([users.member, "Fix"]);
    await place.press(users.member, wrong, "Fix");
    const fields = fieldsIn(fake.modal(users.member));
    expect([fields["title"]?.["value"], fields["deadline"]?.["value"]]).toEqual(["Board call", "later"]);
    // What is wrong still, and what comes of it, take the place of the message: no trail is left.
    const [again] = await place.submit(users.member, { deadline: "later still" });
    expect([again?.id, labelsIn(again?.components)[0]]).toEqual([wrong?.id, "Fix"]);
    await place.press(users.member, again, "Fix");
    const done = await place.submit(users.member, { deadline: "2 days" });
    expect(done.map((s) => s.id)).toEqual([wrong?.id]);
    expect(await world.db((db) => db.meeting.findMany({ select: { title: true, rsvpMinutes: true } }))).toEqual([
      { title: "Board call", rsvpMinutes: 2_880 },
    ]);
    allWell(place);
  });

  it("are answered openly where the command is, and the message about them goes", async () => {
    const place = await town();
    const { users, fake, channel } = place;
    await place.slash(users.member, "conclusion add", { text: "We agreed.", topic: "xyzzy" });
    if (fake.modal(users.member)) await place.submit(users.member);
    const seen = () => fake.seenBy(users.member, channel).filter((s) => s.author === fake.botUser);
    const wrong = seen().at(-1);
    expect([wrong?.ephemeralTo, labelsIn(wrong?.components)[0]]).toEqual([users.member, "Fix"]);
    await place.press(users.member, wrong, "Fix");
    const done = await place.submit(users.member, { topic: "" });
    expect(done.map((s) => s.ephemeralTo)).toEqual([undefined]);
    expect(seen().map((s) => s.id)).not.toContain(wrong?.id);
    allWell(place);
  });

  it("take words where something else is wanted than there is to choose from", async () => {
    const place = await town();
    const { users, fake, world } = place;
    await place.slash(users.member, "meeting add", { title: "Short", when: "xyzzy" });
    const [asked] = await place.submit(users.member, { when: "tomorrow at 15:00", duration: ":other" });
    expect(said(asked ? [asked] : [])).toContain("Say in your words: How long.");
    await place.press(users.member, asked, "Continue");
    expect(Object.keys(fieldsIn(fake.modal(users.member)))).toEqual(["duration"]);
    await place.submit(users.member, { duration: "50 minutes" });
    expect(await world.db((db) => db.meeting.findMany({ select: { minutes: true } }))).toEqual([{ minutes: 50 }]);
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
      const [wrong] = await place.submit(who);
      expect([wrong?.ephemeralTo, labelsIn(wrong?.components)[0]], locale).toEqual([who, fix]);
      expect(said(wrong ? [wrong] : []), locale).toContain("xyzzy");
      await place.press(who, wrong, fix);
      expect(fieldsIn(fake.modal(who))["when"]?.["value"], locale).toBe("xyzzy");
    }
    allWell(place);
  });
});
