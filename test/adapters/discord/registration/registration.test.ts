import { describe, expect, it } from "vitest";
import { CATALOGUE } from "../../../../src/features.ts";
import { allWell, town } from "../inbound/harness.ts";
import { quick } from "../inbound/quick.ts";

describe("registration", () => {
  it("writes once, never again while nothing differs, and once when something does", async () => {
    const place = await town(quick({ catalogue: CATALOGUE.commands.filter((c) => c.path !== "digest now") }));
    const { fake } = place;
    const writes = () =>
      fake.requests.filter((r) => r.route.includes("/commands") && r.method !== "GET").map((r) => r.method);
    expect(writes()).toEqual(["PUT"]);
    for (let again = 0; again < 5; again += 1) await place.restart();
    expect(writes()).toEqual(["PUT"]);
    // What somebody changed at Discord is as it was again.
    await place.bot.close();
    const bot = place.another("newer");
    bot.listen(place.product.dispatch, CATALOGUE.commands);
    await bot.settled();
    await bot.close();
    expect(writes()).toEqual(["PUT", "PUT"]);
    expect(JSON.stringify(fake.commands())).toContain('"now"');
    allWell(place);
  });
});
