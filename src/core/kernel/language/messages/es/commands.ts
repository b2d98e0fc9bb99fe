import type { commands as reference } from "../en/commands.ts";

export const commands: Record<keyof typeof reference, string> = {
  bug: "Algo falló de mi lado; quedó anotado como {id}. No se cambió nada. Inténtelo de nuevo, por favor.",
  "store.unreachable":
    "No puedo acceder a mi base de datos en este momento, así que no se cambió nada. Inténtelo de nuevo en un minuto.",
  "store.full":
    "No me queda espacio para guardar nada, así que esto no se hizo. Quien me opera debe liberar espacio; después, inténtelo de nuevo.",
  "store.unsettled":
    "Perdí la conexión con mi base de datos justo al guardar esto y no puedo averiguar si quedó guardado. Compruébelo antes de volver a intentarlo, para que nada se haga dos veces.",
  "space.unknown": "Este lugar todavía no está conectado a una comunidad, así que no tengo nada que mostrar aquí.",
  "caller.suspended":
    "Usted está suspendido en esta comunidad: aquí no le funciona nada. La moderación puede informarle.",
  "role.least": "Para eso hace falta el rol «{role}» en esta comunidad. La moderación puede informarle.",
  "role.least.guest": "Usted es invitado aquí, y eso es para miembros.",
  "role.guest": "invitado",
  "role.member": "miembro",
  "role.moderator": "moderador",
  "role.admin": "administrador",
  "command.unknown": "No conozco «{typed}». Escriba {command} para ver lo que puedo hacer.",
  "command.near": "No conozco «{typed}». ¿Quiso decir {near}? Escriba {command} para verlo todo.",
  "command.family": "No conozco «{typed}». Esto es lo que hay:",
  "limit.commands": "Fue mucho en poco tiempo y por eso me detuve. No se hizo nada. Puede continuar a partir del {at}.",
  "limit.aloud": "Usted publicó mucho en poco tiempo. No se hizo nada. Puede continuar a partir del {at}.",
  "file.lost": "No se pudo preparar el archivo. Pídalo de nuevo, por favor.",
  "line.twice": "«{option}» aparece dos veces. Deje solo una.",
  "line.left":
    "No sé qué hacer con «{words}». Escriba antes para qué es, con dos puntos: {options}. Las palabras que van juntas se ponen entre comillas.",
  "line.nothing": "Nada sigue a este comando. Quite «{words}».",
  "line.near":
    "No hay ninguna opción «{option}». ¿Quiso decir «{near}»? Para escribirla tal cual, póngala entre comillas.",
  "line.unknown":
    "Aquí no hay ninguna opción «{option}». Las más usadas son: {options}. Para escribirla tal cual, póngala entre comillas.",
  "audience.changed":
    "Algo cambió hace un momento: no todos los que leen aquí pueden ver esto ya. No se hizo nada. Inténtelo de nuevo: la respuesta será solo para usted.",
  "line.quote": "En {words} se abre una comilla que nunca se cierra. Ciérrela o quítela.",
  "help.title": "Lo que puedo hacer",
};
