import { describe, expect, it } from "vitest";
import { namesOf, turns } from "../../../../src/adapters/discord/answering/turns.ts";

const message = (id: string, metadata?: object) =>
  ({ id, ...(metadata === undefined ? {} : { interaction_metadata: metadata }) }) as Parameters<typeof namesOf>[0];
const pressed = (id: string, metadata?: object) => namesOf(message(id, metadata));

describe("the turns of answers", () => {
  it("go to what is said last in the place of a message, by whichever of its names", () => {
    const taken = turns();
    const asked = taken.take(["asked"]);
    expect(asked()).toBe(true);
    const press = taken.take(pressed("m1", { id: "asked" }));
    expect([asked(), press()]).toEqual([false, true]);
    const again = taken.take(pressed("m1", { id: "asked" }));
    expect([press(), again()]).toEqual([false, true]);
  });

  it("of the messages of one long answer are each their own", () => {
    const taken = turns();
    const first = taken.take(pressed("m1", { id: "asked" }));
    const second = taken.take(pressed("m2", { id: "asked", original_response_message_id: "m1" }));
    const third = taken.take(pressed("m3"));
    expect([first(), second(), third()]).toEqual([true, true, true]);
    expect(namesOf(undefined)).toEqual([]);
  });
});
