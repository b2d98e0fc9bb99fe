/** Runs `work` on every item: those of one lane in order, one at a time, and at most `most` lanes at once. */
export async function inLanes<T>(items: readonly T[], most: number, laneOf: (item: T) => string, work: (item: T) => Promise<void>): Promise<void> {
  const lanes = new Map<string, T[]>();
  for (const item of items) lanes.set(laneOf(item), [...(lanes.get(laneOf(item)) ?? []), item]);
  const waiting = [...lanes.values()];
  const drive = async (): Promise<void> => {
    for (let lane = waiting.shift(); lane; lane = waiting.shift()) for (const item of lane) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(most, waiting.length) }, drive));
}
