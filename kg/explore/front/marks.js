// A sentence with the words in question marked, and where it was printed.
function sentence(quote) {
  const parts = []
  let end = 0
  for (const [first, last, who] of quote.marks) {
    if (first < end) continue
    parts.push(quote.text.slice(end, first), el("mark", {class: `w${who}`}, quote.text.slice(first, last)))
    end = last
  }
  parts.push(quote.text.slice(end))
  return el("div", {class: "quote"}, parts, el("small", {}, `《${quote.title}》 ${quote.date ? saidDay(quote.date) : say("undated")} · ${quote.source}`))
}

function sentences(quotes, total) {
  if (!quotes.length) return []
  const rest = quotes.slice(1)
  const more = rest.length ? el("details", {}, el("summary", {class: "when"}, `+${Math.max(total - 1, rest.length)} ${say("sentences")}`), rest.map(sentence)) : null
  return [sentence(quotes[0]), more]
}
