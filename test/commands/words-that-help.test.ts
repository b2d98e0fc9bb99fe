import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { type World, world } from "../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world({ demo: true, now: "2026-11-24T15:00:00Z" });
  await w.say('meeting add "Board call" 2027-01-12 10:00', { as: "moderator" });
}, 60_000);
afterAll(() => w.close());

const labels = (view: Awaited<ReturnType<World["say"]>>["view"]) =>
  actionsIn(view ?? { blocks: [] }).map(({ label }) => label);

describe("a slip in an answer", () => {
  test.each([
    ["en", "maybee", "I don’t know “maybee” here. Did you mean “Maybe”?"],
    ["es", "quizass", "Aquí no conozco «quizass». ¿Quiso decir «Quizás»?"],
    ["pt", "talves", "Aqui não conheço “talves”. Quis dizer “Talvez”?"],
    ["fr", "ouis", "Je ne connais pas «\u00a0ouis\u00a0» ici. Vouliez-vous dire «\u00a0Oui\u00a0»\u00a0?"],
  ])("is asked about, named or not (%s): %s", async (locale, typed, sentence) => {
    for (const line of [`meeting rsvp Board call ${typed}`, `meeting rsvp Board call answer:${typed}`]) {
      const { text, form } = await w.say(line, { as: "member", locale });
      expect(text).toBe(`answer: ${sentence}`);
      expect(form?.fields.find(({ name }) => name === "answer")?.value).toBe(typed);
    }
  });

  test.each(["yes", "quizás", "quizas", "oui", "não"])("is none where it is one in any language: %s", async (typed) => {
    expect((await w.say(`meeting rsvp Board call ${typed}`, { as: "member" })).plan.kind).toBe("work");
  });

  test("that is none lists the words that would do", async () => {
    const { text } = await w.say("meeting rsvp Board call answer:perhaps", { as: "member", locale: "es" });
    expect(text).toBe("answer: Puede ser Sí, Quizás, No o Retirar mi respuesta.");
  });
});

describe("an option that there is not", () => {
  test.each([
    [
      "en",
      "weather",
      "There is no option “weather” here. The most used ones are: title, when, duration, repeat, place.",
    ],
    ["es", "clima", "Aquí no hay ninguna opción «clima». Las más usadas son: título, "],
    ["pt", "clima", "Aqui não há nenhuma opção “clima”. As mais usadas são: título, "],
    ["fr", "climat", "Il n’y a pas d’option «\u00a0climat\u00a0» ici. Les plus utilisées sont\u00a0: titre, "],
  ])("names five, as the reader calls them (%s)", async (locale, key, sentence) => {
    const { text, refusal } = await w.say(`meeting add X ${key}:1`, { as: "member", locale });
    expect(refusal).toBe("line.unknown");
    expect(text).toContain(sentence);
  });

  test("names the one that is meant, in the reader's language", async () => {
    const { text } = await w.say("meeting add X duraccion:1h", { as: "member", locale: "es" });
    expect(text).toContain("¿Quiso decir «duración»?");
  });
});

test.each([
  ["en", "meeting add Trip 2027-02-30 10:00", "when: February 2027 has 28 days. Choose another."],
  ["es", "meeting add Trip 2027-02-30 10:00", "when: En febrero de 2027 hay 28 días. Elija otro."],
  ["pt", "meeting add Trip 2027-02-30 10:00", "when: Em fevereiro de 2027 há 28 dias. Escolha outro."],
  ["fr", "meeting add Trip 2027-02-30 10:00", "when: Il y a 28 jours en février 2027. Choisissez-en un autre."],
  ["es", "conclusion list since:2027-02-30", "since: En febrero de 2027 hay 28 días. Elija otro."],
  [
    "es",
    'meeting add Trip when:"el 31 de diciembre a las 9:00 en Madrid"',
    "when: «Madrid»: ¿la hora de allí o la suya?",
  ],
  ["es", 'meeting add Trip when:"primer lunes del mes hasta junio"', "when: ¿A qué hora?"],
  ["fr", 'meeting add Trip when:"premier lundi du mois jusqu’en juin"', "when: À quelle heure"],
  ["en", "meeting add Trip 2027-02-20 10:00 duration:800h", "duration: That is too long: 31 days at most."],
])("says what is wrong with a moment or a length (%s): %s", async (locale, line, sentence) => {
  expect((await w.say(line, { as: "member", locale })).text).toContain(sentence);
});

test.each([
  ["en", "Without country", "Without those words"],
  ["es", "Sin país", "Sin esas palabras"],
  ["pt", "Sem país", "Sem essas palavras"],
  ["fr", "Sans pays", "Sans ces mots"],
])("a wider question is named in the reader's words (%s)", async (locale, ...wider) => {
  const { view } = await w.say("contact find tracing country:JP", { as: "member", locale });
  const said = labels(view).join("\n");
  expect(wider.some((words) => said.includes(words))).toBe(true);
  expect(said).not.toMatch(locale === "en" ? /\b(?:tema|mots)\b/ : /\bwords\b|\bcountry\b/);
});

test.each([
  ["en", "Cancel the meeting", "Keep the meeting"],
  ["es", "Cancelar la reunión", "Mantener la reunión"],
  ["pt", "Cancelar a reunião", "Manter a reunião"],
  ["fr", "Annuler la réunion", "Garder la réunion"],
])("a form that cancels says what closing it keeps (%s)", async (locale, submit, keep) => {
  expect((await w.say("meeting cancel", { as: "moderator", locale })).form).toMatchObject({ submit, keep });
});

describe("words among which a name stands", () => {
  test.each([
    ["en", "meeting show Board call because of the strike", "Did you mean Board call?"],
    ["es", "meeting show la reunión Board call por favor", "¿Quiso decir Board call?"],
    ["pt", "meeting show a reunião Board call por favor", "Board call?"],
    ["fr", "meeting show Board call s’il vous plaît", "Board call"],
    ["en", "contact show Ramona Agüero Villalba phone", "Did you mean Ramona Agüero Villalba"],
  ])("are asked about, and what is offered works (%s): %s", async (locale, line, sentence) => {
    const { plan, text, form } = await w.say(line, { as: "member", locale });
    expect(text).toContain(sentence);
    const [option, error] = Object.entries((plan.kind === "form" && plan.errors) || {})[0] ?? [];
    const [offered, ...more] = error?.suggestions ?? [];
    expect([option, offered === undefined, more]).toEqual([expect.any(String), false, []]);
    const path = form?.command ?? "";
    const pressed = await w.send(
      { kind: "values", path, values: { [option ?? ""]: offered?.value } },
      { as: "member", locale },
    );
    expect([pressed.plan.kind, pressed.refusal]).toEqual(["work", undefined]);
  });

  test.each([
    ["en", "meeting show nothing of the kind", "that you may see. Write a part of its name."],
    ["es", "meeting show nada parecido", "Escriba una parte de su nombre."],
    ["pt", "meeting show nada parecido", "Escreva uma parte do nome."],
    ["fr", "meeting show rien de tel", "Écrivez une partie de son nom."],
    ["en", "meeting add Trip tomorrow at 10:00 chair:Gandalf", "in this community. Write a part of their name."],
  ])("are said to be nobody's, and what to write, where they are (%s): %s", async (locale, line, sentence) => {
    expect((await w.say(line, { as: "member", locale })).text).toContain(sentence);
  });
});

test.each([
  ["en", "Nothing follows this command. Leave “foo” out."],
  ["es", "Nada sigue a este comando. Quite «foo»."],
  ["pt", "Nada vem depois deste comando. Tire “foo”."],
  ["fr", "Rien ne suit cette commande. Retirez «\u00a0foo\u00a0»."],
])("words behind a command that takes none are to be left out (%s)", async (locale, sentence) => {
  const { text, refusal } = await w.say("poll list foo", { as: "member", locale });
  expect([refusal, text]).toEqual(["line.nothing", sentence]);
});
