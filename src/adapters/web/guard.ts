import type { HonoRequest, MiddlewareHandler } from "hono";
import { problem } from "../../core/kernel/errors/errors.ts";
import { RequestError } from "./problems.ts";

// The page needs nothing from elsewhere at all, runs no inline script and parses no text as markup.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const HEADERS = {
  "Content-Security-Policy": POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
};

/**
 * Lets in only this machine's own page. A listener on loopback is still reached by every page open in the browser, and by a
 * foreign name that was pointed at 127.0.0.1 (DNS rebinding): so the Host must be a loopback name with the listener's port,
 * the Origin the page's own (a POST must name it), and another site's scripts get nothing from the API.
 */
export function guard(port: () => number): MiddlewareHandler {
  return async (c, next) => {
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
    const host = c.req.header("host")?.toLowerCase() ?? "";
    if (!isOwnHost(host, port())) throw new RequestError(421, problem("playground.error.host"));
    if (!isOwnOrigin(c.req, host) || !isOwnSite(c.req)) throw new RequestError(403, problem("playground.error.origin"));
    await next();
  };
}

function isOwnHost(host: string, port: number): boolean {
  const names = ["localhost", "127.0.0.1", "[::1]"];
  return names.some((name) => host === `${name}:${port}` || (port === 80 && host === name));
}

function isOwnOrigin(asked: HonoRequest, host: string): boolean {
  const origin = asked.header("origin");
  return origin === undefined ? asked.method === "GET" || asked.method === "HEAD" : origin === `http://${host}`;
}

function isOwnSite(asked: HonoRequest): boolean {
  const site = asked.header("sec-fetch-site");
  return !asked.path.startsWith("/api/") || site === undefined || site === "same-origin" || site === "none";
}
