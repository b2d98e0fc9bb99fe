import { describe, expect, it, vi } from "vitest";
import type { InvocationInput, Plan } from "../../../../src/core/kernel/commands/platform.ts";
import { CONSOLE } from "../../../../src/core/services/posts/posts.ts";
import { type World, world } from "../../../support/world.ts";

const add = (values: Record<string, unknown>): InvocationInput => ({ kind: "values", path: "meeting add", values });
const WEEKLY = { title: "Weekly", when: "tomorrow at 15:00" };

let presses = 0;

/** Presses a form's button, as often as one likes. */
function sending({ product, slug }: World, user: string, form: string) {
  return (input: InvocationInput, id = `press ${(presses += 1)}`): Promise<Plan> =>
    product.dispatch({
      id,
      form,
      platform: CONSOLE,
      space: slug,
      user,
      channel: "general",
      locale: "en",
      zone: "UTC",
      input,
    });
}

const kinds = async (...plans: Promise<Plan>[]) => (await Promise.all(plans)).map(({ kind }) => kind).sort();

describe("a form that is sent again", () => {
  it("is ignored once something was done, also while it is", async () => {
    const place = await world();
    const send = sending(place, "member", "V1 h1");
    expect(await kinds(send(add(WEEKLY)), send(add(WEEKLY)))).toEqual(["ignore", "work"]);
    expect(await send(add(WEEKLY))).toMatchObject({ kind: "ignore", sent: true });
    await place.close();
  });

  it("is told apart from what only arrives again", async () => {
    const place = await world();
    const send = sending(place, "member", "V1 h1");
    const wrong = add({ ...WEEKLY, when: "the day after never" });
    expect(await kinds(send(wrong, "first"))).toEqual(["form"]);
    expect(await send(wrong, "first")).toEqual({ kind: "ignore" });
    expect(await kinds(send(add(WEEKLY), "second"))).toEqual(["work"]);
    expect(await send(add(WEEKLY), "second")).toEqual({ kind: "ignore" });
    await place.close();
  });

  it("is looked at anew where it led to questions, errors or a refusal", async () => {
    const place = await world();
    const send = sending(place, "member", "V1 h1");
    const wrong = add({ ...WEEKLY, when: "the day after never" });
    expect(await kinds(send(wrong))).toEqual(["form"]);
    expect(await kinds(send(wrong))).toEqual(["form"]);
    const plan = await send(add(WEEKLY));
    if (plan.kind !== "work") throw new Error(plan.kind);
    expect((await plan.run()).refusal).toBeUndefined();
    expect(await kinds(send(add(WEEKLY)))).toEqual(["ignore"]);

    const refused = sending(place, "guest", "V2 h1");
    for (let n = 0; n < 2; n += 1) expect(await kinds(refused(add(WEEKLY)))).toEqual(["answer"]);
    await place.close();
  });

  it("is looked at anew where its work was refused, for then nothing was done", async () => {
    const place = await world();
    await place.say("meeting add Board when:'tomorrow at 15:00'", { as: "moderator" });
    const { id: meeting } = await place.db((db) => db.meeting.findFirstOrThrow());
    const send = sending(place, "member", "V1 h1");
    const cancel: InvocationInput = { kind: "values", path: "meeting cancel", values: { meeting } };
    for (let n = 0; n < 2; n += 1) {
      const plan = await send(cancel);
      if (plan.kind !== "work") throw new Error(plan.kind);
      expect((await plan.run()).refusal).toBeDefined();
    }
    await place.close();
  });

  it("is ignored still where another press of it could not be recognised", async () => {
    const place = await world();
    const send = sending(place, "member", "V1 h1");
    expect(await kinds(send(add(WEEKLY)))).toEqual(["work"]);
    place.clock.forward(1);
    // What recognises fails, what forgets does not.
    const statement = vi
      .spyOn(place.store, "statement")
      .mockRejectedValueOnce(Object.assign(new Error("gone"), { code: "ECONNRESET" }));
    expect(await send(add(WEEKLY))).toMatchObject({ kind: "answer", view: { refusal: "store.unreachable" } });
    expect(statement).toHaveBeenCalledTimes(2);
    expect(await send(add(WEEKLY))).toMatchObject({ kind: "ignore", sent: true });
    await place.close();
  });

  it("is done by the next press where the first could not be recognised", async () => {
    const place = await world();
    vi.spyOn(place.store, "asCommunity").mockRejectedValueOnce(new Error("gone"));
    const first = await place.product.dispatch({
      id: "first",
      form: "V1 h1",
      platform: CONSOLE,
      space: place.slug,
      user: "somebody",
      channel: "general",
      profile: { name: "Somebody", standing: "member", admin: false },
      input: add(WEEKLY),
    });
    expect(first.kind).toBe("answer");
    place.clock.forward(1);
    expect(await kinds(sending(place, "member", "V1 h1")(add(WEEKLY)))).toEqual(["work"]);
    await place.close();
  });

  it("is ignored where nobody knows whether it was done", async () => {
    const place = await world();
    const send = sending(place, "member", "V1 h1");
    const plan = await send(add(WEEKLY));
    if (plan.kind !== "work") throw new Error(plan.kind);
    const store = { ...place.store };
    Object.assign(place.store, {
      within: () => Promise.reject(Object.assign(new Error("gone"), { code: "ECONNRESET" })),
    });
    expect((await plan.run()).refusal).toBe("store.unreachable");
    Object.assign(place.store, store);
    expect(await kinds(send(add(WEEKLY)))).toEqual(["ignore"]);
    await place.close();
  });
});
