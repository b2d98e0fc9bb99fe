import type { running as reference } from "../en/running.ts";

export const running: Record<keyof typeof reference, string> = {
  "terminal.file.saved": "guardado: {path}",
  "terminal.file.failed": "no se pudo escribir {path}: {reason}",
  "terminal.import.option":
    "La opción {option} no dice nada de un archivo así de {kind}. `rapporteur help import` muestra para qué es cada una.",
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
  "terminal.admin.none": "{slug}: nadie la administra.",
  "terminal.admin.is": "{slug}: {id} {name} ({accounts}) la administra; última vez aquí: {seen}",
  "terminal.admin.could": "{slug}: {id} {name} ({accounts}), {role}; última vez aquí: {seen}",
  "terminal.admin.made": "{name} administra ahora {slug}. Se avisa a todas las personas que moderan allí.",
  "terminal.links.none": "{slug}: ningún vínculo espera confirmación ni se puede deshacer.",
  "terminal.links.waits": "{slug}: {id} espera confirmación: {name}, {accounts}",
  "terminal.links.undoable": "{slug}: {id} está confirmado y se puede deshacer: {name}, {accounts}",
  "terminal.links.confirmed": "Confirmado. Se avisa a ambas cuentas.",
  "terminal.links.undone": "Deshecho. Se avisa a ambas cuentas.",
  "terminal.audit.whole":
    "{slug}: íntegra, {links, plural, one {# entrada} many {# entradas} other {# entradas}}, cabeza {head}",
  "terminal.audit.cut": "Las entradas anteriores a la {first} se eliminaron con un punto de control firmado.",
  "terminal.audit.unsigned":
    "Las entradas hasta la {unsigned} no están firmadas. Están como estaban el {date}; lo que les pasó antes no se ve.",
  "terminal.audit.accept":
    "Si fue entonces cuando actualizó, dígalo una vez con `rapporteur audit accept`. Si ya lo había dicho, el registro fue sustituido.",
  "terminal.audit.accepted":
    "{slug}: {links, plural, one {se aceptó # entrada sin firma.} many {se aceptaron # entradas sin firma.} other {se aceptaron # entradas sin firma.}}",
  "terminal.audit.nothing": "{slug}: no hay nada que aceptar.",
  "terminal.audit.broken.accept":
    "{slug}: la cadena está rota y no se aceptó nada; `rapporteur audit verify` dice dónde.",
  "terminal.audit.older":
    "La última está firmada con la clave {key}, y ahora sella {sealing}: la próxima entrada lo dirá.",
  "terminal.audit.broken.changed":
    "{slug}: ROTA en la entrada {at}. Esa entrada fue modificada, o se eliminó una anterior.",
  "terminal.audit.broken.removed":
    "{slug}: ROTA. Se eliminaron las entradas hasta la {at}, y ningún punto de control lo dice.",
  "terminal.audit.broken.key":
    "{slug}: NO SE PUEDE COMPROBAR desde la entrada {at}, porque su clave no está aquí. Añádala a RAPPORTEUR_KEY; si se perdió, nada muestra si esas entradas cambiaron.",
  "terminal.audit.broken.noted":
    "{slug}: NO ES COMO SE ANOTÓ en la entrada {at}. La cadena se cortó ahí, se sustituyó o se restauró de una copia más antigua.",
  "terminal.audit.notes":
    "Eso no son anotaciones de cadenas de auditoría: cada línea es JSON con community, seq y hash.",
  "terminal.rotate.one":
    "Solo hay una clave: no hay nada que rotar. Ponga una nueva delante y deje la anterior detrás, en todos los procesos: RAPPORTEUR_KEY=nueva,anterior. `rapporteur key` imprime una.",
  "terminal.rotate.progress": "Sellando de nuevo",
  "terminal.rotate.anew":
    "{anew, plural, one {Se volvió a sellar # valor} many {Se volvieron a sellar # valores} other {Se volvieron a sellar # valores}} con la clave {key}; los registros de auditoría se firman con ella.",
  "terminal.rotate.closed":
    "{closed, plural, one {# valor no se abre} many {# valores no se abren} other {# valores no se abren}} con ninguna de estas claves y quedó como estaba. Si su clave se perdió, no se podrá leer más; si no, añádala detrás de las otras.",
  "terminal.rotate.again":
    "Todavía hay algo sellado con otra clave: un proceso tiene las claves en otro orden. Ponga la nueva primero en todas partes y rote otra vez.",
  "terminal.rotate.done":
    "No se encontró nada que {old} abra; de las entradas de auditoría firmadas con ella se guarda lo que las comprueba, sellado con la nueva. Quite {old} de RAPPORTEUR_KEY en todos los procesos. Las copias anteriores aún la necesitan.",
  "terminal.rotate.gone":
    "No se encontró nada que {old} abra, y ya no está en el archivo de claves; de las entradas de auditoría firmadas con ella se guarda lo que las comprueba, sellado con la nueva. Las copias anteriores aún la necesitan: deben tener el archivo de claves de entonces.",
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
