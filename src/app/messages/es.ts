import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "terminal.config.data": "RAPPORTEUR_DATA debe ser la ruta de una carpeta.",
  "terminal.config.database":
    "DATABASE_URL debe ser la dirección de una base de datos PostgreSQL, como postgresql://user:password@host:5432/name.",
  "terminal.config.port": "{name} debe ser un número de puerto de 0 a 65535, no «{value}».",
  "terminal.config.public":
    "PUBLIC_URL debe ser una dirección https, como https://bot.example.org; «{value}» no lo es.",
  "terminal.config.ports": "PORT y PLAYGROUND_PORT son ambos {port}. Dé otro número a uno de los dos.",
  "terminal.config.key":
    "RAPPORTEUR_KEY debe escribirse como ID:CLAVE (varias separadas por comas), donde CLAVE son 32 bytes aleatorios en base64url. `rapporteur key` crea una.",
  "terminal.config.times":
    "DELIVERY_TIMES debe ser JSON con lease, deliver, firstPause y longestPause en milisegundos. El plazo lease debe durar al menos el doble que deliver.",
  "terminal.config.level": "LOG_LEVEL no puede ser «{value}». Puede ser {levels}.",
  "terminal.held.start":
    "La carpeta de datos {directory} está en uso: `{does}` se ejecuta como proceso {pid}. Deténgalo primero, o dé a este su propia carpeta con RAPPORTEUR_DATA. Los demás comandos de `rapporteur` funcionan mientras tanto.",
  "terminal.port.used": "El puerto {port} está en uso. Dé otro número a {name}, o detenga lo que escucha ahí.",
  "terminal.port.refused": "No se me permite escuchar en el puerto {port}. Dé a {name} un número mayor que 1023.",
  "terminal.start.running": "Rapporteur está en marcha. Ctrl-C lo detiene.",
  "terminal.start.playground": "Prueba: {url}",
  "terminal.start.no-playground": "Sin página de prueba: es solo para comunidades de demostración.",
  "terminal.start.health": "Estado: {url}",
  "terminal.start.embedded":
    "Datos: {directory} (base integrada; una comunidad que importa va en un servidor PostgreSQL)",
  "terminal.start.server": "Datos: servidor PostgreSQL",
  "terminal.start.stopping": "Deteniendo …",
  "terminal.start.bug": "Rapporteur no pudo iniciarse; el registro dice por qué.",
  "terminal.slack.token": "{name} debe empezar por {begins}. Cópielo de la página de la aplicación en api.slack.com.",
  "terminal.slack.client":
    "SLACK_CLIENT_ID, SLACK_CLIENT_SECRET y SLACK_STATE_SECRET van juntos: defina los tres, o ninguno y SLACK_BOT_TOKEN.",
  "terminal.slack.who":
    "Para Slack defina SLACK_BOT_TOKEN (un espacio), o SLACK_CLIENT_ID, SLACK_CLIENT_SECRET y SLACK_STATE_SECRET (muchos, por instalación).",
  "terminal.slack.both": "SLACK_BOT_TOKEN es para un espacio, SLACK_CLIENT_ID para muchos: quite uno de los dos.",
  "terminal.slack.way":
    "Para Slack defina SLACK_APP_TOKEN (Socket Mode, sin dirección pública) o SLACK_SIGNING_SECRET (HTTP en el puerto público).",
  "terminal.slack.oauth": "La instalación en muchos espacios va por HTTP: defina SLACK_SIGNING_SECRET.",
  "terminal.slack.root":
    "SLACK_COMMAND_ROOT debe tener de 1 a 31 letras minúsculas, cifras, - o _, empezar por una letra o cifra y no ser un comando propio de Slack, como «remind».",
  "terminal.slack.url": "{name} debe ser una dirección que empiece por https:// o http://.",
  "terminal.start.slack":
    "Slack: {way, select, socket {Socket Mode} other {HTTP, peticiones a /slack/events en el puerto público}}",
  "terminal.discord.token":
    "DISCORD_TOKEN debe ser el token del bot: tres partes separadas por puntos. Cópielo de la página «Bot» de la aplicación en discord.com/developers.",
  "terminal.discord.key":
    "DISCORD_PUBLIC_KEY debe ser la clave pública de la aplicación: 64 dígitos hexadecimales. Cópiela de la página «General Information».",
  "terminal.discord.count": "DISCORD_SHARD_COUNT debe ser un número a partir de 1.",
  "terminal.discord.shards":
    "DISCORD_SHARDS debe contener fragmentos como «0» o «0,2-4», cada uno menor que DISCORD_SHARD_COUNT, que va con él.",
  "terminal.discord.way":
    "Con DISCORD_PUBLIC_KEY las interacciones llegan por HTTP y no hay fragmentos: quite DISCORD_SHARDS y DISCORD_SHARD_COUNT, o la clave.",
  "terminal.start.discord":
    "Discord: {way, select, gateway {pasarela} other {HTTP, peticiones a /discord/interactions en el puerto público}}",
};
