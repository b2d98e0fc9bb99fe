import type { setup as reference } from "../en/setup.ts";

export const setup: Record<keyof typeof reference, string> = {
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
    "Quien administra este espacio puede conectarlo con {command}: a una comunidad nueva, o a una que ya existe y le dio un código.",
  "setup.teach.admin":
    "Usted administra este espacio, así que puede conectarlo con {command}: a una comunidad nueva, o a una que ya existe y le dio un código.",
  "setup.admins": "Solo quien administra este espacio puede conectarlo a una comunidad. Pídale que escriba {command}.",
  "setup.either": "Escriba aquí el nombre de una comunidad nueva o, más abajo, el código de una que existe.",
  "setup.both":
    "Un nombre crea una comunidad nueva; un código lo une a una que existe. Deje uno de los dos y borre el otro.",
  "setup.code.wrong":
    "Ese código no sirve: tiene un error, ya se usó o tiene más de un día. Pida uno nuevo a quien administra la comunidad: se obtiene con {command}.",
  "setup.tries":
    "Este espacio ya probó {tries, plural, one {# código} many {# códigos} other {# códigos}} en una hora. Inténtelo de nuevo dentro de una hora.",
  "setup.meanwhile": "Mientras tanto, este espacio se conectó a una comunidad. Escriba {command} para ver a cuál.",
  "setup.already":
    "Este espacio ya pertenece a {community}. Para salir, quien administra la comunidad escribe {command}.",
  "setup.made": "{community} está en marcha",
  "setup.made.you":
    "Usted la administra. Todas las personas de este espacio son miembros, y quienes están aquí como invitados lo son también en la comunidad; {command} lo cambia.",
  "setup.made.next": "Lo siguiente: agrégueme a un canal y programe allí una reunión, o vea lo que puedo hacer.",
  "setup.joined": "Este espacio pertenece ahora a {community}",
  "setup.joined.you":
    "Usted y todas las personas de aquí comparten sus contactos, reuniones, conclusiones y recursos. El código ya quedó usado.",
  "welcome.title": "Hola, soy Rapporteur",
  "welcome.installer":
    "Guardo lo que una comunidad de especialistas perdería entre una reunión y otra: a quién llamar, cuándo reunirse, qué se concluyó y dónde está esa ley. Falta un paso: conectar este espacio a una comunidad, nueva o que le haya dado un código.",
  "welcome.channel":
    "Guardo lo que {community} perdería entre una reunión y otra: a quién llamar, cuándo reunirse, qué se concluyó y dónde está esa ley.",
  "welcome.posts": "Aquí publico solo lo que alguien haya pedido:",
  "welcome.posts.reminders": "un recordatorio antes de cada reunión programada en este canal",
  "welcome.posts.digests": "un resumen de conclusiones nuevas, si se programa aquí",
  "welcome.posts.answers": "lo que un comando muestra a todas las personas, como una reunión recién programada",
  "welcome.by": "Agregado por",
  "welcome.private": "Las consultas se responden en privado: solo las ve quien pregunta.",
  "welcome.help": "Lo que puedo hacer",
  "limit.invitations": "Hoy usted ya pidió muchos códigos. Puede pedir otro a partir del {at}.",
};
