import { commonMark } from "./commonmark.ts";
import type { TextDialect } from "./text-dialect.ts";
import type { ViewWording } from "../wording.ts";

/** How a server that reads CommonMark mentions an account, and signs that it gives a meaning besides. */
export interface Mentioning {
  readonly mention: (account: string) => string;
  readonly signs: string;
  /** It may show a character reference as it is written (commonmark.ts). */
  readonly plainColons?: boolean;
}

/** CommonMark for a reader: times are written in their zone, and persons without an account by their names. */
export function commonMarkFor(
  { format, now, accounts, typeCommand }: ViewWording,
  { mention, signs, plainColons = false }: Mentioning,
): TextDialect {
  return commonMark({
    ...{ signs, plainColons },
    person(id, name) {
      const account = accounts.get(id);
      return account === undefined ? { style: "plain", text: `@${name}` } : { style: "done", text: mention(account) };
    },
    command: (command) => [{ style: "code", text: typeCommand(command) }],
    time: (at, show) => ({ style: "plain", text: format.moment(new Date(at), show, now) }),
  });
}
