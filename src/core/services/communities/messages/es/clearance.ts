import type { clearance as reference } from "../en/clearance.ts";

export const clearance: Record<keyof typeof reference, string> = {
  "settings.clearance": "Lo que puede mostrar un canal",
  "settings.clearance.summary": "Decir hasta qué etiqueta de difusión puede mostrarse en un canal",
  "settings.clearance.label": "Hasta qué etiqueta",
  "settings.clearance.channel": "Canal, si no es este",
  "settings.clearance.was": "Antes",
  "settings.clearance.becomes": "A partir de ahora",
  "settings.clearance.ask": "¿Mostrar hasta {label} en #{channel}?",
  "settings.clearance.do": "Sí, hasta {label}",
  "settings.clearance.check": "No puedo comprobar quién lee allí: asegúrese de que sea así.",
  "settings.clearance.stays": "Lo que se dijo allí hasta ahora queda allí.",
  "settings.clearance.done": "A partir de ahora puede mostrarse hasta {label} en #{channel}",
  "settings.clearance.told": "El canal lo sabrá en un momento.",
  "settings.clearance.same": "En #{channel} ya puede mostrarse hasta {label}.",
  "settings.clearance.meanwhile": "Alguien lo cambió mientras tanto. Vuelva a mirar y repítalo si todavía hace falta.",
  "settings.clearance.direct":
    "Aquí le muestro lo que usted puede ver: en un mensaje directo no hay nada que ajustar. Nombre un canal, por ejemplo canal:#general.",
  "settings.clearance.unknown":
    "No sé qué canal es «{channel}». Escriba el comando en el propio canal o elija el canal en la lista de la plataforma.",
  "clearance.means.clear":
    "Se da por hecho que el canal lo lee cualquiera: lo que es para la comunidad o sus miembros no entra, y las personas se cuentan, no se nombran.",
  "clearance.means.green":
    "Se da por hecho que el canal lo lee la comunidad, incluidos los invitados: lo que es para miembros o moderadores no entra.",
  "clearance.means.amber":
    "Se da por hecho que el canal lo leen solo miembros de la comunidad: se muestra lo que todos ellos pueden leer, con nombres de personas; las reuniones privadas no entran.",
  "clearance.means.moderators":
    "Se da por hecho que el canal lo leen solo moderadores: también se muestra lo que solo ellos pueden ver, incluidas las reuniones privadas.",
  "clearance.told": "A partir de ahora puede mostrarse aquí hasta {after} (antes {before})",
  "clearance.by": "Lo fijó {name}.",
  "clearance.limited":
    "Otras organizaciones leen en este canal: mientras sea así, no muestro más que {label}, se fije lo que se fije.",
  "clearance.channels": "Canales que pueden mostrar otra cosa que TLP:GREEN",
  "clearance.untold":
    "Usted fijó que en #{channel} puede mostrarse hasta {label}. Eso vale, pero no pude avisar al canal: dígalo allí usted.",
  "deliveries.what.clearance": "Lo que puede mostrarse allí",
  "deliveries.what.notice.clearance": "Aviso sobre lo que puede mostrar un canal",
  "settings.language.summary": "Decir en qué idioma hablo en un canal",
  "settings.language.language": "Idioma, o «predeterminado» (comunidad)",
  "settings.language.done": "Idioma de #{channel}",
  "settings.language.effect": "Así hablo allí a todos. Lo que ve una sola persona está en el idioma de esa persona.",
};
