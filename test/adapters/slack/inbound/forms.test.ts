import { describe, expect, it } from "vitest";
import { field, initial, modalWords, town, troubles, words } from "./harness.ts";

describe("forms", () => {
  it("keep what was typed where something is wrong, and are done when it is right", async () => {
    const place = await town();
    const { fake, users, channel } = place;
    await place.type(users.member, "meeting add");
    const { errors } = await fake.submit(users.member, {
      "option.title": "Weekly",
      "option.when": "the day after never",
    });
    expect(Object.keys(errors ?? {})).toEqual(["option.when"]);
    const shown = await place.watch(users.member, async () => {
      // What is typed now is the moment alone: the title is still there.
      expect((await fake.submit(users.member, { "option.when": "tomorrow at 15:00" })).errors).toBeUndefined();
    });
    expect(modalWords(place, users.member)).toBe("");
    expect(words(shown)).toContain("Weekly");
    expect(shown.every((s) => s.ephemeral)).toBe(true);
    expect(await place.world.db((db) => db.meeting.findMany({ select: { title: true } }))).toEqual([
      { title: "Weekly" },
    ]);
    expect(fake.seenBy(users.guest, channel).some((s) => words(s.blocks).includes("Weekly"))).toBe(false);
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it.each(["Etc/UTC", "Asia/Calcutta"])("that are sent as they opened leave the zone %s as it is", async (zone) => {
    const place = await town();
    const { fake, users, world } = place;
    await fake.userChange(users.member, { tz: zone });
    await place.type(users.member, 'meeting add "Call" when:"tomorrow at 15:00"');
    const zones = () => world.db((db) => db.meeting.findMany({ select: { zone: true } }));
    expect(await zones()).toEqual([{ zone }]);
    await place.type(users.member, "meeting edit Call");
    await fake.choose(users.member, "modal", { blockId: field(place, users.member, "place") }, "Room 4");
    const shown = await place.watch(users.member, () => fake.submit(users.member));
    expect(words(shown)).toMatch(/– → Room 4(?![^]*zone)/i);
    expect(await zones()).toEqual([{ zone }]);
    expect(troubles(place)).toEqual([]);
  });

  it("come by a button where they are asked for too late", async () => {
    const place = await town();
    const { fake, users, channel } = place;
    fake.fail("views.open", { times: 1, delayMs: 400 });
    const [offer] = await place.watch(users.member, async () => {
      const typed = fake.slash(users.member, channel, "/rapporteur", 'meeting add "Late call"');
      setTimeout(() => fake.advance(4_000), 200);
      await typed;
    });
    // Whichever came first: a form that was opened in time would be a form.
    expect(modalWords(place, users.member)).toBe("");
    expect(offer?.ephemeral).toBe(true);
    await fake.press(users.member, { channel, ts: offer?.ts ?? "" }, "Fill in");
    await place.settled();
    expect(initial(place, users.member, "title")).toBe("Late call");
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("are answered where they were opened too long ago for the response_url", async () => {
    const place = await town();
    const { fake, users, channel } = place;
    await fake.invite(channel);
    await place.settled();
    await place.type(users.member, "resource add");
    fake.advance(31 * 60_000);
    const answered = await place.watch(users.member, () =>
      fake.submit(users.member, {
        "option.title": "Treaty",
        "option.url": "https://example.org/",
        "option.kind": "treaty",
      }),
    );
    expect(fake.calls.filter((c) => c.method === "response_url").map((c) => c.error)).toEqual(["expired_url"]);
    expect(answered.map((s) => s.ephemeral)).toEqual([true]);
    expect(words(answered)).toContain("Treaty");
    expect(troubles(place)).toEqual([]);
  });

  it("from a global shortcut are answered in the form itself", async () => {
    const place = await town({ demo: true });
    const { fake, users } = place;
    await fake.globalShortcut(users.member, "contact find");
    await place.settled();
    const [country] = await fake.suggest(users.member, "modal", field(place, users.member, "country"), "parag");
    await fake.submit(users.member, { [field(place, users.member, "country")]: country?.["value"] });
    await place.settled();
    expect(modalWords(place, users.member)).toContain("Paraguay");
    expect(fake.modal(users.member)?.definition["submit"]).toBeUndefined();
    expect(fake.direct(users.member)).toEqual([]);
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("that cannot be opened are mended by a button, and what would be right is a press away, once", async () => {
    const place = await town({ demo: true });
    const { fake, users, channel } = place;
    await fake.invite(channel);
    await place.settled();
    // After something said there is nothing that Slack lets a form be opened by.
    const [told] = await place.watch(users.member, () =>
      fake.mention(users.member, channel, "contact find country:parag"),
    );
    expect([told?.ephemeral, words(told?.blocks)]).toEqual([true, expect.stringContaining("[Fix]")]);
    const at = { channel, ts: told?.ts ?? "" };
    await fake.press(users.member, at, "Fix");
    await place.settled();
    expect(modalWords(place, users.member)).toContain("parag");
    await fake.closeModal(users.member, { all: true });
    const found = await place.watch(users.member, () => fake.press(users.member, at, "Paraguay (PY)"));
    expect(words(found.map((s) => s.blocks))).toContain("Paraguay");
    const again = await place.watch(users.member, () => fake.press(users.member, at, "Paraguay (PY)"));
    expect(words(again.map((s) => s.blocks))).toContain("This was sent already");
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("of old are told apart from what cannot be read", async () => {
    const place = await town();
    const { fake, users } = place;
    const late = async () => {
      await place.type(users.member, "meeting add");
      const view = fake.modal(users.member);
      if (view) view.definition["private_metadata"] = "{}";
      await fake.submit(users.member, { "option.title": "Weekly", "option.when": "tomorrow at 15:00" });
      await place.settled();
      return modalWords(place, users.member);
    };
    expect(await late()).toContain("This form is too old. Open it again.");
    await fake.closeModal(users.member, { all: true });
    // In the language that they chose, whatever Slack speaks to them.
    await place.type(users.member, "me edit language:pt");
    expect(await late()).toContain("Este formulário é antigo demais.");
    expect(await place.world.db((db) => db.meeting.count())).toBe(0);
    expect(fake.errors).toEqual([]);
  });
});
