import { describe, expect, it } from "vitest";
import { WITH_AGREE } from "../../../support/fixture-agree.ts";
import {
  allWell,
  buttonIn,
  fieldsIn,
  labelsIn,
  type Town,
  type TownOptions,
  town,
  troubles,
  words,
} from "./harness.ts";
import { type Slow, slow } from "./slow.ts";

// Long enough that nothing else takes so long, on a busy machine too.
const PATIENCE = 400;
/** Discord's ways of saying that an answer will come. */
const LATER = 5;
const UPDATE_LATER = 6;

async function slowTown(options: TownOptions = {}): Promise<{ place: Town; core: Slow }> {
  const core = slow();
  return { place: await town({ patience: PATIENCE, dispatch: core.dispatch, ...options }), core };
}

/** Does something that takes long, and says how it was acknowledged meanwhile and what came of it. */
async function taking(
  { place, core }: { place: Town; core: Slow },
  what: "plan" | "work",
  who: string,
  act: () => Promise<unknown>,
) {
  core.hold(what);
  const shown = place.watch(who, async () => {
    await act();
    await place.fake.until(() => place.fake.interactions.at(-1)?.acknowledgedAt);
    core.release();
  });
  const said = await shown;
  const { acknowledgement, ephemeral } = place.fake.interactions.at(-1) ?? {};
  return {
    acknowledgement,
    ephemeral,
    said,
    text: words(said.map((s) => s.components)),
    seenBy: said.map((s) => s.ephemeralTo),
  };
}

describe("an answer that takes long", () => {
  it("is announced as what it will be: private or open", async () => {
    const at = await slowTown();
    const { place } = at;
    const { fake, users, channel } = place;
    const slash =
      (command: string, given = {}) =>
      () =>
        fake.slash(users.member, channel, command, given);
    for (const what of ["plan", "work"] as const) {
      // What was announced is said in spite of a server error.
      fake.fail("PATCH /webhooks/:application/:token/messages/:message", {
        times: 1,
        status: 500,
        applied: what === "work",
      });
      const help = await taking(at, what, users.member, slash("help"));
      expect([help.acknowledgement, help.ephemeral, ...new Set(help.seenBy)]).toEqual([LATER, true, users.member]);
      expect(help.text).toContain("contact find");
    }
    const open = await taking(at, "work", users.member, slash("conclusion add", { text: "Trace within a day." }));
    expect([open.acknowledgement, open.ephemeral, ...open.seenBy]).toEqual([LATER, false, undefined]);
    expect(open.text).toContain("Trace within a day.");
    // While it is not known who may see it, nobody else sees anything; then all do.
    const late = await taking(at, "plan", users.member, slash("conclusion add", { text: "Publish it." }));
    expect([late.acknowledgement, late.ephemeral, ...late.seenBy]).toEqual([LATER, true, undefined]);
    expect(
      fake.seenBy(users.moderator, channel).filter((s) => words(s.components).includes("Publish it.")),
    ).toHaveLength(1);
    expect(fake.seenBy(users.member, channel).filter((s) => s.thinking)).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("shows nobody else what is refused, though an open answer was announced", async () => {
    const at = await slowTown();
    const { place } = at;
    const { fake, users, channel } = place;
    const times = "2027-01-12 15:00, 2027-01-13 15:00";
    await place.slash(users.moderator, "meeting poll", { title: "Board call", times });
    const before = fake.requests.length;
    const refused = await taking(at, "work", users.member, () =>
      fake.slash(users.member, channel, "poll cancel", { poll: "Board call" }),
    );
    expect([refused.acknowledgement, refused.ephemeral, ...refused.seenBy]).toEqual([LATER, false, users.member]);
    expect(refused.text).not.toBe("");
    // Not even for a moment: what all see was only taken away.
    const edits = fake.requests.slice(before).filter((r) => r.method === "PATCH" && r.path.endsWith("/@original"));
    expect(edits).toEqual([]);
    expect(
      fake.seenBy(users.guest, channel).filter((s) => s.thinking || words(s.components).includes(refused.text)),
    ).toEqual([]);
    allWell(place);
  });

  it("comes as a button that opens the form, where a form is too late", async () => {
    const at = await slowTown();
    const { place } = at;
    const { fake, users, channel } = place;
    const offer = await taking(at, "plan", users.member, () =>
      fake.slash(users.member, channel, "meeting add", { title: "Call", when: "xyzzy" }),
    );
    expect([offer.acknowledgement, offer.ephemeral, ...offer.seenBy]).toEqual([LATER, true, users.member]);
    expect(labelsIn(offer.said[0]?.components)).toEqual(["Fix"]);
    await place.press(users.member, offer.said[0], "Fix");
    expect(fieldsIn(fake.modal(users.member))["title"]?.["value"]).toBe("Call");
    fake.closeModal(users.member);
    const bare = await taking(at, "plan", users.member, () => fake.slash(users.member, channel, "conclusion add"));
    await place.press(users.member, bare.said[0], "Fill in");
    expect(fieldsIn(fake.modal(users.member))["text"]).toBeDefined();
    allWell(place);
  });

  it("to a button takes its message's place all the same, or none that all see", async () => {
    const at = await slowTown({ catalogue: WITH_AGREE });
    const { place } = at;
    const { fake, users, channel } = place;
    const seen = (id: string | undefined) => fake.seenBy(users.guest, channel).find((s) => s.id === id);
    const undo = (id: string | undefined) => fake.press(users.member, id ?? "", buttonIn(seen(id)?.components, "Undo"));
    for (const what of ["plan", "work"] as const) {
      const [card] = await place.slash(users.member, "fixture agree", { text: `Slow ${what}.` });
      const undone = await taking(at, what, users.member, () => undo(card?.id));
      expect(undone.acknowledgement, what).toBe(UPDATE_LATER);
      expect(undone.said.map((s) => [s.id, s.ephemeralTo])).toEqual([[card?.id, undefined]]);
      expect(labelsIn(seen(card?.id)?.components)).toEqual([]);
    }
    const [other] = await place.slash(users.moderator, "fixture agree", { text: "Not the member's." });
    const before = JSON.stringify(seen(other?.id));
    for (const what of ["plan", "work"] as const) {
      const refused = await taking(at, what, users.member, () => undo(other?.id));
      expect(refused.seenBy, what).toEqual([users.member]);
      expect(JSON.stringify(seen(other?.id))).toBe(before);
    }
    allWell(place);
  });
});
