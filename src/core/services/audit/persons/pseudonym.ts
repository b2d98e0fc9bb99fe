import { createHmac, randomBytes } from "node:crypto";
import type { SealedColumn } from "../../store/sealed-column.ts";
import type { Seal } from "../../../kernel/ports/seal.ts";

/** What names a person in a community's log, as it is kept. */
export interface NamedPerson {
  /** The id of whom it was made for. */
  readonly named: string;
  /** The key from which the pseudonym follows, and who that is by now, sealed. */
  readonly sealed: string;
}

/** What opened. */
export interface OpenedName {
  /** 32 random bytes, base64url. */
  readonly key: string;
  /** 32 hexadecimal digits, which tell nothing of whose they are without the key. */
  readonly pseudonym: string;
  /** The id of who that is: another than whom it was made for once two persons became one. */
  readonly person: string;
}

/** How a person stands in an entry: as its subject, or in its detail. */
export const PERSON = "person:";

const place = (community: string, named: string) => ({ community, table: "audit_person", row: named, field: "sealed" });

/** Where names are kept. */
export const nameColumn: SealedColumn = {
  table: "audit_person",
  column: "sealed",
  key: ["community_id", "named"],
  place: ({ community_id: community = "", named = "" }) => place(community, named),
};

const pseudonymFrom = (key: string) =>
  createHmac("sha256", Buffer.from(key, "base64url")).update("pseudonym").digest("hex").slice(0, 32);

/** What is to name a person from now on; with the key of another name, what that name becomes when it is theirs. */
export async function sealName(
  seal: Seal,
  community: string,
  { named, person, key = randomBytes(32).toString("base64url") }: { named: string; person: string; key?: string },
): Promise<NamedPerson & Pick<OpenedName, "pseudonym">> {
  return {
    named,
    pseudonym: pseudonymFrom(key),
    sealed: await seal.seal(`${key} ${person}`, place(community, named)),
  };
}

/** What is sealed there, whatever stands beside it; undefined where it does not open: it was sealed for another, or its key is lost. */
export async function openName(
  seal: Seal,
  community: string,
  { named, sealed }: Pick<NamedPerson, "named" | "sealed">,
): Promise<OpenedName | undefined> {
  try {
    const [key = "", person = ""] = (await seal.open(sealed, place(community, named))).split(" ");
    return { key, person, pseudonym: pseudonymFrom(key) };
  } catch {
    return undefined;
  }
}
