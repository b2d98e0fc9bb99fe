import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "poll.poll": "Votación",
  "poll.times": "Fechas: mañana a las 15:00; viernes 10:00",
  "poll.until": "Votar hasta: viernes a las 18:00",
  "poll.add.summary": "Buscar fecha: se votan varias y la mejor se convierte en la reunión",
  "poll.add.already": "«{title}» ya se está votando, con las mismas fechas.",
  "poll.add.another": "Abrir otra votación",
  "poll.until.late":
    "La votación terminaría cuando ya hubiera llegado la última de estas fechas. Elija un final anterior.",
  "poll.clearance.outside":
    "Este canal también lo lee gente de fuera de la comunidad, y esto llevaría la etiqueta {label}. Elija la etiqueta «clear» u otro canal.",
  "poll.clearance":
    "No todos los que leen este canal pueden ver lo que lleva la etiqueta {label}. Elija una etiqueta más baja u otro canal.",
  "poll.votes": "Votos: 1:sí 2:no 3-5:quizá resto:no",
  "poll.vote": "Votar",
  "poll.vote.yes": "Sí",
  "poll.vote.if-need-be": "Si hace falta",
  "poll.vote.no": "No",
  "poll.vote.summary": "Decir qué fechas de una votación le convienen; solo usted lo ve",
  "poll.vote.ended":
    "La votación de «{title}» ha terminado. Quien la organiza, o la moderación, todavía puede cerrarla.",
  "poll.votes.wrong":
    "No puedo leer «{part}». Escriba el número de la fecha, del 1 al {most, number}, y qué dice de ella, como en 1:sí 2:no 3-5:quizá.",
  "poll.closed": "«{title}» ya está cerrada.",
  "poll.cancelled.already": "«{title}» ya fue anulada.",
  "poll.notYours": "«{title}» la puede cerrar, anular o reabrir quien la organiza, o la moderación.",
  "poll.title": "Buscar fecha: {title}",
  "poll.intro":
    "¿Cuáles de estas fechas le convienen? Quién vota qué lo ven solo quien organiza y la moderación; los demás ven cuántos.",
  "poll.results": "Resultados",
  "poll.until.when": "Se vota hasta",
  "poll.ballot.title": "Sus votos: {title}",
  "poll.ballot.left":
    "{count, plural, =0 {Ha respondido a todas las fechas.} one {# fecha espera su respuesta.} many {# de fechas esperan su respuesta.} other {# fechas esperan su respuesta.}}",
  "poll.ballot.rest.yes": "Sí a las demás",
  "poll.ballot.rest.no": "No a las demás",
  "poll.ballot.private": "Solo usted ve esto. Hasta que se cierre la votación puede cambiar sus votos.",
  "poll.state.open": "Se está votando.",
  "poll.state.ended": "La votación ha terminado; falta cerrarla.",
  "poll.state.decided": "Se convirtió en una reunión.",
  "poll.state.cancelled": "Fue anulada.",
  "poll.voters":
    "{count, plural, =0 {Nadie ha votado todavía.} one {Ha votado # persona.} many {Han votado # de personas.} other {Han votado # personas.}}",
  "poll.tally": "{yes, number} sí · {maybe, number} si hace falta · {no, number} no",
  "poll.results.caption": "Votos",
  "poll.night": "De noche para {count, number}: {places}",
  "poll.day": "De día para {count, number}: {places}",
  "poll.outside":
    "Fuera del horario de trabajo de {count, plural, one {# persona más} many {# de personas más} other {# personas más}}",
  "poll.names": "{vote}: {names}",
  "poll.time.over": "ya pasó",
  "poll.close.time": "Elegir la fecha {number, number}",
  "poll.cancel": "Anular la votación",
  "poll.decided": "Ya hay fecha: {title}",
  "poll.decided.answers":
    "Según los votos {yes, plural, =0 {nadie viene con seguridad} one {viene # persona} many {vienen # de personas} other {vienen # personas}} y {maybe, plural, =0 {nadie} one {# persona} many {# de personas} other {# personas}} quizá.",
  "poll.close.summary": "Cerrar una votación: su mejor fecha, o la que diga, se convierte en la reunión",
  "poll.time": "Número de la fecha; si falta, la mejor",
  "poll.close.even":
    "Otra fecha tiene los mismos votos. Elegí la que cae de noche para menos gente y, de esas, la primera.",
  "poll.close.nobody":
    "Nadie puede venir en ninguna de las fechas de «{title}» que quedan. Para elegir una de todos modos, dígala, como en fecha:2.",
  "poll.time.unknown": "«{title}» tiene las fechas 1 a {most, number}. Indique una, como en fecha:1.",
  "poll.time.past": "Esa fecha de «{title}» ya pasó. Elija una futura.",
  "poll.times.past": "Todas las fechas de «{title}» han pasado. Anúlela y haga otra con: {command}",
  "poll.show.summary": "Mostrar los resultados de una votación: la mejor fecha primero, y para quién es de noche",
  "poll.list.summary": "Listar las votaciones que esperan votos",
  "poll.list.title":
    "{count, plural, =0 {Ninguna votación} one {# votación} many {# de votaciones} other {# votaciones}}",
  "poll.list.none": "No se busca ninguna fecha. Ponga algunas a votación.",
  "poll.list.add": "Buscar fecha",
  "poll.list.voted": "Usted ha votado.",
  "poll.cancel.summary": "Anular una votación; para quien la organiza y la moderación",
  "poll.cancelled": "Votación anulada: {title}",
  "poll.cancelled.kept": "Sus votos se conservan por si se reabre.",
  "poll.reopen.summary": "Reabrir una votación cerrada",
  "poll.reopened": "Se vuelve a votar: {title}",
  "poll.open.already": "«{title}» está abierta.",
  "poll.reopen.some":
    "La reunión en que se convirtió «{title}» es ya solo para algunas personas. Una votación es para todos: invite primero a todos a la reunión.",
  "poll.reopen.begun": "La reunión en que se convirtió «{title}» ya empezó.",
  "poll.ended.ask":
    "La votación de «{title}» ha terminado. Mire los resultados y elija una fecha: se convierte en la reunión.",
  "poll.here.none": "En este canal no hay ninguna votación abierta. Diga cuál, o mire con {command}.",
  "poll.here.several": "En este canal hay varias votaciones abiertas. Diga cuál: {titles}.",
  "home.polls":
    "{total, plural, one {# votación espera su voto} many {# de votaciones esperan su voto} other {# votaciones esperan su voto}}",
  "home.polls.all": "Todas las votaciones",
  "deliveries.what.poll": "Lo que decidió la votación: {title}",
  "poll.decided.gone":
    "Lo que decidió la votación «{title}» no se puede publicar en #{channel}: el canal ya no existe o no tengo acceso.",
  "poll.decided.failed":
    "Lo que decidió la votación «{title}» no se pudo publicar en #{channel}, aunque lo intenté una y otra vez.",
  "poll.decided.uncertain":
    "No puedo saber si se publicó en #{channel} lo que decidió la votación «{title}», así que no lo repetí. Por favor, mire en el canal.",
  "poll.posted": "Ya se puede votar en #{channel}.",
  "poll.reopen": "Volver a abrirla",
  "poll.cancel.check": "Preguntar antes si ya se publicó",
  "poll.cancel.ask": "¿Cancelar la votación «{title}»?",
  "poll.ballot.untold": "La votación «{title}» no se pudo publicar en #{channel}. Se puede votar igualmente: {command}",
  "name.poll": "votación",
  "name.vote": "votar",
  "name.times": "fechas",
  "name.votes": "votos",
  "name.until": "plazo",
  "title.meeting.poll": "Buscar una fecha",
  "title.poll.cancel": "Anular una votación",
  "title.poll.close": "Cerrar una votación",
  "title.poll.list": "Ver las votaciones",
  "title.poll.show": "Ver una votación",
  "title.poll.vote": "Votar las fechas",
  "example.meeting.poll": '"Reunión de directorio" mañana a las 15:00, viernes a las 10:00, lunes a las 16:00',
  "limit.polls": "Hoy usted ya sometió muchas fechas a votación. Puede iniciar otra a partir del {at}.",
};
