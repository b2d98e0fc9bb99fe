import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { type Problem, problem, UserError } from "../../core/kernel/errors/errors.ts";
import type { Ids } from "../../core/kernel/values/ids.ts";
import { type Language, readLanguage } from "../../core/kernel/language/language.ts";
import { translator } from "../../core/kernel/language/translate.ts";
import type { Log } from "../../core/kernel/errors/log.ts";
import { isUnreachable } from "../../core/services/store/faults.ts";
import { plainWords } from "../../core/kernel/values/command-line.ts";

/** A request that cannot be served, with its HTTP status and the reason. */
export class RequestError extends Error {
  override readonly name = "RequestError";
  readonly status: ContentfulStatusCode;
  readonly problem: Problem;
  constructor(status: ContentfulStatusCode, cause: Problem) {
    super(cause.code);
    this.status = status;
    this.problem = cause;
  }
}

/** The reader's language: the page names it in every address; a script may send Accept-Language. */
export function languageOf(c: Context): Language {
  return readLanguage(c.req.query("locale")) ?? readLanguage(c.req.header("accept-language")) ?? "en";
}

/** Answers every failure with `{error: {code, message}}` in the reader's language; what nobody expected is logged under an id. */
export function failure(log: Log, ids: Ids) {
  return (error: Error, c: Context): Response => {
    if (error instanceof RequestError) return asJson(c, error.status, error.problem);
    if (error instanceof UserError) return asJson(c, 400, error.problem);
    if (isUnreachable(error)) {
      log.warn({ error }, "the database cannot be reached");
      return asJson(c, 503, problem("store.unreachable"));
    }
    const id = ids.next();
    log.error({ request: id, error }, "a bug");
    return asJson(c, 500, problem("bug", { id }));
  };
}

function asJson(c: Context, status: ContentfulStatusCode, { code, params }: Problem): Response {
  const message = plainWords(translator(languageOf(c)).problem({ code, params }));
  return c.json({ error: { code, message } }, status);
}
