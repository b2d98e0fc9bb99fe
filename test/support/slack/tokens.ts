import type { Clock } from "../clock.ts";
import type { Ids } from "./ids.ts";
import type { Token } from "./model.ts";

/** An access token of a rotating installation lives 12 hours. https://docs.slack.dev/authentication/using-token-rotation */
export const TOKEN_LIFE_S = 43_200;

/** Whose a token is. */
export type Owner = Pick<Token, "team" | "enterprise" | "scopes">;

/** Issues tokens and says what is wrong with one. */
export interface Tokens {
  /** A bot token that works; with `rotate` it expires and comes with a refresh token. */
  issueBot(owner: Owner, options?: { value?: string; rotate?: boolean }): { access: Token; refresh?: string };
  issueApp(value: string): Token;
  /** The token, or Slack's error. */
  check(
    value: string | undefined,
  ): Token | "not_authed" | "invalid_auth" | "token_revoked" | "token_expired" | "account_inactive";
  /** Trades a refresh token, once, for new tokens; undefined when it is unknown or used. */
  refresh(value: string): { access: Token; refresh?: string } | undefined;
  /** Makes tokens stop working: the team's or organisation's, or one by value. Refresh tokens go too when the app is gone. */
  revoke(which: { team?: string; enterprise?: string; value?: string }, reason: NonNullable<Token["revoked"]>): Token[];
}

/** No tokens yet. */
export function createTokens(clock: Clock, ids: Ids): Tokens {
  const tokens = new Map<string, Token>();
  const refreshTokens = new Map<string, Owner>();
  const issueBot: Tokens["issueBot"] = (owner, { value, rotate = false } = {}) => {
    const access: Token = {
      ...owner,
      kind: "bot",
      value: value ?? `${rotate ? "xoxe.xoxb-" : "xoxb-"}${ids.secret(36)}`,
    };
    tokens.set(access.value, access);
    if (!rotate) return { access };
    access.expires = clock.now() + TOKEN_LIFE_S * 1000;
    const refresh = `xoxe-1-${ids.secret(40)}`;
    refreshTokens.set(refresh, owner);
    return { access, refresh };
  };
  return {
    issueBot,
    issueApp(value) {
      const token: Token = { kind: "app", value };
      tokens.set(value, token);
      return token;
    },
    check(value) {
      if (value === undefined || value === "") return "not_authed";
      const token = tokens.get(value);
      if (!token) return "invalid_auth";
      if (token.revoked) return token.revoked;
      return token.expires !== undefined && clock.now() >= token.expires ? "token_expired" : token;
    },
    refresh(value) {
      const owner = refreshTokens.get(value);
      if (!owner) return undefined;
      refreshTokens.delete(value);
      return issueBot(owner, { rotate: true });
    },
    revoke(which, reason) {
      const hit = [...tokens.values()].filter(
        (token) =>
          token.kind === "bot" &&
          !token.revoked &&
          (which.value === undefined || token.value === which.value) &&
          (which.team === undefined || token.team === which.team) &&
          (which.enterprise === undefined || token.enterprise === which.enterprise),
      );
      for (const token of hit) token.revoked = reason;
      for (const [value, owner] of refreshTokens)
        if (
          which.value === undefined &&
          (which.team === undefined || owner.team === which.team) &&
          (which.enterprise === undefined || owner.enterprise === which.enterprise)
        )
          refreshTokens.delete(value);
      return hit;
    },
  };
}
