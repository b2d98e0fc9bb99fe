import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "discord.config.token":
    "DISCORD_TOKEN debe ser el token del bot: tres partes separadas por puntos. Cópielo de la página «Bot» de la aplicación en discord.com/developers.",
  "discord.config.key":
    "DISCORD_PUBLIC_KEY debe ser la clave pública de la aplicación: 64 dígitos hexadecimales. Cópiela de la página «General Information».",
  "discord.config.count": "DISCORD_SHARD_COUNT debe ser un número a partir de 1.",
  "discord.config.shards":
    "DISCORD_SHARDS debe contener fragmentos como «0» o «0,2-4», cada uno menor que DISCORD_SHARD_COUNT, que va con él.",
  "discord.config.switch": "{name} debe ser on u off.",
  "discord.config.way":
    "Con DISCORD_PUBLIC_KEY las interacciones llegan por HTTP y no hay fragmentos: quite DISCORD_SHARDS y DISCORD_SHARD_COUNT, o la clave.",
  "discord.config.members":
    "Por HTTP, Discord no dice quién se va: quite DISCORD_MEMBERS, o DISCORD_PUBLIC_KEY para usar la pasarela.",
  "discord.way":
    "Discord: {way, select, gateway {pasarela} other {HTTP, peticiones a /discord/interactions en el puerto público}}",
  "discord.doctor.ok": "Discord conoce al bot como «{name}».",
  "discord.doctor.token":
    "Discord rechaza el token del bot. Restablézcalo en la página «Bot» de la aplicación y copie el nuevo.",
  "discord.doctor.unreachable": "No se puede llegar a Discord: {reason}.",
  "discord.doctor.key": "DISCORD_PUBLIC_KEY no es la clave pública de esta aplicación: toda petición sería rechazada.",
  "discord.doctor.endpoint":
    "La aplicación tiene una dirección para interacciones, así que nada llega por la pasarela. Quite la dirección en la página «General Information» o defina DISCORD_PUBLIC_KEY.",
  "discord.doctor.no-endpoint":
    "La aplicación no tiene dirección para interacciones. Ponga la dirección pública con /discord/interactions.",
  "discord.doctor.shards":
    "Discord aconseja {shards, plural, one {un fragmento} many {# de fragmentos} other {# fragmentos}}; hoy se pueden iniciar {left} conexiones más.",
  "discord.doctor.ready": "La pasarela acepta al bot.",
  "discord.doctor.served":
    "Procesos en marcha atienden los fragmentos {shards} de {of}, así que no se probó la pasarela junto a ellos.",
  "discord.doctor.more":
    "Discord aconseja ahora {shards} fragmentos y se atienden {of}. Reinicie un proceso y todos cambiarán; donde DISCORD_SHARD_COUNT esté definido, auméntelo en todos.",
  "discord.doctor.spared":
    "No se probó la pasarela: hoy solo se pueden iniciar {left} conexiones más, y se reservan para el bot.",
  "discord.doctor.untried":
    "No se probó la pasarela: quién la atiende consta en la base de datos, a la que no se puede preguntar.",
  "discord.doctor.away":
    "No se puede llegar a la pasarela de Discord: {reason}. Deben permitirse las conexiones salientes a wss://.",
  "discord.doctor.4004":
    "La pasarela de Discord rechaza el token del bot (4004). Restablézcalo en la página «Bot» de la aplicación y copie el nuevo.",
  "discord.doctor.4010":
    "La pasarela de Discord rechaza el fragmento (4010). DISCORD_SHARDS debe nombrar fragmentos a partir de 0, cada uno menor que DISCORD_SHARD_COUNT.",
  "discord.doctor.4011":
    "El bot está en demasiados servidores para {of, plural, one {un fragmento} many {# de fragmentos} other {# fragmentos}} (4011). Aumente DISCORD_SHARD_COUNT en todos los procesos, o quítelo junto con DISCORD_SHARDS: el bot toma entonces tantos como aconseja Discord.",
  "discord.doctor.4013": "La pasarela de Discord ya no entiende esta versión ({code}). Actualice Rapporteur.",
  "discord.doctor.4014":
    "La pasarela de Discord rechaza las intenciones (intents) del bot (4014). {members, select, on {DISCORD_MEMBERS está en on: active «Server Members Intent» en la página «Bot» de la aplicación, o quite la variable.} other {Rapporteur no pide ninguna privilegiada: vea en la página «Bot» de la aplicación si Discord la ha limitado.}}",
  "discord.doctor.members.on": "Discord dice en el momento quién se va de un servidor.",
  "discord.doctor.members.off":
    "DISCORD_MEMBERS está en on, y la aplicación no puede saber de los miembros: active «Server Members Intent» en su página «Bot», o quite la variable.",
  "discord.doctor.closed": "La pasarela de Discord cerró la conexión con el código {code}.",
  "discord.doctor.removed":
    "El bot no está en el servidor {id} de «{community}»: lo que hay que decir allí espera hasta que lo agreguen de nuevo.",
  "discord.doctor.left":
    "{count, plural, one {Una persona} many {# de personas} other {# personas}} de «{community}» {count, plural, one {dejó} many {dejaron} other {dejaron}} sus servidores y ya no {count, plural, one {recibe} many {reciben} other {reciben}} nada.",
  "discord.doctor.commands":
    "Los comandos registrados difieren de los de esta versión. Se registran en el próximo inicio o con «rapporteur register discord».",
  "discord.register.about": "Registra los comandos en una plataforma de chat, si difieren",
  "discord.register.guild": "solo en el servidor con este identificador, donde aparecen en seguida",
  "discord.register.done":
    "{changed, select, yes {Se {count, plural, one {registró un comando} many {registraron # de comandos} other {registraron # comandos}}} other {Nada difiere en {count, plural, one {un comando} many {# de comandos} other {# comandos}}}}.",
  "discord.register.invite": "Agregue el bot a un servidor: {url}",
  "discord.register.token": "Defina DISCORD_TOKEN para registrar los comandos.",
  "discord.register.refused": "Discord rechaza los comandos: {reason}",
};
