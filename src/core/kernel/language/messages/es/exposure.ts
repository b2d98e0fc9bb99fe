import type { exposure as reference } from "../en/exposure.ts";

export const exposure: Record<keyof typeof reference, string> = {
  "exposure.told":
    "{total, plural, one {# conclusión de una reunión que no es para todos la podían leer todos los miembros.} many {# conclusiones de reuniones que no son para todos las podían leer todos los miembros.} other {# conclusiones de reuniones que no son para todos las podían leer todos los miembros.}} {posted, plural, =0 {Ningún resumen publicó nada de eso en un canal.} one {# la publicaron resúmenes en canales: eso no puedo retirarlo.} many {# las publicaron resúmenes en canales: eso no puedo retirarlo.} other {# las publicaron resúmenes en canales: eso no puedo retirarlo.}} Ahora lo que concluyó una reunión solo lo ve quien puede ver la reunión. Vea qué es y dónde se publicó.",
  "exposure.show": "Ver qué y dónde",
  "exposure.summary": "Listar conclusiones que podía leer más gente que la que abarcan sus reuniones",
  "exposure.title":
    "{total, plural, =0 {Ninguna conclusión está abierta a demasiados} one {# conclusión estuvo abierta a demasiados} many {# conclusiones estuvieron abiertas a demasiados} other {# conclusiones estuvieron abiertas a demasiados}}",
  "exposure.none":
    "No queda nada por atender. Lo que concluye una reunión es tan reservado como la reunión: con su etiqueta y para quienes invita. Si algo hubiera estado abierto a más gente, aparecería aquí.",
  "exposure.why":
    "Lo que concluía una reunión quedaba abierto a todos los miembros, cualquiera que fuera la etiqueta de la reunión y a quien invitara. Eso ya está cerrado. Lo que un resumen ha publicado no puedo retirarlo: bórrelo usted en el canal y luego pulse «Atendida». Un resumen publica muchas conclusiones en un mensaje; el día es el de su publicación.",
  "exposure.withdrawn": "Se ha retirado desde entonces.",
  "exposure.label": "Etiqueta, antes → ahora",
  "exposure.same": "{label}, como antes",
  "exposure.readers": "Quién la ve ahora",
  "exposure.readers.invited": "quienes la reunión invita por nombre, país o tema, quienes la llevan y los moderadores",
  "exposure.posts": "Publicada por resúmenes",
  "exposure.posts.none": "en ninguna parte: solo estuvo en listas y búsquedas",
  "exposure.done": "Atendida",
  "exposure.done.summary": "Quitar de la lista conclusiones que podían leer demasiados",
  "exposure.done.all": "Las {total, number} están atendidas",
  "exposure.done.ask": "{total, plural, one {¿Quitar esto de la lista?} many {¿Quitar las # de la lista?} other {¿Quitar las # de la lista?}}",
  "exposure.done.check": "Después ya no podré decir dónde se publicó: borre antes esas publicaciones. Esto no se puede deshacer.",
  "exposure.done.confirm": "Sí, está atendido",
  "exposure.done.what":
    "{total, plural, one {# conclusión ya no está en la lista.} many {# conclusiones ya no están en la lista.} other {# conclusiones ya no están en la lista.}} Queda en el registro de auditoría.",
  "exposure.done.left": "Lo que queda ({left, number})",
  "exposure.back": "Volver a la lista",
  "exposure.seen": "Alguien ya lo atendió: no está más en la lista.",
};
