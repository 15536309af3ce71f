/**
 * The layout of a PDF, in Typst. It is constant: what a document says arrives as data (`sys.inputs`) and becomes
 * text nodes, so a name like `#import "x"` or `*bold*` is printed as it stands. The template reads no file and
 * loads no package.
 */
export const pdfTemplate = `
#let doc = json(bytes(sys.inputs.document))
#set document(title: doc.title, author: doc.authors, date: auto)
#set text(lang: "en", region: "GB", size: 11pt, hyphenate: false,
  font: ("Noto Sans", "Liberation Sans", "DejaVu Sans", "Libertinus Serif"))
#set par(leading: 0.7em, spacing: 1em, justify: false)
#set page(
  paper: "a4",
  margin: (x: 2.2cm, top: 2.4cm, bottom: 2.6cm),
  header: if doc.classification != "" { text(9pt, weight: "bold", doc.classification) },
  footer: context {
    set text(8pt, fill: luma(30%))
    set par(leading: 0.5em)
    doc.footer
    linebreak()
    "Page " + counter(page).display("1 of 1", both: true)
  },
)
#set block(spacing: 1em)
#show quote: set pad(x: 0pt)
#show quote: set block(above: 0.7em, below: 1em)
#show terms: set block(above: 1em, below: 1em)
#show list: set block(above: 1em, below: 1em)
#show enum: set block(above: 1em, below: 1em)
#show heading: set block(above: 1.4em, below: 0.7em, sticky: true)
#show heading.where(level: 1): set text(20pt)
#show heading.where(level: 2): set text(14pt)
#show heading.where(level: 3): set text(12pt)

#let way(piece) = if piece.dir == "rtl" { rtl } else { ltr }
#let said(piece) = text(dir: way(piece), piece.lines.join(linebreak()))
#let line-of(piece) = { set text(dir: way(piece)); par(said(piece)) }
#let fields(all) = terms(separator: " ", hanging-indent: 1em, spacing: 0.7em,
  ..all.map(f => terms.item(said(f.label) + ":", said(f.value))))

#let shown(item) = {
  if item.kind == "paragraph" { line-of(item.text) }
  if item.kind == "quote" {
    if item.label != none { block(sticky: true, below: 0.6em, strong(said(item.label))) }
    quote(block: true, block(inset: (left: 0.9em, y: 0.3em), stroke: (left: 3pt + luma(65%)), said(item.text)))
  }
  if item.kind == "fields" { fields(item.fields) }
  if item.kind == "list" {
    if item.ordered { enum(..item.items.map(said)) } else { list(..item.items.map(said)) }
  }
  if item.kind == "table" {
    if item.caption != none { block(sticky: true, below: 0.6em, strong(said(item.caption))) }
    table(
      columns: item.head.map(_ => 1fr),
      stroke: (x: none, top: none, bottom: 0.5pt + luma(60%)),
      inset: (x: 4pt, y: 5pt),
      align: start,
      table.header(..item.head.map(cell => strong(said(cell)))),
      ..item.rows.flatten().map(said),
    )
  }
}

#if doc.notOfficial != none { block(stroke: 0.75pt + luma(45%), inset: 6pt, said(doc.notOfficial)) }
#if doc.heading != none { heading(level: 1, said(doc.heading)) }
#if doc.subtitle != none { block(below: 1.2em, text(13pt, fill: luma(28%), said(doc.subtitle))) }
#if doc.header.len() > 0 { fields(doc.header) }
#for section in doc.sections {
  if section.heading != none { heading(level: section.level, said(section.heading)) }
  for item in section.blocks { shown(item) }
}
`;
