/** Meetings: what is asked about their times, and who runs them. */
export const questions = {
  "meeting.move.zone": "É a hora de {yours}, onde você está, ou a de {theirs}, a da reunião?",
  "meeting.add.first": "Primeira data fora da repetição",
  "meeting.first.move": "Começar na primeira data da repetição",
  "meeting.first.keep": "Manter como data extra",
  "meeting.first.ask":
    "{when} não é uma das datas de “{rule}”. Começar na primeira que é, ou mantê-la como data extra?",
  "meeting.first.moveTo": "Começar em {when}",
  "meeting.first.keepOn": "Manter também {when}",
  "meeting.organiser.left":
    "{name} saiu. “{title}”, cuja próxima data é {when}, ficou sem quem a organize: indique outra pessoa ou cancele.",
  "meeting.organiser.left.others":
    "{name} saiu. “{title}”, cuja próxima data é {when}, e {count, plural, one {mais # reunião} many {mais # reuniões} other {mais # reuniões}} ficaram sem quem as organize: indique outra pessoa ou cancele.",
  "meeting.organiser.erased":
    "{titles}: ninguém mais organiza isto, porque os dados de quem organizava foram apagados aqui. Indique outra pessoa ou cancele.",
  "meeting.organiser.erased.title": "“{title}”",
  "meeting.organiser.erased.more":
    "{count, plural, one {mais # reunião} many {mais # reuniões} other {mais # reuniões}}",
} as const;
