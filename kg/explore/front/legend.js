// What the colours and lines mean; a box that is not ticked takes them out of the picture.
function drawLegend() {
  const labels = Object.keys(INK).filter(label => [...view.nodes.values()].some(node => node.label === label))
  const relations = Object.keys(STROKE).filter(relation => [...view.edges.values()].some(edge => edge.rel === relation))
  const holder = at("legend").querySelector("div")
  holder.replaceChildren(el("div", {}, labels.map(label => entry(label, box(label)))), el("div", {}, relations.map(relation => entry(relation, stroke(relation)))))
}

function entry(name, sample) {
  const tick = el("input", {type: "checkbox", "data-name": name, onchange: event => {
    if (event.target.checked) hidden.delete(name)
    else hidden.add(name)
    light()
    remember()
  }})
  tick.checked = !hidden.has(name)
  return el("label", {}, tick, sample, say(name))
}

function svg(tag, given, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag)
  for (const [name, value] of Object.entries(given)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

const box = label => svg("svg", {width: 20, height: 12}, svg("rect", {x: 1, y: 1, width: 18, height: 10, rx: label === "Organization" ? 0 : 4, fill: PAPER[label], stroke: INK[label], "stroke-width": 1.5}))

function stroke(relation) {
  const [color, width, dash] = STROKE[relation]
  return svg("svg", {width: 20, height: 12}, svg("line", {x1: 0, x2: 20, y1: 6, y2: 6, stroke: color, "stroke-width": width, "stroke-dasharray": dash === "dotted" ? "2 2" : "none"}))
}
