import { describe, expect, it } from "vitest";
import { run } from "../../../../src/core/kernel/views/build.ts";
import { TOKEN_DAYS } from "../../../../src/core/services/tokens/token-store.ts";
import { slowStore } from "../../../support/slow-store.ts";
import {
  acknowledged,
  allWell,
  buttonIn,
  labelsIn,
  publicly,
  say,
  type Town,
  type TownOptions,
  town,
  words,
} from "./harness.ts";

const PATIENCE_MS = 1_000;

/** The member, whose Discord is in English and who chose Spanish, sees a button that asks before it acts. */
async function asking(options: TownOptions = {}) {
  const place = await town(options);
  const { users, fake, world, channel } = place;
  await place.slash(users.member, "conclusion add", { text: "Board call" });
  const { id: conclusion } = await world.db((db) => db.conclusion.findFirstOrThrow());
  const id = await publicly(place, run("Withdraw it", "conclusion withdraw", { conclusion }, { weight: "danger" }));
  await place.slash(users.member, "me edit", { language: "es" });
  return { place, card: fake.seenBy(users.member, channel).find((s) => s.id === id) };
}

/** A message with a button that nothing knows of any more. */
const outdated = (place: Town) => {
  const row = { type: 1, components: [{ type: 2, style: 2, label: "Old", custom_id: "p1:0:{}" }] };
  return say(place, place.channel, { flags: 1 << 15, components: [row] });
};

describe("what is said to one person whom no command answers", () => {
  it("is in the language that they chose: the question before a button, what is too old", async () => {
    const { place, card } = await asking();
    const { users, fake, world } = place;
    const [question] = await place.press(users.member, card, /^Withdraw/);
    expect(words(question?.components)).toContain("¿Confirma la acción?");
    expect(labelsIn(question?.components)).toEqual(["Sí, hacerlo", "No, volver"]);
    // Whoever chose nothing is asked in the language of their Discord.
    const [other] = await place.press(users.moderator, card, /^Withdraw/);
    expect(words(other?.components)).toContain("Are you sure?");

    const old = await outdated(place);
    const told = await place.watch(users.member, () => fake.press(users.member, old, "p1:0:{}"));
    expect(words(told.map((s) => s.components))).toContain("Este botón es demasiado antiguo");
    await place.slash(users.member, "conclusion add");
    world.clock.forward((TOKEN_DAYS + 1) * 86_400_000);
    const late = await place.submit(users.member, { text: "We agreed." });
    expect(words(late.map((s) => s.components))).toContain("Este formulario es demasiado antiguo.");
    allWell(place);
  });

  it("is in the language of their Discord, and in time, where the database is slow", async () => {
    const store = slowStore();
    const { place, card } = await asking({ store: store.over, patience: PATIENCE_MS });
    const { users, fake } = place;
    const from = fake.interactions.length;
    // It answers nothing before Discord has its answer, or has given up.
    store.hold();
    const [question] = await place.watch(users.member, async () => {
      await fake.press(users.member, card?.id ?? "", buttonIn(card?.components, /^Withdraw/));
      await acknowledged(place, from);
      store.release();
    });
    expect(words(question?.components)).toContain("Are you sure?");
    const [asked] = fake.interactions.slice(from);
    expect([asked?.failed, asked?.acknowledgedAt === undefined]).toEqual([false, false]);
    allWell(place);
  });
});
