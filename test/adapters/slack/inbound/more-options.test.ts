import { describe, expect, it } from "vitest";
import { field, initial, modalWords, type Town, town, troubles } from "./harness.ts";

type Json = Record<string, unknown>;

const blocks = ({ fake }: Town, who: string) => (fake.modal(who)?.definition["blocks"] ?? []) as Json[];
const shown = (place: Town, who: string) =>
  blocks(place, who)
    .filter((b) => b["type"] === "input")
    .map((b) => String(b["block_id"]).split(".")[1]);
const OPENING = ["title", "when", "duration", "repeat", "place", "url"];

/** Presses the button that folds the form, one way or the other. */
async function fold(place: Town, who: string, which: "more" | "less") {
  await place.fake.press(who, "modal", { actionId: `fold:${which}` });
  await place.settled();
}
const enter = (place: Town, who: string, option: string, value: string) =>
  place.fake.choose(who, "modal", { blockId: field(place, who, option) }, value);
const entered = ({ fake }: Town, who: string, option: string) =>
  JSON.stringify(fake.modal(who)?.state[`option.${option}`] ?? {});

function allWell(place: Town) {
  expect(place.fake.errors).toEqual([]);
  expect(troubles(place)).toEqual([]);
}

describe("more options of a form", () => {
  it("come in the same modal with all that was typed, go again, and are kept", async () => {
    const place = await town();
    const { users, world } = place;
    const who = users.member;
    await place.type(who, "meeting add capacity:12");
    expect(shown(place, who)).toEqual(OPENING);
    expect(modalWords(place, who)).toContain("Also set: Places");
    await enter(place, who, "title", "Board call");
    await enter(place, who, "when", "tomorrow at 15:00");
    await fold(place, who, "more");
    expect(shown(place, who).slice(0, 6)).toEqual(OPENING);
    expect(shown(place, who)).toHaveLength(19);
    expect(initial(place, who, "capacity")).toBe("12");
    expect(entered(place, who, "title")).toContain("Board call");

    // Back to the first ones: what was typed of the others is kept, and said.
    await enter(place, who, "agenda", "1. Budget");
    await fold(place, who, "less");
    expect(shown(place, who)).toEqual(OPENING);
    expect(modalWords(place, who)).toContain("Also set: Agenda · Places");
    await fold(place, who, "more");
    expect(initial(place, who, "agenda")).toBe("1. Budget");
    await fold(place, who, "less");
    expect((await place.fake.submit(who)).errors).toBeUndefined();
    await place.settled();
    const select = { title: true, agenda: true, capacity: true };
    expect(await world.db((db) => db.meeting.findMany({ select }))).toEqual([
      { title: "Board call", agenda: "1. Budget", capacity: 12 },
    ]);
    allWell(place);
  });

  it("come once, whoever presses twice, and a picked moment stays", async () => {
    const place = await town();
    const { users, fake } = place;
    const who = users.member;
    await place.type(who, "meeting add");
    const picker = blocks(place, who).find((b) => String(b["block_id"]).startsWith("pick.when"));
    const action = ((picker?.["elements"] ?? []) as Json[])[0];
    await fake.choose(who, "modal", { actionId: String(action?.["action_id"]) }, 1_800_000_000);
    await place.settled();
    const picked = initial(place, who, "when");
    await Promise.all([
      fake.press(who, "modal", { actionId: "fold:more" }),
      fake.press(who, "modal", { actionId: "fold:more" }),
    ]);
    await place.settled();
    expect(shown(place, who)).toHaveLength(19);
    expect(initial(place, who, "when")).toBe(picked);
    expect(field(place, who, "when")).toBe("option.when.1");
    allWell(place);
  });

  it("are filled in with the moment that was picked last, also before the one before was written", async () => {
    const place = await town();
    const { users, fake } = place;
    const who = users.member;
    await place.type(who, "meeting add");
    const picker = blocks(place, who).find((b) => String(b["block_id"]).startsWith("pick.when"));
    const [action] = (picker?.["elements"] ?? []) as Json[];
    const pick = (at: number) => fake.choose(who, "modal", { actionId: String(action?.["action_id"]) }, at);
    fake.fail("views.update", { delayMs: 200, times: 1 });
    await Promise.all([pick(1_800_000_000), pick(1_800_090_000), pick(1_800_180_000)]);
    await place.settled();
    const last = initial(place, who, "when");
    await pick(1_800_180_000);
    await place.settled();
    expect(initial(place, who, "when")).toBe(last);
    expect(last).toContain("2027-01-17");
    expect(troubles(place)).toEqual([]);
  });

  it("are shown where something is wrong with them, as they were typed", async () => {
    const place = await town();
    const { users, fake, world } = place;
    const who = users.member;
    await place.type(who, 'meeting add "Board call" when:"tomorrow at 15:00" end:soon');
    expect(shown(place, who)).toEqual(["title", "when", "duration", "repeat", "place", "end"]);
    expect(initial(place, who, "end")).toBe("soon");
    // It stays to be seen, whatever is folded.
    await fold(place, who, "more");
    await fold(place, who, "less");
    expect(modalWords(place, who)).toContain("I can't read that");
    expect(Object.keys((await fake.submit(who)).errors ?? {})).toEqual(["option.end"]);
    expect(shown(place, who)).toContain("end");
    expect(initial(place, who, "end")).toBe("soon");
    expect(await world.db((db) => db.meeting.count())).toBe(0);
    await fake.submit(who, { [field(place, who, "end")]: "tomorrow at 16:00" });
    await place.settled();
    expect(await world.db((db) => db.meeting.findMany({ select: { title: true, minutes: true } }))).toEqual([
      { title: "Board call", minutes: 60 },
    ]);
    allWell(place);
  });

  it("of a form that was closed come again with what its button knew", async () => {
    const place = await town();
    const { users, fake, channel } = place;
    const who = users.member;
    await place.type(who, 'meeting add "Board call" when:"tomorrow at 15:00"');
    const [card] = fake.seenBy(who, channel).slice(-1);
    const button = { channel, ts: card?.ts ?? "" };
    await fake.press(who, button, "Change");
    await place.settled();
    expect(shown(place, who)).toEqual(["title", "when", "duration", "repeat", "place", "url"]);
    await fold(place, who, "more");
    await enter(place, who, "agenda", "1. Budget");
    await fake.closeModal(who);
    await fake.press(who, button, "Change");
    await place.settled();
    expect(shown(place, who)).toEqual(["title", "when", "duration", "repeat", "place", "url"]);
    expect(initial(place, who, "title")).toBe("Board call");
    allWell(place);
  });

  it("offer lengths and rhythms for the start that is typed, and take any other", async () => {
    const place = await town();
    const { users, fake, world } = place;
    const who = users.member;
    await fake.userChange(who, { locale: "es-LA", tz: "America/Bogota" });
    await place.type(who, "meeting add");
    const offered = async (option: string, typed: string) =>
      (await fake.suggest(who, "modal", `option.${option}`, typed)).map((o) => (o["text"] as Json)["text"]);
    expect(await offered("duration", "")).toEqual(expect.arrayContaining(["15 minutos", "1 hora"]));
    expect((await offered("duration", "50"))[0]).toBe("50 minutos");
    expect(await offered("repeat", "")).toContain("Cada semana, ese día");
    await enter(place, who, "when", "2027-01-12 15:00");
    expect(await offered("repeat", "")).toEqual([
      "No se repite",
      "Cada día",
      "Cada semana, los martes",
      "Cada 2 semanas, los martes",
      "Cada mes, el segundo martes",
      "Cada mes, el día 12",
      "Cada año, el 12 de enero",
    ]);
    await enter(place, who, "title", "Llamada");
    await enter(place, who, "repeat", "Cada mes, el segundo martes");
    await offered("duration", "50 min");
    await enter(place, who, "duration", "50 minutos");
    await fake.submit(who);
    await place.settled();
    expect(await world.db((db) => db.meeting.findMany({ select: { minutes: true, rule: true } }))).toEqual([
      { minutes: 50, rule: "FREQ=MONTHLY;BYDAY=2TU" },
    ]);
    allWell(place);
  });
});
