import type { GatewayTimes } from "../../../../src/adapters/discord/gateway/gateway-times.ts";
import type { Store } from "../../../../src/core/services/store/store.ts";
import type { TownOptions } from "./harness.ts";

/** Everything that the gateway waits for, in a small part of the time: a busy machine stands still for a second. */
export const QUICK: GatewayTimes = {
  lease: 1_500,
  renew: 100,
  pause: 50,
  longest: 200,
  refused: 300,
  identify: 200,
  silent: 2_500,
  away: 5_000,
};

/** A town in which the gateway waits for nothing long. */
export const quick = (options: TownOptions = {}): TownOptions => ({
  times: QUICK,
  ...options,
  fake: { identifyMs: 50, ...options.fake },
});

/** A store that can be out of reach for whoever holds it. */
export function cuttable(store: Store): { readonly store: Store; readonly cut: (on: boolean) => void } {
  let away = false;
  const gone = () => Promise.reject(Object.assign(new Error("connection terminated"), { code: "ECONNRESET" }));
  const reached: Store = {
    ...store,
    system: (work) => (away ? gone() : store.system(work)),
    within: (community, reader, work) => (away ? gone() : store.within(community, reader, work)),
    asCommunity: (community, reason, work) => (away ? gone() : store.asCommunity(community, reason, work)),
    statement: (statement) => (away ? gone() : store.statement(statement)),
  };
  return { store: reached, cut: (on) => void (away = on) };
}
