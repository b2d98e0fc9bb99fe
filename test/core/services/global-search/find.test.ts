import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { find } from "../../../../src/commands/global-search/find.ts";
import { fileConclusions } from "../../../../src/core/features/conclusions/document.ts";
import { optionsOf } from "../../../../src/core/kernel/options/options.ts";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import { toPlain } from "../../../../src/core/kernel/views/plain.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import { WORDS_MAX } from "../../../../src/core/kernel/commands/resolve-command.ts";
import type { Action, View } from "../../../../src/core/kernel/views/model.ts";
import { addCommunity, stores, type World, world } from "../../../support/world.ts";

const actionsOf = (view: View | undefined): Action[] => (view ? actionsIn(view) : []);
/** What stands below the entries. */
const buttonsOf = (view: View | undefined): Action[] =>
  view?.blocks.flatMap((b) => (b.kind === "actions" ? [...b.items] : [])) ?? [];
/** The headings of the kinds, in the order in which they stand. */
const kindsOf = (view: View | undefined, kinds = ["Contacts", "Resources", "Conclusions", "Meetings"]): string[] =>
  view?.blocks
    .flatMap((b) => (b.kind === "text" ? b.body : []))
    .filter((one) => typeof one === "string" && kinds.includes(one)) as string[];

describe.each(stores)("a question to everything, on the demo community (%s)", (kind) => {
  let w: World;
  beforeAll(async () => {
    w = await world({ kind, demo: true });
  }, 60_000);
  afterAll(() => w.close());
  const talk = (text: string, locale = "en", as = "member") => w.send({ kind: "talk", text }, { as, locale });

  it.each([
    ["en", "what did we agree about seizures?", "Conclusions"],
    ["es", "me gustaría saber qué acordamos sobre rastreo", "Conclusiones"],
    ["pt", "o que acordamos sobre rastreamento?", "Conclusões"],
    ["fr", "qu’avons-nous convenu sur le traçage ?", "Conclusions"],
    ["en", "when is the tracing call?", "Meetings"],
    ["es", "¿cuándo es la próxima reunión?", "Reuniones"],
    ["pt", "quando é a próxima reunião?", "Reuniões"],
    ["fr", "quand a lieu la prochaine réunion ?", "Réunions"],
    ["es", "próxima llamada de aduanas", "Reuniones"],
    ["pt", "próximo intercâmbio de balística", "Reuniões"],
    ["es", "ley de armas de México", "Recursos"],
    ["fr", "loi sur les armes au Mexique", "Ressources"],
  ])("in %s puts the kind that is asked for first: %s", async (locale, text, heading) => {
    expect((await talk(text, locale)).text.split("\n")[1]).toBe(heading);
  });

  it("that only names a kind is about the next or the newest of it", async () => {
    const next = await talk("when is the next meeting?");
    expect(kindsOf(next.view)).toEqual(["Meetings"]);
    expect(next.text).toContain("Weekly tracing call\nTue, 24 Nov 2026, 09:00 GMT-6");
    expect(kindsOf((await talk("whom can I call?")).view)).toEqual(["Contacts"]);
    expect(kindsOf((await talk("what was concluded?")).view)).toEqual(["Conclusions"]);
  });

  it("shows five hits, most of the first kind and one of each other, each with a button, and where there are more", async () => {
    const { view } = await talk("tracing");
    const entries = view?.blocks.flatMap((b) => (b.kind === "items" ? [b.items.length] : []));
    expect(kindsOf(view).sort()).toEqual(["Conclusions", "Contacts", "Meetings", "Resources"]);
    expect(entries).toEqual([2, 1, 1, 1]);
    expect(new Set(buttonsOf(view).map(({ label }) => label)).size).toBe(buttonsOf(view).length);
    expect(new Set(actionsOf(view).map(({ label, spoken = label }) => spoken)).size).toBe(actionsOf(view).length);
    const more = actionsOf(view).filter((a) => /^More /.test(a.label));
    expect(more.map((a) => (a.kind === "run" ? [a.command, a.input] : []))).toContainEqual([
      "contact find",
      { words: "tracing" },
    ]);
    for (const action of more) expect((await w.press(action)).refusal).toBeUndefined();
    const conclusions = more.find((a) => a.label.startsWith("More conclusions"));
    const page = conclusions ? await w.press(conclusions) : undefined;
    expect(page?.view?.title).toMatch(/^Conclusions \(\d+\)$/);
    const [show] = actionsOf(page?.view);
    expect((await w.press(show!)).text).toMatch(/^Action\n/);
  });

  it("in backticks, as a guide writes commands, is the command and opens nobody", async () => {
    expect((await talk("`/help`")).view).toEqual((await talk("/help")).view);
    for (const line of ["`/audit`", "`audit`", "``` /audit ```"]) {
      const { text, refusal } = await talk(line);
      expect(text).not.toMatch(/\+\d|example\.org/);
      expect(refusal).toBe("role.least");
    }
    expect((await talk("`/audits`")).text).not.toMatch(/\+\d|example\.org/);
  });

  it("says of words that nothing has only that the caller may not see them", async () => {
    expect((await talk("Weekly tracing", "en", "guest")).text).toContain("No text that you may see has “Weekly”.");
  });

  it("by a guest finds what is for everybody, and nothing else", async () => {
    for (const text of [
      "who is the contact for tracing?",
      "what did we agree about tracing?",
      "when is the next meeting?",
      "tracing",
    ]) {
      const { view } = await talk(text, "en", "guest");
      expect(kindsOf(view).filter((k) => k !== "Resources")).toEqual([]);
    }
  });

  it("for contacts alone tells a guest whom they are for, the same whether there is somebody", async () => {
    const said = (text: string) => talk(text, "es", "guest");
    const refused = await said("¿quién es el contacto de Paraguay para rastreo?");
    expect(refused.text).toContain("Contactos: para eso hace falta el rol «miembro» en esta comunidad.");
    expect(refused.view?.blocks.map(({ kind: block }) => block)).toEqual(["text", "actions"]);
    expect((await said("¿quién es el contacto de Tuvalu para zzzz?")).text).toBe(refused.text);
    expect((await talk("¿quién es el contacto de Paraguay para rastreo?", "es")).text).toContain("Ramona");
  });

  it.each([
    ["en", "member", "xqzvw blorp", "Nothing found", 5],
    ["es", "guest", "xqzvw blorp", "No encontré nada", 2],
    ["pt", "member", "xqzvw ???", "Não encontrei nada", 5],
    ["fr", "moderator", "'; blorp xqzvw; -- % _ \\", "Rien trouvé", 5],
    ["en", "member", "💥💥 xqzvw", "Nothing found", 5],
  ])("that finds nothing teaches (%s, %s): %s", async (locale, as, text, title, buttons) => {
    const said = await talk(text, locale, as);
    expect([said.view?.title, actionsOf(said.view).length]).toEqual([title, buttons]);
    // What can be asked is said once: by the buttons.
    expect(said.view?.blocks.map(({ kind }) => kind)).toEqual(["text", "actions"]);
    // The examples find something.
    for (const action of actionsOf(said.view))
      expect((await w.press(action, { as, locale })).view?.title).not.toBe(title);
  });

  it.each([
    ["en", "Good morning everyone!", "Hello! What can I find for you?"],
    ["es", "gracias", "Con gusto. ¿Algo más?"],
    ["pt", "até amanhã", "Até breve."],
    ["fr", "👍", "Très bien. Puis-je trouver quelque chose pour vous"],
    ["en", "?", "I find people to call, meetings and sources. Press one, or ask me in your own words."],
    ["es", "ayúdame por favor", "Encuentro a quién llamar, reuniones y fuentes."],
    ["en", "help me", "I find people to call, meetings and sources."],
    ["en", "help me please", "I find people to call, meetings and sources."],
  ])("that is none is answered warmly, with three things to press (%s): %s", async (locale, text, answer) => {
    const said = await talk(text, locale);
    expect(said.text).toContain(answer);
    expect(said.plan).toMatchObject({ kind: "work", audience: "caller", openly: { reader: { language: locale } } });
    const pressed = actionsOf(said.view).map((a) => (a.kind === "open" ? a.href : `${a.kind} ${a.command}`));
    expect(pressed).toEqual(["ask contact find", "run meeting list", "ask resource find"]);
    const [guest] = [await talk(text, locale, "guest")];
    expect(actionsOf(guest.view)).toHaveLength(3);
    for (const action of actionsOf(guest.view))
      expect((await w.press(action, { as: "guest" })).refusal).toBeUndefined();
  });
  it("that is a remark to others gets one quiet line in a channel, and the three things in a direct message", async () => {
    const remark = "Good morning everyone, the trace request is ready";
    const open = await talk(remark);
    expect(open.text).toBe("If that was for me: ask me a question, such as “who is the contact for tracing?”.");
    expect(open.view?.blocks).toHaveLength(1);
    const direct = await w.send({ kind: "talk", text: remark }, { direct: true });
    expect(actionsOf(direct.view)).toHaveLength(3);
    expect(open.text + direct.text).not.toMatch(/marking|Ramona/i);
  });
  it.each([
    ["who is Rose March?", "en"],
    ["¿Quién es Julio Bravo?", "es"],
    ["quién es la doctora Linda Rosa", "es"],
    ["Quem é Linda Rocha?", "pt"],
    ["Qui est Belle Bonheur ?", "fr"],
    ["I'm looking for Will Gray", "en"],
    ["teléfono de Julio Bravo", "es"],
  ])("that asks for somebody whose name is made of ordinary words is a question: %s", async (text, locale) => {
    const { plan, view } = await talk(text, locale);
    expect(plan).not.toHaveProperty("openly");
    expect(view?.title).toBeDefined();
  });
  it("that is said openly is in the language in which it was said, else the caller's, and tells nothing of what the caller may see", async () => {
    const own = await world({ demo: true });
    try {
      await own.say("settings language fr", { as: "admin" });
      const openlyTo = async (text: string, locale: string) => {
        const { plan } = await own.send({ kind: "talk", text }, { as: "member", locale });
        const openly = plan.kind === "work" ? plan.openly : undefined;
        return [openly?.reader.language, JSON.stringify(await openly?.run())];
      };
      expect(await openlyTo("hola", "en")).toEqual(["es", expect.stringContaining("¡Hola! ¿Qué le busco?")]);
      expect(await openlyTo("ok", "pt")).toEqual(["pt", expect.stringContaining("Está bem.")]);
      expect((await own.send({ kind: "talk", text: "hola" }, { locale: "en" })).text).toContain("Hello!");
      // What most of a community's contacts are about is not everybody's to know.
      const remark = { kind: "talk" as const, text: "gracias Juan, lo reviso" };
      const example = async () => {
        const { plan } = await own.send(remark, { as: "member", locale: "es" });
        return plan.kind === "work" ? plan.openly?.run() : undefined;
      };
      const before = await example();
      await own.db((db) => db.contactTopic.deleteMany({ where: { topicKey: { not: "destruction" } } }));
      expect(await example()).toEqual(before);
      expect(before?.blocks).toHaveLength(1);
    } finally {
      await own.close();
    }
  });
  it.each([
    ["en", "treaty on brokering for zyxwvu", "No text that you may see has “zyxwvu”. Without that:"],
    ["es", "tratado sobre corretaje de zyxwvu", "Ningún texto que usted pueda ver tiene «zyxwvu». Sin eso:"],
    ["pt", "tratado sobre corretagem de zyxwvu", "Nenhum texto que você possa ver tem “zyxwvu”. Sem isso:"],
    [
      "fr",
      "traité sur le courtage de zyxwvu",
      "Aucun texte que vous pouvez voir ne contient «\u00a0zyxwvu\u00a0». Sans cela\u00a0:",
    ],
  ])("says in %s what nothing has of which it asks, as the look-up of resources does", async (locale, words, note) => {
    const { text } = await talk(words, locale, "guest");
    expect(text.split("\n")[1]).toBe(note);
    expect(text.split(note)).toHaveLength(2);
    expect((await w.say(`resource find ${words}`, { locale, as: "guest" })).text).toContain(note);
  });
  it("says so once where a kind says it of its own, and not of what some kind has", async () => {
    const { text } = await talk("zyxwvu tracing");
    expect(text).toContain("“zyxwvu” stands with nobody, and was left out.");
    expect(text).not.toContain("No text that you may see has");
    expect((await talk("brokering treaty")).text).not.toContain("No text that you may see has");
  });
  it("is looked up all the same where the command is named", async () => {
    expect((await w.say("find gracias")).plan).not.toHaveProperty("openly");
    expect((await w.say("find gracias")).view?.title).toBe("Nothing found");
  });

  it.each(["", "   ", "/", "\n"])("%j is answered with help", async (text) => {
    expect((await talk(text, "fr")).view?.title).toBe("Ce que je sais faire");
  });
  it("longer than the option takes is cut, not refused", async () => {
    const said = await talk("who is the contact for tracing? ".repeat(60));
    expect(optionsOf(find.input).find((o) => o.name === "words")?.kind.max).toBe(WORDS_MAX);
    expect(kindsOf(said.view)).toContain("Contacts");
  });
  it("that is a typed line is one, and one that only begins like it is not", async () => {
    expect((await talk("meeting list")).view?.title).toMatch(/^\d+ meetings$/);
    expect((await talk("/me")).view?.title).toMatch(/^You in /);
    expect((await talk("find tracing")).view?.title).toBe("What I find");
    expect((await talk("home of the tracing call")).view?.title).toBe("What I find");
    expect((await talk("settings", "en", "member")).refusal).toBe("role.least");
  });
  it("leads to a form where nothing was asked", async () => {
    expect((await w.say("find")).plan.kind).toBe("form");
  });
  it("fits one message of every platform", async () => {
    for (const text of ["tracing", "paraguay tracing law meeting", "firearms"]) {
      const { view } = await talk(text);
      // Slack: 50 blocks (https://docs.slack.dev/reference/block-kit/blocks); Discord: 4,000 characters.
      expect(view?.blocks.length).toBeLessThanOrEqual(50);
      const words = { ...view!, blocks: view!.blocks.filter((b) => b.kind !== "actions") };
      expect(toPlain(words, { format: formatter("en", "UTC"), now: w.clock.now() }).length).toBeLessThanOrEqual(4_000);
    }
  });
});

describe.each(stores)("what a question may see (%s)", (kind) => {
  let w: World;
  beforeAll(async () => {
    w = await world({ kind });
    await addCommunity(w.store, "c2", "other", w.clock.now());
    for (const community of [w.community, "c2"])
      await w.store.asCommunity(community, "maintenance", async (db) => {
        await db.conclusion.createMany({
          data: [
            ["clear", "Everybody marks the Zanzibar receivers."],
            ["green", "Members compare the Zanzibar ledgers – naïveté aside."],
            ["red", "Moderators hide the Zanzibar informant."],
          ].map(([sharing = "", text = ""], i) => ({
            communityId: community,
            id: `${community}${i}`,
            text: community === "c2" ? `Other: ${text}` : text,
            language: "en",
            sharing,
            concludedAt: w.clock.now(),
            createdAt: w.clock.now(),
          })),
        });
        await fileConclusions(db, community);
      });
    await w.say('meeting add "Zanzibar call" tomorrow at 15:00');
    await w.say('meeting add "Zanzibar board" tomorrow at 16:00');
    await w.say('meeting cancel "Zanzibar board"');
    await w.say("conclusion add The Zanzibar pledge was withdrawn again.");
    const { id } = await w.db((db) => db.conclusion.findFirstOrThrow({ where: { text: { contains: "pledge" } } }));
    await w.say(`conclusion withdraw ${id}`);
  });
  afterAll(() => w.close());
  const seen = async (as: string, text = "zanzibar", space = "test") =>
    (await w.say(`find ${text}`, { as, space })).text;

  it("follows the caller's role, not the channel's", async () => {
    expect(await seen("guest")).toContain("Nothing found");
    const member = await seen("member");
    expect(member).toContain("Everybody marks");
    expect(member).toContain("Members compare");
    expect(member).not.toContain("informant");
    expect(await seen("moderator")).toContain("informant");
    // What may not be seen is not counted either.
    const counted = (as: string) =>
      w.send({ kind: "values", path: "find", values: { words: "zanzibar", only: "conclusions" } }, { as });
    expect([(await counted("member")).view?.title, (await counted("moderator")).view?.title]).toEqual([
      "Conclusions (2)",
      "Conclusions (3)",
    ]);
    expect((await counted("guest")).view?.title).toBe("Nothing found");
  });
  it("never is another community's, cancelled or withdrawn", async () => {
    const all = (await seen("admin")) + (await seen("admin", "pledge"));
    expect(all).toContain("Zanzibar call");
    expect(all).not.toContain("Other:");
    expect(all).not.toContain("Zanzibar board");
    expect(all).not.toContain("The Zanzibar pledge was withdrawn again.");
    expect(await seen("admin", "zanzibar", "other")).not.toContain("Zanzibar call");
  });
  it("holds for the card of a conclusion", async () => {
    expect((await w.say("conclusion show c12", { as: "moderator" })).text).toContain("Moderators hide");
    expect((await w.say("conclusion show c12", { as: "member" })).plan.kind).toBe("form");
    expect((await w.say("conclusion show c10", { as: "guest" })).refusal).toBe("role.least");
    const { id } = await w.db((db) => db.conclusion.findFirstOrThrow({ where: { text: { contains: "pledge" } } }));
    expect((await w.say(`conclusion show ${id}`)).refusal).toBe("conclusion.gone");
  });
  it("does not depend on accents, case or the form of a word", async () => {
    for (const text of ["NAIVETE", "naïveté", "comparing ledger", "Zanzíbar"])
      expect(await seen("member", text), text).toContain("Members compare");
    expect(await seen("member", "members compar%")).toContain("Members compare");
    expect(await seen("member", "ompare")).toContain("Nothing found");
  });
  it("finds a conclusion by its topic, country and meeting, in another language", async () => {
    await w.say("conclusion add Photographs go along. topic:tracing country:PY meeting:Zanzibar call");
    for (const [text, locale] of [
      ["rastreo", "es"],
      ["traçage", "fr"],
      ["Paraguai", "pt"],
    ] as const)
      expect((await w.say(`find ${text}`, { locale })).text, text).toContain("Photographs go along.");
    expect(await seen("member", "what was concluded at the Zanzibar call?")).toContain("Photographs go along.");
  });
  it("turns the pages of one kind", async () => {
    for (let i = 0; i < 11; i += 1) await w.say(`conclusion add Kilimanjaro number ${i}.`);
    const first = await w.send({ kind: "values", path: "find", values: { words: "kilimanjaro", only: "conclusions" } });
    expect(first.view?.title).toBe("Conclusions (11)");
    const more = actionsOf(first.view).find((a) => a.label === "More");
    const second = await w.press(more!);
    expect(second.plan).toMatchObject({ place: "here" });
    expect(second.text).toContain("\n6–10 of 11\n");
    expect(buttonsOf(second.view).map((a) => a.label)).toEqual(["Back", "More"]);
  });
});
