/** Documents of resources, and their passages. */
export const passages = {
  "title.resource.attach": "Attach a document",
  "title.resource.file": "Get the document",
  "title.resource.passage": "Show an article",
  "name.attach": "attach",
  "name.passage": "passage",
  "name.number": "number",
  "submit.attach": "Attach",
  "resource.attach.summary": "Give a resource its document, so that its articles are found",
  "resource.attach.file": "Document: PDF, DOCX, HTML or text, 25 MB",
  "resource.attach.missing": "Attach the document: PDF, DOCX, HTML or plain text.",
  "resource.attach.whose":
    "Who may change a resource gives it its document: moderators, whoever speaks for its country, and whoever suggested it until it is published.",
  "resource.attach.done": "Document of “{title}”",
  "resource.file.summary": "Get the document of a resource",
  "resource.file.get": "Get the document",
  "resource.file.alt": "Document of “{title}”",
  "resource.file.none": "“{title}” has no document here.",
  "resource.file.large":
    "This document is larger than every chat takes ({megabytes, number} MB). Its passages can be read here, and its address opens it; whoever runs the bot can hand it over (`rapporteur export document`).",
  "resource.file.export.unknown": "No resource has that id, and the title of none begins so: {named}.",
  "resource.file.export.several": "Several resources are called so; say the whole title, or the id: {titles}",
  "resource.file.export.done": "Document of “{title}”, {label}",
  "resource.file.name": "Document",
  "resource.file.size": "{megabytes, number} MB",
  "resource.file.passages": "Text",
  "resource.file.passages.count":
    "{passages, plural, one {# passage that is searched} other {# passages that are searched}}",
  "resource.file.textless":
    "{textless, number} of {pages, plural, one {# page} other {# pages}} {textless, plural, one {is a picture or blank: its text is} other {are pictures or blank: their text is}} not searched.",
  "resource.file.used": "Documents of this community take {used, number} of {total, number} MB.",
  "resource.file.room":
    "There is no room for it: the documents of a community may take {megabytes, number} MB. Moderators see how much is taken; whoever runs the bot can give more.",
  "resource.file.busy": "Several documents are being read already. Please try again in a minute.",
  "resource.file.empty": "There is nothing in this document.",
  "resource.file.kind":
    "This is no PDF, DOCX, HTML or plain text, whatever it is called. Save it as one of these and attach it again.",
  "resource.file.encrypted": "This document is locked by a password. Attach it without one.",
  "resource.file.damaged": "This document is broken and cannot be read. Open it, save it anew and attach it again.",
  "resource.file.macros":
    "This document has macros, which are not handed on. Save it as a document without macros (.docx) and attach that.",
  "resource.file.long":
    "This document is too long: at most {pages, number} pages and {characters, number} characters are read. Attach it in parts.",
  "resource.file.parts":
    "This document has too many passages: a resource has {most, number} at most. Attach it in parts.",
  "resource.file.heavy":
    "This document takes more time or memory to read than one may. Attach a simpler version of it.",
  "resource.passage.summary": "Show an article or section of a resource whole",
  "resource.passage.number": "Number, such as 7 or 12-bis",
  "resource.passage.nth": "Passage {nth, number}",
  "resource.passage.page": "Page {page, number}",
  "resource.passage.none": "Nothing of what stands in “{title}” is kept here.",
  "resource.passage.unnumbered": "The passages of “{title}” have no numbers.",
  "resource.passage.unknown": "Nothing in it is called “{number}”. It goes from {first} to {last}.",
  "resource.passage.elsewhere":
    "“{number}” of it is not kept here{address, select, yes {: its address leads to the text} other {}}.",
  "resource.passage.gone": "“{title}” has no such passage, or not any more.",
  "resource.passage.before": "The one before",
  "resource.passage.after": "The next one",
  "resource.passage.whole": "About the resource",
  "resource.passage.read": "Read it here",
  "resource.passage.show": "Show this passage",
  "import.columns.resource": "resource|document|law|source",
  "import.columns.number": "number|article|section",
  "import.columns.heading": "heading|rubric|caption",
  "import.columns.passage": "text|passage|wording",
  "import.counted.passages": "{rows, plural, one {# passage} other {# passages}}",
  "import.demo.passages": "Demo passages",
  "audited.resource.attach": "gave a resource its document",
  "audited.import.passages": "imported passages",
  "limit.resource-files": "You have attached a lot of documents today. You can attach more from {at}.",
} as const;
