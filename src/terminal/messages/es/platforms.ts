import type { platforms as reference } from "../en/platforms.ts";

export const platforms: Record<keyof typeof reference, string> = {
  "terminal.doctor.discord.ok": "Discord conoce al bot como «{name}».",
  "terminal.doctor.discord.token":
    "Discord rechaza el token del bot. Restablézcalo en la página «Bot» de la aplicación y copie el nuevo.",
  "terminal.doctor.discord.unreachable": "No se puede llegar a Discord: {reason}.",
  "terminal.doctor.discord.key":
    "DISCORD_PUBLIC_KEY no es la clave pública de esta aplicación: toda petición sería rechazada.",
  "terminal.doctor.discord.endpoint":
    "La aplicación tiene una dirección para interacciones, así que nada llega por la pasarela. Quite la dirección en la página «General Information» o defina DISCORD_PUBLIC_KEY.",
  "terminal.doctor.discord.no-endpoint":
    "La aplicación no tiene dirección para interacciones. Ponga la dirección pública con /discord/interactions.",
  "terminal.doctor.discord.shards":
    "Discord aconseja {shards, plural, one {un fragmento} many {# de fragmentos} other {# fragmentos}}; hoy se pueden iniciar {left} conexiones más.",
  "terminal.doctor.discord.ready": "La pasarela acepta al bot.",
  "terminal.doctor.discord.served":
    "Procesos en marcha atienden los fragmentos {shards} de {of}, así que no se probó la pasarela junto a ellos.",
  "terminal.doctor.discord.more":
    "Discord aconseja ahora {shards} fragmentos y se atienden {of}. Reinicie un proceso y todos cambiarán; donde DISCORD_SHARD_COUNT esté definido, auméntelo en todos.",
  "terminal.doctor.discord.spared":
    "No se probó la pasarela: hoy solo se pueden iniciar {left} conexiones más, y se reservan para el bot.",
  "terminal.doctor.discord.untried":
    "No se probó la pasarela: quién la atiende consta en la base de datos, a la que no se puede preguntar.",
  "terminal.doctor.discord.away":
    "No se puede llegar a la pasarela de Discord: {reason}. Deben permitirse las conexiones salientes a wss://.",
  "terminal.doctor.discord.4004":
    "La pasarela de Discord rechaza el token del bot (4004). Restablézcalo en la página «Bot» de la aplicación y copie el nuevo.",
  "terminal.doctor.discord.4010":
    "La pasarela de Discord rechaza el fragmento (4010). DISCORD_SHARDS debe nombrar fragmentos a partir de 0, cada uno menor que DISCORD_SHARD_COUNT.",
  "terminal.doctor.discord.4011":
    "El bot está en demasiados servidores para {of, plural, one {un fragmento} many {# de fragmentos} other {# fragmentos}} (4011). Aumente DISCORD_SHARD_COUNT en todos los procesos, o quítelo junto con DISCORD_SHARDS: el bot toma entonces tantos como aconseja Discord.",
  "terminal.doctor.discord.4013": "La pasarela de Discord ya no entiende esta versión ({code}). Actualice Rapporteur.",
  "terminal.doctor.discord.4014":
    "La pasarela de Discord rechaza las intenciones (intents) del bot (4014). Rapporteur no pide ninguna privilegiada: vea en la página «Bot» de la aplicación si Discord la ha limitado.",
  "terminal.doctor.discord.closed": "La pasarela de Discord cerró la conexión con el código {code}.",
  "terminal.doctor.discord.removed":
    "El bot no está en el servidor {id} de «{community}»: lo que hay que decir allí espera hasta que lo agreguen de nuevo.",
  "terminal.doctor.discord.left":
    "{count, plural, one {Una persona} many {# de personas} other {# personas}} de «{community}» {count, plural, one {dejó} many {dejaron} other {dejaron}} sus servidores y ya no {count, plural, one {recibe} many {reciben} other {reciben}} nada.",
  "terminal.doctor.discord.commands":
    "Los comandos registrados difieren de los de esta versión. Se registran en el próximo inicio o con «rapporteur register discord».",
  "terminal.command.register": "Registra los comandos en una plataforma de chat, si difieren",
  "terminal.argument.platform.discord": "la plataforma: discord",
  "terminal.option.guild": "solo en el servidor con este identificador, donde aparecen en seguida",
  "terminal.register.done":
    "{changed, select, yes {Se {count, plural, one {registró un comando} many {registraron # de comandos} other {registraron # comandos}}} other {Nada difiere en {count, plural, one {un comando} many {# de comandos} other {# comandos}}}}.",
  "terminal.register.invite": "Agregue el bot a un servidor: {url}",
  "terminal.register.token": "Defina DISCORD_TOKEN para registrar los comandos.",
  "terminal.register.refused": "Discord rechaza los comandos: {reason}",
  "terminal.doctor.slack.ok": "Slack conoce al bot en «{team}».",
  "terminal.doctor.slack.token":
    "Slack rechaza el token del bot ({reason}). Instale la aplicación de nuevo y copie el token nuevo.",
  "terminal.doctor.slack.unreachable": "No se puede llegar a Slack: {reason}.",
  "terminal.doctor.slack.scopes":
    "Al bot le faltan permisos: {scopes}. Imprima el manifiesto con «rapporteur manifest slack», péguelo en la configuración de la aplicación e instálela de nuevo.",
  "terminal.doctor.slack.socket": "Slack rechaza SLACK_APP_TOKEN ({reason}). Necesita el permiso connections:write.",
  "terminal.doctor.slack.socket.ok": "Socket Mode se puede abrir.",
  "terminal.doctor.slack.installed":
    "Instalado en {count, plural, =0 {ningún espacio todavía: abra /slack/install} one {# espacio u organización} many {# espacios y organizaciones} other {# espacios y organizaciones}}.",
  "terminal.command.manifest": "Imprime el manifiesto de la aplicación de una plataforma, en JSON",
  "terminal.argument.platform": "la plataforma: slack",
  "terminal.option.http": "para HTTP en esta dirección pública, en lugar de Socket Mode",
};
