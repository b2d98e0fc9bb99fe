/** The library in files: what is read of them and written into them, and folders of documents. */
export const files = {
  "resource.import.summary": "Import resources from a file; it says first what it would do",
  "title.resource.import": "Import the library",
  "resource.import.file": "File: CSV or XLSX",
  "resource.import.gone": "That file is not kept any more. Import it again with {command}.",
  "resource.import.missing":
    "Attach the file to import: CSV or XLSX. What its columns may be called is what an export has.",
  "resource.import.do": "{count, plural, one {Import # resource} other {Import # resources}}",
  "resource.import.new": "{what}",
  "resource.import.changed": "{what} – {changes}",
  "resource.import.label.stays":
    "This resource is {label}, which a file does not change: write that, or leave this empty.",
  "limit.resource-imports": "You have imported many files of resources today. You can import another one from {at}.",
  "resource.export.summary": "Export the library, or a part of it, as a file for you alone",
  "title.resource.export": "Export the library",
  "resource.export.format": "Kind of file",
  "resource.export.csv": "CSV",
  "resource.export.xlsx": "XLSX",
  "resource.export.title": "{count, plural, one {# resource as a file} other {# resources as a file}}",
  "resource.export.alt": "{count, plural, one {# resource} other {# resources}}, {label}",
  "resource.export.made": "exported by {name} on {day}",
  "resource.export.made.operator": "exported by whoever runs the bot on {day}",
  "resource.operator.kind": "only of that kind, such as law or guide",
  "resource.operator.status": "only of that legal status, such as in-force",
  "resource.operator.resource": "which resource’s, by its title or id",
  "resource.operator.whose": 'Say whose document: --resource "TITLE".',
  "resource.export.label":
    "The file may be passed on as {label} says; it says so itself. It can be imported again as it is.",
  "resource.export.documents":
    "Their documents are not in it. Whoever runs the bot can write them into a folder (`rapporteur export resources --format folder`).",
  "resource.export.none": "Nothing in the library fits that, so there is no file. Export it with fewer conditions.",
  "resource.export.most":
    "These are more than {most, number} resources. Choose a kind or a country, and export one part after another.",
  "limit.resource-exports": "You have exported the library often today. You can do so again from {at}.",
  "audited.resource.export": "exported resources",
  "import.columns.file": "file|file name|document file",
  "resource.folder.outside":
    "“{path}” may lead out of the folder. Write where the file is in the folder, as in laws/act.pdf.",
  "resource.folder.absent": "There is no file “{path}” in the folder.",
  "resource.folder.link": "“{path}” is a link, which is not followed. Put the file itself there.",
  "resource.folder.other": "“{path}” is no file.",
  "resource.folder.large":
    "“{path}” has {megabytes, number} MB; a document may have {most, number} MB. Give it in parts, or in a smaller form.",
  "resource.folder.room": "There is no room for it: the documents of a community may take {megabytes, number} MB.",
} as const;
