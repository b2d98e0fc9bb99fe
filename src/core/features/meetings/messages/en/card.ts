/** Meetings in channels: their announcement and the cards that are kept true. */
export const card = {
  "rsvp.places.full": "full",
  "meeting.names.note": "Who answers is shown here by name, to everybody who reads this channel.",
  "meeting.names.more": "{count, plural, one {# more} other {# more}}",
  "announcement.gone":
    "“{title}” could not be announced in #{channel}: the channel is gone or closed to me. The meeting is scheduled all the same.",
  "announcement.failed":
    "“{title}” could not be announced in #{channel}, although I tried again and again. The meeting is scheduled all the same.",
  "announcement.uncertain":
    "I cannot tell whether “{title}” was announced in #{channel}, so I did not announce it again. Please look in the channel.",
  "announcement.withheld":
    "I did not announce “{title}” in #{channel}: people read there who may not see this meeting.",
  "deliveries.what.announcement": "Announcement: {title}",
  "meeting.add.announced": "Announced in #{channel}.",
  "meeting.add.unannounced": "Not announced in #{channel}: not everybody who reads there may see it.",
  "meeting.cancel.check": "Ask first where others know of it",
  "meeting.cancel.ask": "Cancel “{title}”?",
  "meeting.cancel.told": "Others know of it already. If you cancel it, they are told.",
  "meeting.cancel.which": "Only {when}, or the whole series?",
  "meeting.manage.summary": "Change or cancel a meeting, and see who comes; for its organiser",
  "meeting.manage.title": "Manage: {title}",
  "meeting.manage.undo": "Take the last change back",
  "meeting.names": "Names in the channel",
  "meeting.add.names": "Show in the channel who comes",
  "meeting.names.shown": "Answers are shown by name in the meeting’s channel.",
} as const;
