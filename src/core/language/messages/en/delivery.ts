/** Reminders, and what organisers are told when one could not be sent. */
export const delivery = {
  "reminder.title": "Reminder: {title}",
  "reminder.ahead": "Starts in {span}.",
  "reminder.now": "Starts now.",
  "reminder.begun": "Started {span} ago.",
  "reminder.late": "This reminder is {span} late: I was not able to send it in time.",
  "reminder.missed":
    "{count, plural, one {I could not send the reminder of “{title}” for {first}: I was out of service, and now it would come too late. Nothing was posted.} other {I could not send # reminders of “{title}”, the first of them for {first}: I was out of service, and now they would come too late. Nothing was posted.}}",
  "reminder.gone":
    "Reminders of “{title}” cannot be posted in #{channel}: the channel is gone or closed to me. Schedule the meeting again in another channel to have it reminded of.",
  "reminder.failed": "The reminder of “{title}” for {when} could not be posted, although I tried again and again.",
  "reminder.uncertain": "I cannot tell whether the reminder of “{title}” for {when} was posted, so I did not post it again. Please look in the channel.",
} as const;
