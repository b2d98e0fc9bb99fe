/** Meetings: what is asked about their times, and who runs them. */
export const questions = {
  "meeting.move.zone": "Do you mean the clocks in {yours}, where you are, or in {theirs}, where the meeting is kept?",
  "meeting.add.first": "A first date outside the repetition",
  "meeting.first.move": "Begin on the repetition’s own first date",
  "meeting.first.keep": "Keep it as an extra date",
  "meeting.first.ask":
    "{when} is not one of the dates of “{rule}”. Begin on the first that is, or keep it as an extra date?",
  "meeting.first.moveTo": "Begin on {when}",
  "meeting.first.keepOn": "Keep {when}, too",
  "meeting.organiser.left":
    "{name} has left. “{title}”, next on {when}, has no organiser now: name another one, or cancel it.",
  "meeting.organiser.left.others":
    "{name} has left. “{title}”, next on {when}, and {count, plural, one {# other meeting} other {# other meetings}} have no organiser now: name another one, or cancel them.",
  "meeting.organiser.erased":
    "{titles}: nobody organises this now, because whoever did was erased here. Name another organiser, or cancel it.",
  "meeting.organiser.erased.title": "“{title}”",
  "meeting.organiser.erased.more": "{count, plural, one {# other meeting} other {# other meetings}}",
} as const;
