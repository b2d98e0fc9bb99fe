import type { running as reference } from "../en/running.ts";

export const running: Record<keyof typeof reference, string> = {
  "terminal.file.saved": "guardado: {path}",
  "terminal.file.failed": "no se pudo escribir {path}: {reason}",
  "terminal.import.channel": "Diga en qué canal se recuerdan las reuniones importadas, como en: --channel general",
  "terminal.import.calendar.only":
    "--channel y --zone son para archivos de calendario: un CSV dice ambas cosas en sus columnas.",
  "terminal.run.line": 'Diga qué ejecutar, como en: rapporteur run "contact find tracing country:PY"',
  "terminal.now":
    "«{typed}» no es un momento. Escríbalo con su diferencia horaria, como en 2026-11-24T15:00:00Z, o como tiempo desde ahora, como en +7d.",
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
  "terminal.links.none": "{slug}: ningún vínculo espera confirmación ni se puede deshacer.",
  "terminal.links.waits": "{slug}: {id} espera confirmación: {name}, {accounts}",
  "terminal.links.undoable": "{slug}: {id} está confirmado y se puede deshacer: {name}, {accounts}",
  "terminal.links.confirmed": "Confirmado. Se avisa a ambas cuentas.",
  "terminal.links.undone": "Deshecho. Se avisa a ambas cuentas.",
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
};
