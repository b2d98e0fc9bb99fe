/** The last moment of a cron expression, in UTC, that is not after `now`. */
export async function lastMoment(cron: string, now: Date): Promise<Date> {
  // cron-parser looks strictly before the moment it is given.
  return (await parsed(cron, new Date(now.getTime() + 1))).prev().toDate();
}

/** The first moment of a cron expression, in UTC, after one. */
export async function nextMoment(cron: string, after: Date): Promise<Date> {
  return (await parsed(cron, after)).next().toDate();
}

async function parsed(cron: string, currentDate: Date) {
  const { CronExpressionParser } = await import("cron-parser");
  return CronExpressionParser.parse(cron, { tz: "UTC", currentDate });
}
