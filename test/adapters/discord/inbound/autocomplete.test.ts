import { describe, expect, it } from "vitest";
import { allWell, labelsIn, town, words } from "./harness.ts";

const CHOICES = 25;

describe("suggestions while typing", () => {
  it("are what the person may see, in their language, and never too many", async () => {
    const place = await town({ demo: true });
    const { fake, users, channel, guild } = place;
    const offered = (who: string, command: string, focused: string, text: string, others = {}) =>
      fake.autocomplete(who, channel, command, { focused, text, others });
    const names = async (...given: Parameters<typeof offered>) => (await offered(...given)).map((c) => c.name);

    const countries = await offered(users.member, "contact find", "country", "parag");
    expect(countries).toEqual([{ name: "Paraguay (PY)", value: "PY" }]);
    const topics = await offered(users.member, "contact find", "topic", "trac");
    expect(topics.map((t) => t.value)).toContain("tracing");
    expect(await names(users.member, "resource show", "resource", "arms")).not.toEqual([]);
    expect(await names(users.member, "contact show", "contact", "a")).not.toEqual([]);
    expect(await names(users.member, "meeting show", "meeting", "")).not.toEqual([]);
    for (const option of ["country", "topic", "language"])
      expect((await names(users.member, "contact find", option, "")).length).toBeLessThanOrEqual(CHOICES);

    // A date as it was understood; its words are what is sent.
    const when = await offered(users.member, "meeting add", "when", "tomorrow at 15:00", { title: "Call" });
    expect(when[0]?.name).toMatch(/2026/);
    expect(await names(users.member, "meeting add", "zone", "asun", { title: "Call" })).toEqual([
      expect.stringMatching(/Asuncion/),
    ]);

    // Commands as they are typed here, called what they do.
    expect(await offered(users.member, "help", "command", "schedule")).toEqual([
      { name: "/meeting add – Schedule a meeting", value: "meeting add" },
      { name: "/digest schedule – Schedule a digest", value: "digest schedule" },
    ]);
    expect(await names(users.member, "help", "command", "/meeting ad")).toEqual(["/meeting add – Schedule a meeting"]);
    expect(await names(users.guest, "help", "command", "meeting add")).toEqual([]);

    // Whoever may see less is offered less.
    expect(await names(users.guest, "contact show", "contact", "a")).toEqual([]);
    const nobody = fake.addUser({ name: "nobody", locale: "es-ES" });
    fake.join(nobody, guild, { pending: true });
    expect(await names(nobody, "contact show", "contact", "a")).toEqual([]);

    const ana = fake.addUser({ name: "ana", locale: "es-ES" });
    fake.join(ana, guild);
    expect(await names(ana, "contact find", "country", "aleman")).toEqual(["Alemania (DE)"]);
    const spanish = await offered(ana, "meeting add", "when", "mañana a las 15", { title: "Call" });
    expect(spanish[0]?.name).toMatch(/noviembre|nov/);
    const joao = fake.addUser({ name: "joao", locale: "pt-BR" });
    fake.join(joao, guild);
    expect(await names(joao, "contact find", "country", "aleman")).toEqual(["Alemanha (DE)"]);
    allWell(place);
  });

  it("are read again when they are sent, and what was never offered is told", async () => {
    const place = await town({ demo: true });
    const { fake, users, channel, world } = place;
    const [when] = await fake.autocomplete(users.member, channel, "meeting add", {
      focused: "when",
      text: "tomorrow at 15:00",
      others: { title: "Call" },
    });
    const made = await place.slash(users.member, "meeting add", { title: "Board call", when: when?.value ?? "" });
    expect(words(made.map((s) => s.components))).toContain("Board call");
    expect(await world.db((db) => db.meeting.count({ where: { title: "Board call" } }))).toBe(1);

    const [meeting] = await fake.autocomplete(users.member, channel, "meeting show", {
      focused: "meeting",
      text: "Board",
    });
    expect(
      words(
        (await place.slash(users.member, "meeting show", { meeting: meeting?.value ?? "" })).map((s) => s.components),
      ),
    ).toContain("Board call");
    // A value of somebody's own making, and one that only others may see.
    const [told] = await place.slash(users.member, "contact find", { topic: "made-up-by-hand" });
    expect([told?.ephemeralTo, labelsIn(told?.components)[0]]).toEqual([users.member, "Fix"]);
    const [contact] = await fake.autocomplete(users.member, channel, "contact show", { focused: "contact", text: "a" });
    const refused = await place.slash(users.guest, "contact show", { contact: contact?.value ?? "" });
    expect(words(refused.map((s) => s.components))).not.toContain(contact?.name);
    expect(refused.every((s) => s.ephemeralTo === users.guest)).toBe(true);
    allWell(place);
  });
});
