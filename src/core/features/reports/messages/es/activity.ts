import type { activity as reference } from "../en/activity.ts";

export const activity: Record<keyof typeof reference, string> = {
  "activity.summary": "Ver en cifras lo que hizo la comunidad en unos meses",
  "title.community.activity": "Lo que hicimos",
  "activity.since": "Desde el mes de este día",
  "activity.until": "Hasta el mes de este día",
  "activity.list": "En el chat",
  "activity.moderators":
    "La imagen y la tabla son para la moderación. Sin formato ve usted las cifras que le corresponden.",
  "activity.ready": "Lo que hizo la comunidad, {label} en cada página.",
  "activity.order": "El primer mes es posterior al último. Délos al revés.",
  "activity.many": "Son más de {most, number} meses. Elija un tiempo más corto.",
  "activity.file": "Lo que hizo la comunidad, {label}",
  "activity.months": "Meses",
  "activity.meetings": "Reuniones celebradas",
  "activity.by-pillar": "Conclusiones por pilar",
  "activity.withheld":
    "Aquí no se cuentan personas, porque estuvieron en reuniones con una etiqueta más alta que lo que puede mostrarse en este canal. Pídalo en un mensaje directo conmigo.",
  "activity.running": "Las personas se cuentan cuando termina el mes.",
  "activity.floor":
    "Las personas y las búsquedas se cuentan en {months}, mes por mes. Lo que en un mes es menos de cinco no se dice: está en «Otros» si son suficientes, y si no en ninguna parte.",
  "activity.none": "ninguno",
  "activity.few": "muy pocos para decirlo",
  "activity.count": "Cantidad",
  "activity.more":
    "{count, plural, one {# más está en el archivo.} many {# más están en el archivo.} other {# más están en el archivo.}}",
  "activity.hidden":
    "{count, plural, one {En # mes algunos fueron muy pocos para decirlo, y no están incluidos.} many {En # meses algunos fueron muy pocos para decirlo, y no están incluidos.} other {En # meses algunos fueron muy pocos para decirlo, y no están incluidos.}}",
  "activity.picture": "Como imagen",
  "activity.csv": "Como tabla (CSV)",
  "activity.heading": "Lo que hizo la comunidad: {community}",
  "activity.total": "Total: {total, number}",
  "activity.came": "Quiénes vinieron a reuniones, por país",
  "activity.country": "País",
  "activity.no-country": "País no indicado",
  "activity.answers": "Respuestas a invitaciones",
  "activity.answer": "Respuesta",
  "activity.look-ups": "Búsquedas por tema",
  "activity.topic": "Tema",
  "activity.others": "Otros",
  "activity.what": "Qué",
  "activity.of": "De qué",
};
