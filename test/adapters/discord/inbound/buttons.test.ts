import { describe, expect, it } from "vitest";
import { TOKEN_DAYS, tokenStoreIn } from "../../../../src/core/services/tokens/token-store.ts";
import { run } from "../../../../src/core/kernel/views/build.ts";
import { fixId } from "../../../../src/adapters/discord/forms/draft-ids.ts";
import { talkId } from "../../../../src/adapters/discord/inbound/talk-id.ts";
import { WITH_AGREE } from "../../../support/fixture-agree.ts";
import { allWell, buttonIn, labelsIn, publicly, say, type Town, town, words } from "./harness.ts";

const shownAt = ({ fake, users, channel }: Town, id: string) =>
  fake.seenBy(users.member, channel).find((s) => s.id === id);
const buttons = (place: Town, id: string, label: string) => (who: string) =>
  place.watch(who, () => place.fake.press(who, id, buttonIn(shownAt(place, id)?.components, label)));

describe("buttons", () => {
  it("are authorised again, answered privately under a public post, and work after a restart", async () => {
    const place = await town({ demo: true });
    const { users, fake } = place;
    const id = await publicly(
      place,
      run("Press", "contact find", { country: "PY" }),
      run("Kept", "conclusion add", { text: "Trace. ".repeat(40) }),
    );
    const before = JSON.stringify(shownAt(place, id));
    const press = buttons(place, id, "Press");
    const answered = await press(users.member);
    expect(answered.map((s) => s.ephemeralTo)).toEqual(answered.map(() => users.member));
    expect(words(answered.map((s) => s.components))).toContain("Paraguay");
    const refused = await press(users.guest);
    expect(refused.map((s) => s.ephemeralTo)).toEqual([users.guest]);
    expect(words(refused.map((s) => s.components))).not.toContain("Paraguay");
    expect(JSON.stringify(shownAt(place, id))).toBe(before);

    await place.restart();
    expect(words((await press(users.member)).map((s) => s.components))).toContain("Paraguay");
    // What is too long for a button is kept, and found again.
    const kept = await buttons(place, id, "Kept")(users.member);
    expect(kept.map((s) => s.ephemeralTo)).toEqual([undefined]);
    expect(words(kept.map((s) => s.components))).toMatch(/Trace[^]*Asked by <@\d+>/);

    // The pages of a private list take its place.
    const [list] = await place.slash(users.member, "contact find", { words: "tracing" });
    const pages = await place.watch(users.member, () =>
      fake.press(users.member, list?.id ?? "", buttonIn(list?.components, /^More/)),
    );
    expect(pages.map((s) => [s.id, s.ephemeralTo])).toEqual([[list?.id, users.member]]);
    expect(words(pages.map((s) => s.components))).not.toBe(words([list?.components]));
    allWell(place);
  });

  it("say so when they are too old or not ours", async () => {
    const place = await town();
    const { users, fake, world, channel } = place;
    const token = await tokenStoreIn(world).keep(JSON.stringify({ v: 1, c: "help", k: "run" }));
    const ids = [
      `p1:0:${JSON.stringify({ v: 1, t: token })}`,
      "p1:0:{}",
      "p9:whatever",
      talkId("nothing"),
      fixId("nothing"),
      "f1:x",
    ];
    const row = {
      type: 1,
      components: ids.slice(0, 5).map((custom_id, i) => ({ type: 2, style: 2, label: `B${i}`, custom_id })),
    };
    const last = { type: 1, components: [{ type: 2, style: 2, label: "B5", custom_id: ids[5] }] };
    const message = await say(place, channel, { flags: 1 << 15, components: [row, last] });
    const press = (custom: string) => place.watch(users.member, () => fake.press(users.member, message, custom));
    expect(words((await press(ids[0] ?? "")).map((s) => s.components))).toContain("contact find");
    world.clock.forward((TOKEN_DAYS + 1) * 86_400_000);
    for (const id of ids) {
      const said = await press(id);
      expect(
        said.map((s) => s.ephemeralTo),
        id,
      ).toEqual([users.member]);
      expect(words(said.map((s) => s.components)), id).toContain(
        "This button is too old or was changed. Ask again, and use the new one.",
      );
    }
    // In the language of whoever presses.
    const vera = fake.addUser({ name: "vera", locale: "pt-BR" });
    fake.join(vera, place.guild);
    expect(
      words((await place.watch(vera, () => fake.press(vera, message, "p1:0:{}"))).map((s) => s.components)),
    ).toContain("Este botão");
    allWell(place);
  });

  it("change their own message where they are to, for all who see it", async () => {
    const place = await town({ catalogue: WITH_AGREE });
    const { users, fake, channel } = place;
    const [card] = await place.slash(users.member, "fixture agree", { text: "Trace within a day." });
    expect(card?.ephemeralTo).toBeUndefined();
    const undone = await buttons(place, card?.id ?? "", "Undo")(users.member);
    expect(undone.map((s) => [s.id, s.ephemeralTo])).toEqual([[card?.id, undefined]]);
    expect(JSON.stringify(fake.seenBy(users.guest, channel).find((s) => s.id === card?.id))).toBe(
      JSON.stringify(shownAt(place, card?.id ?? "")),
    );
    expect(labelsIn(undone[0]?.components)).not.toContain("Undo");

    // Who may not is told alone, and the card stays.
    const [other] = await place.slash(users.moderator, "fixture agree", { text: "Publish quarterly." });
    const before = JSON.stringify(shownAt(place, other?.id ?? ""));
    const refused = await buttons(place, other?.id ?? "", "Undo")(users.guest);
    expect(refused.map((s) => s.ephemeralTo)).toEqual([users.guest]);
    expect(JSON.stringify(shownAt(place, other?.id ?? ""))).toBe(before);

    const [renamed] = await place.slash(users.admin, "community rename", { name: "Another name" });
    expect(renamed?.ephemeralTo).toBe(users.admin);
    const back = await place.watch(users.admin, () =>
      fake.press(users.admin, renamed?.id ?? "", buttonIn(renamed?.components, "Undo")),
    );
    expect(back.map((s) => [s.id, s.ephemeralTo])).toEqual([[renamed?.id, users.admin]]);
    allWell(place);
  });

  it("never put a private answer where everybody sees it, whatever they ask for", async () => {
    const place = await town({ demo: true });
    const { users } = place;
    const id = await publicly(
      place,
      run("Here", "contact find", { country: "PY" }, { place: "here" }),
      run("Open", "contact nothing", {}, { place: "here" }),
    );
    const before = JSON.stringify(shownAt(place, id));
    for (const label of ["Here", "Open"]) {
      const said = await buttons(place, id, label)(users.member);
      expect(said.map((s) => s.ephemeralTo)).toEqual([users.member]);
      expect(JSON.stringify(shownAt(place, id))).toBe(before);
    }
    allWell(place);
  });
});
