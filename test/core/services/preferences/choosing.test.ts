import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import { preferencesFor } from "../../../../src/core/services/preferences/own.ts";
import type { Action, View } from "../../../../src/core/kernel/views/model.ts";
import { audited } from "../../../support/audited.ts";
import { addCommunity, type World, world } from "../../../support/world.ts";

const button = (view: View | undefined, label: string): Action => {
  const found = actionsIn(view ?? { blocks: [] }).find((a) => a.label === label);
  if (!found) throw new Error(`no button "${label}" in ${JSON.stringify(view)}`);
  return found;
};

describe("choosing", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
  });
  afterAll(() => w.close());

  const held = () => w.db((db) => preferencesFor({ db, community: { id: w.community } }, "c1member"));
  const stored = (id = "c1member") =>
    w.db((db) => db.person.findUniqueOrThrow({ where: { communityId_id: { communityId: w.community, id } } }));

  it("shows what holds before anything is chosen, to the caller alone", async () => {
    const said = await w.say("me");
    expect(said.plan).toMatchObject({ kind: "work", audience: "caller" });
    expect(said.text).toBe(
      [
        "You in Community test",
        "Name: The member",
        "Role: member",
        "Accounts: Console: member",
        "Language: English (as in the community)",
        "Time zone: Mexico City (as in the community)",
        "Working hours: none (as in the community)",
        "Quiet hours: none (as in the community)",
        "Reminders: 15 minutes before a meeting (as in the community)",
        "Where I tell you things: By direct message",
        "Country: none",
        "Topics I work on: none",
        "Your contact card",
        "No contact in the directory is yours yet, so nobody finds you there.",
        "[Add my contact card] /contact me",
        "My next meetings",
        "None in the next 60 days.",
        "Only you see this. What you must act on is always told you by direct message, at once.",
        "[Change my preferences] /me edit",
        "[My reminders] /reminder list",
        "[What is held about me] /me held",
        "[Link another account] /me link",
        "[Home] /home",
      ].join("\n"),
    );
    expect(await held()).toEqual({ language: "en", zone: "America/Mexico_City", leads: [15], tell: "direct" });
  });

  it("is for oneself only", async () => {
    expect((await w.say("me", { as: "guest" })).refusal).toBe("role.least");
    expect((await w.say("me edit zone:Madrid", { as: "guest" })).refusal).toBeUndefined();
    await w.say("me edit zone:Madrid", { as: "admin" });
    expect((await stored()).zone).toBeNull();
    expect((await stored("c1admin")).zone).toBe("Europe/Madrid");
  });

  it("a line changes what it names, says what was before, and can be taken back", async () => {
    const first = await w.say(
      'me edit language:español zone:Asunción quiet:"9 pm to 7 am" leads:1 day, 1 hour, 10 min tell:none',
      { locale: "en" },
    );
    expect(first.text.split("\n").slice(0, 6)).toEqual([
      "Preferences changed",
      "- Language – Spanish (before: Default)",
      "- Time zone – Asunción (before: Default)",
      "- Quiet hours – 21:00–07:00 (before: Default)",
      "- Reminders – 1 day, 1 hour, 10 minutes before a meeting (before: Default)",
      "- Where I tell you things – Not at all, unless you must act (before: Default)",
    ]);
    expect(await held()).toEqual({
      language: "es",
      zone: "America/Asuncion",
      quiet: "21:00-07:00",
      leads: [1440, 60, 10],
      tell: "none",
    });
    const second = await w.say('me edit leads:off zone:"por defecto" working:09:00-18:00', { locale: "en" });
    expect(await held()).toMatchObject({
      language: "es",
      zone: "America/Mexico_City",
      working: "09:00-18:00",
      quiet: "21:00-07:00",
      leads: [],
      tell: "none",
    });
    const undone = await w.press(button(second.view, "Undo"), { locale: "en" });
    expect(undone.plan).toMatchObject({ place: "here" });
    expect(await held()).toEqual({
      language: "es",
      zone: "America/Asuncion",
      quiet: "21:00-07:00",
      leads: [1440, 60, 10],
      tell: "none",
    });
    // Undo of the Undo; and what others changed meanwhile stays.
    await w.say("me edit tell:channel");
    await w.press(button(undone.view, "Undo"));
    expect(await held()).toMatchObject({
      zone: "America/Mexico_City",
      leads: [],
      working: "09:00-18:00",
      tell: "channel",
    });
    expect((await w.say("me edit tell:channel")).refusal).toBe("me.edit.same");
  });

  it("the form holds what was chosen, and an emptied field clears it", async () => {
    await w.say('me edit language:fr zone:Bogotá working:off quiet:22:00-06:00 leads:"2 hours" tell:direct');
    const asked = await w.say("me edit", { locale: "fr" });
    expect(asked.plan.kind).toBe("form");
    expect(Object.fromEntries(asked.form?.fields.map((f) => [f.name, f.value]) ?? [])).toEqual({
      language: "fr",
      zone: "America/Bogota",
      working: "non",
      quiet: "22:00-06:00",
      leads: "2\u00a0heures",
      tell: "direct",
    });
    const pressed = await w.press(button((await w.say("me", { locale: "en" })).view, "Change my preferences"), {
      locale: "en",
    });
    expect(pressed.form?.fields.find((f) => f.name === "leads")?.value).toBe("2 hours");
    // Platforms leave emptied fields out, or send them empty.
    const values = { ...asked.form?.known, language: "pt", quiet: "22:00-06:00", leads: "2 heures", tell: "" };
    const wrong = await w.send({ kind: "values", path: "me edit", values: { ...values, quiet: "22-6" } });
    expect(wrong.plan).toMatchObject({ kind: "form", errors: { quiet: { problem: { code: "option.hours.doubt" } } } });
    // What was emptied stays empty in the form that comes back.
    expect(wrong.form?.fields.filter((f) => f.value !== undefined).map((f) => f.name)).toEqual([
      "language",
      "leads",
      "quiet",
    ]);
    await w.send({ kind: "values", path: "me edit", values });
    expect(await held()).toEqual({
      language: "pt",
      zone: "America/Mexico_City",
      quiet: "22:00-06:00",
      leads: [120],
      tell: "direct",
    });
    expect((await stored()).preferences).toEqual({ kept: ["language"], quiet: "22:00-06:00", leads: [120] });
  });

  it("takes effect on how the bot speaks to the person, where the platform does not insist", async () => {
    await w.say("me edit language:es zone:Europe/Madrid");
    const plan = await w.product.dispatch({
      id: "as-chosen",
      platform: "console",
      space: w.slug,
      user: "member",
      channel: "general",
      locale: "fr",
      zone: "Asia/Tokyo",
      input: { kind: "line", line: "me" },
    });
    const view = plan.kind === "work" ? await plan.run() : undefined;
    expect([view?.title, plan.kind === "work" && plan.reader]).toEqual([
      "Usted en Community test",
      { language: "es", zone: "Europe/Madrid" },
    ]);
  });

  it.each([
    [
      "zone:Narnia",
      "zone",
      "No conozco la zona horaria «Narnia». Escriba una ciudad, como Asunción, o un nombre, como America/Asuncion.",
      "es",
    ],
    ["language:de", "language", "Je ne connais pas cette langue. Les codes sont en, es, pt ou fr.", "fr"],
    ["quiet:noite", "quiet", "Não entendo esses horários. Escreva como 09:00-18:00, ou “não” para nenhum.", "pt"],
    ["working:08:00-08:00", "working", "Those hours begin and end at the same time. Write “off” for none.", "en"],
    [
      "leads:1 día, pronto",
      "leads",
      "No entiendo «pronto» como duración. Escriba «1 día, 1 hora, 10 min», o «no» para ningún recordatorio.",
      "es",
    ],
    ["leads:5 semaines", "leads", "C’est trop long\u00a0: 28\u00a0jours au plus.", "fr"],
    ["leads:1h,2h,3h,4h,5h,6h", "leads", "São demais: 5 lembretes no máximo.", "pt"],
    ["tell:everybody", "tell", "It can be direct, channel, none or default.", "en"],
  ])("%s is explained at its field, in the reader's language", async (line, field, message, locale) => {
    const before = await stored();
    const { plan } = await w.say(`me edit ${line}`, { locale });
    expect(plan.kind === "form" && plan.errors?.[field]?.message).toEqual([message]);
    expect(await stored()).toEqual(before);
  });

  it("offers values, the default among them", async () => {
    const suggest = async (option: string, text: string) => {
      const { plan } = await w.send({ kind: "suggest", path: "me edit", option, text, values: {} }, { locale: "es" });
      return plan.kind === "suggest" ? plan.choices.map((c) => c.value) : [];
    };
    expect(await suggest("language", "")).toEqual(["default", "en", "es", "pt", "fr"]);
    expect(await suggest("language", "fran")).toEqual(["fr"]);
    expect((await suggest("zone", "pred"))[0]).toBe("default");
    expect(await suggest("zone", "Asunc")).toContain("America/Asuncion");
    expect(await suggest("quiet", "9-5")).toEqual(["09:00-05:00", "09:00-17:00"]);
    expect(await suggest("leads", "1 day")).toEqual(["1 día"]);
  });

  it("two changes at once both hold", async () => {
    await Promise.all([
      w.say("me edit quiet:20:00-06:00"),
      w.say("me edit working:08:00-16:00"),
      w.say("me edit tell:channel"),
    ]);
    expect(await held()).toMatchObject({ quiet: "20:00-06:00", working: "08:00-16:00", tell: "channel" });
  });

  it("what is stored by another version and cannot be read counts as not chosen", async () => {
    await w.db((db) =>
      db.person.update({
        where: { communityId_id: { communityId: w.community, id: "c1member" } },
        data: {
          language: null,
          zone: null,
          preferences: { quiet: 7, leads: [9_999_999], tell: "pigeon", working: "08:00-16:00", more: { x: 1 } },
        },
      }),
    );
    expect(await held()).toEqual({
      language: "en",
      zone: "America/Mexico_City",
      working: "08:00-16:00",
      leads: [15],
      tell: "direct",
    });
    expect((await w.say("me")).text).toContain("Working hours: 08:00–16:00\n");
  });

  it("a moderator sets what holds for the others, recorded with what held before; other communities keep theirs", async () => {
    await addCommunity(w.store, "c2", "other", w.clock.now());
    for (const line of ["settings", "settings edit zone:Madrid"])
      expect((await w.say(line)).refusal).toBe("role.least");
    const moderator = { as: "moderator", locale: "en" };
    const done = await w.say(
      'settings edit language:es zone:Bogotá leads:"1 day, 15 min" quiet:22:00-07:00',
      moderator,
    );
    expect(done.text).toContain("- Time zone – Bogotá (before: Mexico City)");
    const shown = await w.say("settings", moderator);
    expect(shown.text).toContain(
      "Language: Spanish\nTime zone: Bogotá\nWorking hours: none\nQuiet hours: 22:00–07:00\nReminders: 1 day, 15 minutes before a meeting",
    );
    expect(await held()).toEqual({
      language: "es",
      zone: "America/Bogota",
      working: "08:00-16:00",
      quiet: "22:00-07:00",
      leads: [1440, 15],
      tell: "direct",
    });
    expect((await audited(w)).at(-1)).toMatchObject({
      action: "settings.edit",
      subject: `community:${w.community}`,
      actorId: "c1moderator",
      detail: {
        language: ["en", "es"],
        zone: ["America/Mexico_City", "America/Bogota"],
        quiet: ["default", "22:00-07:00"],
        leads: ["default", "1 day, 15 minutes"],
      },
    });
    expect((await w.say("settings", { as: "moderator", space: "other" })).text).toContain("Time zone: Mexico City");
    // Their own "none" is not the community's "something".
    await w.say("me edit quiet:off leads:ninguno");
    expect(await held()).toMatchObject({ leads: [] });
    expect((await held()).quiet).toBeUndefined();
    await w.press(button(done.view, "Undo"), moderator);
    expect((await w.say("settings", moderator)).text).toContain(
      "Language: English\nTime zone: Mexico City\nWorking hours: none\nQuiet hours: none\nReminders: 15 minutes",
    );
  });

  it("a moderator says how late is late, within bounds; the product's own measure holds where nothing was chosen", async () => {
    const moderator = { as: "moderator", locale: "en" };
    const usual =
      "Reminders count as late: from 2 minutes after their time\nLate reminders are sent: until 15 minutes after the beginning; then only the organiser is told";
    expect((await w.say("settings", moderator)).text).toContain(usual);
    const done = await w.say("settings edit tolerance:5 useful:30", moderator);
    expect(done.text).toContain("- Reminders count as late – from 5 minutes after their time (before: Default)");
    expect((await w.say("settings", moderator)).text).toContain("Reminders count as late: from 5 minutes after");
    expect(
      (await w.say("settings edit", moderator)).form?.fields.flatMap((f) => (f.name === "useful" ? [f.value] : [])),
    ).toEqual(["30"]);
    for (const line of [
      "settings edit tolerance:0",
      "settings edit tolerance:31",
      "settings edit useful:4",
      "settings edit useful:241",
    ])
      expect((await w.say(line, moderator)).form).toBeDefined();
    await w.press(button(done.view, "Undo"), moderator);
    expect((await w.say("settings", moderator)).text).toContain(usual);
  });

  it("the settings' form holds them; what a community cannot be without stays where it is emptied", async () => {
    await w.say("settings edit quiet:22:00-07:00 working:09:00-17:00", { as: "moderator" });
    const { form } = await w.say("settings edit", { as: "moderator" });
    expect(Object.fromEntries(form?.fields.map((f) => [f.name, f.value]) ?? [])).toEqual({
      language: "en",
      zone: "America/Mexico_City",
      working: "09:00-17:00",
      quiet: "22:00-07:00",
      leads: undefined,
    });
    await w.send(
      {
        kind: "values",
        path: "settings edit",
        values: { ...form?.known, zone: "", language: "", quiet: "22:00-07:00" },
      },
      { as: "moderator" },
    );
    const community = await w.db((db) => db.community.findUniqueOrThrow({ where: { id: w.community } }));
    expect([community.language, community.zone, community.defaults]).toEqual([
      "en",
      "America/Mexico_City",
      { quiet: "22:00-07:00" },
    ]);
  });
});

describe("where one works and on what", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
  });
  afterAll(() => w.close());
  const stored = async () => {
    const { country, topics } = await w.db((db) => db.person.findFirstOrThrow({ where: { id: "c1member" } }));
    return { country, topics };
  };

  it("is chosen in words, shown as the community calls it, and decides who is invited", async () => {
    const said = await w.say("me edit country:Paraguay topics:rastreo, Customs", { locale: "es" });
    expect(said.text.split("\n").slice(0, 3)).toEqual([
      "Preferencias cambiadas",
      "- País – Paraguay (antes: Predeterminado)",
      "- Temas en los que trabajo – Rastreo y Detección aduanera (antes: Predeterminado)",
    ]);
    expect(await stored()).toEqual({ country: "PY", topics: ["tracing", "customs"] });
    await w.press(button(said.view, "Deshacer"));
    expect(await stored()).toEqual({ country: null, topics: [] });
  });

  it("is kept beside the other choices, held by the form, and cleared by a word", async () => {
    await w.say("me edit country:PY topics:tracing, marking quiet:21:00-07:00");
    const form = await w.say("me edit");
    expect(Object.fromEntries(form.form?.fields.map((f) => [f.name, f.value]) ?? [])).toMatchObject({
      country: "PY",
      topics: "tracing, marking",
    });
    await w.say("me edit topics:default");
    expect(await stored()).toEqual({ country: "PY", topics: [] });
    expect((await w.say("me")).text).toContain("Quiet hours: 21:00–07:00");
    const wrong = await w.say("me edit topics:tracing, mark it");
    expect(wrong.plan.kind === "form" && wrong.plan.errors?.["topics"]?.suggestions?.[0]?.value).toContain("tracing, ");
    const typed = await w.send({
      kind: "suggest",
      path: "me edit",
      option: "topics",
      text: "tracing, bal",
      values: {},
    });
    expect(typed.plan).toEqual({
      kind: "suggest",
      choices: [{ value: "tracing, ballistics", label: "tracing, Ballistics" }],
    });
  });
});
