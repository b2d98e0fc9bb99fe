import type { exchange as reference } from "./en.ts";

export const exchange: Record<keyof typeof reference, string> = {
  "import.columns.updated": "actualizado|actualizada|última modificación",
  "contact.import.summary": "Importar contactos de un archivo; primero dice qué haría",
  "title.contact.import": "Importar contactos",
  "contact.import.file": "Archivo: CSV, XLSX o vCard (.vcf)",
  "contact.import.country": "País de las filas que no lo indican",
  "contact.import.languages": "Idiomas de las filas que no los indican",
  "contact.import.date": "De qué día es el archivo",
  "contact.import.gone": "Ese archivo ya no se conserva. Impórtelo de nuevo con {command}.",
  "contact.import.missing": "Adjunte el archivo que quiere importar: CSV, XLSX o vCard.",
  "contact.import.do":
    "{count, plural, one {Importar # contacto} many {Importar # contactos} other {Importar # contactos}}",
  "contact.import.good":
    "{count, plural, one {Importar la fila correcta} many {Importar las # filas correctas} other {Importar las # filas correctas}}",
  "contact.import.correct":
    "{errors, plural, one {Sin importar: # error que corregir} many {Sin importar: # errores que corregir} other {Sin importar: # errores que corregir}}",
  "contact.import.correct.alt": "filas que corregir e importar de nuevo",
  "contact.import.private": "{field} (cambia)",
  "contact.import.back": "se quitó del directorio el {day} y volvería a estar",
  "contact.import.undo": "Deshacer la importación",
  "contact.import.undo.until": "Se puede deshacer entera durante 30 días; lo que se cambie después se conserva.",
  "contact.undo.import":
    "Se deshizo la importación. {again, plural, =0 {} one {# contacto está como antes. } many {# contactos están como antes. } other {# contactos están como antes. }}{out, plural, =0 {} one {# que era nuevo se quitó. } many {# que eran nuevos se quitaron. } other {# que eran nuevos se quitaron. }}{stay, plural, =0 {} one {# se cambió después y queda como está.} many {# se cambiaron después y quedan como están.} other {# se cambiaron después y quedan como están.}}",
  "audited.contact.undo-import": "deshizo una importación de contactos",
  "contact.import.moment": "Eso no es un día ni un momento. Escríbalo como 2026-11-30 o 2026-11-30T15:00:00Z.",
  "contact.import.moment.ahead": "Ese momento aún no ha llegado.",
  "contact.import.needed":
    "Un contacto que aún no existe lo necesita. El país y los idiomas se pueden indicar para todo el archivo a la vez.",
  "contact.import.doubt":
    "{count, plural, one {Puede ser {contacts} u otra persona.} many {Puede ser {contacts}.} other {Puede ser {contacts}.}} Escriba en «referencia» la del contacto correcto, o una propia si es alguien nuevo.",
  "contact.import.meanwhile":
    "Este contacto se quitó del directorio después de revisarse el archivo. Vuelva a importar el archivo si debe estar de nuevo.",
  "contact.import.confirmed": "{who}: se conserva lo que su titular confirmó el {day} ({fields}).",
  "contact.import.hidden": "{who}: se conserva lo que no se muestra a nadie más ({fields}).",
  "contact.import.theirs": "{who}: se conserva lo que solo su titular puede cambiar ({fields}).",
  "contact.import.new": "{who}",
  "contact.import.changed": "{who} – {changes}",
  "contact.import.point": "punto de contacto de {country} para {topics}",
  "contact.import.point.now": "punto de contacto de {country} para {topics}, hoy {holder}",
  "contact.import.belongs": "pertenece a {person}",
  "contact.import.label.stays": "Este contacto es {label}, y un archivo no lo cambia: escriba eso o déjelo vacío.",
  "contact.import.nothing": "nada",
  "contact.import.mandates": "Punto de contacto para",
  "contact.import.visibility": "Quién ve qué",
  "contact.import.reference": "Referencia",
  "contact.import.cards":
    "El archivo tiene más de {most, number} tarjetas. Divídalo e importe las partes una tras otra.",
  "contact.import.card.open":
    "Aquí empieza una tarjeta que no termina: el archivo está a medio escribir. Cópielo o expórtelo de nuevo.",
  "contact.import.card.kind": "Esta tarjeta es de un grupo o de una cosa, no de alguien a quien se pueda llamar.",
  "contact.import.card.encoding":
    "Esta línea no está en UTF-8 ni en un juego de caracteres que ella nombre. Exporte las tarjetas de nuevo.",
  "limit.contact-files": "Hoy usted ya importó muchos archivos de contactos. Puede importar otro a partir del {at}.",
  "contact.export.summary": "Exportar contactos a un archivo solo para usted: CSV, XLSX o vCard",
  "title.contact.export": "Exportar contactos",
  "submit.export": "Exportar",
  "contact.export.format": "Tipo de archivo",
  "contact.export.csv": "CSV",
  "contact.export.xlsx": "XLSX",
  "contact.export.vcard": "vCard 4",
  "contact.export.vcard3": "vCard 3, para programas antiguos",
  "contact.export.countries": "Países; todos si se deja vacío",
  "contact.export.topics": "Temas; todos si se deja vacío",
  "contact.export.title":
    "{count, plural, one {# contacto en un archivo} many {# contactos en un archivo} other {# contactos en un archivo}}",
  "contact.export.alt": "{count, plural, one {# contacto} many {# contactos} other {# contactos}}, {label}",
  "contact.export.made": "exportado por {name} el {day}",
  "contact.export.made.operator": "exportado por quien opera el bot el {day}",
  "contact.operator.country": "el país de las filas que no lo indican",
  "contact.operator.languages": "los idiomas de las filas que no los indican, como es,gn",
  "contact.operator.date": "de qué día es el archivo, como 2026-11-30",
  "contact.export.label": "El archivo se puede difundir según {label}; él mismo lo indica.",
  "contact.export.recorded":
    "{count, plural, =0 {No contiene datos privados.} one {Contiene datos privados de # contacto: quedó registrado, su titular puede verlo y se avisó a los administradores.} many {Contiene datos privados de # contactos: quedó registrado, sus titulares pueden verlo y se avisó a los administradores.} other {Contiene datos privados de # contactos: quedó registrado, sus titulares pueden verlo y se avisó a los administradores.}}",
  "contact.export.none": "No hay contactos que exportar.",
  "contact.export.most": "Hay más de {most, number} contactos. Elija países o temas y exporte una parte tras otra.",
  "limit.exports": "Hoy usted ya exportó contactos muchas veces. Puede hacerlo de nuevo a partir del {at}.",
  "contact.looks.exported":
    "{name} exportó a un archivo los datos privados de {count, plural, one {# contacto} many {# contactos} other {# contactos}}. Cada consulta está en el registro de auditoría.",
  "audited.contact.export": "exportó contactos",
  "name.date": "fecha",
};
