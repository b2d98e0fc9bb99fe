import { fold } from "../../../kernel/text/fold.ts";
import { type Db, sql } from "../../../services/store/store.ts";
import { type CitedNumber, citedNumbers, isSameNumber } from "../citations/cited-number.ts";
import { standing } from "../select-resources.ts";
import { bareAddress } from "./bare-address.ts";

/** What is compared: the id where it is in the library itself. */
interface Given {
  readonly id?: string;
  readonly title: string;
  readonly url?: string | undefined;
  readonly citation?: string | undefined;
  readonly country?: string | undefined;
}

/** A resource that may be the same, and by what. */
export interface LikelySame {
  readonly id: string;
  readonly title: string;
  readonly published: boolean;
  readonly by: "address" | "citation" | "title";
  /** It is the same in its title and its address. */
  readonly whole: boolean;
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly citation: string | null;
  readonly country: string | null;
  readonly published: boolean;
  readonly likeness: number;
}

// Our choice: "Law on firearms" and "Law on firearms and ammunition" are two, "Firearms law (law on firearms)" is one.
const LIKE = 0.65;
const FIRST = ["address", "citation", "title"] as const;

/**
 * Resources that may be the one that is given, of those that the reader may see, the surest first: with the same address, the
 * same citation, or nearly the same title with the same numbers in it.
 */
export async function likelySame(db: Pick<Db, "$queryRaw">, community: string, given: Given): Promise<LikelySame[]> {
  const folded = fold(given.title);
  const address = given.url === undefined ? "" : bareAddress(given.url);
  const numbers = numbersOf(given);
  const signs = numbers.map(({ number }) => number.slice(-3));
  const rows = await db.$queryRaw<Row[]>(sql`
    select r.id, r.title, r.url, r.citation, r.country, r.published_at is not null as published, similarity(r.folded, ${folded}) as likeness
    from resource r where r.community_id = ${community} and r.id <> ${given.id ?? ""} and ${standing}
      and (similarity(r.folded, ${folded}) >= ${LIKE}::real
        or (${address !== ""} and strpos(lower(r.url), ${address.split("?")[0] ?? ""}) > 0)
        or exists (select from unnest(${signs}::text[]) s where strpos(concat(r.title, ' ', r.citation), s) > 0))
    order by r.published_at is null, r.id`);
  return rows
    .flatMap((row): LikelySame[] => {
      const by = reason(row, given, { address, numbers });
      const whole = fold(row.title) === folded && (row.url ?? undefined) === given.url;
      return by === undefined ? [] : [{ id: row.id, title: row.title, published: row.published, by, whole }];
    })
    .sort((a, b) => Number(b.whole) - Number(a.whole) || FIRST.indexOf(a.by) - FIRST.indexOf(b.by));
}

function reason(
  row: Row,
  given: Given,
  { address, numbers }: { readonly address: string; readonly numbers: readonly CitedNumber[] },
): LikelySame["by"] | undefined {
  if (address !== "" && row.url !== null && bareAddress(row.url) === address) return "address";
  // What two countries call alike is two things.
  if (row.country !== null && given.country !== undefined && row.country !== given.country) return undefined;
  const cited = numbersOf({ title: row.title, citation: row.citation ?? undefined });
  if (numbers.some((one) => cited.some((other) => isSameNumber(one, other)))) return "citation";
  return row.likeness >= LIKE && digitsIn(row.title) === digitsIn(given.title) ? "title" : undefined;
}

const numbersOf = ({ title, citation }: Pick<Given, "title" | "citation">) =>
  citedNumbers(`${title} ; ${citation ?? ""}`);

const digitsIn = (title: string): string => (title.match(/\d+/gu) ?? []).sort().join(" ");
