/** @import { View } from "../../../core/kernel/views/model.ts" */
/** @import { WireAnswer, ClockJson, Heard, PostJson, State, ZoneJson } from "../wire.ts" */

/** The bot's answer did not come, or the request was refused. The message is in the reader's language where the server gave one. */
export class Failure extends Error {
  /**
   * @param {string} code "offline" where the server cannot be reached.
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/**
 * @param {string} path
 * @param {Record<string, string>} query
 * @param {unknown} [body]
 */
async function call(path, query, body) {
  const address = `${path}?${new URLSearchParams(query)}`;
  /** @type {Response} */
  let response;
  try {
    response = await fetch(
      address,
      body === undefined
        ? {}
        : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) },
    );
  } catch {
    throw new Failure("offline", "");
  }
  const json = await response.json().catch(() => undefined);
  if (response.ok) return json;
  throw new Failure(json?.error?.code ?? "offline", json?.error?.message ?? "");
}

/** @param {string} locale @returns {Promise<State>} */
export const getState = (locale) => call("/api/state", { locale });

/** @param {string} locale @param {string} as @param {string} channel @returns {Promise<PostJson[]>} */
export const getPosts = (locale, as, channel) => call("/api/posts", { locale, as, channel });

/** @param {string} locale @param {string} typed @returns {Promise<ZoneJson[]>} */
export const getZones = (locale, typed) => call("/api/zones", { locale, q: typed });

/**
 * Asks the bot.
 * @param {string} locale
 * @param {{ id: string, as: string, channel: string, zone: string, message?: string, input: unknown }} body
 * @returns {Promise<WireAnswer>}
 */
export const postInvoke = (locale, body) => call("/api/invoke", { locale }, body);

/**
 * Says something in a pane.
 * @param {string} locale
 * @param {{ id: string, as: string, channel: string, zone: string, text: string }} body
 * @returns {Promise<Heard>}
 */
export const postMessage = (locale, body) => call("/api/messages", { locale }, body);

/**
 * Has a reply drawn as a platform shows it; where that can be loaded from.
 * @param {{ platform: string, private: boolean, language: string, zone: string, direction: string, scheme: string, at: string, view: View }} body
 * @returns {Promise<{ id: string }>}
 */
export const postLook = (body) => call("/api/looks", { locale: body.language }, body);

/** @returns {Promise<ClockJson>} */
export const getClock = () => call("/api/clock", {});

/**
 * Moves the bot's clock.
 * @param {string} locale
 * @param {{ forwardMinutes: number } | { to: string }} body
 * @returns {Promise<ClockJson & { said: number }>}
 */
export const postClock = (locale, body) => call("/api/clock", { locale }, body);
