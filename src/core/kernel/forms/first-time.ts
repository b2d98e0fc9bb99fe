import type { ParseContext } from "../options/kind.ts";
import type { OptionSpec } from "../options/options.ts";
import { momentSchema } from "../options/values.ts";
import { momentAt } from "../time/moment.ts";
import { isZone, readZone } from "../time/zones.ts";

/** The zone in which a command's moments are meant, where one of its options gives that. */
export function zoneGiven(options: readonly OptionSpec[], raw: Readonly<Record<string, unknown>>): string | undefined {
  const named = options.flatMap(({ name, kind }) => (kind.gives === "zone" ? [raw[name]] : []));
  const [typed] = named.filter((value) => typeof value === "string");
  return typed === undefined || isZone(typed) ? typed : readZone(typed);
}

/** The first time of what repeats, as a kind of option may look at it: the value of the option that gives it, in the zone of the command's option; else that of the thing that the command is about. */
export async function firstIn(
  values: Readonly<Record<string, unknown>>,
  zone: string | undefined,
  options: readonly OptionSpec[],
  context: Pick<ParseContext, "references" | "db" | "caller">,
): Promise<Pick<ParseContext, "first">> {
  const begins = options.find(({ kind }) => kind.gives === "first");
  const read = momentSchema.safeParse(begins && values[begins.name]);
  if (!read.success) return firstOfThing(values, zone, options, context);
  const { at, local, zone: own } = read.data;
  if (zone === undefined || zone === own) return { first: { local, zone: own } };
  const { Temporal } = await import("temporal-polyfill");
  return { first: momentAt(Temporal.Instant.from(at), zone) };
}

async function firstOfThing(
  values: Readonly<Record<string, unknown>>,
  zone: string | undefined,
  options: readonly OptionSpec[],
  { references, db, caller }: Pick<ParseContext, "references" | "db" | "caller">,
): Promise<Pick<ParseContext, "first">> {
  for (const { name, kind } of options) {
    const [id, lookup] = [values[name], kind.reference && references(kind.reference)];
    if (lookup?.firstTime === undefined || typeof id !== "string") continue;
    const own = await lookup.firstTime(db, caller, id);
    return own ? { first: { local: own.local, zone: zone ?? own.zone } } : {};
  }
  return {};
}
