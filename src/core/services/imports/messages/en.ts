/** Imports of files. Under `import.columns`, every name a column may have in a file, separated by "|". */
export const en = {
  "import.columns.reference": "reference|ref|id",
  "import.columns.problem": "problem|what is wrong",
  "import.columns.country": "country|country code|state",
  "import.columns.language": "language|languages",
  "import.columns.topics": "topics|topic|subjects|subject|themes",
  "import.columns.sharing": "sharing|tlp|sharing label|classification",
  "import.columns.title": "title|name",
  "import.columns.url": "url|link|address|web address|website",
  "import.file.size":
    "The file has {megabytes, number} MB; at most {most, number} MB can be imported at once. Split it and import the parts one after another.",
  "import.file.rows":
    "The file has {rows, number} rows; at most {most, number} can be imported at once. Split it and import the parts one after another.",
  "import.file.columns":
    "That file has more than {most, number} columns in its first line. Leave out those that are not imported.",
  "import.file.slow":
    "The database took too long over so many rows at once, so nothing was written. Split the file and import the parts one after another.",
  "import.file.empty": "The file is empty.",
  "import.file.norows": "The file names its columns, but no rows follow.",
  "import.file.spreadsheet": "That is a spreadsheet, not a CSV file. Save it as “CSV UTF-8” and import that.",
  "import.file.utf16": "The file is in UTF-16. Save it as “CSV UTF-8” and import that.",
  "import.file.encoding":
    "This line is not UTF-8. The file is probably in Windows-1252, as spreadsheets save plain “CSV”: save it again as “CSV UTF-8”.",
  "import.file.cut": "The file ends in the middle of a character: it is half written. Copy or export it again.",
  "import.file.header": "The first line must name the columns, such as: {columns}.",
  "import.quote.open":
    "A quotation mark is opened here and never closed: the file is half written, or a quotation mark is missing.",
  "import.quote.wrong":
    "A quotation mark stands where none may be. Put the whole cell in quotation marks and double each one inside it.",
  "import.quote.wrong.lines":
    "From here to line {last, number}, a quotation mark stands where none may be. Put the whole cell in quotation marks and double each one inside it.",
  "import.cells":
    "This line has {count, plural, one {# cell} other {# cells}}, but the first line names {wanted, plural, one {# column} other {# columns}}.",
  "import.cells.cut":
    "The file ends in the middle of this line, after {count, number} of {wanted, number} cells: it is half written. Copy or export it again.",
  "import.column.unknown": "I don’t know this column. The columns are: {columns}.",
  "import.column.missing": "The column “{column}” is missing.",
  "import.column.twice": "This column is there twice: it means “{column}”, as another one does.",
  "import.column.nameless": "Column {place, number} has no name, but there is something in it.",
  "import.label.not": "A file makes nothing {label}: write clear, green or amber, or leave this empty.",
  "import.cell.values": "A cell can hold {most, number} values at most.",
  "import.cell.empty": "Something must stand here.",
  "import.cell.list": "I can’t read that. Separate several values with |, as in es|en.",
  "import.cell.local": "That is not a date and time. Write it as 2026-11-30T15:00.",
  "import.cell.day": "That is not a date. Write it as 2026-11-30.",
  "import.cell.future": "That day is still ahead; nothing can have been concluded on it.",
  "import.cell.channel": "I don’t know the channel “{typed}” here. There is {channels}.",
  "import.row.twice": "The same is on line {line, number} already.",
  "import.near": "{message} Did you mean “{near}”?",
  "import.at.line": "Line {line, number}: {message}",
  "import.at.cell": "Line {line, number}, column “{column}”: {message}",
  "import.more": "{more, plural, one {And # more error.} other {And # more errors.}}",
  "import.refused": "Nothing was imported.",
  "import.done": "{what}: {created, number} new, {updated, number} changed, {unchanged, number} unchanged.",
  "import.dry": "That was a dry run: nothing was written.",
  "import.sheet.broken":
    "This spreadsheet cannot be read: it is damaged, or locked with a password. Save it again as XLSX, or as “CSV UTF-8”.",
  "import.sheet.other": "This is a packed file, but no XLSX spreadsheet. Save the sheet as XLSX, or as “CSV UTF-8”.",
  "import.sheet.unpacked":
    "Unpacked, this spreadsheet has {megabytes, number} MB; at most {most, number} MB can be read. Split it, or save the sheet alone as “CSV UTF-8”.",
  "import.heading.left": "{rows, plural, one {Left out: # row} other {Left out: # rows}}",
  "import.heading.kept": "{rows, plural, one {Kept as it is: # row} other {Kept as they are: # rows}}",
  "import.heading.changed": "{rows, plural, one {Changed: # row} other {Changed: # rows}}",
  "import.heading.new": "{rows, plural, one {New: # row} other {New: # rows}}",
  "import.rest": "{rest, plural, one {And # more.} other {And # more.}}",
  "import.shown.refused": "This file cannot be imported",
  "import.shown.would": "What importing this file would do",
  "import.shown.did": "Imported",
  "import.shown.done": "{created, number} new, {updated, number} changed, {unchanged, number} as they were.",
  "import.shown.dry": "Nothing has been written yet.",
  "import.shown.none": "There is nothing to do.",
} as const;
