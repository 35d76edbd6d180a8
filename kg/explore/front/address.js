// The address says the view: what was opened, what is picked, what is hidden, the time, the tab and the language.
let settling = true

function remember() {
  if (settling) return
  const told = new URLSearchParams()
  if (base === "home") told.set("base", base)
  for (const id of opened) told.append("open", id)
  if (road) { told.append("way", road[0]); told.append("way", road[1]) }
  for (const id of gone) told.append("gone", id)
  if (picked) told.set("pick", picked.edge ? JSON.stringify([picked.edge.s, picked.edge.key, picked.edge.t]) : picked.id)
  for (const name of [...hidden].sort()) told.append("hide", name)
  if (clock.mode !== "all") told.set("time", clock.mode === "day" ? clock.from : `${clock.from}/${clock.to}`)
  if (tab !== "facts") told.set("tab", tab)
  told.set("lang", language)
  history.replaceState(null, "", `#${told}`)
}

function remembered() {
  const told = new URLSearchParams(location.hash.slice(1))
  const [from, to] = (told.get("time") || "").split("/")
  const isDay = day => /^\d{4}-\d\d-\d\d$/.test(day || "")
  return {
    base: told.get("base"), open: told.getAll("open"), way: told.getAll("way"), gone: told.getAll("gone"), pick: told.get("pick"), hide: told.getAll("hide"),
    time: isDay(from) ? (isDay(to) ? ["span", from, to] : ["day", from, from]) : null,
    tab: told.get("tab") || "facts", lang: ["zh", "en"].includes(told.get("lang")) ? told.get("lang") : language,
  }
}
