/** Conclusions. */
export const conclusion = {
  "conclusion.text": "What was concluded",
  "conclusion.meeting": "Meeting",
  "conclusion.pillar": "Pillar of the programme",
  "conclusion.topic": "Topic",
  "conclusion.country": "Country",
  "conclusion.since": "Since a day, or for so long (2 weeks)",
  "conclusion.add.summary": "Record what was agreed, for lists and the next digest",
  "conclusion.add.title": "Conclusion recorded",
  "conclusion.add.clearance":
    "This channel is also read by people outside the community, and conclusions are for the community (TLP:GREEN). Record it in another channel.",
  "conclusion.add.digest-here": "The next digest in this channel carries it:",
  "conclusion.add.digest": "The community’s next digest carries it:",
  "conclusion.add.no-digest": "No digest is scheduled; /conclusion list shows it.",
  "conclusion.list.summary": "List what was concluded, newest first",
  "conclusion.list.title": "{total, plural, =0 {No conclusions} one {# conclusion} other {# conclusions}}",
  "conclusion.list.none":
    'Nothing has been concluded here yet. Record the first conclusion while it is fresh, as in: /conclusion add "Every trace request carries a photograph of all marks."',
  "conclusion.list.nothing": "No conclusion fits all of that.",
  "conclusion.list.all": "All conclusions ({total, number})",
  "conclusion.list.record": "Record a conclusion",
  "conclusion.item": "Conclusion",
  "conclusion.withdraw.summary": "Withdraw a conclusion",
  "conclusion.withdraw.title": "Conclusion withdrawn",
  "conclusion.withdraw.done": "“{text}” no longer appears in lists and digests.",
  "conclusion.withdraw.other": "Only the person who recorded a conclusion, or a moderator, can withdraw it.",
  "conclusion.withdraw.twice": "That conclusion was withdrawn already.",
} as const;
