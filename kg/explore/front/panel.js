// The panel: what is picked, with its facts and their sentences.
const TABS = ["facts", "timeline", "months", "places", "path"]
const FIRST_PROPS = ["aliases", "kind", "level", "title", "status", "start", "end", "topic", "investment", "capacity", "value", "unit", "period", "change", "derived", "first_seen", "last_seen", "mentions"]
const DAYS = new Set(["start", "end", "first_seen", "last_seen"])
let tab = "facts"
let drawnPanel = 0

function drawTabs() {
  at("tabs").replaceChildren(...TABS.map(name => el("button", {role: "tab", "aria-selected": String(tab === name), id: `tab-${name}`, onclick: () => showTab(name)}, say(name))))
}

function showTab(name) {
  tab = TABS.includes(name) ? name : "facts"
  drawTabs()
  remember()
  return drawPanel()
}

// A slow answer must not overwrite the panel of what was picked after it.
async function drawPanel() {
  const turn = ++drawnPanel
  const made = await {facts: factsPanel, timeline: timelinePanel, months: monthsPanel, places: placesPanel, path: pathPanel}[tab]()
  if (turn === drawnPanel) { at("panel").replaceChildren(...made); at("panel").scrollTop = 0 }
}

async function factsPanel() {
  if (!picked) return [el("p", {class: "when"}, say("pickOne")), ...meetings()]
  if (picked.edge) return onePanel(await ask("fact", {s: picked.edge.s, t: picked.edge.t, key: picked.edge.key}))
  return entityPanel(await ask("entity", {id: picked.id}))
}

// Who met whom in the view, as a list: the same answer for who cannot see the picture.
function meetings() {
  const people = new Map()
  for (const edge of view.edges.values()) {
    const [person, event] = [view.nodes.get(edge.s), view.nodes.get(edge.t)]
    if (!TOOK_PART.has(edge.rel) || person.label !== "Person") continue
    if (!people.has(event)) people.set(event, new Set())
    people.get(event).add(person)
  }
  const shared = [...people].filter(([, found]) => found.size > 1).sort(([a], [b]) => (a.start || "") < (b.start || "") ? 1 : -1)
  return shared.map(([event, found]) => el("div", {class: `fact ${nodeState(event, [])}`}, el("span", {class: "when"}, event.start ? saidDay(event.start) : say("undated")), " ", nameOf(event),
    el("div", {}, [...found].flatMap((person, number) => [number ? "、" : "", nameOf(person)]))))
}

function entityPanel(told) {
  const {node} = told, shown = view.nodes.has(node.id)
  return [
    el("h2", {}, node.name), chip(node.label),
    el("div", {class: "row"},
      el("button", {id: "only", onclick: () => openOnly(node.id)}, say("only")),
      el("button", {id: "expand", onclick: () => expand(node.id)}, say("expand")),
      shown ? el("button", {id: "hide", onclick: () => remove(node.id)}, say("hide")) : null,
      el("button", {id: "way-from", onclick: () => { wayEnds[0] = node; showTab("path") }}, say("wayFrom"))),
    propsList(node.props),
    told.met.length ? [el("h3", {}, say("met")), el("div", {class: "row"}, told.met.map(one => el("span", {}, nameOf(one), el("small", {class: "when"}, ` ${one.times}${say("times")}`))))] : null,
    groups(told.facts, node.id),
    told.more ? el("button", {id: "more", onclick: async () => at("panel").replaceChildren(...entityPanel(await ask("entity", {id: node.id, all: true})))}, `${say("more")} ${told.more}`) : null,
    told.named.length ? [el("h3", {}, `${say("named")} ${told.sentences} ${say("sentences")}`), told.named.map(sentence)] : null,
  ].flat(2).filter(Boolean)
}

function propsList(props) {
  const names = [...FIRST_PROPS, "rule", "confidence", "count"].filter(name => Object.hasOwn(props, name))
  return el("dl", {}, names.flatMap(name => [el("dt", {}, say(name)), el("dd", {}, shownValue(name, props[name]))]))
}

function shownValue(name, value) {
  if (Array.isArray(value)) return value.join("、")
  if (["kind", "level", "status"].includes(name)) return say(value)
  if (DAYS.has(name)) return saidDay(value)
  return Number.isInteger(value) ? String(value).replace(/\B(?=(\d{3})+$)/g, ",") : String(value)
}

function groups(facts, here) {
  const found = new Map()
  for (const fact of facts) {
    const key = `${fact.edge.rel} ${fact.edge.s === here ? "→" : "←"}`
    if (!found.has(key)) found.set(key, [])
    found.get(key).push(fact)
  }
  return [...found].flatMap(([key, some]) => [el("h3", {}, `${say(key.split(" ")[0])} ${key.split(" ")[1]}`), some.map(oneFact)])
}

function when(edge, other) {
  if (edge.rel === "HOLDS") return [edge.start || edge.end ? `${edge.start ? saidDay(edge.start) : "?"} – ${edge.end ? saidDay(edge.end) : ""}` : "", edge.status ? say(edge.status) : ""].filter(Boolean).join(" · ")
  return saidDay((other && other.start) || edge.start || "")
}

function oneFact(fact) {
  const ends = new Map([[fact.other.id, fact.other], [picked.id, view.nodes.get(picked.id) || {id: picked.id}]])
  return el("div", {class: `fact ${stateOf(fact.edge, ends)}`}, nameOf(fact.other), " ", el("small", {}, when(fact.edge, fact.other)), sentences(fact.quotes, fact.total))
}

function onePanel(fact) {
  return [
    el("h2", {}, nameOf(fact.from), ` — ${say(fact.edge.rel)} → `, nameOf(fact.to)), el("small", {class: "when"}, when(fact.edge, fact.to)),
    el("h3", {}, `${fact.total} ${say("sentences")}`), ...fact.quotes.map(sentence), propsList(fact.props),
  ]
}
