import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "setup.summary": "Conectar este espacio a una comunidad: una nueva, o una que le dio un código",
  "setup.name": "Nombre de una comunidad nueva",
  "setup.code": "O el código de una que existe",
  "setup.language": "Idioma de lo que publico por mi cuenta",
  "setup.zone": "Zona horaria o ciudad",
  "setup.language.en": "English",
  "setup.language.es": "Español",
  "setup.language.pt": "Português",
  "setup.language.fr": "Français",
  "setup.open": "Configurar",
  "setup.teach":
    "Quien administra este espacio puede conectarlo con /setup: a una comunidad nueva, o a una que ya existe y le dio un código.",
  "setup.teach.admin":
    "Usted administra este espacio, así que puede conectarlo con /setup: a una comunidad nueva, o a una que ya existe y le dio un código.",
  "setup.admins": "Solo quien administra este espacio puede conectarlo a una comunidad. Pídale que escriba /setup.",
  "setup.either": "Escriba aquí el nombre de una comunidad nueva o, más abajo, el código de una que existe.",
  "setup.both":
    "Un nombre crea una comunidad nueva; un código lo une a una que existe. Deje uno de los dos y borre el otro.",
  "setup.code.wrong":
    "Ese código no sirve: tiene un error, ya se usó o tiene más de un día. Pida uno nuevo a quien administra la comunidad: se obtiene con /community invite.",
  "setup.tries":
    "Este espacio ya probó {tries, plural, one {# código} many {# códigos} other {# códigos}} en una hora. Inténtelo de nuevo dentro de una hora.",
  "setup.meanwhile": "Entretanto este espacio se conectó a una comunidad. Escriba /community show para ver a cuál.",
  "setup.already":
    "Este espacio ya pertenece a {community}. Para salir, quien administra la comunidad escribe /community disconnect.",
  "setup.made": "{community} está en marcha",
  "setup.made.you":
    "Usted la administra. Todas las personas de este espacio son miembros, y quienes están aquí como invitados lo son también en la comunidad; /person role lo cambia.",
  "setup.made.next": "Lo siguiente: agrégueme a un canal y programe allí una reunión, o vea lo que puedo hacer.",
  "setup.joined": "Este espacio pertenece ahora a {community}",
  "setup.joined.you":
    "Usted y todas las personas de aquí comparten sus contactos, reuniones, conclusiones y recursos. El código ya quedó usado.",
  "community.show.summary": "Ver esta comunidad: su nombre, sus espacios y sus personas",
  "community.spaces": "Espacios conectados",
  "community.people": "Personas",
  "community.count.admin":
    "{count, plural, one {# persona que administra} many {# personas que administran} other {# personas que administran}}",
  "community.count.moderator":
    "{count, plural, one {# persona que modera} many {# personas que moderan} other {# personas que moderan}}",
  "community.count.member": "{count, plural, one {# miembro} many {# miembros} other {# miembros}}",
  "community.count.guest":
    "{count, plural, one {# persona invitada} many {# personas invitadas} other {# personas invitadas}}",
  "community.count": "{count, number}",
  "community.show": "La comunidad",
  "community.invite": "Invitar a un espacio",
  "community.invite.summary": "Obtener un código de un solo uso con el que otro espacio se une a esta comunidad",
  "community.invite.title": "Un código para un espacio",
  "community.invite.how": "Quien administra el otro espacio me agrega allí y escribe esto:",
  "community.invite.until": "Válido hasta",
  "community.invite.once":
    "Funciona una sola vez y no puedo volver a mostrarlo. Todas las personas de ese espacio verán lo que esta comunidad comparte: déselo solo a quien usted confíe eso.",
  "community.rename.summary": "Dar otro nombre a esta comunidad",
  "community.name": "Nombre",
  "community.renamed": "La comunidad se llama ahora {name}",
  "community.renamed.same": "La comunidad ya se llama así.",
  "community.before": "Antes",
  "community.rename": "Cambiar el nombre",
  "community.disconnect": "Desconectar este espacio",
  "community.disconnect.summary": "Sacar este espacio de la comunidad; los datos de la comunidad se conservan",
  "community.disconnect.title": "¿Desconectar este espacio de {community}?",
  "community.disconnect.what":
    "Nadie aquí podrá consultar ya nada de la comunidad. Sus contactos, reuniones, conclusiones y recursos se conservan.",
  "community.disconnect.planned":
    "{planned, plural, =0 {No hay nada previsto para publicar aquí.} one {Se cancela un mensaje previsto para publicarse aquí.} many {Se cancelan # mensajes previstos para publicarse aquí.} other {Se cancelan # mensajes previstos para publicarse aquí.}}",
  "community.disconnect.last":
    "Este es el único espacio conectado. Antes obtenga un código con /community invite y guárdelo: sin él, nadie podrá volver a entrar en la comunidad.",
  "community.disconnect.do": "Desconectar",
  "community.disconnected": "Este espacio quedó desconectado",
  "community.disconnected.back": "Ya no pertenece a {community}. Con un código de la comunidad puede volver.",
  "community.disconnected.already": "Este espacio ya está desconectado.",
  "community.leave.summary": "Confirmar que este espacio se desconecta",
  "community.delete": "Eliminar la comunidad",
  "community.delete.summary": "Eliminar esta comunidad y todo lo que contiene, en todos los espacios",
  "community.delete.title": "¿Eliminar {community} para siempre?",
  "community.delete.what":
    "Se borra todo lo siguiente, con el registro de auditoría, en todos los espacios conectados. No se puede deshacer.",
  "community.delete.do": "Eliminar…",
  "community.erase.summary": "Confirmar que se elimina la comunidad escribiendo su nombre",
  "community.erase.name": "Escriba el nombre de la comunidad",
  "community.erase.mismatch":
    "Ese no es el nombre de la comunidad, así que no se eliminó nada. Escríbalo exactamente como es: {name}",
  "community.erased": "{community} quedó eliminada",
  "community.erased.what": "No queda nada de ella, ni aquí ni en los otros espacios. /setup crea una comunidad nueva.",
  "welcome.title": "Hola, soy Rapporteur",
  "welcome.installer":
    "Conservo lo que una comunidad de especialistas perdería entre una reunión y otra: a quién llamar, cuándo reunirse, qué se concluyó y dónde está aquella ley. Falta un paso: conectar este espacio a una comunidad, nueva o que le haya dado un código.",
  "welcome.channel":
    "Conservo lo que {community} perdería entre una reunión y otra: a quién llamar, cuándo reunirse, qué se concluyó y dónde está aquella ley.",
  "welcome.posts": "Aquí publico solo lo que alguien haya pedido:",
  "welcome.posts.reminders": "un recordatorio antes de cada reunión programada en este canal",
  "welcome.posts.digests": "un resumen de conclusiones nuevas, si se programa aquí",
  "welcome.posts.answers": "lo que un comando muestra a todas las personas, como una reunión recién programada",
  "welcome.by": "Agregado por",
  "welcome.private": "Las consultas se responden en privado: solo las ve quien pregunta.",
  "welcome.help": "Lo que puedo hacer",
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
  "settings.clearance.meanwhile": "Alguien lo cambió entretanto. Vuelva a mirar y repítalo si todavía hace falta.",
  "settings.clearance.direct":
    "Aquí le muestro lo que usted puede ver: en un mensaje directo no hay nada que ajustar. Nombre un canal, por ejemplo channel:#general.",
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
  "help.family.community": "Esta comunidad y sus espacios",
};
