/** Conclusions that could be read by more people than their meetings are for. */
export const exposure = {
  "exposure.told":
    "{total, plural, one {# conclusion of a meeting that is not for everybody could be read by all members.} other {# conclusions of meetings that are not for everybody could be read by all members.}} {posted, plural, =0 {No digest posted any of that in a channel.} one {# was posted in channels by digests: I cannot take that back.} other {# were posted in channels by digests: I cannot take that back.}} By now only those who may see a meeting see what it concluded. See what it is, and where it was posted.",
  "exposure.show": "See what and where",
  "exposure.summary": "List conclusions that could be read by more people than their meetings are for",
  "exposure.title":
    "{total, plural, =0 {No conclusion is open to too many} one {# conclusion was open to too many} other {# conclusions were open to too many}}",
  "exposure.none":
    "Nothing is left to see to. What a meeting concludes is as closed as the meeting: with its label, for those whom it invites. Were any open to more people, they would be listed here.",
  "exposure.why":
    "What a meeting concluded used to be open to all members, whatever the meeting’s label and whomever it invites. That is closed now. What a digest has posted I cannot take back: delete it in the channel yourself, then press “Seen to”. A digest posts many conclusions in one message, and the day is the one on which it was posted.",
  "exposure.withdrawn": "It has been withdrawn since.",
  "exposure.label": "Label, before → now",
  "exposure.same": "{label}, as before",
  "exposure.readers": "Who sees it now",
  "exposure.readers.invited": "whoever the meeting invites by name, country or topic, whoever runs it, and moderators",
  "exposure.posts": "Posted by digests",
  "exposure.posts.none": "nowhere: it stood in lists and searches only",
  "exposure.done": "Seen to",
  "exposure.done.summary": "Take conclusions off the list of those that could be read by too many",
  "exposure.done.all": "All {total, number} are seen to",
  "exposure.done.ask": "{total, plural, one {Take this off the list?} other {Take all # off the list?}}",
  "exposure.done.check": "Afterwards I cannot tell any more where it was posted: delete those posts first. This cannot be undone.",
  "exposure.done.confirm": "Yes, seen to",
  "exposure.done.what": "{total, plural, one {# conclusion is off the list.} other {# conclusions are off the list.}} That is in the audit log.",
  "exposure.done.left": "What is left ({left, number})",
  "exposure.back": "Back to the list",
  "exposure.seen": "Somebody has seen to that already: it is not on the list any more.",
} as const;
