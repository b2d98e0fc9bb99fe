import type { printed as reference } from "./en.ts";

export const printed: Record<keyof typeof reference, string> = {
  "contact.directory.summary": "Preparar el directorio de contactos como archivo para imprimir",
  "title.contact.directory": "Imprimir el directorio",
  "contact.directory.format": "Formato",
  "contact.directory.countries": "Países",
  "contact.directory.phones": "Con teléfonos y correos electrónicos",
  "contact.directory.moderators":
    "Los teléfonos y correos electrónicos solo se imprimen para la moderación. Quite esa opción, o consulte los contactos uno por uno.",
  "contact.directory.nobody": "No hay ningún contacto para eso.",
  "contact.directory.most":
    "{count, number} contactos son más de los que caben en un documento ({most, number}). Elija países o temas.",
  "contact.directory.done":
    "{count, plural, one {# contacto} many {# contactos} other {# contactos}}, {label} en cada página.",
  "contact.directory.recorded":
    "{count, plural, one {Quedó registrada esta consulta de los datos privados de # contacto.} many {Quedaron registradas estas consultas de los datos privados de # contactos.} other {Quedaron registradas estas consultas de los datos privados de # contactos.}} Sus titulares pueden verlo y se avisa a la administración.",
  "contact.directory.as": "En {format}",
  "contact.directory.with": "Con teléfonos",
  "contact.directory.file": "Directorio de {count, plural, one {# contacto} many {# contactos} other {# contactos}}",
  "contact.directory.heading": "Directorio de contactos: {community}",
  "contact.directory.label": "Difusión",
  "contact.directory.as-of": "Datos al",
  "contact.directory.by": "Preparado por",
  "contact.directory.contacts": "Contactos",
  "contact.directory.private": "Teléfonos, correo",
  "contact.directory.private.yes": "incluidos, donde quien lo preparó puede verlos",
  "contact.directory.private.no": "no incluidos",
  "contact.directory.points": "Puntos de contacto",
  "contact.directory.mandates": "Punto de contacto para",
  "contact.directory.hours": "Horario",
  "contact.directory.confirmed": "Última confirmación",
  "contact.directory.unconfirmed": "aún no",
  "contact.looks.directory":
    "{name} imprimió un directorio con los datos privados de {count, plural, one {# contacto} many {# contactos} other {# contactos}}. Cada consulta está en el registro de auditoría.",
  "limit.directories":
    "Usted ya sacó tantos directorios con datos privados como puede una persona en un día. Podrá sacar otro a partir del {at}.",
  "audited.contact.directory": "sacó el directorio como archivo",
  "name.directory": "directorio",
  "name.phones": "teléfonos",
  "name.coverage": "cobertura",
  "contact.coverage.summary": "Ver qué países tienen un punto de contacto para qué temas",
  "title.contact.coverage": "Cobertura",
  "contact.coverage.list": "Lista",
  "contact.coverage.picture": "Como imagen",
  "contact.coverage.names": "Con nombres",
  "contact.coverage.moderators": "Los nombres y la imagen son para la moderación. Usted ve cuántos hay.",
  "contact.coverage.total":
    "{countries, plural, one {# país} many {# países} other {# países}}, {topics, plural, one {# tema} many {# temas} other {# temas}}: {points, plural, one {# punto de contacto} many {# puntos de contacto} other {# puntos de contacto}}, {doubtful, number} por confirmar.",
  "contact.coverage.of":
    "{count, number} de {total, plural, one {# país tiene} many {# países tienen} other {# países tienen}} punto de contacto",
  "contact.coverage.doubts": "{count, number} por confirmar",
  "contact.coverage.none": "ninguno: {countries}",
  "contact.coverage.yours": "Solo se cuenta lo que usted puede ver.",
  "contact.coverage.named": "designado",
  "contact.coverage.doubtful": "por confirmar",
  "contact.coverage.known": "alguien trabaja en eso, nadie está designado",
  "contact.coverage.nobody": "nadie",
  "contact.coverage.known.count":
    "{count, plural, one {# trabaja en eso, nadie está designado} many {# trabajan en eso, nadie está designado} other {# trabajan en eso, nadie está designado}}",
  "contact.coverage.doubt.over": "el mandato terminó",
  "contact.coverage.doubt.away": "no está, y nadie responde",
  "contact.coverage.doubt.left": "dejó este cargo",
  "contact.coverage.doubt.unconfirmed": "nadie lo confirma",
  "contact.coverage.caption": "Puntos de contacto por país",
  "contact.coverage.heading": "Puntos de contacto: {community}",
  "contact.coverage.file": "Países y temas, y si hay un punto de contacto designado",
};
