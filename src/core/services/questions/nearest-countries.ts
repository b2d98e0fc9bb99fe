import { membersOf, REGIONS } from "./regions/regions.ts";

/** How near a country is to any of others: how many countries the smallest region has that holds both. Infinite where none does. */
export function distance(country: string, others: readonly string[]): number {
  const sizes = regions()
    .filter((members) => members.has(country) && others.some((other) => members.has(other)))
    .map((members) => members.size);
  return others.includes(country) ? 0 : Math.min(Number.POSITIVE_INFINITY, ...sizes);
}

let known: readonly ReadonlySet<string>[] | undefined;

function regions(): readonly ReadonlySet<string>[] {
  known ??= REGIONS.map((region) => new Set(membersOf(region)));
  return known;
}
