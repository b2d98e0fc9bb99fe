/** Lo que se publica de lo que se añade a la biblioteca. */
export const additions = {
  "settings.library.summary": "Publicar cada recurso nuevo en un canal, o dejar de hacerlo",
  "title.settings.library": "Recursos publicados",
  "settings.library.channel": "En qué canal; en este si no nombra ninguno",
  "settings.library.on": "¿Publicarlos ahí? (sí; no lo termina)",
  "name.library": "biblioteca",
  "settings.library.done": "Desde ahora los recursos nuevos se publican en #{channel}",
  "settings.library.ended": "Los recursos nuevos ya no se publican en #{channel}",
  "settings.library.how":
    "Lo que se aprueba se publica tres minutos después, en un mensaje con lo que se haya aprobado hasta entonces, si puede verlo todo el que lee ahí. Lo que se importa no se publica; lo cuentan los resúmenes.",
  "settings.library.on.is": "Los recursos nuevos se publican aquí.",
  "settings.library.off.is": "Los recursos nuevos no se publican aquí.",
  "settings.library.all": "Se publican en {channels}.",
  "settings.library.do": "Publicarlos aquí",
  "settings.library.end": "Dejar de publicarlos",
  "settings.library.most":
    "Los recursos nuevos ya se publican en {most, number} canales, que es el máximo. Termínelo primero en uno de ellos.",
  "resource.addition.new": "Nuevo en la biblioteca",
  "resource.addition.show": "Mostrarlo todo",
  "resource.addition.several":
    "{count, plural, one {# recurso nuevo} many {# recursos nuevos} other {# recursos nuevos}}",
  "resource.addition.more": "{count, plural, one {Y # más.} many {Y # más.} other {Y # más.}}",
  "resource.addition.list": "Mostrar todo lo nuevo",
  "resource.addition.gone":
    "Ya no puedo publicar nada en #{channel}: no existe o está cerrado para mí. Desde ahora los recursos nuevos no se publican ahí.",
  "resource.addition.failed": "El recurso nuevo «{title}» no se pudo publicar en #{channel}.",
  "resource.addition.uncertain":
    "No se pudo averiguar si el recurso nuevo «{title}» se publicó en #{channel}. Por favor, mírelo ahí.",
  "deliveries.what.addition": "Recurso nuevo",
  "deliveries.what.notice.addition": "Que un recurso nuevo no se publicó",
  "audited.channel.additions": "hizo publicar los recursos nuevos en un canal, o dejar de publicarlos",
} as const;
