// When a line was so. The time of a fact is that of its event or spell; days of reports bound it where a text says no more,
// and absence from the news ends nothing.
const clock = {mode: "all", from: null, to: null, first: "2014-01-01", last: "2025-12-31"}
let redrawing = null
const DAY = 86400000
const dayOf = number => new Date(number * DAY).toISOString().slice(0, 10)
const numberOf = day => Math.round(Date.parse(earliest(day)) / DAY)
const earliest = day => day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day.slice(0, 10)
// A day without a year as one says it.
const saidDay = day => {
  const [, month, date] = /^--(\d\d)(?:-(\d\d))?$/.exec(day) || []
  return !month ? day : language === "zh" ? `${Number(month)}月${date ? `${Number(date)}日` : ""}` : [month, date].filter(Boolean).join("-")
}
const latest = day => `${day}~`

// "so", "not" or "unsure" in the span of the clock.
function stateOf(edge, nodes) {
  if (clock.mode === "all") return "so"
  const event = [nodes.get(edge.s), nodes.get(edge.t)].find(node => node && node.label === "Event" && node.start)
  if (event) return within(event.start, event.end || event.start) ? "so" : "not"
  if (edge.rel !== "HOLDS") return "so"
  if (edge.start && clock.to < earliest(edge.start)) return "not"
  if (edge.end && clock.from > latest(edge.end)) return "not"
  // An end that was concluded from a successor lies somewhere between the last report and that one.
  const over = edge.derived ? edge.derived.slice(-10) : edge.last
  if (!edge.end && edge.status === "ended" && over && clock.from > over) return "not"
  const begunUnknown = !edge.start && edge.first && clock.to < edge.first
  const endUnknown = !edge.end && edge.status !== "current" && edge.last && clock.from > edge.last
  return begunUnknown || endUnknown ? "unsure" : "so"
}

const within = (start, end) => earliest(start) <= clock.to && latest(end) >= clock.from

function nodeState(node, states) {
  if (clock.mode === "all") return "so"
  if (node.label === "Event" && node.start) return within(node.start, node.end || node.start) ? "so" : "not"
  return states.length === 0 || states.some(state => state !== "not") ? "so" : "not"
}

function setSpan(months) {
  const known = Object.keys(months).sort()
  if (!known.length) return
  clock.first = `${known[0]}-01`
  clock.last = dayOf(numberOf(`${known.at(-1)}-28`) + 3)
}

function setClock(mode, from, to) {
  clock.mode = mode
  clock.from = mode === "all" ? null : from || clock.from || clock.first
  clock.to = mode === "all" ? null : mode === "day" ? clock.from : to || clock.to || clock.last
  drawClock()
  light()
  remember()
  clearTimeout(redrawing)
  if (!settling && tab !== "path" && tab !== "places") redrawing = setTimeout(drawPanel, 150)
}

function slider(name, value, moved) {
  return el("input", {
    type: "range", min: numberOf(clock.first), max: numberOf(clock.last), value: numberOf(value), "aria-label": say(name),
    "aria-valuetext": value, id: `time-${name}`, oninput: event => moved(dayOf(Number(event.target.value))),
  })
}

function drawClock() {
  const focused = document.activeElement && document.activeElement.id
  const modes = ["all", "day", "span"].map(mode => el("button", {
    "aria-pressed": String(clock.mode === mode), id: `mode-${mode}`, onclick: () => setClock(mode),
  }, say(mode)))
  const moved = {
    day: day => setClock("day", day),
    from: day => setClock("span", day, day > clock.to ? day : clock.to),
    to: day => setClock("span", day < clock.from ? day : clock.from, day),
  }
  const sliders = clock.mode === "day" ? [slider("day", clock.from, moved.day)]
    : clock.mode === "span" ? [slider("from", clock.from, moved.from), slider("to", clock.to, moved.to)] : []
  const told = clock.mode === "all" ? `${clock.first.slice(0, 7)} – ${clock.last.slice(0, 7)}`
    : clock.mode === "day" ? `${say("asOf")} ${clock.from}` : `${clock.from} – ${clock.to}`
  const held = sliders.find(made => made.id === focused)
  const kept = held && at("time").querySelector(`#${focused}`)
  if (kept && sliders.length === at("time").querySelectorAll("input").length) return updateClock(told)
  at("time").replaceChildren(...modes, ...sliders, el("output", {title: say("solid")}, told))
}

// While a slider is held it must stay the same element, or the drag ends.
function updateClock(told) {
  const values = {day: clock.from, from: clock.from, to: clock.to}
  for (const input of at("time").querySelectorAll("input")) {
    const value = values[input.id.slice("time-".length)]
    input.value = numberOf(value)
    input.setAttribute("aria-valuetext", value)
  }
  at("time").querySelector("output").textContent = told
}
