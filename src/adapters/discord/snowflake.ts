// Milliseconds of Discord's epoch (https://discord.com/developers/docs/reference#snowflakes).
const EPOCH_MS = 1_420_070_400_000;

/** When Discord made what has that id, in milliseconds since 1970 by Discord's clock. */
export const madeAt = (id: string): number => Number(BigInt(id) >> 22n) + EPOCH_MS;

/** Whether an id was made before another, as Discord orders them. */
export const isBefore = (id: string, other: string): boolean => BigInt(id) < BigInt(other);
