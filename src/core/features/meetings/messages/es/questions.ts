/** Meetings: what is asked about their times, and who runs them. */
export const questions = {
  "meeting.move.zone": "¿Se refiere a la hora de {yours}, donde está usted, o a la de {theirs}, la de la reunión?",
  "meeting.add.first": "Primera fecha fuera de la repetición",
  "meeting.first.move": "Empezar en la primera fecha de la repetición",
  "meeting.first.keep": "Mantenerla como fecha adicional",
  "meeting.first.ask":
    "{when} no es una de las fechas de «{rule}». ¿Empezar en la primera que lo es o mantenerla como fecha adicional?",
  "meeting.first.moveTo": "Empezar el {when}",
  "meeting.first.keepOn": "Mantener también el {when}",
  "meeting.organiser.left":
    "{name} se ha ido. «{title}», cuya próxima fecha es {when}, se queda sin quien la organice: nombre a otra persona o cancélela.",
  "meeting.organiser.left.others":
    "{name} se ha ido. «{title}», cuya próxima fecha es {when}, y {count, plural, one {# reunión más} many {# reuniones más} other {# reuniones más}} se quedan sin quien las organice: nombre a otra persona o cancélelas.",
  "meeting.organiser.erased":
    "{titles}: ya nadie organiza esto, porque los datos de quien lo hacía se borraron aquí. Nombre a otra persona o cancélelo.",
  "meeting.organiser.erased.title": "«{title}»",
  "meeting.organiser.erased.more":
    "{count, plural, one {# reunión más} many {# reuniones más} other {# reuniones más}}",
} as const;
