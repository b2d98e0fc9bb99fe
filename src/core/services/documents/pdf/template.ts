/**
 * Pages that are printed: the title and the label stand on each, and how many there are. `beside` is how wide a bar's label is, what
 * is said of it, and a fact's label.
 */
const PAGES = `
#set page(
  paper: "a4",
  flipped: d.wide,
  margin: (x: 20mm, top: 24mm, bottom: 20mm),
  header: context text(size: 9pt, grid(
    columns: (1fr, auto),
    column-gutter: 8mm,
    // A cover says what it is by itself.
    if d.cover != none and counter(page).get().first() == 1 { [] } else { d.title },
    strong(d.label),
  )),
  footer: context align(center, text(size: 9pt, counter(page).display("1 / 1", both: true))),
)
#let titled = block(below: 1.5em, text(size: 24pt, weight: "bold", d.title))
#let beside = (label: 52mm, says: 30mm, fact: 44mm)
`;

/** A picture: one page, as wide as what stands side by side needs and as long as all of it; it is seen on a telephone. */
const PICTURE = `
#set page(width: d.width * 1mm, height: auto, margin: 6mm, fill: white)
#let titled = grid(
  columns: (1fr, auto),
  column-gutter: 6mm,
  text(size: 14pt, weight: "bold", d.title),
  text(size: 8pt, strong(d.label)),
) + v(2mm)
#let beside = (label: 34mm, says: 20mm, fact: 28mm)
`;

/**
 * A printed document in Typst (https://typst.app/docs/reference/); what it says comes in as JSON, `d`. Its fonts come with the
 * typesetter: Libertinus Serif (Latin, Greek, Cyrillic), and DejaVu Sans Mono for signs and Arabic. Other scripts are shown with
 * fonts of the machine, and as boxes where it has none.
 */
const template = (page: string) => `
#let d = json(bytes(sys.inputs.d))
#set document(title: d.title, date: datetime(..d.made))
${page}
#set text(font: ("Libertinus Serif", "DejaVu Sans Mono"), size: 10.5pt, lang: d.language)
#set par(leading: 0.55em)
#show heading.where(level: 1): set text(size: 17pt)
#show heading.where(level: 1): set block(above: 2em, below: 1em)
#show heading.where(level: 2): set text(size: 11.5pt)
#show heading.where(level: 2): set block(above: 1.5em, below: 0.6em)

#let facts(rows) = block(above: 0.7em, breakable: rows.len() > 20, par(
  hanging-indent: beside.fact,
  rows.map(((label, value)) => box(width: beside.fact, text(fill: luma(70), label)) + text(value)).join(linebreak() + h(-beside.fact)),
))
#let listed(columns, rows, narrow, widths, counts) = {
  set text(size: 9pt) if widths != none
  set table.cell(breakable: false) if widths != none
  let upright(name) = rotate(-90deg, reflow: true, text(size: 9pt, name))
  table(
    columns: if widths != none { widths.map(w => w * 1fr) } else if narrow { (auto,) + (1fr,) * (columns.len() - 1) } else { columns.len() },
    align: if narrow { (x, y) => (if x == 0 { left } else { center }) + (if y == 0 { bottom } else { horizon }) } else if counts { (x, y) => if x == 0 { left } else { right } } else { left },
    inset: if narrow { (x: 2pt, y: 4pt) } else { 4pt },
    stroke: 0.4pt + luma(170),
    table.header(..columns.enumerate().map(((i, name)) => if narrow and i > 0 { upright(name) } else { strong(text(size: 8.5pt, hyphenate: true, name)) })),
    ..rows.flatten().map(cell => text(hyphenate: true, cell.split("\n").map(text).join(linebreak()))),
  )
}

#let bars(b) = {
  let length(counts) = counts.sum(default: 0)
  let most = calc.max(1, ..b.rows.map(r => length(r.counts)))
  let bar(counts) = grid(
    columns: counts.filter(c => c > 0).map(c => c * 1fr) + ((most - length(counts)) * 1fr,),
    ..counts.enumerate().filter(((i, c)) => c > 0).map(((i, c)) => rect(width: 100%, height: 4mm, fill: rgb(b.tones.at(i)))),
  )
  if b.parts.len() > 1 { block(above: 1em, below: 1.2em, text(size: 9pt, b.parts.enumerate().map(((i, name)) => box(
    box(width: 3mm, height: 3mm, baseline: 0.5mm, fill: rgb(b.tones.at(i))) + h(1.5mm) + text(name),
  )).join(h(5mm)))) }
  block(below: 1.2em, grid(
    columns: (beside.label, 1fr, beside.says),
    column-gutter: 4mm,
    row-gutter: 3mm,
    align: horizon,
    ..b.rows.map(r => (text(r.label), bar(r.counts), text(size: 9pt, r.says))).flatten(),
  ))
}
#let cover(c) = {
  if c.logo != none { block(below: 8mm, image(bytes(c.logo.bytes), alt: c.organisation, width: c.logo.width * 1mm, height: c.logo.height * 1mm)) }
  block(text(size: 15pt, c.organisation))
  v(1fr)
  block(below: 8mm, width: 80%, par(leading: 10pt, text(size: 30pt, weight: "bold", hyphenate: false, d.title)))
  for line in c.about { block(below: 1em, text(size: 13pt, line)) }
  v(2fr)
  for line in c.foot { block(below: 0.8em, text(line)) }
  pagebreak()
}

#if d.cover != none { cover(d.cover) } else { titled }
#for (at, b) in d.blocks.enumerate() {
  if b.kind == "heading" { heading(level: b.level, text(b.text)) }
  else if b.kind == "paragraph" {
    // What it says of the facts below it stays with them.
    let sticky = d.blocks.at(at + 1, default: b).kind == "facts"
    block(sticky: sticky, text(hyphenate: true, b.text))
  }
  else if b.kind == "facts" { facts(b.rows) }
  else if b.kind == "table" { listed(b.columns, b.rows, b.at("narrow", default: false), b.at("widths", default: none), b.at("counts", default: false)) }
  else if b.kind == "bars" { bars(b) }
  else { pagebreak() }
}
`;

/** What is printed. */
export const TEMPLATE = template(PAGES);
/** What is seen as a picture. */
export const PICTURE_TEMPLATE = template(PICTURE);
