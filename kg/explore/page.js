// Runs once when the page is ready. Arguments: dots, lines, picture, search, panel, quotes.
const nodes = dots.data, edges = lines.data
const full = {width: picture.x_range.end - picture.x_range.start}
const NAMED = 70  // names that are readable at once in the whole picture

function escaped(text) {
  return String(text).replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`)
}

function hidden(node) {
  const group = picture.renderers.find(drawn => drawn.name === nodes.label[node])
  return group !== undefined && !group.visible
}

// Numbers only go into markup unescaped.
function link(node) {
  return `<a href="#" onclick="kgShow(${Number(node)});return false">${escaped(nodes.name[node])}</a>`
}

function told(edge, from) {
  const other = edges.source[edge] === from ? edges.target[edge] : edges.source[edge]
  const arrow = edges.source[edge] === from ? `—${edges.relation[edge]}→` : `←${edges.relation[edge]}—`
  const sentences = Array.from(edges.quotes[edge]).map(number =>
    `<blockquote style="margin:2px 0 8px 12px;color:#444">${escaped(quotes[number][0])}` +
    `<br><small style="color:#888">${escaped(quotes[number][1])}</small></blockquote>`)
  return `<div>${escaped(arrow)} ${link(other)} <small>${escaped(edges.says[edge])}</small>${sentences.join("")}</div>`
}

function around(node) {
  const found = []
  for (let edge = 0; edge < edges.source.length; edge++) {
    if (edges.source[edge] === node || edges.target[edge] === node) found.push(edge)
  }
  return found
}

function light(near, lit) {
  for (let node = 0; node < nodes.x.length; node++) nodes.alpha[node] = near === null || near.has(node) ? 1 : 0.12
  for (let edge = 0; edge < edges.source.length; edge++) {
    const seen = !hidden(edges.source[edge]) && !hidden(edges.target[edge])
    edges.alpha[edge] = !seen ? 0 : lit === null ? 0.35 : lit.has(edge) ? 0.9 : 0.05
  }
  name(near)
  dots.change.emit()
  lines.change.emit()
}

// The nearer one looks, the more dots have room for their names; dots are ordered by their number of lines.
function name(near) {
  const zoom = full.width / (picture.x_range.end - picture.x_range.start)
  const room = NAMED * zoom * zoom
  for (let node = 0; node < nodes.x.length; node++) {
    nodes.shown[node] = node < room || (near !== null && near.has(node)) ? nodes.name[node] : ""
  }
}

const state = {near: null, lit: null}

function show(node) {
  const found = around(node)
  state.lit = new Set(found)
  state.near = new Set([node, ...found.map(edge => edges.source[edge]), ...found.map(edge => edges.target[edge])])
  panel.text = `<h3>${escaped(nodes.name[node])}</h3><p>${escaped(nodes.label[node])} ` +
    `<small>${escaped(nodes.says[node])}</small></p>` + found.map(edge => told(edge, node)).join("")
  light(state.near, state.lit)
}

function centre(node) {
  const half = [(picture.x_range.end - picture.x_range.start) / 2, (picture.y_range.end - picture.y_range.start) / 2]
  picture.x_range.setv({start: nodes.x[node] - half[0], end: nodes.x[node] + half[0]})
  picture.y_range.setv({start: nodes.y[node] - half[1], end: nodes.y[node] + half[1]})
}

window.kgShow = node => { centre(node); show(node) }

dots.selected.properties.indices.change.connect(() => {
  if (dots.selected.indices.length > 0) show(dots.selected.indices[0])
})

lines.selected.properties.indices.change.connect(() => {
  if (lines.selected.indices.length === 0 || dots.selected.indices.length > 0) return
  const edge = lines.selected.indices[0]
  state.lit = new Set([edge])
  state.near = new Set([edges.source[edge], edges.target[edge]])
  panel.text = `<h3>${link(edges.source[edge])}</h3>` + told(edge, edges.source[edge])
  light(state.near, state.lit)
})

search.properties.value.change.connect(() => {
  const node = nodes.name.indexOf(search.value)
  if (node >= 0) window.kgShow(node)
})

for (const drawn of picture.renderers) drawn.properties.visible.change.connect(() => light(state.near, state.lit))

let waiting = null
picture.x_range.properties.end.change.connect(() => {
  clearTimeout(waiting)
  waiting = setTimeout(() => { name(state.near); dots.change.emit() }, 120)
})

name(null)
dots.change.emit()
