/** What conclusions are, what becomes of them, and whose they are. */
export const life = {
  "conclusion.kind.conclusion": "Conclusion",
  "conclusion.kind.decision": "Decision",
  "conclusion.kind.recommendation": "Recommendation",
  "conclusion.kind.action": "Action",
  "conclusion.kind.note": "Note",
  "conclusion.status.proposed": "Proposed",
  "conclusion.status.adopted": "Adopted",
  "conclusion.status.in-progress": "In progress",
  "conclusion.status.done": "Done",
  "conclusion.status.dropped": "Dropped",
  "conclusion.status.superseded": "Superseded",
  "conclusion.output.1": "Output 1: awareness, policy and legislation",
  "conclusion.output.2": "Output 2: control, investigation and prosecution",
  "conclusion.output.3": "Output 3: cooperation and good practice",
  "conclusion.output.4": "Output 4: analysis and other organised crime",
  "conclusion.crime.cybercrime": "Cybercrime",
  "conclusion.crime.money-laundering": "Money laundering",
  "conclusion.crime.drug-trafficking": "Drug trafficking",
  "conclusion.crime.migrant-smuggling": "Smuggling of migrants",
  "conclusion.crime.terrorism": "Terrorism",
  "held.conclusions.owned": "Conclusions that are yours to do",
  "held.conclusions.versions": "Conclusions that you worded in another language",
  "held.conclusions.changes": "What you did with conclusions",
  "conclusion.owner.gone": "somebody who is not here any more",
  "conclusion.in": "in {language}",
  "conclusion.due.by": "by {day}",
  "conclusion.status.late":
    "{name} was first: since {when}, it is {status, select, proposed {proposed} adopted {adopted} inprogress {in progress} done {done} dropped {dropped} superseded {superseded} other {adopted}}. Look at it again before you change it.",
  "conclusion.status.changed":
    "Somebody was first: it is {status, select, proposed {proposed} adopted {adopted} inprogress {in progress} done {done} dropped {dropped} superseded {superseded} other {adopted}} by now. Look at it again before you change it.",
  "conclusion.status.same":
    "It is {to, select, proposed {proposed} adopted {adopted} inprogress {in progress} done {done} dropped {dropped} superseded {superseded} other {adopted}} already.",
  "conclusion.status.not":
    "What is {from, select, proposed {proposed} adopted {adopted} inprogress {in progress} done {done} dropped {dropped} superseded {superseded} other {adopted}} does not become {to, select, proposed {proposed} adopted {adopted} inprogress {in progress} done {done} dropped {dropped} superseded {superseded} other {adopted}} at once. See on its card what can be done with it.",
  "conclusion.status.directed":
    "Whoever is to do it says how far it is; whoever runs the meeting, or a moderator, decides the rest.",
  "conclusion.status.others":
    "Whoever runs the meeting, or a moderator, decides that; whoever is to do it says how far it is.",
} as const;
