import { describe, expect, it } from "vitest";
import { WITH_AGREE } from "../../../support/fixture-agree.ts";
import { type Town, town, troubles } from "./harness.ts";

const actions = ({ world }: Town, action: string) => world.db((db) => db.audit.count({ where: { action } }));
const everything = ({ fake, users, channel }: Town) =>
  JSON.stringify([fake.seenBy(users.member, channel), fake.direct(users.member)]);

/** Delivers the last of its kind again, as Slack does when it saw no acknowledgement. */
async function again(place: Town, kind: string): Promise<void> {
  const { fake } = place;
  const last = fake.deliveries.filter((d) => JSON.stringify(d.payload).includes(`"type":"${kind}"`)).at(-1);
  expect((await fake.redeliver(last?.envelopeId)).acked).toBe(true);
  await place.settled();
}

describe.each([
  ["HTTP", { http: true }],
  ["Socket Mode", {}],
] as const)("over %s nothing happens twice", (_way, how) => {
  it("when a button's press comes again", async () => {
    const place = await town({ ...how, catalogue: WITH_AGREE });
    const { fake, users, channel } = place;
    const [card] = await place.type(users.member, 'fixture agree "Trace within a day."');
    await fake.press(users.member, { channel, ts: card?.ts ?? "" }, "Undo");
    await place.settled();
    const before = everything(place);
    await again(place, "block_actions");
    expect(await actions(place, "conclusion.withdraw")).toBe(1);
    expect(everything(place)).toBe(before);
    expect(troubles(place)).toEqual([]);
  });

  it("when a form comes again", async () => {
    const place = await town(how);
    const { fake, users } = place;
    await place.type(users.member, "meeting add");
    await fake.submit(users.member, { "option.title": "Weekly", "option.when": "tomorrow at 15:00" });
    await place.settled();
    const before = everything(place);
    await again(place, "view_submission");
    expect(await place.world.db((db) => db.meeting.count())).toBe(1);
    expect(everything(place)).toBe(before);
    expect(troubles(place)).toEqual([]);
  });
});
