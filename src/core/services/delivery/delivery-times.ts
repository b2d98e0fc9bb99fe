import { z } from "zod";
import { MINUTE_MS } from "../../kernel/time/units.ts";

/** How long the ledger waits for what, in milliseconds. */
export interface DeliveryTimes {
  /**
   * How long a worker may hold a row without a sign of life, by the database's clock. What a dead worker held is taken up by
   * another after that; it exceeds `deliver` by the time in which a message given up on may still arrive.
   */
  readonly lease: number;
  /** How long a platform may take over one message; after that it counts as "may have been said". */
  readonly deliver: number;
  /** The pause after the first attempt; it is doubled after each further one. */
  readonly firstPause: number;
  /** No pause is longer, whatever a platform asks for: then it is asked again. */
  readonly longestPause: number;
}

/** What suits chat platforms on the internet. */
export const DELIVERY_TIMES: DeliveryTimes = {
  lease: 30_000,
  deliver: 10_000,
  firstPause: 5_000,
  longestPause: 30 * MINUTE_MS,
};

const ms = (usual: number) => z.int().positive().default(usual);

/** Times of which some are given; those together must keep what is said of `lease`. */
export const deliveryTimesSchema = z
  .strictObject({
    lease: ms(DELIVERY_TIMES.lease),
    deliver: ms(DELIVERY_TIMES.deliver),
    firstPause: ms(DELIVERY_TIMES.firstPause),
    longestPause: ms(DELIVERY_TIMES.longestPause),
  })
  .refine(({ lease, deliver, firstPause, longestPause }) => lease >= 2 * deliver && firstPause <= longestPause);
