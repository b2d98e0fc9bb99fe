import type { files as reference } from "./en.ts";

export const files: Record<keyof typeof reference, string> = {
  "resource.import.summary": "Importar recursos de un archivo; primero dice qué haría",
  "title.resource.import": "Importar la biblioteca",
  "resource.import.file": "Archivo: CSV o XLSX",
  "resource.import.gone": "Ese archivo ya no se conserva. Impórtelo de nuevo con {command}.",
  "resource.import.missing":
    "Adjunte el archivo que quiere importar: CSV o XLSX. Sus columnas pueden llamarse como las de una exportación.",
  "resource.import.do":
    "{count, plural, one {Importar # recurso} many {Importar # recursos} other {Importar # recursos}}",
  "resource.import.new": "{what}",
  "resource.import.changed": "{what} – {changes}",
  "resource.import.label.stays": "Este recurso es {label}, y un archivo no lo cambia: escriba eso o déjelo vacío.",
  "limit.resource-imports": "Hoy usted ya importó muchos archivos de recursos. Puede importar otro a partir del {at}.",
  "resource.export.summary": "Exportar la biblioteca, o una parte, a un archivo solo para usted",
  "title.resource.export": "Exportar la biblioteca",
  "resource.export.format": "Tipo de archivo",
  "resource.export.csv": "CSV",
  "resource.export.xlsx": "XLSX",
  "resource.export.title":
    "{count, plural, one {# recurso en un archivo} many {# recursos en un archivo} other {# recursos en un archivo}}",
  "resource.export.alt": "{count, plural, one {# recurso} many {# recursos} other {# recursos}}, {label}",
  "resource.export.made": "exportado por {name} el {day}",
  "resource.export.made.operator": "exportado por quien opera el bot el {day}",
  "resource.operator.kind": "solo de ese tipo, como law o guide",
  "resource.operator.status": "solo con ese estado legal, como in-force",
  "resource.operator.resource": "de qué recurso, por su título o id",
  "resource.operator.whose": 'Diga de qué recurso es el documento: --resource "TÍTULO".',
  "resource.export.label":
    "El archivo se puede difundir según {label}; él mismo lo indica. Se puede volver a importar tal como está.",
  "resource.export.documents":
    "Sus documentos no están en él. Quien opera el bot puede escribirlos en una carpeta (`rapporteur export resources --format folder`).",
  "resource.export.none": "Nada de la biblioteca cumple eso, así que no hay archivo. Expórtela con menos condiciones.",
  "resource.export.most": "Hay más de {most, number} recursos. Elija un tipo o un país y exporte una parte tras otra.",
  "limit.resource-exports":
    "Hoy usted ya exportó la biblioteca muchas veces. Puede hacerlo de nuevo a partir del {at}.",
  "audited.resource.export": "exportó recursos",
  "import.columns.file": "archivo|nombre de archivo|fichero",
  "resource.folder.outside":
    "«{path}» puede llevar fuera de la carpeta. Escriba dónde está el archivo dentro de ella, como en leyes/ley.pdf.",
  "resource.folder.absent": "En la carpeta no hay ningún archivo «{path}».",
  "resource.folder.link": "«{path}» es un enlace, que no se sigue. Ponga ahí el propio archivo.",
  "resource.folder.other": "«{path}» no es un archivo.",
  "resource.folder.large":
    "«{path}» tiene {megabytes, number} MB; un documento puede tener {most, number} MB. Entréguelo por partes o en una forma más pequeña.",
  "resource.folder.room": "No hay espacio: los documentos de una comunidad pueden ocupar {megabytes, number} MB.",
};
