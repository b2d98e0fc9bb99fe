/** Lists of conclusions of which many are dealt with at once. */
export const many = {
  "conclusion.adopt.summary": "Adopt several conclusions at once",
  "conclusion.adopt.which": "Which conclusions",
  "conclusion.adopt.confirm": "Yes, adopt them",
  "conclusion.adopt.shown": "Adopt all {count, number} shown",
  "conclusion.adopt.yours": "Adopt the {count, number} that you may",
  "conclusion.adopt.ask": "{count, plural, one {Adopt this conclusion?} other {Adopt these # conclusions?}}",
  "conclusion.adopt.all": "{count, plural, one {Yes, adopt it} other {Yes, adopt all #}}",
  "conclusion.adopt.back": "What is proposed",
  "conclusion.adopt.done": "{count, plural, one {# conclusion adopted} other {# conclusions adopted}}",
  "conclusion.adopt.left":
    "{count, plural, one {# was left as it is: somebody was first, or it is not yours to adopt.} other {# were left as they are: somebody was first, or they are not yours to adopt.}}",
  "conclusion.adopt.gone": "None of these is proposed any more, or yours to adopt. See the list again.",
  "conclusion.propose-again.summary": "Take back that conclusions were adopted together",
  "conclusion.undo.many":
    "{count, plural, one {# conclusion is proposed again.} other {# conclusions are proposed again.}}",
  "conclusion.undo.left":
    "{count, plural, one {# was changed since and stays as it is.} other {# were changed since and stay as they are.}}",
  "conclusion.list.to": "Concluded until a day",
  "conclusion.list.due": "Due by a day: “Friday”, “end of March”",
  "conclusion.list.language": "Said in that language",
  "conclusion.list.lacks": "Said in no version of that language yet",
  "conclusion.list.lacks.which": "Say one in {language}",
  "conclusion.list.lacks.others":
    "Which conclusions lack a version is for moderators to see. A version you can add from any card.",
  "conclusion.change.withdrawn": "Withdrawn",
  "name.lacks": "lacks",
  "limit.wordings": "You have proposed a lot today; moderators read each of it. You can propose more from {at}.",
  "conclusion.proposed":
    "Somebody else said it in that language. A moderator looks at your wording, and I will tell you what becomes of it.",
  "conclusion.proposal": "Proposed wording",
  "conclusion.proposal.kind": "proposed wordings of conclusions",
  "conclusion.proposal.fact": "Wording in {language}",
  "conclusion.proposal.approved": "It says “{text}” from now on.",
  "conclusion.proposal.rejected": "“{text}” was not taken over.",
  "conclusion.proposal.told": "The wording that you proposed, “{text}”, was taken over. Thank you.",
  "conclusion.proposal.told.changed":
    "The wording that you proposed, “{text}”, was taken over, with changes by a moderator. Thank you.",
  "conclusion.propose.summary": "Put a proposed wording right",
  "title.conclusion.propose": "Change a wording",
  "deliveries.what.notice.conclusion-version": "Notice about: a proposed wording of a conclusion",
  "audited.conclusion.propose": "proposed a wording in another language",
} as const;
