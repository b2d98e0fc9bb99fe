import { areNeighbours } from "./regions/neighbours.ts";
import { membersOf, REGIONS } from "./regions/regions.ts";

// A larger region is a continent, in which nobody is near.
const REGION = 20;

/**
 * How near a country is to the nearest of others: 0 for itself, 1 for a neighbour, else how many countries the smallest
 * region has that holds both. Infinite where none but a continent does.
 */
export function distance(country: string, others: readonly string[]): number {
  if (others.includes(country)) return 0;
  if (others.some((other) => areNeighbours(country, other))) return 1;
  const sizes = regions()
    .filter((members) => members.has(country) && others.some((other) => members.has(other)))
    .map((members) => members.size);
  return Math.min(Number.POSITIVE_INFINITY, ...sizes);
}

let known: readonly ReadonlySet<string>[] | undefined;

function regions(): readonly ReadonlySet<string>[] {
  known ??= REGIONS.map((region) => new Set(membersOf(region))).filter(({ size }) => size <= REGION);
  return known;
}
