import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { partsOf } from "../../../../src/core/kernel/views/contents.ts";
import { type World, world } from "../../../support/world.ts";

const MEETING = { en: "when is the next meeting?", es: "¿cuándo es la próxima reunión?" };
const LAW = "where can I find the law on weapons of Peru";
const PARAGUAY = "¿quién es el contacto de Paraguay para rastreo?";
const CUSTOMS = "qui appeler au Mexique pour les douanes ?";

describe("a question with a greeting, thanks or an excuse", () => {
  let w: World;
  beforeAll(async () => {
    w = await world({ demo: true });
  }, 60_000);
  afterAll(() => w.close());
  // Without its buttons, which may repeat the question.
  const said = ({ text }: { readonly text: string }) => text.replace(/^\s*\[.*$/gmu, "").trim();
  const asked = (text: string, locale: string) => w.send({ kind: "talk", text }, { as: "member", locale });

  it.each([
    ["en", "hello, when is the next meeting?", MEETING.en],
    ["en", "hi all, when is the next meeting?", MEETING.en],
    ["en", "sorry to bother, when is the next meeting?", MEETING.en],
    ["en", "sorry when is the next meeting?", MEETING.en],
    ["en", "Quick question: when is the next meeting? Thanks a lot!", MEETING.en],
    ["en", "when is the next meeting? sorry to bother you", MEETING.en],
    ["en", `btw ${LAW}`, LAW],
    ["en", `by the way, ${LAW}, thanks`, LAW],
    ["es", "hola, ¿cuándo es la próxima reunión?", MEETING.es],
    ["es", "hola a todos, ¿cuándo es la próxima reunión?", MEETING.es],
    ["es", `En serio, ${PARAGUAY}`, PARAGUAY],
    ["es", `Disculpe la molestia, ${PARAGUAY} Mil gracias`, PARAGUAY],
    ["es", `una pregunta rápida, ${PARAGUAY}`, PARAGUAY],
    ["es", `Perdón por la molestia. ${PARAGUAY} Mil disculpas.`, PARAGUAY],
    ["es", "Hola buenas tardes disculpe la molestia ¿cuándo es la próxima reunión?", MEETING.es],
    ["pt", "oi, quando é a próxima reunião?", "quando é a próxima reunião?"],
    ["pt", "desculpem o incômodo, quando é a próxima reunião?", "quando é a próxima reunião?"],
    ["fr", "bonjour à tous, quand est la prochaine réunion ?", "quand est la prochaine réunion ?"],
    ["fr", `sérieusement, ${CUSTOMS}`, CUSTOMS],
    ["fr", `petite question : ${CUSTOMS} Merci !`, CUSTOMS],
  ])("is answered as the bare one (%s): %s", async (locale, text, bare) => {
    const [one, other] = [await asked(text, locale), await asked(bare, locale)];
    expect(other.view?.blocks.some(({ kind }) => kind === "items" || kind === "fields" || kind === "group")).toBe(true);
    expect(said(one)).toBe(said(other));
  });

  it.each([
    ["en", "what was concluded in the tracing meeting?"],
    ["es", "¿qué se concluyó en la reunión de rastreo?"],
    ["pt", "o que se concluiu na reunião de rastreamento?"],
  ])("for conclusions begins with them, and lacks nothing (%s): %s", async (locale, text) => {
    const { view } = await asked(text, locale);
    const [first] = partsOf(view!).filter(({ kind }) => kind !== "actions");
    expect(JSON.stringify(first)).toMatch(/Conclusion|Conclusões/);
  });
});
