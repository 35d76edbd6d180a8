// A field that completes names: arrows and Enter, or a click.
function completing(holder, {id, placeholder, chosen, value = ""}) {
  let found = [], place = -1, turn = 0
  const list = el("ul", {role: "listbox", id: `${id}-list`})
  const input = el("input", {id, type: "search", role: "combobox", autocomplete: "off", "aria-expanded": "false", "aria-controls": `${id}-list`, "aria-label": placeholder, placeholder})
  input.value = value

  function draw() {
    list.replaceChildren(...found.map((one, number) => el("li", {role: "option", id: `${id}-${number}`, "aria-selected": String(number === place),
      onmousedown: event => { event.preventDefault(); take(one) }}, one.name, one.alias ? el("small", {style: "margin:0"}, one.alias) : null, el("small", {}, say(one.label)))))
    input.setAttribute("aria-expanded", String(found.length > 0))
    if (place >= 0) input.setAttribute("aria-activedescendant", `${id}-${place}`)
    else input.removeAttribute("aria-activedescendant")
  }

  function take(one) {
    found = []
    place = -1
    input.value = one.name
    draw()
    input.blur()
    chosen(one)
  }

  async function look() {
    const mine = ++turn, answer = input.value.trim() ? await ask("find", {text: input.value}) : []
    if (mine !== turn) return
    found = answer
    place = found.length ? 0 : -1
    draw()
  }

  input.addEventListener("input", look)
  input.addEventListener("blur", () => { found = []; draw() })
  input.addEventListener("keydown", async event => {
    if (event.isComposing) return
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      if (found.length) place = (place + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length
      draw()
    } else if (event.key === "Enter") {
      // The field is left before the key reaches the page, where Enter expands what is picked.
      event.preventDefault()
      event.stopPropagation()
      if (!found.length) await look()
      if (found.length) take(found[Math.max(place, 0)])
      else notice(say("nothing"))
    } else if (event.key === "Escape") {
      event.stopPropagation()
      found = []
      draw()
      input.blur()
    }
  })
  holder.replaceChildren(input, list)
  return input
}
