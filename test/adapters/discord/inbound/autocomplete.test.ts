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

  it("begin, where nothing is typed, with what the community has: its countries, and the meetings that come next", async () => {
    const place = await town({ demo: true });
    const { fake, users, channel, world } = place;
    const values = async (command: string, focused: string, text = "") =>
      (await fake.autocomplete(users.member, channel, command, { focused, text })).map((c) => c.value);
    const countries = await world.db((db) =>
      db.contact.groupBy({
        by: ["country"],
        _count: true,
        orderBy: [{ _count: { country: "desc" } }, { country: "asc" }],
      }),
    );
    const known = countries.map(({ country }) => country);
    expect(known.length).toBeGreaterThan(1);
    expect((await values("contact find", "country")).slice(0, known.length)).toEqual(known);

    await place.slash(users.member, "meeting add", { title: "Zebra call", when: "in 20 minutes" });
    await place.slash(users.member, "meeting add", { title: "Yak call", when: "in 40 minutes" });
    const titled = await world.db((db) => db.meeting.findMany({ select: { id: true, title: true } }));
    const titles = (await values("meeting show", "meeting")).map((v) => titled.find(({ id }) => id === v)?.title);
    const ours = ["Zebra call", "Yak call"];
    expect(titles.slice(0, 3).filter((title) => ours.includes(title ?? ""))).toEqual(ours);
    allWell(place);
  });

  it("rank a word with its accents before a code without", async () => {
    const place = await town();
    const { fake, guild, channel } = place;
    const ana = fake.addUser({ name: "ana", locale: "es-ES" });
    fake.join(ana, guild);
    const first = async (text: string) =>
      (await fake.autocomplete(ana, channel, "contact find", { focused: "country", text }))[0]?.name;
    expect(await first("mé")).toBe("México (MX)");
    expect(await first("mex")).toBe("México (MX)");
    expect(await first("py")).toBe("Paraguay (PY)");
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
