// What the reader does, and what follows from it.
const carried = at("data").textContent
const answerer = carried.trim() === "null" ? served : stored(JSON.parse(carried))
at("data").remove()
const opened = [], gone = []
let picked = null, road = null, roadNodes = [], base = "home"

async function ask(question, given) {
  try { return await answerer(question, given) } catch (error) { notice(say("lost")); throw error }
}

async function home() {
  const answer = await ask("opening", {})
  restart()
  base = "home"
  at("find").value = ""
  monthCounts = answer.months
  caption(say("whoMet"), say("whoMetHow"))
  bring(answer)
  fitted()
  drawClock()
  return pick(null)
}

function restart() {
  opened.length = 0
  gone.length = 0
  road = null
  roadNodes = []
  picked = null
  base = "opened"
  clearView()
}

async function openOnly(id) {
  const answer = await ask("around", {id, shown: []})
  restart()
  opened.push(id)
  bring(answer)
  told(answer)
  fitted()
  await pick({id})
}

async function expand(id) {
  const answer = await ask("around", {id, shown: [...view.nodes.keys()]})
  if (!opened.includes(id)) opened.push(id)
  if (gone.includes(id)) gone.splice(gone.indexOf(id), 1)
  const before = view.nodes.size
  bring(answer)
  if (view.nodes.size > before) { told(answer); fitted() }
  remember()
}

function told(answer) {
  const node = view.nodes.get(opened.at(-1))
  caption(`${node.name}${say("around")}`, answer.more ? `${answer.more} ${say("leftOut")}` : "")
}

function remove(id) {
  if (!gone.includes(id)) gone.push(id)
  view.nodes.delete(id)
  view.places.delete(id)
  for (const [key, edge] of view.edges) if (edge.s === id || edge.t === id) view.edges.delete(key)
  cy.getElementById(id).remove()
  drawLegend()
  return pick(null)
}

function pick(chosen) {
  picked = chosen
  light()
  remember()
  return tab === "facts" || tab === "timeline" ? drawPanel() : Promise.resolve()
}

// A click on a node of the picture: its facts in the panel, its neighbours beside it.
async function visitShown(id) {
  if (tab !== "timeline") { tab = "facts"; drawTabs() }
  picked = {id}
  light()
  if (!opened.includes(id)) await expand(id)
  return pick({id})
}

// A click on a name: if it is not in the picture, its neighbourhood becomes the picture.
function visit(id) {
  if (tab !== "facts" && tab !== "timeline") { tab = "facts"; drawTabs() }
  if (!view.nodes.has(id)) return openOnly(id)
  cy.animate({center: {eles: cy.getElementById(id)}, duration: 200})
  return pick({id})
}

async function findWay() {
  if (!wayEnds[0] || !wayEnds[1] || wayEnds[0].id === wayEnds[1].id) return
  const answer = await ask("way", {a: wayEnds[0].id, b: wayEnds[1].id})
  if (!answer.way.length) return notice(say("noWay"))
  restart()
  road = [wayEnds[0].id, wayEnds[1].id]
  roadNodes = answer.way
  bring(answer)
  const ends = road.map(id => view.nodes.get(id).name)
  caption(`${ends[0]} — ${ends[1]}${say("wayOf")}`, "")
  fitted()
  remember()
  if (tab === "path") await drawPanel()
}

function caption(head, rest) {
  at("caption").replaceChildren(el("b", {}, head), rest)
}

function menu() {
  const list = el("div", {role: "menu"}, [["PNG", savePng], ["SVG", saveSvg], ["GEXF", saveGexf], ["CSV", saveCsv], [say("link"), copyLink]].map(([name, save]) =>
    el("button", {role: "menuitem", "data-save": name, onclick: () => { holder.classList.remove("open"); save() }}, name)))
  const holder = el("div", {class: "menu"}, el("button", {id: "save", "aria-haspopup": "true", onclick: event => { event.stopPropagation(); holder.classList.toggle("open") }}, say("save")), list)
  document.addEventListener("click", () => holder.classList.remove("open"))
  return holder
}

function speak(chosen) {
  language = chosen
  document.documentElement.lang = chosen
  for (const made of document.querySelectorAll("[data-say]")) made.textContent = say(made.dataset.say)
  at("tools").replaceChildren(menu(), el("button", {id: "language", onclick: relearn}, say("language")), el("button", {id: "ask-help", "aria-label": say("help"), onclick: showHelp}, "?"))
  at("zoom").replaceChildren(...[["+", "zoomIn", () => zoomBy(1.25)], ["−", "zoomOut", () => zoomBy(0.8)], ["⤢", "fit", fitted]].map(([sign, word, act]) =>
    el("button", {"aria-label": say(word), title: say(word), onclick: act}, sign)))
  completing(at("search"), {id: "find", placeholder: say("search"), chosen: one => { tab = "facts"; drawTabs(); openOnly(one.id) }})
  drawTabs()
  drawClock()
}

// Another language: the same view, written anew.
async function relearn() {
  const next = language === "zh" ? "en" : "zh"
  language = next
  remember()
  await restore()
}

async function restore() {
  settling = true
  const told = remembered()
  speak(told.lang)
  hidden.clear()
  told.hide.forEach(name => hidden.add(name))
  tab = TABS.includes(told.tab) ? told.tab : "facts"
  const plain = told.base === "home" || (told.open.length === 0 && told.way.length !== 2)
  if (plain) await home()
  else { restart(); monthCounts = (await ask("opening", {})).months }
  if (told.way.length === 2) {
    wayEnds.splice(0, 2, ...told.way.map(id => ({id, name: id})))
    await findWay().catch(home)
    wayEnds.splice(0, 2, ...told.way.map(id => view.nodes.get(id) || null))
  }
  for (const id of told.open) await expand(id).catch(() => {})
  if (told.gone.length) told.gone.forEach(remove)
  if (!view.nodes.size) await home()
  setSpan(monthCounts)
  if (told.time) setClock(...told.time)
  else setClock("all")
  picked = pickedFrom(told.pick)
  settling = false
  drawTabs()
  light()
  remember()
  await drawPanel().catch(() => pick(null))
  document.body.dataset.ready = "yes"
}

function pickedFrom(text) {
  if (!text) return null
  if (!text.startsWith("[")) return {id: text}
  try {
    const [s, key, t] = JSON.parse(text)
    return {edge: view.edges.get(edgeId({s, key, t})) || {s, key, t, rel: key.split("/")[0]}}
  } catch { return null }
}

at("home").addEventListener("click", () => home())
if (window.innerWidth < NARROW) at("legend").open = false
startDrawing()
restore()
window.addEventListener("hashchange", () => restore())
let resizing = null
window.addEventListener("resize", () => { clearTimeout(resizing); resizing = setTimeout(() => { cy.resize(); fitted() }, 150) })
