import type { Core } from "../core.ts";
import type { Json, Token } from "../model.ts";
import { refusals } from "../validate/refusal.ts";
import { authMethods } from "./auth.ts";
import { chatMethods } from "./chat.ts";
import { conversationMethods } from "./conversations.ts";
import { functionMethods } from "./functions.ts";
import { canvasMethods } from "./canvases.ts";
import { fileMethods } from "./files.ts";
import { ApiError, type Method } from "./method.ts";
import { oauthMethods, type Grants } from "./oauth.ts";
import { viewMethods } from "./views.ts";

/** An answer of the Web API. */
export interface Answer {
  status: number;
  body: Json;
  headers: Record<string, string>;
}

/** Every method of this server. */
export const methodsOf = (grants: Grants): Record<string, Method> => ({
  ...authMethods,
  ...chatMethods,
  ...conversationMethods,
  ...fileMethods,
  ...functionMethods,
  ...canvasMethods,
  ...viewMethods,
  ...oauthMethods(grants),
});

function authorize(core: Core, method: Method, value: string | undefined): Token {
  if (method.token === "none") return { kind: "app", value: "" };
  const token = core.tokens.check(value);
  if (typeof token === "string") throw new ApiError(token);
  if (token.kind !== method.token) throw new ApiError("not_allowed_token_type");
  if (token.scopes && method.scopes.length > 0 && !method.scopes.some((scope) => token.scopes?.has(scope)))
    throw new ApiError("missing_scope", [], {
      extra: { needed: method.scopes.join(","), provided: [...token.scopes].join(",") },
    });
  return token;
}

/** Runs one call: its token, its arguments, then the work. */
export async function dispatch(
  core: Core,
  methods: Record<string, Method>,
  name: string,
  args: Json | undefined,
  token: string | undefined,
): Promise<Answer> {
  try {
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (!method) throw new ApiError("unknown_method", [], { extra: { req_method: name } });
    if (!args) throw new ApiError("invalid_json");
    const owner = authorize(core, method, token);
    const messages = refusals(method.args, args, "");
    if (messages.length > 0) throw new ApiError("invalid_arguments", messages);
    const scopes: Record<string, string> = owner.scopes ? { "x-oauth-scopes": [...owner.scopes].join(",") } : {};
    return {
      status: 200,
      body: { ok: true, ...(await method.run(core, method.args.parse(args), owner)) },
      headers: scopes,
    };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const metadata = error.messages.length > 0 ? { response_metadata: { messages: error.messages } } : {};
    return {
      status: error.status,
      body: { ok: false, error: error.error, ...error.extra, ...metadata },
      headers: error.headers,
    };
  }
}
