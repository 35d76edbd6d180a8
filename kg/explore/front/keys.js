// Everything by keyboard.
function walk(step) {
  const shown = cy.nodes(":visible").toArray().sort((a, b) => a.position("y") - b.position("y") || a.position("x") - b.position("x")).map(node => node.id())
  if (!shown.length) return
  const place = picked && picked.id ? shown.indexOf(picked.id) : -1
  pick({id: shown[(place + step + shown.length) % shown.length]})
}

function zoomBy(factor) {
  cy.zoom({level: cy.zoom() * factor, renderedPosition: {x: cy.width() / 2, y: cy.height() / 2}})
}

const KEYS = {
  "/": () => at("find").focus(), ArrowRight: () => walk(1), ArrowDown: () => walk(1), ArrowLeft: () => walk(-1), ArrowUp: () => walk(-1),
  Enter: () => picked && picked.id && expand(picked.id), Delete: () => picked && picked.id && remove(picked.id), Backspace: () => picked && picked.id && remove(picked.id),
  "+": () => zoomBy(1.25), "=": () => zoomBy(1.25), "-": () => zoomBy(0.8), 0: () => fitted(), h: () => home(), Escape: () => pick(null), "?": () => showHelp(),
}

document.addEventListener("keydown", event => {
  const here = document.activeElement
  if (event.ctrlKey || event.metaKey || event.altKey || at("help").open || (here && here.matches("input, select"))) return
  if (here && here.matches("button, a, summary") && ["Enter", " "].includes(event.key)) return
  if (here && here.closest("aside") && event.key.startsWith("Arrow")) return
  if (!Object.hasOwn(KEYS, event.key)) return
  event.preventDefault()
  KEYS[event.key]()
})

function showHelp() {
  const rows = [["/", "keySearch"], ["← →", "keyMove"], ["Enter", "keyEnter"], ["Delete", "keyHide"], ["+ − 0", "keyZoom"], ["h", "keyHome"], ["Esc", "keyEscape"]]
  at("help").replaceChildren(el("h3", {}, say("keys")), el("dl", {}, rows.flatMap(([key, word]) => [el("dt", {}, el("kbd", {}, key)), el("dd", {}, say(word))])), el("p", {}, say("solid")),
    el("button", {onclick: () => at("help").close()}, say("close")))
  at("help").showModal()
}
