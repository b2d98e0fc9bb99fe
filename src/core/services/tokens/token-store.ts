import type { Ids } from "../../kernel/values/ids.ts";
import type { Seal } from "../../kernel/ports/seal.ts";
import type { LostWithKey } from "../store/lost-with-key.ts";
import type { SealedColumn } from "../store/sealed-column.ts";
import { sql, type Store } from "../store/store.ts";
import type { Clock } from "../../kernel/time/clock.ts";
import { DAY_MS } from "../../kernel/time/units.ts";

/** Keeps what is too long for a platform's button or form, and gives it back by a token. */
export interface TokenStore {
  /**
   * Keeps the text for `KEPT_DAYS`, or the days given, and returns its token: short, and not to be guessed. Under a token that is
   * given it takes the place of what was kept there.
   */
  keep(text: string, as?: { readonly token?: string; readonly days?: number }): Promise<string>;
  /** The text; undefined when it was kept too long ago, or never. */
  open(token: string): Promise<string | undefined>;
  /** The same, once: it is forgotten with that. */
  take(token: string): Promise<string | undefined>;
  /** The tokens that begin so of what is kept until before that moment. */
  until(beginning: string, moment: Date): Promise<string[]>;
}

/** How long a payload is kept, in days: whoever presses an older button is told so. */
export const TOKEN_DAYS = 60;

/** A token under which something can be kept: 100 random bits. */
export const newToken = (ids: Ids): string => `${ids.next()}${ids.next()}`;

const AT_ONCE = 1_000;

const place = (token: string) => ({ community: "", table: "kept", row: token, field: "sealed" });

/** Where payloads are kept. */
export const keptColumn: SealedColumn = {
  table: "kept",
  column: "sealed",
  key: ["token"],
  place: ({ token = "" }) => place(token),
};

/** Keeps payloads in the store, sealed: people type into forms. */
export function tokenStoreIn({
  store,
  seal,
  ids,
  clock,
}: {
  readonly store: Store;
  readonly seal: Seal;
  readonly ids: Ids;
  readonly clock: Clock;
}): TokenStore {
  return {
    async keep(text, { token = newToken(ids), days = TOKEN_DAYS } = {}) {
      const until = new Date(clock.now().getTime() + days * DAY_MS);
      const sealed = await seal.seal(text, place(token));
      await store.statement(
        sql`insert into kept (token, sealed, until) values (${token}, ${sealed}, ${until})
          on conflict (token) do update set sealed = excluded.sealed, until = excluded.until returning 1`,
      );
      return token;
    },
    async open(token) {
      const [row] = await store.statement<{ sealed: string }>(
        sql`select sealed from kept where token = ${token} and until > ${clock.now()}`,
      );
      return row ? seal.open(row.sealed, place(token)) : undefined;
    },
    async take(token) {
      const [row] = await store.statement<{ sealed: string; good: boolean }>(
        sql`delete from kept where token = ${token} returning sealed, until > ${clock.now()} as good`,
      );
      return row?.good ? seal.open(row.sealed, place(token)) : undefined;
    },
    async until(beginning, moment) {
      const rows = await store.statement<{ token: string }>(
        sql`select token from kept where until > ${clock.now()} and until < ${moment} and starts_with(token, ${beginning}) order by token`,
      );
      return rows.map(({ token }) => token);
    },
  };
}

/** Forgets some of what was kept long enough; returns how many there were. */
export async function pruneTokens(store: Store, clock: Clock): Promise<number> {
  const gone = await store.statement<unknown>(
    sql`delete from kept where token in (select token from kept where until <= ${clock.now()} limit ${AT_ONCE}) returning 1`,
  );
  return gone.length;
}

/** What was kept, with the key to it: buttons and forms of before answer that they are too old. */
export const lostTokens: LostWithKey = {
  forget: async (store) => void (await store.statement(sql`delete from kept returning 1`)),
};
