import type { Json } from "./model.ts";

/** One thing wrong with a body: where, Discord's name for it, and what it says. */
export interface Problem {
  path: readonly (string | number)[];
  code: string;
  message: string;
}

/** A refusal with Discord's status, code and text. https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  readonly problems: readonly Problem[];

  constructor(status: number, code: number, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.problems = problems;
  }

  /** The answer's body, with the tree of `errors` when there are problems. */
  get body(): Json {
    return {
      message: this.message,
      code: this.code,
      ...(this.problems.length > 0 ? { errors: errorTree(this.problems) } : {}),
    };
  }
}

/** https://discord.com/developers/docs/reference#error-messages */
function errorTree(problems: readonly Problem[]): Json {
  const tree: Json = {};
  for (const { path, code, message } of problems) {
    let node = tree;
    for (const key of path) node = (node[String(key)] ??= {}) as Json;
    ((node["_errors"] ??= []) as Json[]).push({ code, message });
  }
  return tree;
}

/** A bad body: 50035. */
export const invalidForm = (problems: readonly Problem[]): ApiError =>
  new ApiError(400, 50035, "Invalid Form Body", problems);

/** Refuses when there is anything in `problems`. */
export function refuseForm(problems: readonly Problem[]): void {
  if (problems.length > 0) throw invalidForm(problems);
}

const TEXTS = {
  10003: [404, "Unknown Channel"],
  10004: [404, "Unknown Guild"],
  10007: [404, "Unknown Member"],
  10008: [404, "Unknown Message"],
  10013: [404, "Unknown User"],
  10015: [404, "Unknown Webhook"],
  10062: [404, "Unknown interaction"],
  10070: [404, "Unknown Guild Scheduled Event"],
  10063: [404, "Unknown application command"],
  30046: [429, "Maximum number of edits to messages older than 1 hour reached. Try again later"],
  30038: [400, "Maximum number of uncompleted guild scheduled events reached (100)"],
  40005: [413, "Request entity too large"],
  40060: [400, "Interaction has already been acknowledged."],
  50001: [403, "Missing Access"],
  50005: [403, "Cannot edit a message authored by another user"],
  50006: [400, "Cannot send an empty message"],
  50007: [403, "Cannot send messages to this user"],
  50008: [400, "Cannot send messages in a non-text channel"],
  50013: [403, "Missing Permissions"],
  50027: [401, "Invalid Webhook Token"],
  50083: [400, "Thread is archived"],
  50109: [400, "The request body contains invalid JSON."],
  50278: [403, "Cannot send messages to this user due to having no mutual guilds"],
} as const satisfies Record<number, readonly [number, string]>;

/** A refusal by its code alone. */
export function refusal(code: keyof typeof TEXTS): ApiError {
  const [status, message] = TEXTS[code];
  return new ApiError(status, code, message);
}
