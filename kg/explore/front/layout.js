// Where boxes stand: springs and repulsion first, then each takes the nearest free place, so that none covers another.
// No chance is in it: the same view is drawn the same way again.
const GAP = 14, LENGTH = 62, GRAVITY = 0.55

function arrange(boxes, links, aspect) {
  const movable = boxes.filter(box => !box.fixed)
  if (!movable.length) return
  seed(boxes, links)
  const rounds = Math.max(16, Math.min(260, Math.round(1.4e6 / (boxes.length * boxes.length))))
  for (const box of boxes) box.x /= aspect
  const small = boxes.length * links.length < 12000
  for (let round = 0; round < rounds; round++) {
    push(boxes, links, 60 * (1 - round / rounds))
    if (round > rounds / 3) part(boxes, aspect)
    if (small && round > rounds / 2) clear(boxes, links, aspect)
  }
  for (const box of boxes) box.x *= aspect
  settle(boxes)
}

// Math.hypot may differ in the last digit from one run to the next, and springs make much of little.
const length = (x, y) => Math.sqrt(x * x + y * y)

// New boxes start around what they hang on, on a sunflower's spiral.
function seed(boxes, links) {
  const near = boxes.map(() => [])
  for (const [a, b] of links) { near[a].push(b); near[b].push(a) }
  boxes.forEach((box, number) => {
    if (box.x !== undefined) return
    const known = near[number].map(other => boxes[other]).filter(other => other.x !== undefined)
    const x = known.length ? known.reduce((sum, other) => sum + other.x, 0) / known.length : 0
    const y = known.length ? known.reduce((sum, other) => sum + other.y, 0) / known.length : 0
    const angle = number * 2.399963, far = 60 + 14 * Math.sqrt(number)
    box.x = x + far * Math.cos(angle)
    box.y = y + far * Math.sin(angle)
  })
}

// Boxes are wider than high and so is the picture: forces work in a space where both are square.
function push(boxes, links, heat) {
  const fx = new Float64Array(boxes.length), fy = new Float64Array(boxes.length)
  for (let a = 0; a < boxes.length; a++) {
    for (let b = a + 1; b < boxes.length; b++) {
      if (boxes[a].fixed && boxes[b].fixed) continue
      const dx = boxes[a].x - boxes[b].x || 0.01 * (a - b), dy = boxes[a].y - boxes[b].y || 0.01
      const squared = Math.max(dx * dx + dy * dy, 100)
      if (squared > 640000) continue
      const force = LENGTH * LENGTH / squared
      fx[a] += dx * force; fy[a] += dy * force; fx[b] -= dx * force; fy[b] -= dy * force
    }
  }
  for (const [a, b] of links) {
    const dx = boxes[a].x - boxes[b].x, dy = boxes[a].y - boxes[b].y, force = length(dx, dy) / LENGTH
    fx[a] -= dx * force; fy[a] -= dy * force; fx[b] += dx * force; fy[b] += dy * force
  }
  boxes.forEach((box, number) => {
    if (box.fixed) return
    const x = fx[number] - box.x * GRAVITY, y = fy[number] - box.y * GRAVITY
    const long = length(x, y) || 1, step = Math.min(long, heat)
    box.x += x / long * step
    box.y += y / long * step
  })
}

// Boxes that cover each other are moved apart on the shorter way.
function part(boxes, aspect) {
  for (let a = 0; a < boxes.length; a++) {
    for (let b = a + 1; b < boxes.length; b++) {
      const one = boxes[a], two = boxes[b]
      const dx = (one.x - two.x) * aspect, dy = one.y - two.y
      const overX = (one.w + two.w) / 2 + 2 * GAP - Math.abs(dx), overY = (one.h + two.h) / 2 + 2 * GAP - Math.abs(dy)
      if (overX <= 0 || overY <= 0) continue
      const share = one.fixed || two.fixed ? 0.6 : 0.3
      const x = overX < overY ? Math.sign(dx || 1) * overX * share / aspect : 0, y = overX < overY ? 0 : Math.sign(dy || 1) * overY * share
      if (!one.fixed) { one.x += x; one.y += y }
      if (!two.fixed) { two.x -= x; two.y -= y }
    }
  }
}

// A line that runs below a box seems to end there: the box steps aside.
function clear(boxes, links, aspect) {
  for (const [a, b] of links) {
    const ax = boxes[a].x * aspect, ay = boxes[a].y, ux = boxes[b].x * aspect - ax, uy = boxes[b].y - ay, squared = ux * ux + uy * uy || 1
    for (let other = 0; other < boxes.length; other++) {
      const box = boxes[other]
      if (other === a || other === b || box.fixed) continue
      const share = ((box.x * aspect - ax) * ux + (box.y - ay) * uy) / squared
      if (share < 0 || share > 1) continue
      const dx = box.x * aspect - ax - share * ux, dy = box.y - ay - share * uy, away = length(dx, dy) || 1
      const room = (Math.abs(ux) * box.h + Math.abs(uy) * box.w) / 2 / Math.sqrt(squared) + 6
      if (away >= room) continue
      const step = 0.3 * (room - away) / away
      box.x += dx * step / aspect
      box.y += dy * step
    }
  }
}

const CELL = 120

function settle(boxes) {
  const taken = new Map()
  // Whether `seen` says yes to one of the cells that a box, with the gap around it, lies in.
  const some = (box, seen) => {
    const right = Math.floor((box.x + box.w / 2 + GAP) / CELL), bottom = Math.floor((box.y + box.h / 2 + GAP) / CELL)
    for (let x = Math.floor((box.x - box.w / 2 - GAP) / CELL); x <= right; x++) {
      for (let y = Math.floor((box.y - box.h / 2 - GAP) / CELL); y <= bottom; y++) if (seen(x * 65536 + y)) return true
    }
    return false
  }
  const near = (box, other) => Math.abs(box.x - other.x) < (box.w + other.w) / 2 + GAP && Math.abs(box.y - other.y) < (box.h + other.h) / 2 + GAP
  const free = box => !some(box, cell => taken.has(cell) && taken.get(cell).some(other => near(box, other)))
  const take = box => some(box, cell => { taken.has(cell) ? taken.get(cell).push(box) : taken.set(cell, [box]); return false })
  boxes.filter(box => box.fixed).forEach(take)
  const order = boxes.filter(box => !box.fixed).sort((a, b) => b.weight - a.weight)
  for (const box of order) {
    const {x, y} = box
    for (let turn = 1; !free(box); turn++) {
      const angle = turn * 2.399963, far = 9 * Math.sqrt(turn)
      box.x = x + 1.3 * far * Math.cos(angle)
      box.y = y + far * Math.sin(angle)
    }
    take(box)
  }
}
