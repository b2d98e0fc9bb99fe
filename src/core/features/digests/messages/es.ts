import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "digest.digest": "Resumen",
  "digest.schedule.summary": "Publicar las conclusiones nuevas en un canal, periódicamente",
  "digest.schedule.every": "daily, weekly, monthly o cron: 0 9 * * 1",
  "digest.schedule.at": "A qué hora (09:00 si no se indica)",
  "digest.schedule.zone": "Zona horaria o ciudad",
  "digest.schedule.channel": "Canal (este si no se indica)",
  "digest.every.time": "No entiendo esa hora. Escríbala como 9:00, 14h o 18:30.",
  "digest.every.fields":
    "Diga daily, weekly o monthly, o dé una expresión cron de cinco campos, como 0 9 * * 1 para los lunes a las 9:00.",
  "digest.every.often": "Eso es más de una vez por hora. Una vez por hora es lo máximo.",
  "digest.every.never": "Ninguna fecha corresponde a eso: nunca se ejecutaría.",
  "digest.every.at": "Una expresión cron ya dice la hora. Quite «at» o diga daily, weekly o monthly.",
  "digest.nobody": "Solo puedo programar un resumen para alguien que conozca en esta comunidad.",
  "digest.channel": "Aquí no conozco ningún canal «{channel}».",
  "digest.scheduled": "Resumen programado en #{channel}",
  "digest.exists": "#{channel} ya tiene este resumen",
  "digest.rhythm": "Se publica",
  "digest.next": "Próximo",
  "digest.covers": "Incluye",
  "digest.covers.new": "las conclusiones registradas desde el anterior; si no hay ninguna, no se publica nada",
  "digest.stop": "Detenerlo",
  "digest.stop.summary": "Detener un resumen",
  "digest.stopped": "El resumen en #{channel} está detenido",
  "digest.stopped.hint": "Las conclusiones se siguen registrando; {command} las muestra en cualquier momento.",
  "digest.stopped.already": "El resumen en #{channel} ya está detenido.",
  "digest.notYours": "El resumen en #{channel} solo lo puede detener una persona moderadora o quien lo programó.",
  "digest.title":
    "{count, plural, one {Resumen: # conclusión nueva} many {Resumen: # conclusiones nuevas} other {Resumen: # conclusiones nuevas}}",
  "digest.late": "Este resumen llega con {span} de retraso: no pude publicarlo a tiempo.",
  "digest.other": "Otras",
  "digest.more":
    "{count, plural, one {Y # conclusión más.} many {Y # conclusiones más.} other {Y # conclusiones más.}}",
  "digest.all": "Ver todas",
  "digest.gone":
    "Ya no puedo publicar en #{channel}: el canal no existe o no tengo acceso. Detuve el resumen que usted programó allí; prográmelo de nuevo en otro canal.",
  "digest.failed":
    "El resumen para #{channel} ({when}) no se pudo publicar, aunque lo intenté una y otra vez. Sus conclusiones estarán en el próximo.",
  "digest.uncertain":
    "No puedo saber si el resumen para #{channel} ({when}) se publicó, así que no lo repetí. Por favor, mire en el canal; sus conclusiones estarán también en el próximo.",
  "digest.now.summary": "Ver en privado lo que diría un resumen ahora",
  "digest.now.since": "Desde un día, o cuánto atrás (7 días)",
  "digest.now.title":
    "{count, plural, =0 {Ninguna conclusión nueva} one {Vista previa: # conclusión nueva} many {Vista previa: # conclusiones nuevas} other {Vista previa: # conclusiones nuevas}}",
  "digest.now.ahead": "Ese día todavía no llega. Elija uno que ya haya empezado.",
  "digest.now.nothing":
    "No se registró nada en ese período. Mire más atrás, como en {command}, o registre lo acordado.",
  "digest.now.record": "Registrar una conclusión",
  "deliveries.what.digest": "Resumen de conclusiones nuevas",
  "deliveries.what.notice.digest": "Aviso sobre un resumen",
  "community.disconnect.digests":
    "{digests, plural, =0 {No hay resúmenes programados aquí.} one {Se detiene un resumen.} many {Se detienen # resúmenes.} other {Se detienen # resúmenes.}}",
  "me.link.digests": "Resúmenes programados",
  "deliveries.none.digest": "Programar un resumen",
  "name.digest": "resumen",
  "name.schedule": "programar",
  "name.now": "ahora",
  "name.every": "cada",
  "name.at": "hora",
  "title.digest.now": "Ver el resumen ahora",
  "title.digest.schedule": "Programar un resumen",
  "example.digest.now": "since:30 días",
};
