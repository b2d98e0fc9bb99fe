import { describe, expect, it } from "vitest";
import type { Shown } from "../../../support/slack/fake-slack.ts";
import { field, initial, modalWords, type Town, town, troubles, words } from "./harness.ts";

const close = (place: Town, who: string) => place.watch(who, () => place.fake.closeModal(who));
const enter = (place: Town, who: string, option: string, value: string) =>
  place.fake.choose(who, "modal", { blockId: field(place, who, option) }, value);

/** Goes on with a form that was closed, by the button of what was said then. */
async function goOn(place: Town, who: string, note: Shown | undefined, label = "Continue") {
  await place.fake.press(who, { channel: place.channel, ts: note?.ts ?? "" }, label);
  await place.settled();
}

function allWell(place: Town) {
  expect(place.fake.errors).toEqual([]);
  expect(troubles(place)).toEqual([]);
}

describe("a form that is closed unsent", () => {
  it("is offered again, to whoever closed it, with what was sent of it and was wrong", async () => {
    const place = await town();
    const { fake, users, world } = place;
    const who = users.member;
    await place.type(who, "meeting add");
    await fake.submit(who, { "option.title": "Weekly", "option.when": "the day after never" });
    const [note, ...more] = await close(place, who);
    expect([note?.ephemeral, more]).toEqual([true, []]);
    expect(words(note?.blocks)).toBe(
      "Schedule a meeting\nYou closed the form; nothing was sent. What you typed last may be missing; I kept: Title · When\n[Continue]",
    );
    await goOn(place, who, note);
    expect([initial(place, who, "title"), initial(place, who, "when")]).toEqual(["Weekly", "the day after never"]);
    const done = await place.watch(who, () => fake.submit(who, { "option.when": "tomorrow at 15:00" }));
    expect(await world.db((db) => db.meeting.findMany({ select: { title: true } }))).toEqual([{ title: "Weekly" }]);
    // The answer takes the place of the note, which has nothing to go on with any more.
    expect(done.map((one) => one.ts)).toContain(note?.ts);
    expect(words(done)).not.toContain("[Continue]");
    allWell(place);
  });

  it("keeps what was typed until something was looked up in it, picked or unfolded", async () => {
    const place = await town();
    const { fake, users } = place;
    const who = users.member;
    await place.type(who, "meeting add");
    await enter(place, who, "title", "Board call");
    await fake.suggest(who, "modal", { blockId: field(place, who, "duration") }, "1 h");
    await enter(place, who, "place", "Room 4");
    const [note] = await close(place, who);
    expect(words(note?.blocks)).toContain("I kept: Title");
    await goOn(place, who, note);
    expect(initial(place, who, "title")).toBe("Board call");
    // What was typed after that Slack has told nobody.
    expect(initial(place, who, "place")).toBeUndefined();

    await enter(place, who, "place", "Room 5");
    await fake.press(who, "modal", { actionId: "fold:more" });
    await place.settled();
    const [again] = await close(place, who);
    expect(words(again?.blocks)).toContain("I kept: Title · Place");
    allWell(place);
  });

  it("keeps what stood in the line that asked for it, and speaks the reader's language", async () => {
    const place = await town();
    const who = place.users.member;
    await place.fake.userChange(who, { locale: "pt-BR" });
    await place.type(who, 'meeting add "Chamada"');
    const [note] = await close(place, who);
    expect(words(note?.blocks)).toContain(
      "Você fechou o formulário; nada foi enviado. Pode faltar o que você digitou por último; guardei: Título\n[Continuar]",
    );
    await goOn(place, who, note, "Continuar");
    expect(initial(place, who, "title")).toBe("Chamada");
    allWell(place);
  });

  it("is gone without a word where nothing is known of it that was not there before", async () => {
    const place = await town();
    const who = place.users.member;
    await place.type(who, "meeting add");
    expect(await close(place, who)).toEqual([]);
    await place.type(who, 'meeting add "Call" tomorrow at 15:00');
    // A form of what holds already.
    await place.type(who, "meeting edit Call");
    expect(await close(place, who)).toEqual([]);
    // And one that a change was entered into.
    await place.type(who, "meeting edit Call");
    await enter(place, who, "title", "Another call");
    await place.fake.press(who, "modal", { actionId: "fold:more" });
    await place.settled();
    const [note] = await close(place, who);
    await goOn(place, who, note);
    expect(initial(place, who, "title")).toBe("Another call");
    allWell(place);
  });

  it("is not offered once it was sent", async () => {
    const place = await town();
    const who = place.users.member;
    await place.type(who, "meeting add");
    await place.fake.submit(who, { "option.title": "Call", "option.when": "tomorrow at 15:00" });
    await place.settled();
    expect(modalWords(place, who)).toBe("");
    expect(words(place.fake.seenBy(who, place.channel))).not.toContain("nothing was sent");
    allWell(place);
  });
});
