// Where boxes stand: springs and repulsion first, then each takes the nearest free place, so that none covers another.
// No chance is in it: the same view is drawn the same way again. Columns of numbers instead of objects: several times faster.
const GAP = 14, LENGTH = 62, GRAVITY = 0.55

function arrange(boxes, links, aspect) {
  if (boxes.every(box => box.fixed)) return
  seed(boxes, links)
  const column = of => Float64Array.from(boxes, of)
  const all = {size: boxes.length, x: column(box => box.x / aspect), y: column(box => box.y), w: column(box => box.w), h: column(box => box.h),
    fixed: Uint8Array.from(boxes, box => box.fixed ? 1 : 0), from: Uint32Array.from(links, ([a]) => a), to: Uint32Array.from(links, ([, b]) => b)}
  const rounds = Math.max(16, Math.min(260, Math.round(7e5 / (boxes.length * boxes.length))))
  const small = boxes.length * links.length < 12000
  for (let round = 0; round < rounds; round++) {
    push(all, 60 * (1 - round / rounds))
    if (round > rounds / 3) part(all, aspect)
    if (small && round > rounds / 2) clear(all, aspect)
  }
  for (let one = 0; one < all.size; one++) all.x[one] *= aspect
  widen(all)
  settle(all, boxes.map(box => box.weight))
  boxes.forEach((box, one) => { box.x = all.x[one]; box.y = all.y[one] })
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
function push({size, x, y, fixed, from, to}, heat) {
  const fx = new Float64Array(size), fy = new Float64Array(size)
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      if (fixed[a] && fixed[b]) continue
      const dx = x[a] - x[b] || 0.01 * (a - b), dy = y[a] - y[b] || 0.01
      const squared = Math.max(dx * dx + dy * dy, 100)
      if (squared > 640000) continue
      const force = LENGTH * LENGTH / squared
      fx[a] += dx * force; fy[a] += dy * force; fx[b] -= dx * force; fy[b] -= dy * force
    }
  }
  for (let link = 0; link < from.length; link++) {
    const a = from[link], b = to[link], dx = x[a] - x[b], dy = y[a] - y[b], force = length(dx, dy) / LENGTH
    fx[a] -= dx * force; fy[a] -= dy * force; fx[b] += dx * force; fy[b] += dy * force
  }
  for (let one = 0; one < size; one++) {
    if (fixed[one]) continue
    const sideways = fx[one] - x[one] * GRAVITY, down = fy[one] - y[one] * GRAVITY
    const long = length(sideways, down) || 1, step = Math.min(long, heat)
    x[one] += sideways / long * step
    y[one] += down / long * step
  }
}

// Boxes that cover each other are moved apart on the shorter way.
function part({size, x, y, w, h, fixed}, aspect) {
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      const dx = (x[a] - x[b]) * aspect, dy = y[a] - y[b]
      const overX = (w[a] + w[b]) / 2 + 2 * GAP - Math.abs(dx), overY = (h[a] + h[b]) / 2 + 2 * GAP - Math.abs(dy)
      if (overX <= 0 || overY <= 0) continue
      const share = fixed[a] || fixed[b] ? 0.6 : 0.3
      const right = overX < overY ? Math.sign(dx || 1) * overX * share / aspect : 0, down = overX < overY ? 0 : Math.sign(dy || 1) * overY * share
      if (!fixed[a]) { x[a] += right; y[a] += down }
      if (!fixed[b]) { x[b] -= right; y[b] -= down }
    }
  }
}

// A line that runs below a box seems to end there: the box steps aside.
function clear({size, x, y, w, h, fixed, from, to}, aspect) {
  for (let link = 0; link < from.length; link++) {
    const a = from[link], b = to[link], ax = x[a] * aspect, ay = y[a], ux = x[b] * aspect - ax, uy = y[b] - ay, squared = ux * ux + uy * uy || 1
    for (let other = 0; other < size; other++) {
      if (other === a || other === b || fixed[other]) continue
      const share = ((x[other] * aspect - ax) * ux + (y[other] - ay) * uy) / squared
      if (share < 0 || share > 1) continue
      const dx = x[other] * aspect - ax - share * ux, dy = y[other] - ay - share * uy, away = length(dx, dy) || 1
      const room = (Math.abs(ux) * h[other] + Math.abs(uy) * w[other]) / 2 / Math.sqrt(squared) + 10
      if (away >= room) continue
      const step = 0.3 * (room - away) / away
      x[other] += dx * step / aspect
      y[other] += dy * step
    }
  }
}

// Room for all boxes before each looks for its place, or those in the middle would have to go round all others.
function widen({size, x, y, w, h, fixed}) {
  let count = 0, sumX = 0, sumY = 0, needed = 0, acrossX = 0, acrossY = 0
  for (let one = 0; one < size; one++) {
    if (!fixed[one]) { count++; sumX += x[one]; sumY += y[one]; needed += (w[one] + GAP) * (h[one] + GAP) }
  }
  const middleX = sumX / count, middleY = sumY / count
  for (let one = 0; one < size; one++) if (!fixed[one]) { acrossX += (x[one] - middleX) ** 2; acrossY += (y[one] - middleY) ** 2 }
  // The ellipse that boxes strewn evenly would fill, and a fifth more than the boxes themselves.
  const held = 4 * Math.PI * Math.sqrt(acrossX * acrossY) / count, by = Math.sqrt(1.2 * needed / held)
  if (!(by > 1 && by < 4)) return
  for (let one = 0; one < size; one++) if (!fixed[one]) { x[one] = middleX + by * (x[one] - middleX); y[one] = middleY + by * (y[one] - middleY) }
}

const CELL = 120

// Each box takes the free place nearest to where the forces left it, those with most lines first.
function settle({size, x, y, w, h, fixed}, weights) {
  const taken = new Map()
  let met = -1
  const covers = (one, other) => Math.abs(x[one] - x[other]) < (w[one] + w[other]) / 2 + GAP && Math.abs(y[one] - y[other]) < (h[one] + h[other]) / 2 + GAP
  // Whether `seen` says yes to one of the cells that a box, with the gap around it, lies in.
  const some = (one, seen) => {
    const reachX = w[one] / 2 + GAP, reachY = h[one] / 2 + GAP
    const right = Math.floor((x[one] + reachX) / CELL), bottom = Math.floor((y[one] + reachY) / CELL)
    for (let column = Math.floor((x[one] - reachX) / CELL); column <= right; column++) {
      for (let row = Math.floor((y[one] - reachY) / CELL); row <= bottom; row++) if (seen(column * 65536 + row)) return true
    }
    return false
  }
  // What stood in the way a moment ago is likely to do so again.
  const hit = one => (met >= 0 && covers(one, met)) || some(one, cell => {
    const held = taken.get(cell)
    for (let at = 0; held !== undefined && at < held.length; at++) if (covers(one, held[at])) { met = held[at]; return true }
    return false
  })
  const take = one => some(one, cell => { taken.has(cell) ? taken.get(cell).push(one) : taken.set(cell, [one]); return false })
  const numbers = [...weights.keys()]
  numbers.filter(one => fixed[one]).forEach(take)
  for (const one of numbers.filter(one => !fixed[one]).sort((a, b) => weights[b] - weights[a])) {
    const middleX = x[one], middleY = y[one]
    met = -1
    for (let turn = 1; hit(one); turn++) {
      const angle = turn * 2.399963, far = 12 * Math.sqrt(turn)
      x[one] = middleX + 1.3 * far * Math.cos(angle)
      y[one] = middleY + far * Math.sin(angle)
    }
    take(one)
  }
}
