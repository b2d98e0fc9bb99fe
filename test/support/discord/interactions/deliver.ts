import { ApiError } from "../api-error.ts";
import { recordRefusal, type Core } from "../core.ts";
import { objectOf } from "../rest/body.ts";
import { applyCallback } from "./callback.ts";
import type { Endpoint } from "./http-endpoint.ts";
import type { InteractionRecord } from "./model.ts";

/** Brings interactions to the app. */
export interface Deliverer {
  /** Resolves when the app has it: over HTTP when it answered, over the gateway when a connection carried it; or when the three seconds are over. */
  deliver(record: InteractionRecord): Promise<void>;
}

/** Over HTTP when the endpoint has an address, else over the gateway. */
export function createDeliverer(core: () => Core, endpoint: Endpoint): Deliverer {
  const overGateway = (record: InteractionRecord): Promise<void> =>
    new Promise((resolve) => {
      void core().interactions.ended(record).then(resolve);
      core().gateway.dispatch("INTERACTION_CREATE", record.payload, { guild: record.guild }, () => {
        record.deliveredAt ??= core().clock.now();
        core().interactions.deliveries.push({ interaction: record.id, via: "gateway", at: core().clock.now() });
        resolve();
      });
    });
  const overHttp = async (record: InteractionRecord): Promise<void> => {
    const abort = new AbortController();
    const late = core().clock.after(3_000, () => abort.abort());
    const delivery = { interaction: record.id, via: "http" as const, at: core().clock.now() };
    record.deliveredAt ??= delivery.at;
    try {
      const { status, body } = await endpoint.send(record.payload, abort.signal);
      core().interactions.deliveries.push({ ...delivery, status });
      // 202 says that the answer comes (or came) by the callback's route.
      if (status === 202) return;
      if (status < 200 || status >= 300 || !body)
        throw new ApiError(status, 0, "The endpoint did not answer with an interaction response.");
      applyCallback(core(), record, objectOf(body), body.uploads);
    } catch (error) {
      if (!(error instanceof ApiError)) {
        core().interactions.deliveries.push(delivery);
      } else if (record.acknowledgedAt === undefined || error.code !== 40060)
        recordRefusal(core(), "interaction answer", error);
      core().interactions.fail(record);
    } finally {
      late();
    }
  };
  return {
    deliver: (record) => core().activity.during(endpoint.url === undefined ? overGateway(record) : overHttp(record)),
  };
}
