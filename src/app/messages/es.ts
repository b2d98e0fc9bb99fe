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
  "terminal.config.host":
    "HOST debe ser una dirección de esta máquina, como 127.0.0.1 o ::, o un nombre suyo; «{value}» no lo es.",
  "terminal.config.proxy":
    "TRUSTED_PROXY debe tener direcciones o subredes de los proxies que están delante del bot, como 10.0.0.5, 172.16.0.0/12; «{value}» no se puede leer.",
  "terminal.config.metrics":
    "METRICS_TOKEN debe tener al menos 16 letras, cifras o signos entre -._~+/, como se escribe un token de portador.",
  "terminal.port.host":
    "Esta máquina no tiene esa dirección. Ponga en HOST una que tenga, o déjelo fuera para escuchar en todas.",
  "terminal.config.limits":
    "LIMITS debe ser off, o presupuestos con su medida, como messages=1000/day, polls=off; “{value}” no lo es. Los presupuestos están en docs/limits.md.",
  "terminal.config.links": "LINK_CHECKS debe ser on u off, y no «{value}».",
  "terminal.config.keep": "KEEP_DELIVERIES_DAYS debe ser un número de días, al menos {least}, y no «{value}».",
  "terminal.config.notes": "AUDIT_NOTES debe ser la ruta de un archivo o una dirección https.",
  "terminal.config.files": "FILES_MB debe ser un número de megabytes, no «{value}».",
  "terminal.config.days": "AUDIT_DAYS debe ser un número de días, al menos {least}, no «{value}».",
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
  "terminal.config.backups.kept": "RAPPORTEUR_BACKUPS_KEPT debe ser un número de 1 a 9999, no «{value}».",
  "terminal.config.backups.phrase": "RAPPORTEUR_BACKUP_PASSPHRASE debe tener al menos {least} caracteres.",
  "terminal.config.backups.secret":
    "RAPPORTEUR_BACKUPS necesita una clave: indique RAPPORTEUR_BACKUP_KEY_FILE o RAPPORTEUR_BACKUP_PASSPHRASE.",
  "terminal.config.backups.two": "Indique RAPPORTEUR_BACKUP_KEY_FILE o RAPPORTEUR_BACKUP_PASSPHRASE, no ambos.",
};
