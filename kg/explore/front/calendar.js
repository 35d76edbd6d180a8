// Counts by month, and events in their order.
let monthCounts = {}

async function monthsPanel() {
  const months = Object.entries(monthCounts).reverse()
  const most = Math.max(1, ...months.map(([, [events, reports]]) => Math.max(events, reports)))
  const bar = number => el("i", {style: `width:${(100 * number / most).toFixed(1)}%`})
  return [
    el("p", {class: "when"}, `${say("events")} / ${say("reports")}`),
    el("div", {class: "bars"}, months.flatMap(([month, [events, reports]]) => [
      el("button", {"data-month": month, onclick: () => { setClock("span", `${month}-01`, lastOf(month)); showTab("timeline") }}, month),
      el("div", {}, bar(events), bar(reports)), el("span", {}, `${events} / ${reports}`),
    ])),
  ]
}

const lastDay = day => day.length === 4 ? `${day}-12-31` : day.length === 7 ? lastOf(day) : day.slice(0, 10)
const lastOf = month => dayOf(numberOf(month.slice(5) === "12" ? `${Number(month.slice(0, 4)) + 1}-01` : `${month.slice(0, 4)}-${String(Number(month.slice(5)) + 1).padStart(2, "0")}`) - 1)

async function timelinePanel() {
  const own = picked && picked.id ? await ask("entity", {id: picked.id, all: true}) : null
  if (own && own.facts.length) {
    const rows = own.facts.map(fact => ({day: fact.edge.start || fact.other.start || fact.edge.first || "", fact})).filter(row => row.day)
    return [el("h2", {}, own.node.name), el("div", {class: "days"}, rows.filter(row => shownDay(row.day)).map(({day, fact}) => el("div", {}, el("span", {class: "when"}, saidDay(day)), " ",
      el("small", {}, say(fact.edge.rel)), " ", nameOf(fact.other), sentences(fact.quotes.slice(0, 1), 1))))]
  }
  const events = await ask("events", clock.mode === "all" ? {first: "0", last: "9"} : {first: clock.from, last: clock.to})
  return [el("h2", {}, say("allEvents")), events.length ? el("div", {class: "days"}, events.map(event => el("div", {}, el("span", {class: "when"}, [...new Set([event.start, event.end || event.start])].map(saidDay).join(" – ")), " ",
    nameOf(event), el("div", {class: "when"}, event.people.join("、"))))) : el("p", {class: "when"}, say("nothing"))]
}

const shownDay = day => clock.mode === "all" || within(day, day)
