import { sql, type Store } from "../store/store.ts";
import type { Invocation, SentForm } from "../../kernel/commands/platform.ts";

/** Notes that something has been, and returns whether nobody noted it before. Remembered for a day. */
export async function isFirst(store: Store, key: string, at: Date): Promise<boolean> {
  const rows = await store.statement(
    sql`insert into seen (key, at) values (${key}, ${at}) on conflict do nothing returning 1`,
  );
  return rows.length > 0;
}

/** Forgets that the form of an invocation was sent at that moment, where that is when it was noted: another press of its button may have been before. */
export async function forget(store: Store, invocation: SentForm, at: Date): Promise<void> {
  await store.statement(sql`delete from seen where key = ${formKeyOf(invocation)} and at = ${at} returning 1`);
}

type Place = Pick<Invocation, "platform" | "space">;

/** Under what it is noted that an invocation was begun. */
export const keyOf = ({ id, platform, space }: Place & Pick<Invocation, "id">): string => `${platform}:${space}:${id}`;

/** Under what it is noted that a form was sent. */
export const formKeyOf = ({ form, platform, space }: Place & Pick<SentForm, "form">): string =>
  `${platform}:${space}:form ${form}`;
