// What is seen as a file: a picture, or the rows behind it.
function download(name, content, kind) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], {type: kind}))
  const link = el("a", {href: address, download: name})
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}

const xml = text => String(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "\ufffd").replace(/[&<>"']/g, char => `&#${char.charCodeAt(0)};`)
const seenNodes = () => [...view.nodes.values()].filter(node => !hidden.has(node.label))
const seenEdges = () => [...view.edges.values()].filter(edge => !hidden.has(edge.rel) && !hidden.has(view.nodes.get(edge.s).label) && !hidden.has(view.nodes.get(edge.t).label))

function savePng() {
  download("kg.png", cy.png({output: "blob", full: true, scale: 2, bg: "#ffffff", maxWidth: 8000, maxHeight: 8000}), "image/png")
}

function saveSvg() {
  const nodes = seenNodes().map(node => ({...boxOf(node), ...view.places.get(node.id), node}))
  const left = Math.min(...nodes.map(box => box.x - box.w / 2)) - 20, top = Math.min(...nodes.map(box => box.y - box.h / 2)) - 20
  const right = Math.max(...nodes.map(box => box.x + box.w / 2)) + 20, bottom = Math.max(...nodes.map(box => box.y + box.h / 2)) + 20
  const lines = seenEdges().map(edge => {
    const [color, width] = STROKE[edge.rel] || ["#888", 1], a = view.places.get(edge.s), b = view.places.get(edge.t)
    return `<line x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}" stroke="${color}" stroke-width="${width}"><title>${xml(say(edge.rel))}</title></line>`
  })
  const boxes = nodes.map(({x, y, w, h, text, node}) => {
    const rows = text.split("\n"), ink = node.label === "Person" ? "#ffffff" : "#1f2430"
    const words = rows.map((row, number) => `<tspan x="${x}" y="${y + (number - (rows.length - 1) / 2) * 17 + 5}">${xml(row)}</tspan>`).join("")
    return `<rect x="${x - w / 2}" y="${y - h / 2}" width="${w}" height="${h}" rx="6" fill="${PAPER[node.label] || "#eee"}" stroke="${INK[node.label] || "#555"}"/>` +
      `<text text-anchor="middle" font-size="13" font-family="sans-serif" fill="${ink}">${words}</text>`
  })
  download("kg.svg", `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${right - left} ${bottom - top}">` +
    `<rect x="${left}" y="${top}" width="100%" height="100%" fill="#ffffff"/>${lines.join("")}${boxes.join("")}</svg>\n`, "image/svg+xml")
}

function saveGexf() {
  const color = label => (INK[label] || "#555555").match(/[0-9a-f]{2}/gi).map(part => parseInt(part, 16))
  const full = day => /^\d{4}(-\d\d(-\d\d)?)?$/.test(day || "")
  const spell = (start, end) => (full(start) ? ` start="${earliest(start)}"` : "") + (full(end) ? ` end="${lastDay(end)}"` : "")
  const ownDays = one => one.rel === "HOLDS" ? spell(one.start, one.end) : one.label === "Event" ? spell(one.start, one.end || one.start) : ""
  const days = edge => [edge, view.nodes.get(edge.s), view.nodes.get(edge.t)].map(ownDays).find(Boolean) || ""
  const nodes = seenNodes().map(node => {
    const [r, g, b] = color(node.label), {x, y} = view.places.get(node.id)
    return `<node id="${xml(node.id)}" label="${xml(node.name)}"${ownDays(node)}><attvalues><attvalue for="kind" value="${xml(node.label)}"/></attvalues>` +
      `<viz:color r="${r}" g="${g}" b="${b}"/><viz:position x="${x}" y="${-y}"/><viz:size value="10"/></node>`
  })
  const edges = seenEdges().map((edge, number) => `<edge id="${number}" source="${xml(edge.s)}" target="${xml(edge.t)}" label="${xml(edge.rel)}" kind="${xml(edge.rel)}" weight="${edge.n || 1}"${days(edge)}/>`)
  download("kg.gexf", `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2"><graph defaultedgetype="directed" mode="dynamic" timeformat="date">` +
    `<attributes class="node"><attribute id="kind" title="kind" type="string"/></attributes><nodes>${nodes.join("")}</nodes><edges>${edges.join("")}</edges></graph></gexf>\n`, "application/xml")
}

// A cell that begins like a formula would be run by a spreadsheet.
const cell = value => {
  const text = String(value ?? ""), safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

function saveCsv() {
  const rows = seenEdges().map(edge => {
    const [a, b] = [view.nodes.get(edge.s), view.nodes.get(edge.t)]
    return [a.name, a.label, edge.rel, b.name, b.label, edge.start || b.start, edge.end || b.end, edge.status, edge.first, edge.last, edge.n, a.id, b.id]
  })
  const head = ["source", "source_label", "relation", "target", "target_label", "start", "end", "status", "first_seen", "last_seen", "count", "source_id", "target_id"]
  download("kg.csv", "\ufeff" + [head, ...rows].map(row => row.map(cell).join(",")).join("\r\n") + "\r\n", "text/csv")
}

async function copyLink() {
  remember()
  try { await navigator.clipboard.writeText(location.href); notice(say("copied")) } catch { notice(location.href) }
}
