// Answers from the graph the page carries; the same questions and answers as kg/explore/answers.py, the rows as in
// kg/explore/snapshot.py.
const COLUMNS = ["id", "label", "name", "aliases", "kind", "start", "end", "first", "last", "n"]
const LINE_COLUMNS = ["start", "end", "status", "first", "last", "n", "derived", "rule", "confidence"]
const TOTAL = 4 + LINE_COLUMNS.length, QUOTED = TOTAL + 1
const TOOK_PART = new Set(["CHAIRED", "SPOKE_AT", "ATTENDED", "LED", "ACCOMPANIED", "HOSTED", "ORGANIZED", "EXHIBITED_AT"])
const MOST = 200, EVENTS = 12, PEOPLE = 32, FOUND = 12, FACTS = 50, MANY = 2000

function stored(data) {
  const numbers = new Map(data.nodes.map((row, number) => [row[0], number]))
  const touching = data.nodes.map(() => [])
  data.lines.forEach((row, number) => {
    touching[row[0]].push(number)
    if (row[1] !== row[0]) touching[row[1]].push(number)
  })
  const byMentions = data.nodes.map((_, number) => number).sort((a, b) => data.nodes[b][9] - data.nodes[a][9] || a - b)
  let forms = null

  function node(number) {
    const told = {}
    COLUMNS.forEach((column, place) => { if (data.nodes[number][place]) told[column] = data.nodes[number][place] })
    if (Object.hasOwn(data.posts, number)) told.post = data.posts[number]
    return told
  }

  function line(number) {
    const row = data.lines[number]
    const told = {s: data.nodes[row[0]][0], t: data.nodes[row[1]][0], rel: row[2], key: row[3]}
    LINE_COLUMNS.slice(0, 7).forEach((column, place) => { if (row[4 + place]) told[column] = row[4 + place] })
    return told
  }

  const known = id => {
    if (!numbers.has(id)) throw new Error(`unknown: ${id}`)
    return numbers.get(id)
  }
  const otherEnd = (number, here) => data.lines[number][0] === here ? data.lines[number][1] : data.lines[number][0]

  function these(chosen) {
    const wanted = new Set(chosen), lines = new Set()
    for (const here of wanted) {
      for (const number of touching[here]) if (wanted.has(otherEnd(number, here))) lines.add(number)
    }
    return {nodes: [...wanted].map(node), edges: [...lines].map(line)}
  }

  function around({id, shown = []}) {
    const here = known(id)
    const found = [...new Set(touching[here].map(number => otherEnd(number, here)))]
    found.sort((a, b) => data.nodes[b][9] - data.nodes[a][9] || a - b)
    const rest = shown.filter(one => numbers.has(one)).map(one => numbers.get(one))
    return {...these([here, ...found.slice(0, MOST), ...rest]), more: Math.max(0, found.length - MOST)}
  }

  function partakers() {
    const found = new Map()
    for (const row of data.lines) {
      if (!TOOK_PART.has(row[2]) || data.nodes[row[0]][1] !== "Person") continue
      if (!found.has(row[1])) found.set(row[1], new Set())
      found.get(row[1]).add(row[0])
    }
    return found
  }

  function opening() {
    const found = partakers()
    const events = [...found.keys()].filter(event => found.get(event).size > 1)
    events.sort((a, b) => found.get(b).size - found.get(a).size || data.nodes[b][9] - data.nodes[a][9] || a - b)
    events.length = Math.min(events.length, EVENTS)
    const met = new Map()
    for (const event of events) for (const person of found.get(event)) met.set(person, (met.get(person) || 0) + 1)
    const people = [...met.keys()].sort((a, b) => met.get(b) - met.get(a) || data.nodes[b][9] - data.nodes[a][9] || a - b)
    const chosen = [...events, ...people.slice(0, PEOPLE)]
    return {...these(chosen.length ? chosen : byMentions.slice(0, PEOPLE)), months: months()}
  }

  function months() {
    const counts = {}
    const count = (day, place, by) => {
      if (/^\d{4}-\d\d/.test(day)) (counts[day.slice(0, 7)] ||= [0, 0])[place] += by
    }
    for (const row of data.nodes) if (row[1] === "Event") count(row[5] || "", 0, 1)
    for (const [month, number] of Object.entries(data.reports)) count(month, 1, number)
    return Object.fromEntries(Object.entries(counts).sort())
  }

  // Names in small letters in the order of mentions, made at the first search and once.
  function indexed() {
    forms ||= byMentions.flatMap(number => [data.nodes[number][2], ...(data.nodes[number][3] || [])].map(form => ({
      number, form, small: form.toLowerCase(), sounds: null,
    })))
    return forms
  }

  // The readings of a name, character by character; those of a character are the same list everywhere.
  const readings = new Map()
  function readingsOf(char) {
    if (!readings.has(char)) readings.set(char, Object.hasOwn(data.sounds, char) ? data.sounds[char].split(" ") : /[a-z0-9]/i.test(char) ? [char.toLowerCase()] : null)
    return readings.get(char)
  }

  function soundsOf(entry) {
    if (entry.sounds) return entry.sounds
    entry.sounds = []
    for (const char of entry.form) {
      const found = readingsOf(char)
      if (found) entry.sounds.push(found)
    }
    return entry.sounds
  }

  // Where the letters from `at` on end that spell a name from `place` on, and whether its last syllable is whole; null if they do not.
  function spelt(sounds, place, letters, at) {
    if (place === sounds.length) return null
    for (const sound of sounds[place]) {
      if (sound.charCodeAt(0) !== letters.charCodeAt(at)) continue
      const left = letters.length - at
      if (sound.length >= left && sound.startsWith(letters.slice(at))) return {end: place + 1, whole: sound.length === left}
      const found = sound.length < left && letters.startsWith(sound, at) ? spelt(sounds, place + 1, letters, at + sound.length) : null
      if (found) return found
    }
    return null
  }

  function begins(sounds, letters) {
    if (sounds.length < letters.length) return false
    for (let place = 0; place < letters.length; place++) if (!sounds[place].some(sound => sound[0] === letters[place])) return false
    return true
  }

  // The rank of a name under pinyin: 2 and 3 for all of it, by syllables and by initials, 4 to 6 for its beginning, 7 within it.
  function pinyinRank(entry, letters) {
    const sounds = soundsOf(entry), found = letters.length > 1 && spelt(sounds, 0, letters, 0)
    if (found && found.whole && found.end === sounds.length) return 2
    const initials = begins(sounds, letters)
    if (initials && sounds.length === letters.length) return 3
    if (found) return found.whole ? 4 : 5
    if (initials) return 6
    return letters.length > 1 && sounds.some((_, place) => place > 0 && spelt(sounds, place, letters, 0)) ? 7 : 0
  }

  function find({text}) {
    const wanted = text.trim().replace(/\s+/g, " ").toLowerCase(), letters = wanted.replace(/[ ']/g, "")
    if (!wanted) return []
    const latin = /^[a-z0-9]+$/.test(letters), ranks = Array.from({length: 9}, () => [])
    for (const entry of indexed()) {
      const rank = entry.small === wanted ? 0 : entry.small.startsWith(wanted) ? 1 : (latin && pinyinRank(entry, letters)) || (entry.small.includes(wanted) ? 8 : -1)
      if (rank >= 0) ranks[rank].push(entry)
    }
    const found = new Map()
    for (const entry of ranks.flat()) {
      if (found.size === FOUND) break
      if (!found.has(entry.number)) found.set(entry.number, told(entry, wanted))
    }
    return [...found.values()]
  }

  function told(entry, wanted) {
    const [id, label, name] = data.nodes[entry.number]
    const found = {id, label, name, n: data.nodes[entry.number][9]}
    return entry.form === name || name.toLowerCase().includes(wanted) ? found : {...found, alias: entry.form}
  }

  function quote([number, ...flat]) {
    const [article, text] = data.quotes[number], [title, date, source] = data.articles[article], marks = []
    for (let place = 0; place < flat.length; place += 3) marks.push(flat.slice(place, place + 3))
    marks.sort((a, b) => a[0] - b[0] || a[1] - b[1])
    return {text, marks, title, date: date || null, source}
  }

  function factOf(number) {
    const row = data.lines[number], props = {}
    LINE_COLUMNS.forEach((column, place) => { if (row[4 + place]) props[column] = row[4 + place] })
    for (const [short, name] of [["first", "first_seen"], ["last", "last_seen"], ["n", "count"]]) {
      if (props[short]) { props[name] = props[short]; delete props[short] }
    }
    return {edge: line(number), quotes: row[QUOTED].map(quote), total: row[TOTAL], props}
  }

  const dayOf = (edge, other) => edge.start || other.start || edge.first || ""

  function entity({id, all: every = false}) {
    const here = known(id)
    const all = touching[here].map(number => ({number, edge: line(number), other: node(otherEnd(number, here))}))
    all.sort((a, b) => dayOf(a.edge, a.other) < dayOf(b.edge, b.other) ? 1 : dayOf(a.edge, a.other) > dayOf(b.edge, b.other) ? -1 : 0)
    const facts = all.slice(0, every ? MANY : FACTS).map(({number, other}) => ({...factOf(number), other}))
    const [sentences, named] = data.named[here]
    return {
      node: {id, label: data.nodes[here][1], name: data.nodes[here][2], props: propsOf(here)}, facts, more: all.length - facts.length,
      met: met(here), named: named.map(quote), sentences,
    }
  }

  function propsOf(number) {
    const row = data.nodes[number], props = {}
    const names = ["aliases", "kind", "start", "end", "first_seen", "last_seen", "mentions"]
    names.forEach((name, place) => { if (row[3 + place] && row[3 + place].length !== 0) props[name] = row[3 + place] })
    return {...props, ...data.props[number]}
  }

  function met(here) {
    if (data.nodes[here][1] !== "Person") return []
    const found = new Map()
    const events = new Set(touching[here].filter(number => TOOK_PART.has(data.lines[number][2])).map(number => data.lines[number][1]))
    for (const event of events) {
      const people = new Set(touching[event].filter(number => TOOK_PART.has(data.lines[number][2])).map(number => data.lines[number][0]))
      for (const one of people) {
        if (one === here || data.nodes[one][1] !== "Person") continue
        const before = found.get(one) || {id: data.nodes[one][0], name: data.nodes[one][2], times: 0, latest: null}
        const start = data.nodes[event][5] || null
        found.set(one, {...before, times: before.times + 1, latest: start > (before.latest || "") ? start : before.latest})
      }
    }
    return [...found.values()].sort((a, b) => b.times - a.times || (a.id < b.id ? -1 : 1)).slice(0, 30)
  }

  function fact({s, t, key}) {
    const number = touching[known(s)].find(one => data.lines[one][0] === known(s) && data.lines[one][1] === known(t) && data.lines[one][3] === key)
    if (number === undefined) throw new Error(`unknown: ${key}`)
    return {...factOf(number), from: node(known(s)), to: node(known(t))}
  }

  // Between two people a way over events that people shared comes before one over posts and places.
  function way({a, b}) {
    const company = data.nodes[known(a)][1] === "Person" && data.nodes[known(b)][1] === "Person"
    const met = company ? shortest(known(a), known(b), row => TOOK_PART.has(row[2])) : []
    const ids = met.length ? met : shortest(known(a), known(b), () => true)
    return {...these(ids), way: ids.map(number => data.nodes[number][0])}
  }

  function shortest(start, end, fits) {
    const before = new Map([[start, null]])
    let front = [start]
    for (let step = 0; step < 6 && front.length && !before.has(end); step++) {
      const onward = []
      for (const here of front) for (const number of touching[here]) {
        const other = otherEnd(number, here)
        if (!before.has(other) && fits(data.lines[number])) { before.set(other, here); onward.push(other) }
      }
      front = onward
    }
    const ids = []
    for (let here = before.has(end) ? end : null; here !== null; here = before.get(here)) ids.unshift(here)
    return ids
  }

  function events({first, last}) {
    const found = byMentions.filter(number => {
      const row = data.nodes[number]
      return row[1] === "Event" && row[5] && row[5] >= first && row[5] <= `${last}~`
    })
    found.sort((a, b) => data.nodes[a][5] < data.nodes[b][5] ? 1 : data.nodes[a][5] > data.nodes[b][5] ? -1 : a - b)
    return found.slice(0, 300).map(number => {
      const people = touching[number].filter(one => TOOK_PART.has(data.lines[one][2])).map(one => data.nodes[data.lines[one][0]])
      return {...node(number), people: [...new Set(people.filter(row => row[1] === "Person").map(row => row[2]))].sort()}
    })
  }

  function regions({under = null}) {
    const within = number => touching[number].filter(one => data.lines[one][2] === "PART_OF" && data.lines[one][0] === number).map(one => data.lines[one][1])
    const below = number => touching[number].filter(one => data.lines[one][2] === "PART_OF" && data.lines[one][1] === number && data.nodes[data.lines[one][0]][1] === "Place")
    const chosen = under === null ? byMentions.filter(number => data.nodes[number][1] === "Place" && within(number).length === 0) : below(known(under)).map(one => data.lines[one][0])
    return chosen.map(number => ({
      ...node(number), n: data.nodes[number][9], below: below(number).length,
      events: new Set(touching[number].filter(one => data.lines[one][2] === "HELD_AT" || data.lines[one][2] === "VISITED").map(one => data.lines[one][0])).size,
    })).sort((a, b) => (b.below > 0) - (a.below > 0) || b.n - a.n || (a.id < b.id ? -1 : 1)).slice(0, 400)
  }

  const questions = {opening, find, around, entity, fact, way, events, regions, these: ({ids}) => these(ids.filter(id => numbers.has(id)).map(known))}
  return async (question, given) => questions[question](given)
}
