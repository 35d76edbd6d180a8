// Places below places, loaded as one opens them; and the way between two entities.
const wayEnds = [null, null]

async function placesPanel() {
  return [el("ul", {class: "tree", role: "tree"}, (await ask("regions", {under: null})).map(region))]
}

function region(place) {
  const below = el("ul", {role: "group"})
  const sign = el("button", {"aria-expanded": "false", "aria-label": say("expand"), onclick: async () => {
    const open = sign.getAttribute("aria-expanded") === "true"
    sign.setAttribute("aria-expanded", String(!open))
    sign.textContent = open ? "+" : "−"
    below.replaceChildren(...(open ? [] : (await ask("regions", {under: place.id})).map(region)))
  }}, "+")
  sign.disabled = place.below === 0
  const counts = [place.below ? `${place.below} ↓` : "", place.events ? `${place.events} ${say("events")}` : ""].filter(Boolean).join(" · ")
  return el("li", {role: "treeitem"}, sign, nameOf(place), " ", el("span", {class: "when"}, counts), below)
}

async function pathPanel() {
  const holders = [el("div", {class: "combo"}), el("div", {class: "combo"})]
  const names = ["from", "to"]
  holders.forEach((holder, place) => completing(holder, {
    id: `way-${names[place]}`, placeholder: say(names[place]), value: wayEnds[place] ? wayEnds[place].name : "", chosen: one => { wayEnds[place] = one; findWay() },
  }))
  const steps = el("div", {id: "way-steps"}, road ? roadSteps() : null)
  return [el("div", {class: "row"}, holders[0]), el("div", {class: "row"}, holders[1]), steps]
}

function roadSteps() {
  const found = []
  roadNodes.forEach((id, place) => {
    const node = view.nodes.get(id)
    if (!node) return
    found.push(el("div", {class: "fact"}, chip(node.label), " ", nameOf(node), " ", el("small", {}, node.start ? saidDay(node.start) : node.post || "")))
    const next = roadNodes[place + 1]
    for (const edge of view.edges.values()) {
      if ((edge.s === id && edge.t === next) || (edge.t === id && edge.s === next)) {
        found.push(el("div", {class: "row"}, el("button", {onclick: () => { pick({edge}); showTab("facts") }}, `${edge.s === id ? "↓" : "↑"} ${say(edge.rel)}`)))
      }
    }
  })
  return found
}
