import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jobNamed } from "../../../../src/core/services/global-search/jobs/named-job.ts";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { type World, world } from "../../../support/world.ts";

const named = (text: string) => jobNamed(CATALOGUE, text)?.job.command;

describe("a sentence that asks for a job", () => {
  it.each([
    ["programar reunión mañana a las 10", "meeting add"],
    ["agendar reunión con Paraguay", "meeting add"],
    ["Quiero agendar una reunión", "meeting add"],
    ["¿Cómo cancelo una reunión?", "meeting cancel"],
    ["como puedo mover la reunion", "meeting move"],
    ["Comment annuler une réunion ?", "meeting cancel"],
    ["Comment est-ce qu’on reporte la réunion ?", "meeting move"],
    ["je voudrais organiser une réunion demain à 10h", "meeting add"],
    ["Como cancelo uma reunião?", "meeting cancel"],
    ["quero marcar uma reunião amanhã às 10h", "meeting add"],
    ["How do I cancel a meeting?", "meeting cancel"],
    ["please schedule a meeting about tracing tomorrow at 15:00", "meeting add"],
    ["can I reschedule the call", "meeting move"],
    ["abrir acta", "minutes open"],
    ["ouvrir un sondage", "meeting poll"],
    ["record a decision", "conclusion add"],
    ["proponer una ley", "resource add"],
    ["programa una reunión mañana a las 10", "meeting add"],
    ["añadir reunión mañana a las 10", "meeting add"],
    ["mis reuniones", "me"],
    ["¿Cuáles son mis próximas reuniones?", "me"],
    ["minhas reuniões de hoje", "me"],
    ["mes réunions", "me"],
    ["show my meetings", "me"],
    ["meus lembretes", "reminder list"],
    ["vincular mi cuenta de Discord", "me link"],
    ["comment lier mon autre compte ?", "me link"],
    ["cambiar mi idioma a portugués", "me edit"],
    ["change my language", "me edit"],
    ["delete my data", "me erase"],
    ["please erase me", "me erase"],
    ["I want my data deleted", "me erase"],
    ["Bórrame", "me erase"],
    ["quiero borrar mis datos", "me erase"],
    ["elimina mi cuenta", "me erase"],
    ["apague meus dados", "me erase"],
    ["me apague", "me erase"],
    ["efface-moi", "me erase"],
    ["je veux supprimer toutes mes données", "me erase"],
    ["export my data", "me export"],
    ["can you send me a copy of my data?", "me export"],
    ["exportar mis datos", "me export"],
    ["exporte os meus dados", "me export"],
    ["télécharger mes données", "me export"],
    ["what do you know about me?", "me held"],
    ["What data is stored about me?", "me held"],
    ["¿qué se guarda de mí?", "me held"],
    ["que sabes de mi", "me held"],
    ["o que você sabe sobre mim?", "me held"],
    ["que sais-tu de moi ?", "me held"],
    ["qu’est-ce que vous savez sur moi ?", "me held"],
    ["quelles données sont conservées sur moi ?", "me held"],
    ["who looked at my phone number", "me seen"],
    ["who has seen my details?", "me seen"],
    ["¿Quién vio mis datos?", "me seen"],
    ["quem viu meu telefone?", "me seen"],
    ["qui a vu mon numéro ?", "me seen"],
    ["what is my phone number", "contact me"],
    ["¿cuál es mi número de teléfono?", "contact me"],
    ["qual é o meu telefone?", "contact me"],
    ["quel est mon numéro de téléphone ?", "contact me"],
  ])("%s", (text, command) => {
    expect(named(text)).toBe(command);
  });

  it.each([
    "¿cuándo es la próxima reunión?",
    "When was the meeting cancelled?",
    "Don't cancel the meeting",
    "no cancelar la reunión",
    "ne pas annuler la réunion",
    "programa de la reunión",
    "mis reuniones fueron largas",
    "my meetings were long today",
    "agenda de la reunión",
    "the schedule of the meeting",
    "Ana canceló la reunión",
    "we cancelled the call yesterday",
    "la réunion est annulée",
    "ley de armas en México",
    "delete my data from the report on tracing",
    "forget me, I was wrong about the customs data",
    "what do you know about tracing?",
    "who looked at the tracing request?",
    "data protection law",
    "borrar los datos de un arma",
    "who is Paraguay's contact for tracing?",
  ])("is not: %s", (text) => {
    expect(named(text)).toBeUndefined();
  });

  it("is none of what people say to each other, nor of what they look for", () => {
    const said = ["said", "heard"].flatMap((folder) => {
      const at = join(import.meta.dirname, folder);
      return readdirSync(at, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".txt"))
        .flatMap((file) => readFileSync(join(at, file), "utf8").split("\n"));
    });
    expect(said.length).toBeGreaterThan(1_500);
    expect(said.filter((line) => named(line) !== undefined)).toEqual([]);
  });
});

describe("what it gets", () => {
  let w: World;
  beforeAll(async () => {
    w = await world({ now: "2026-11-24T15:00:00Z" });
    await w.say('meeting add "Board call" 2027-01-12 10:00', { as: "member" });
  });
  afterAll(() => w.close());
  const said = async (text: string, locale: string) => {
    const { view } = await w.send({ kind: "talk", text }, { as: "member", locale });
    return actionsIn(view ?? { blocks: [] })[0];
  };

  it.each([
    ["es", "programar reunión mañana a las 10", "Programar una reunión", { when: "mañana a las 10" }],
    [
      "en",
      "please schedule a meeting about tracing tomorrow at 15:00",
      "Schedule a meeting",
      { title: "tracing", when: "tomorrow at 15:00" },
    ],
    ["fr", "Comment annuler une réunion ?", "Annuler une réunion", {}],
    ["pt", "Como cancelo a reunião Board call?", "Cancelar uma reunião", { meeting: "Board call" }],
    ["es", "agendar reunión con Paraguay", "Programar una reunión", {}],
  ])("is the form, filled in with what is clear (%s): %s", async (locale, text, label, input) => {
    const button = await said(text, locale);
    expect(button).toMatchObject({ kind: "ask", label, input });
    expect((await w.press(button!, { as: "member", locale })).plan.kind).toBe("form");
  });

  it.each([
    ["es", "mis reuniones", "Mis próximas reuniones", "me"],
    ["pt", "minhas reuniões", "Minhas próximas reuniões", "me"],
    ["fr", "mes réunions", "Mes prochaines réunions", "me"],
    ["en", "link my other account", "Link your accounts", "me link"],
    ["en", "delete my data", "Erase me…", "me erase"],
    ["es", "quién vio mis datos", "Quién vio mis datos", "me seen"],
    ["fr", "efface-moi", "M’effacer…", "me erase"],
    ["pt", "apague meus dados", "Apagar-me…", "me erase"],
  ])("is a button that shows what is one's own (%s): %s", async (locale, text, label, command) => {
    const button = await said(text, locale);
    expect(button).toMatchObject({ kind: "run", label, command });
    expect((await w.press(button!, { as: "member", locale })).plan.kind).not.toBe("form");
  });

  it("is so where it is typed as a command", async () => {
    const { view } = await w.say("agendar reunión", { as: "member", locale: "es" });
    expect(actionsIn(view ?? { blocks: [] })[0]).toMatchObject({ label: "Programar una reunión" });
  });

  it("is not offered to who may not do it", async () => {
    const { view } = await w.send({ kind: "talk", text: "schedule a meeting" }, { as: "guest" });
    expect(actionsIn(view ?? { blocks: [] }).some((a) => a.kind !== "open" && a.command === "meeting add")).toBe(false);
  });
});
