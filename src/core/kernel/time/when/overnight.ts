const HOUR = 60;
const EVENING = 17 * HOUR;
const SMALL_HOURS = 6 * HOUR;

/**
 * Whether a range of times of day, in minutes, plainly goes on into the next day although its end is the earlier of the two:
 * from the evening (17:00 or later) to the small hours (06:00 at the latest), or to midnight.
 */
export const isOvernight = (from: number, to: number): boolean =>
  to === 0 || (to < from && from >= EVENING && to <= SMALL_HOURS);
