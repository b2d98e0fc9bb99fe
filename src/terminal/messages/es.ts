import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "terminal.about": "Un bot para comunidades de especialistas, desde la terminal.",
  "terminal.command.help": "Muestra cómo se usa un comando",
  "terminal.command.run": "Dice una línea al bot e imprime su respuesta",
  "terminal.command.tick":
    "Entrega lo que corresponde e imprime los mensajes que llegaron; con --now se dice todo hasta ese momento",
  "terminal.command.chat": "Conversa con el bot, con autocompletado y formularios",
  "terminal.command.import": "Importa contactos, recursos, reuniones o conclusiones de un archivo CSV",
  "terminal.command.demo": "Instala la comunidad de demostración",
  "terminal.command.migrate": "Aplica las migraciones que le faltan a la base de datos",
  "terminal.command.doctor": "Revisa configuración, datos, migraciones, clave y reloj",
  "terminal.command.audit": "Vuelve a calcular la cadena del registro de auditoría",
  "terminal.command.key": "Imprime una clave nueva para RAPPORTEUR_KEY",
  "terminal.argument.platform": "la plataforma: {names}",
  "terminal.argument.line": "qué decir, por ejemplo: contact find tracing country:PY",
  "terminal.argument.kind": "qué contiene el archivo",
  "terminal.argument.file": "un archivo CSV, o - para lo que llega por la entrada estándar",
  "terminal.option.help": "muestra cómo se usa esto",
  "terminal.option.as": "quién habla: un nombre de usuario de la comunidad",
  "terminal.option.channel": "el canal en que se dice",
  "terminal.option.community": "una comunidad, por su nombre corto",
  "terminal.option.locale": "el idioma de quien lee: en, es, pt o fr",
  "terminal.option.zone": "la zona horaria de quien lee, como America/Asuncion",
  "terminal.option.now": "el momento en que ocurre, como 2026-11-24T15:00:00Z",
  "terminal.option.files": "guarda allí los archivos de las respuestas",
  "terminal.file.saved": "guardado: {path}",
  "terminal.file.failed": "no se pudo escribir {path}: {reason}",
  "terminal.option.import.channel": "archivo de calendario: el canal que recibe los recordatorios",
  "terminal.option.import.zone": "archivo de calendario: la zona de las horas sin zona",
  "terminal.import.channel": "Diga en qué canal se recuerdan las reuniones importadas, como en: --channel general",
  "terminal.import.calendar.only":
    "--channel y --zone son para archivos de calendario: un CSV dice ambas cosas en sus columnas.",
  "terminal.option.json": "imprime JSON",
  "terminal.option.dry-run": "revisa todo y no cambia nada",
  "terminal.option.status": "solo nombra las migraciones que faltan",
  "terminal.usage.option": "No existe la opción {typed}. `rapporteur help` y un comando muestran sus opciones.",
  "terminal.usage.value": "A la opción «{typed}» le falta un valor.",
  "terminal.usage.argument": "Falta «{typed}». `rapporteur help` y un comando muestran cómo se usa.",
  "terminal.usage.excess": "Son más palabras de las que admite este comando. Ponga entre comillas las que van juntas.",
  "terminal.usage.kind": "«{typed}» no se puede importar. Se importan contacts, resources, meetings y conclusions.",
  "terminal.usage.command":
    "No existe el comando «{typed}». `rapporteur help` muestra lo que hay; al bot se le habla con `rapporteur run`.",
  "terminal.run.line": 'Diga qué ejecutar, como en: rapporteur run "contact find tracing country:PY"',
  "terminal.now": "«{typed}» no es un momento. Escríbalo con su diferencia horaria, como en 2026-11-24T15:00:00Z.",
  "terminal.tick.nothing": "No había nada que entregar el {now}.",
  "terminal.chat.hello":
    "{community}. Usted es {name}. /help muestra lo que puedo hacer; /as, /channel, /locale y /zone lo cambian de lugar, /quit sale.",
  "terminal.chat.seat": "Usted es {name}, en #{channel}; las horas son las de {zone}.",
  "terminal.import.file": "No puedo leer el archivo {file} ({reason}).",
  "terminal.import.check": "Revisando",
  "terminal.import.save": "Guardando",
  "terminal.demo.community": "Comunidad de demostración",
  "terminal.demo.first": "No había datos: se instaló la comunidad de demostración.",
  "terminal.demo.installed": "Se instaló la comunidad de demostración «{name}» ({slug}).",
  "terminal.demo.there": "La comunidad de demostración «{name}» ({slug}) ya existe; no se cambió nada.",
  "terminal.migrate.none": "La base de datos tiene todas las migraciones.",
  "terminal.migrate.pending": "falta: {name}",
  "terminal.migrate.applied": "aplicada: {name}",
  "terminal.migrate.needed":
    "A la base de datos le faltan migraciones. `rapporteur migrate` las aplica; `npm start` también.",
  "terminal.audit.whole":
    "{slug}: íntegra, {links, plural, one {# entrada} many {# entradas} other {# entradas}}, cabeza {head}",
  "terminal.audit.broken": "{slug}: ROTA en la entrada {at}. Esa entrada, o una anterior, fue modificada o eliminada.",
  "terminal.key.missing":
    "Un servidor de base de datos necesita una clave suya para los campos privados. `rapporteur key` imprime una nueva: póngala en RAPPORTEUR_KEY y guarde una copia en un lugar seguro, porque sin ella no se podrán volver a leer teléfonos, correos ni notas.",
  "terminal.key.made":
    "Se creó en {path} una clave para los campos privados. Guarde una copia en un lugar seguro: sin ella no se podrán volver a leer teléfonos, correos ni notas.",
  "terminal.data.unusable":
    "No puedo usar la carpeta de datos {directory} ({reason}). Indique en RAPPORTEUR_DATA una de un disco local en la que yo pueda escribir.",
  "terminal.held.busy":
    "La carpeta de datos {directory} lleva {seconds} segundos en uso por `{does}` (proceso {pid}). Inténtelo de nuevo cuando termine.",
  "terminal.held.unknown": "La carpeta de datos {directory} está en uso por un proceso de otro usuario.",
  "terminal.holder.other": "El Rapporteur en ejecución es de otra versión y no conoce este comando. Reinícielo.",
  "terminal.holder.broken":
    "El Rapporteur en ejecución se detuvo mientras trabajaba en esto. Compruebe si se hizo antes de repetirlo.",
  "terminal.holder.gone": "El Rapporteur en ejecución no responde. Inténtelo de nuevo o reinícielo.",
  "terminal.opening.booting": "Iniciando la base de datos integrada",
  "terminal.opening.migrating": "Preparando sus tablas",
  "terminal.pack.broken":
    "No se pueden usar las funciones de {path}: {reason}. RAPPORTEUR_FEATURES nombra ese archivo.",
  "terminal.store.broken": "No se puede abrir la base de datos integrada de {directory} ({reason}).",
  "terminal.database.waiting":
    "Todavía no se puede acceder a la base de datos en {address} ({reason}); lo intento de nuevo.",
  "terminal.database.unreachable":
    "No se puede acceder a la base de datos en {address}. Revise DATABASE_URL y que el servidor esté en marcha.",
  "terminal.database.refused": "La base de datos en {address} se niega: {reason}",
  "terminal.bug": "Algo falló de mi lado; el registro dice qué.",
  "terminal.doctor.ok": "bien",
  "terminal.doctor.warn": "aviso",
  "terminal.doctor.fail": "FALLA",
  "terminal.doctor.node.ok": "Node.js {version}",
  "terminal.doctor.node.old": "Node.js {version} es demasiado antiguo; hace falta {wanted} o posterior.",
  "terminal.doctor.configuration.ok": "El entorno se puede leer.",
  "terminal.doctor.disk.ok": "Se puede escribir en {directory}.",
  "terminal.doctor.disk.full": "A {directory} le quedan solo {megabytes, number} MB libres.",
  "terminal.doctor.key-file.open": "Otros usuarios pueden leer {path}. `chmod 600` lo cierra.",
  "terminal.doctor.lock.free": "Nadie más ocupa la carpeta de datos.",
  "terminal.doctor.lock.held": "`{does}` (proceso {pid}) ocupa la carpeta de datos y responde.",
  "terminal.doctor.store.embedded": "PostgreSQL {version} integrado",
  "terminal.doctor.store.server": "Servidor PostgreSQL {version}",
  "terminal.doctor.store.unreachable":
    "No se puede acceder a la base de datos ({reason}). Revise DATABASE_URL y que el servidor esté en marcha.",
  "terminal.doctor.clock.ok": "Los relojes de esta máquina y de la base de datos coinciden.",
  "terminal.doctor.clock.off":
    "Los relojes de esta máquina y de la base de datos difieren en {seconds, plural, one {# segundo} many {# segundos} other {# segundos}}. Ajústelos por NTP.",
  "terminal.doctor.migrations.ok": "Aplicadas todas ({count, number})",
  "terminal.doctor.migrations.pending":
    "{pending, plural, one {Falta #} many {Faltan #} other {Faltan #}}. `rapporteur migrate` las aplica.",
  "terminal.doctor.migrations.newer":
    "La base de datos tiene migraciones que esta versión no conoce: {names}. Actualice Rapporteur.",
  "terminal.doctor.community.ok":
    "{count, plural, one {# comunidad} many {# comunidades} other {# comunidades}}: {slugs}",
  "terminal.doctor.key.ok": "La clave abre lo que está sellado.",
  "terminal.doctor.key.unused": "Hay una clave y todavía no hay nada sellado.",
  "terminal.doctor.key.wrong":
    "La clave no abre lo que está sellado ({reason}). Vuelva a poner la clave con que se selló.",
  "terminal.doctor.ledger.ok": "No espera nada que ya debía haberse dicho.",
  "terminal.doctor.ledger.late":
    "{due, plural, one {# mensaje espera} many {# mensajes esperan} other {# mensajes esperan}} desde hace hasta {minutes, number} minutos. ¿Está Rapporteur en marcha?",
  "terminal.doctor.chore.never": "Aún no se ha hecho; la próxima vez, {next}.",
  "terminal.doctor.chore.ok": "Última vez: {begun}; próxima: {next}.",
  "terminal.doctor.chore.running": "En marcha desde {begun}.",
  "terminal.doctor.chore.broken":
    "Empezó el {begun} y se interrumpió. Rapporteur lo repite en pocos minutos, si está en marcha.",
  "terminal.doctor.chore.failed": "Falló el {begun}: {error}. El registro dice más. Próxima vez: {next}.",
  "terminal.doctor.chore.late": "Tocaba el {due} y nadie lo ha hecho. ¿Está Rapporteur en marcha?",
};
