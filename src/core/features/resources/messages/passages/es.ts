import type { passages as en } from "./en.ts";

export const passages = {
  "title.resource.attach": "Adjuntar un documento",
  "title.resource.file": "Obtener el documento",
  "title.resource.passage": "Mostrar un artículo",
  "name.attach": "adjuntar",
  "name.passage": "pasaje",
  "name.number": "número",
  "submit.attach": "Adjuntar",
  "resource.attach.summary": "Dar a un recurso su documento, para que se encuentren sus artículos",
  "resource.attach.file": "Documento: PDF, DOCX, HTML o texto, 25 MB",
  "resource.attach.missing": "Adjunte el documento: PDF, DOCX, HTML o texto sin formato.",
  "resource.attach.whose":
    "Da su documento a un recurso quien puede cambiarlo: los moderadores, quien habla por su país y quien lo propuso hasta que se publique.",
  "resource.attach.done": "Documento de «{title}»",
  "resource.file.summary": "Obtener el documento de un recurso",
  "resource.file.get": "Obtener el documento",
  "resource.file.alt": "Documento de «{title}»",
  "resource.file.none": "«{title}» no tiene ningún documento aquí.",
  "resource.file.large":
    "Este documento es más grande de lo que admite cualquier chat ({megabytes, number} MB). Aquí se pueden leer sus pasajes, y su dirección lo abre; quien opera el bot puede entregarlo (`rapporteur export document`).",
  "resource.file.export.unknown": "Ningún recurso tiene ese id ni un título que empiece así: {named}.",
  "resource.file.export.several": "Varios recursos se llaman así; diga el título entero o el id: {titles}",
  "resource.file.export.done": "Documento de «{title}», {label}",
  "resource.file.name": "Documento",
  "resource.file.size": "{megabytes, number} MB",
  "resource.file.passages": "Texto",
  "resource.file.passages.count":
    "{passages, plural, one {# pasaje indexado} many {# pasajes indexados} other {# pasajes indexados}}",
  "resource.file.textless":
    "{textless, number} de {pages, plural, one {# página} many {# páginas} other {# páginas}} {textless, plural, one {es una imagen o está en blanco: su texto} many {son imágenes o están en blanco: su texto} other {son imágenes o están en blanco: su texto}} no está indexado.",
  "resource.file.used": "Los documentos de esta comunidad ocupan {used, number} de {total, number} MB.",
  "resource.file.room":
    "No hay espacio: los documentos de una comunidad pueden ocupar {megabytes, number} MB. Los moderadores ven cuánto está ocupado; quien opera el bot puede dar más.",
  "resource.file.busy": "Ya se están leyendo varios documentos. Inténtelo de nuevo en un minuto.",
  "resource.file.empty": "No hay nada en este documento.",
  "resource.file.kind":
    "No es PDF, DOCX, HTML ni texto sin formato, se llame como se llame. Guárdelo como uno de ellos y adjúntelo de nuevo.",
  "resource.file.encrypted": "Este documento está protegido con contraseña. Adjúntelo sin ella.",
  "resource.file.damaged":
    "Este documento está dañado y no se puede leer. Ábralo, guárdelo de nuevo y vuelva a adjuntarlo.",
  "resource.file.macros":
    "Este documento tiene macros, que no se transmiten. Guárdelo como documento sin macros (.docx) y adjunte ese.",
  "resource.file.long":
    "Este documento es demasiado largo: se leen como máximo {pages, number} páginas y {characters, number} caracteres. Adjúntelo por partes.",
  "resource.file.parts":
    "Este documento tiene demasiados pasajes: un recurso tiene como máximo {most, number}. Adjúntelo por partes.",
  "resource.file.heavy":
    "Leer este documento lleva más tiempo o memoria de lo permitido. Adjunte una versión más sencilla.",
  "resource.passage.summary": "Mostrar entero un artículo o sección de un recurso",
  "resource.passage.number": "Número, como 7 o 12-bis",
  "resource.passage.nth": "Pasaje {nth, number}",
  "resource.passage.page": "Página {page, number}",
  "resource.passage.none": "Aquí no se guarda nada de lo que dice «{title}».",
  "resource.passage.unnumbered": "Los pasajes de «{title}» no tienen números.",
  "resource.passage.unknown": "Nada en él se llama «{number}». Va de {first} a {last}.",
  "resource.passage.elsewhere":
    "Su «{number}» no está guardado aquí{address, select, yes {: su dirección lleva al texto} other {}}.",
  "resource.passage.gone": "«{title}» no tiene tal pasaje, o ya no lo tiene.",
  "resource.passage.before": "El anterior",
  "resource.passage.after": "El siguiente",
  "resource.passage.whole": "Sobre el recurso",
  "resource.passage.read": "Leerlo aquí",
  "resource.passage.show": "Mostrar este pasaje",
  "import.columns.resource": "recurso|documento|ley|fuente",
  "import.columns.number": "número|numero|artículo|articulo|sección",
  "import.columns.heading": "epígrafe|rúbrica|encabezado",
  "import.columns.passage": "texto|pasaje|redacción",
  "import.counted.passages": "{rows, plural, one {# pasaje} many {# pasajes} other {# pasajes}}",
  "import.demo.passages": "Pasajes de demostración",
  "audited.resource.attach": "dio a un recurso su documento",
  "audited.import.passages": "importó pasajes",
  "limit.resource-files": "Hoy ha adjuntado muchos documentos. Podrá adjuntar más a partir del {at}.",
} as const satisfies Record<keyof typeof en, string>;
