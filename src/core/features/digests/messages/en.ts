/** Digests. */
export const en = {
  "digest.digest": "Digest",
  "digest.schedule.summary": "Post new conclusions in a channel at set times",
  "digest.schedule.every": "daily, weekly, monthly or cron: 0 9 * * 1",
  "digest.schedule.at": "At what time (09:00 where left out)",
  "digest.schedule.zone": "Time zone or city",
  "digest.schedule.channel": "Channel (this one where left out)",
  "digest.every.time": "I can’t read that as a time of day. Write it as 9:00, 14h or 18:30.",
  "digest.every.fields":
    "Say daily, weekly or monthly, or give a cron expression of five fields, as in 0 9 * * 1 for Mondays at 9:00.",
  "digest.every.often": "That is more often than once an hour. Once an hour is the most.",
  "digest.every.never": "No date fits that: it would never run.",
  "digest.every.at": "A cron expression says the time itself. Leave “at” out, or say daily, weekly or monthly.",
  "digest.nobody": "I can only schedule a digest for somebody I know in this community.",
  "digest.channel": "I don’t know a channel “{channel}” here.",
  "digest.scheduled": "Digest scheduled in #{channel}",
  "digest.exists": "#{channel} already has this digest",
  "digest.rhythm": "Posted",
  "digest.next": "Next",
  "digest.covers": "Covers",
  "digest.covers.new": "conclusions recorded since the one before; when there are none, nothing is posted",
  "digest.stop": "Stop it",
  "digest.stop.summary": "Stop a digest",
  "digest.stopped": "The digest in #{channel} is stopped",
  "digest.stopped.hint": "Conclusions are still recorded; {command} shows them at any time.",
  "digest.stopped.already": "The digest in #{channel} is stopped already.",
  "digest.notYours": "The digest in #{channel} can be stopped by a moderator or by whoever scheduled it.",
  "digest.title": "{count, plural, one {Digest: # new conclusion} other {Digest: # new conclusions}}",
  "digest.late": "This digest is {span} late: I was not able to post it in time.",
  "digest.other": "Other",
  "digest.more": "{count, plural, one {And # more conclusion.} other {And # more conclusions.}}",
  "digest.all": "See all of them",
  "digest.gone":
    "I cannot post in #{channel} any more: the channel is gone or closed to me. I stopped the digest that you scheduled there; schedule it again in another channel.",
  "digest.failed":
    "The digest for #{channel} ({when}) could not be posted, although I tried again and again. Its conclusions will be in the next one.",
  "digest.uncertain":
    "I cannot tell whether the digest for #{channel} ({when}) was posted, so I did not post it again. Please look in the channel; its conclusions will also be in the next one.",
  "digest.now.summary": "Show privately what a digest would say now",
  "digest.now.since": "Since a day, or for so long (7 days)",
  "digest.now.title":
    "{count, plural, =0 {No new conclusions} one {Preview: # new conclusion} other {Preview: # new conclusions}}",
  "digest.now.ahead": "That day is still ahead. Choose one that has begun.",
  "digest.now.nothing":
    "Nothing was recorded in that time. Look further back, as in {command}, or record what was agreed.",
  "digest.now.record": "Record a conclusion",
  "deliveries.what.digest": "Digest of new conclusions",
  "deliveries.what.notice.digest": "Notice about a digest",
  "community.disconnect.digests":
    "{digests, plural, =0 {No digest is scheduled here.} one {One digest is stopped.} other {# digests are stopped.}}",
  "me.link.digests": "Digests scheduled",
  "deliveries.none.digest": "Schedule a digest",
} as const;
