import { API } from "@discordjs/core/http-only";
import {
  DefaultRestOptions,
  DiscordAPIError,
  HTTPError,
  type InternalRequest,
  REST,
  type RESTOptions,
} from "discord.js";
import { Agent } from "undici";
import { DELIVERY_TIMES, type DeliveryTimes } from "../../core/services/delivery/delivery-times.ts";
import type { DiscordSettings } from "./settings.ts";

// An acknowledgement is worth nothing after three seconds (https://discord.com/developers/docs/interactions/receiving-and-responding).
const ANSWER_MS = 2_500;
// What follows an acknowledgement is good for fifteen minutes, so a slow Discord is waited for
// (https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages). Files may be in it.
const FOLLOW_MS = 20_000;
// A request takes a shorter part of the time that the ledger waits for one message.
const OF_DELIVER = 0.7;
// Longer waits are the ledger's: it holds the row meanwhile.
const WAIT_MS = 1_500;

// Discord bans an address for 10,000 of 401, 403 and 429 in ten minutes (https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans).
const WARN_EVERY = 500;

// Of the undici that discord.js requests with. Without one of its own it takes the one that the whole process shares, which may be
// another version's, brought by another library, that does not know its forms: no file would arrive
// (https://undici.nodejs.org/#/docs/api/Dispatcher?id=undicigetglobaldispatcher).
const AGENT = new Agent();

/** Discord's API by what it is used for. Neither client tries again by itself: after an unclear failure that would say things twice. */
export interface Apis {
  /**
   * For interactions, whose own endpoints are not bound to the global rate limit
   * (https://discord.com/developers/docs/topics/rate-limits#global-rate-limit).
   */
  readonly answering: API;
  /** For what follows the acknowledgement of an interaction, at the same endpoints. */
  readonly following: API;
  /** For everything else, at most the 50 requests a second that Discord allows a bot. */
  readonly delivering: API;
}

/** What the clients may be told; what suits Discord where absent. */
interface Resting extends Partial<Pick<DeliveryTimes, "deliver">> {
  /** Hears the `Date` header of each answer, and how many milliseconds it took to come. */
  readonly dated?: (date: string | null, took: number) => void;
}

/** The API of one Discord for one bot, over clients with its token. */
export function apisOf(
  { token, apiUrl }: Pick<DiscordSettings, "token" | "apiUrl">,
  { deliver = DELIVERY_TIMES.deliver, dated }: Resting = {},
): Apis {
  const shared = {
    version: "10",
    retries: 0,
    agent: AGENT,
    invalidRequestWarningInterval: WARN_EVERY,
    makeRequest: async (...asked: Parameters<RESTOptions["makeRequest"]>) => {
      const began = performance.now();
      const answer = await settled(...asked);
      dated?.(answer.headers.get("date"), performance.now() - began);
      return answer;
    },
    ...(apiUrl === undefined ? {} : { api: apiUrl }),
  };
  const api = (options: object) => new API(new DiscreetRest(token, { ...shared, ...options }));
  return {
    answering: api({ timeout: ANSWER_MS, globalRequestsPerSecond: 1_000_000 }),
    following: api({ timeout: FOLLOW_MS, globalRequestsPerSecond: 1_000_000 }),
    delivering: api({
      timeout: OF_DELIVER * deliver,
      // Where Discord does not say how long, asking again at once would be refused again.
      rejectOnRateLimit: ({ retryAfter }: { retryAfter: number }) => retryAfter > WAIT_MS || retryAfter === 0,
    }),
  };
}

/**
 * A request that ends when it is given up on. The HTTP client below forgets one whose connection breaks before it is sent: it
 * then neither fails nor can be cancelled, and everything behind it in the library's queue would wait for ever.
 */
const settled: RESTOptions["makeRequest"] = async (url, init) => {
  const { signal } = init;
  if (!(signal instanceof AbortSignal)) return DefaultRestOptions.makeRequest(url, init);
  let giveUp: () => void = () => undefined;
  const givenUp = new Promise<never>((_done, failed) => {
    giveUp = () => failed(signal.reason as Error);
    signal.addEventListener("abort", giveUp, { once: true });
  });
  return Promise.race([DefaultRestOptions.makeRequest(url, init), givenUp]).finally(() =>
    signal.removeEventListener("abort", giveUp),
  );
};

/**
 * Errors of the library carry what was sent, and tokens in addresses. They go into logs, which is no place for either. The bot's
 * token it forgets once Discord has refused it: it may be good again, and what is due is still due.
 */
class DiscreetRest extends REST {
  readonly #given: string;

  constructor(token: string, options: Partial<RESTOptions>) {
    super(options);
    this.#given = token;
    this.setToken(token);
  }

  override async request(options: InternalRequest): Promise<unknown> {
    try {
      return await super.request(options);
    } catch (error) {
      if (error instanceof DiscordAPIError && error.status === 401) this.setToken(this.#given);
      if (error instanceof DiscordAPIError || error instanceof HTTPError) {
        error.requestBody = { files: undefined, json: undefined };
        error.url = error.url.replace(/(\/(?:webhooks|interactions)\/\d+\/)[^/?]+/, "$1…");
      }
      throw error;
    }
  }
}
