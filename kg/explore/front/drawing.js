// The picture: cytoscape draws what `view` holds.
const INK = {Person: "#9c2b3f", Post: "#7a5300", Organization: "#00606e", Place: "#2f6b46", Event: "#43468f", Project: "#6a4480", Indicator: "#555555"}
const PAPER = {Person: "#b23a4e", Post: "#fdf1d2", Organization: "#dff1f3", Place: "#e2f1e6", Event: "#ffffff", Project: "#f0e6f5", Indicator: "#eeeeee"}
const SHAPE = {Person: "round-rectangle", Post: "cut-rectangle", Organization: "rectangle", Place: "barrel", Event: "round-rectangle", Project: "round-tag", Indicator: "ellipse"}
const STROKE = {
  CHAIRED: ["#c1272d", 3.5, "solid"], LED: ["#c1272d", 3.5, "solid"], HOSTED: ["#d9480f", 3, "solid"], SPOKE_AT: ["#e8871e", 2, "solid"],
  ATTENDED: ["#3b6fb6", 2, "solid"], ACCOMPANIED: ["#3b9ab6", 2, "solid"], HOLDS: ["#b58900", 2, "solid"], AT: ["#b58900", 1.5, "dotted"],
  ORGANIZED: ["#00798c", 2, "solid"], EXHIBITED_AT: ["#4fa3b0", 1.5, "solid"], HELD_AT: ["#4b8f63", 1.5, "solid"], VISITED: ["#2f9e44", 2, "solid"],
  CONCERNS: ["#8d6a9f", 1.5, "solid"], PART_OF: ["#8a8f99", 1.5, "dotted"], LOCATED_IN: ["#66a182", 1.5, "dotted"], UNDERTAKES: ["#8d6a9f", 2.5, "solid"], REPORTED: ["#8c8c8c", 1.5, "solid"],
}
const FONT = getComputedStyle(document.documentElement).getPropertyValue("--font").trim()
const view = {nodes: new Map(), edges: new Map(), places: new Map()}
const hidden = new Set()
let cy = null

const edgeId = edge => `${edge.s}\u0001${edge.key}\u0001${edge.t}`
const pen = document.createElement("canvas").getContext("2d")

const widths = new Map()
pen.font = `bold 13px ${FONT}`

// The width of a text is the sum of its characters': exact for Chinese, close enough for the rest, and each is measured once.
function wide(text) {
  let sum = 0
  for (const char of text) {
    if (!widths.has(char)) widths.set(char, pen.measureText(char).width)
    sum += widths.get(char)
  }
  return sum
}

function wrapped(text, width, most) {
  const lines = [""]
  let taken = 0
  for (const char of text.replace(/\s+/g, " ")) {
    taken += wide(char)
    if (taken <= width) { lines[lines.length - 1] += char; continue }
    if (lines.length === most) { lines[most - 1] = `${[...lines[most - 1]].slice(0, -1).join("")}…`; break }
    lines.push(char)
    taken = wide(char)
  }
  return lines
}

// Measuring text is slow, and a node is measured at each change of the view.
const measured = new Map()

function boxOf(node) {
  const key = [node.id, node.post || "", language].join("\u0001")
  if (!measured.has(key)) measured.set(key, measure(node))
  return measured.get(key)
}

function measure(node) {
  const lines = node.label === "Person" ? [...wrapped(node.name, 150, 1), ...(node.post ? wrapped(node.post, 150, 1) : [])]
    : node.label === "Event" ? [...(node.start ? [saidDay(node.start)] : []), ...wrapped(node.name, 134, 2)] : wrapped(node.name, 134, 2)
  const round = node.label === "Indicator" || node.label === "Project" ? 34 : 18
  return {text: lines.join("\n"), w: Math.ceil(Math.max(...lines.map(line => wide(line)))) + round, h: lines.length * 17 + 11}
}

// Lines beyond which they are drawn straight and without arrows: bending each takes most of the time of a large picture.
const MANY_LINES = 150

// One rule for all: colours come with each element, since matching many rules against many elements is what takes time.
function styles() {
  return [
    {selector: "node", style: {label: "data(text)", width: "data(w)", height: "data(h)", shape: "data(shape)", "background-color": "data(paper)", "border-color": "data(ink)", color: "data(words)",
      "font-weight": "data(weight)", "font-size": 13, "font-family": FONT, "line-height": 1.25, "text-wrap": "wrap", "text-max-width": 400, "text-valign": "center", "text-halign": "center", "border-width": 1.5}},
    {selector: "edge", style: {"line-color": "data(color)", "target-arrow-color": "data(color)", width: "data(thick)", "line-style": "data(dash)", "curve-style": "bezier", "target-arrow-shape": "triangle",
      "arrow-scale": 0.9, "control-point-step-size": 22, opacity: 0.85}},
    {selector: "edge.many", style: {"curve-style": "haystack", "haystack-radius": 0}},
    {selector: "node.opened", style: {"border-width": 3}},
    {selector: "edge.told, edge.picked", style: {label: "data(word)", "font-size": 12, "font-family": FONT, color: "#1f2430", "text-background-color": "#f6f7f9",
      "text-background-opacity": 0.92, "text-background-padding": 2, "text-rotation": "autorotate"}},
    {selector: "edge.unsure", style: {"line-style": "dashed"}},
    {selector: ".not", style: {opacity: 0.2}},
    {selector: "node.not", style: {color: "#1f2430"}},
    {selector: ".off", style: {display: "none"}},
    {selector: "node.picked", style: {"border-width": 5, "border-color": "#f2b705"}},
    {selector: "edge.picked", style: {"line-color": "#f2b705", "target-arrow-color": "#f2b705", width: 6, opacity: 1}},
  ]
}

function nodeData(node) {
  const person = node.label === "Person"
  return {...boxOf(node), id: node.id, label: node.label, shape: SHAPE[node.label] || "rectangle", paper: PAPER[node.label] || "#eeeeee", ink: INK[node.label] || "#555555",
    words: person ? "#ffffff" : "#1f2430", weight: person ? "bold" : "normal"}
}

function edgeData(id, edge) {
  const [color, thick, dash] = STROKE[edge.rel] || ["#888888", 1.5, "solid"]
  return {id, source: edge.s, target: edge.t, rel: edge.rel, word: say(edge.rel), color, thick, dash}
}

function startDrawing() {
  const {Cytoscape} = window.dash_cytoscape
  const root = window.ReactDOM.createRoot(at("graph"))
  window.ReactDOM.flushSync(() => root.render(window.React.createElement(Cytoscape, {
    id: "canvas", elements: [], stylesheet: styles(), layout: {name: "preset"}, style: {width: "100%", height: "100%", position: "absolute"},
    minZoom: 0.15, maxZoom: 3, autoRefreshLayout: false, responsive: false, setProps: () => {},
  })))
  cy = window.cy
  cy.on("tap", "node", event => visitShown(event.target.id()))
  cy.on("tap", "edge", event => pick({edge: view.edges.get(event.target.id())}))
  cy.on("dragfree", "node", event => view.places.set(event.target.id(), {...event.target.position()}))
  cy.on("mouseover", "edge", event => event.target.addClass("told"))
  cy.on("mouseout", "edge", event => event.target.removeClass("told"))
  drawAtOnce()
}

// What is new is drawn straight to the screen. The library would first paint each element on a canvas of its own, which
// makes the first look at 200 neighbours wait 100 ms longer, and pays only when the picture is moved: then it may.
let fresh = false

function drawAtOnce() {
  const renderer = cy.renderer(), kept = renderer.drawLayeredElements
  if (!kept || !renderer.drawElement) return
  renderer.drawLayeredElements = (context, elements, ratio, extent) => {
    if (!fresh) return kept.call(renderer, context, elements, ratio, extent)
    for (const element of elements) {
      const box = element.boundingBox()
      if (box.x1 <= extent.x2 && box.x2 >= extent.x1 && box.y1 <= extent.y2 && box.y2 >= extent.y1) renderer.drawElement(context, element)
    }
  }
  cy.on("viewport grab", () => { fresh = false })
}

// Take what an answer brings into the picture; what stood there keeps its place.
function bring(answer) {
  for (const node of answer.nodes) view.nodes.set(node.id, node)
  for (const edge of answer.edges) view.edges.set(edgeId(edge), edge)
  redraw()
}

function clearView() {
  view.nodes.clear()
  view.edges.clear()
  view.places.clear()
  cy.elements().remove()
}

function redraw() {
  place()
  const added = []
  for (const node of view.nodes.values()) {
    if (cy.getElementById(node.id).empty()) added.push({group: "nodes", data: nodeData(node), position: {...view.places.get(node.id)}})
  }
  for (const [id, edge] of view.edges) {
    if (cy.getElementById(id).empty()) added.push({group: "edges", data: edgeData(id, edge), classes: view.edges.size > MANY_LINES ? "many" : ""})
  }
  cy.add(added)
  fresh = true
  light()
  drawLegend()
}

// The shape of the picture is taken for one of two, so that an address gives the same view in every window.
const NARROW = 760

function place() {
  const ids = [...view.nodes.keys()], order = new Map(ids.map((id, number) => [id, number]))
  const degree = ids.map(() => 0), links = [], seen = new Set()
  for (const edge of view.edges.values()) {
    const a = order.get(edge.s), b = order.get(edge.t)
    degree[a]++
    degree[b]++
    if (!seen.has(`${a} ${b}`)) { seen.add(`${a} ${b}`); links.push([a, b]) }
  }
  const boxes = ids.map((id, number) => {
    const known = view.places.get(id), {w, h} = boxOf(view.nodes.get(id))
    return {id, w, h, weight: degree[number], fixed: Boolean(known), ...(known || {})}
  })
  arrange(boxes, links, window.innerWidth < NARROW ? 0.95 : 1.45)
  for (const box of boxes) view.places.set(box.id, {x: Math.round(box.x), y: Math.round(box.y)})
}

// All in view, but never so large that it shouts nor so small that a name cannot be read.
function fitted() {
  const boxes = seenNodes().map(node => ({...boxOf(node), ...view.places.get(node.id), id: node.id}))
  if (!boxes.length) return
  cy.resize()
  const left = Math.min(...boxes.map(box => box.x - box.w / 2)), right = Math.max(...boxes.map(box => box.x + box.w / 2))
  const top = Math.min(...boxes.map(box => box.y - box.h / 2)), bottom = Math.max(...boxes.map(box => box.y + box.h / 2))
  const fit = Math.min((cy.width() - 32) / (right - left), (cy.height() - 32) / (bottom - top), 1.2)
  const least = window.innerWidth < NARROW ? 0.75 : 0.62
  const middle = fit >= 0.55 ? {x: (left + right) / 2, y: (top + bottom) / 2} : view.places.get(picked && view.places.has(picked.id) ? picked.id : opened.findLast(id => view.places.has(id)) || busiest())
  const zoom = fit >= 0.55 ? fit : least
  // What does not fit is cut at the far side, never beside an empty one.
  const shift = (size, low, high, centre) => {
    const pan = size / 2 - zoom * centre
    return zoom * (high - low) <= size - 32 ? size / 2 - zoom * (low + high) / 2 : Math.min(16 - zoom * low, Math.max(size - 16 - zoom * high, pan))
  }
  cy.viewport({zoom, pan: {x: shift(cy.width(), left, right, middle.x), y: shift(cy.height(), top, bottom, middle.y)}})
  fresh = true
}

function busiest() {
  const counts = new Map([...view.nodes.keys()].map(id => [id, 0]))
  for (const edge of view.edges.values()) for (const end of [edge.s, edge.t]) counts.set(end, counts.get(end) + 1)
  return [...counts].reduce((best, one) => one[1] > best[1] ? one : best)[0]
}

// What the clock and the legend leave: pale for what was not so, away for what is filtered.
function light() {
  const states = new Map([...view.nodes.keys()].map(id => [id, []]))
  const chosen = picked && (picked.edge ? edgeId(picked.edge) : picked.id)
  cy.batch(() => {
    for (const [id, edge] of view.edges) {
      const state = stateOf(edge, view.nodes), near = picked && picked.id && view.edges.size < 80 && (edge.s === picked.id || edge.t === picked.id)
      states.get(edge.s).push(state)
      states.get(edge.t).push(state)
      dress(id, {not: state === "not", unsure: state === "unsure", off: hidden.has(edge.rel), told: near, many: view.edges.size > MANY_LINES, picked: id === chosen})
    }
    for (const [id, node] of view.nodes) {
      dress(id, {not: nodeState(node, states.get(id)) === "not", off: hidden.has(node.label), opened: opened.includes(id), picked: id === chosen})
    }
  })
}

// Classes that are right already are left alone: each change restyles an element.
function dress(id, wanted) {
  const drawn = cy.getElementById(id)
  for (const [name, on] of Object.entries(wanted)) if (drawn.hasClass(name) !== Boolean(on)) drawn.toggleClass(name, Boolean(on))
}
