import type { World } from "./world.ts";

/** Returns what has a world's clock be wrong by so many milliseconds, either way: what people do who set a machine's. */
export function missetClock({ clock }: World): (by: number) => void {
  const right = clock.now.bind(clock);
  let wrongBy = 0;
  Object.assign(clock, { now: () => new Date(right().getTime() + wrongBy) });
  return (by) => void (wrongBy = by);
}
