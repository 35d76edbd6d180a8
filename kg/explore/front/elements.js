// Makes elements; text goes in as text nodes and nowhere else, so that a name is never read as markup.
function el(tag, given = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(given)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value)
    else if (value !== undefined && value !== null && value !== false) made.setAttribute(name, value === true ? "" : value)
  }
  made.append(...children.flat().filter(child => child !== null && child !== undefined && child !== ""))
  return made
}

const at = id => document.getElementById(id)

let noticeEnds = null
function notice(text) {
  at("notice").textContent = text
  clearTimeout(noticeEnds)
  noticeEnds = setTimeout(() => { at("notice").textContent = "" }, 3500)
}

function nameOf(node) {
  return el("a", {class: "name", href: "#", onclick: event => { event.preventDefault(); visit(node.id) }}, node.name)
}

function chip(label) {
  return el("span", {class: "chip", style: `color:${INK[label] || "#444"};border-color:${INK[label] || "#888"}`}, say(label))
}
