import type { Box, Layer } from '../../scene/schema.ts'
import type { Block, Kind, Need } from './ask.ts'
import { packRows, rowBoxes, shareHeights } from './fill.ts'
import { Pen, type Sheet } from './kit.ts'

export type NamedBlock = Block & { kind: Kind | 'status-bar'; name: string }

const GAP_PT = 16
const MARGIN_PT = 20

/** A phone's screen: bars at the ends, everything else stacked between. Null when it does not fit at this scale. */
export function stackScreen(sheet: Sheet, blocks: readonly NamedBlock[], frame: Box, comfort: number): Layer[] | null {
  const { pt, unit } = sheet
  const margin = pt(MARGIN_PT)
  const width = frame.w - margin * 2
  const widthPt = width / unit
  const at = (...kinds: NamedBlock['kind'][]) => blocks.filter(({ kind }) => kinds.includes(kind))
  const top = at('status-bar', 'nav-bar')
  const bottom = at('footer', 'tab-bar')
  const body = blocks.filter((block) => !top.includes(block) && !bottom.includes(block))

  const home = sheet.platform === 'mobile' ? pt(26) : pt(12)
  const topNeeds = top.map((block) => block.need(widthPt).ideal * unit)
  const bottomNeeds = bottom.map((block) => block.need(widthPt).ideal * unit)
  const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0)
  const upper = frame.y + pt(4) + sum(topNeeds) + pt(top.length > 0 ? 12 : 16)
  const lower = frame.y + frame.h - home - sum(bottomNeeds) - pt(bottom.length > 0 ? 14 : 4)

  const solved = stackBlocks(sheet, body, { x: frame.x + margin, y: upper, w: width, h: lower - upper }, comfort)
  if (!solved) return null
  const layers: Layer[] = []
  let y = frame.y + pt(4)
  for (const [i, block] of top.entries()) {
    layers.push(drawBlock(sheet, block, { x: frame.x + margin, y, w: width, h: topNeeds[i] as number }))
    y += topNeeds[i] as number
  }
  layers.push(...solved)
  y = lower + pt(bottom.length > 0 ? 8 : 0)
  for (const [i, block] of bottom.entries()) {
    layers.push(drawBlock(sheet, block, { x: frame.x + margin * 0.8, y, w: frame.w - margin * 1.6, h: bottomNeeds[i] as number }))
    y += bottomNeeds[i] as number
  }
  return layers
}

/** A wide screen: sidebar and bars around a grid of rows, controls in a pane beside what they control. */
export function gridScreen(sheet: Sheet, blocks: readonly NamedBlock[], frame: Box, comfort: number): Layer[] | null {
  const { pt, unit } = sheet
  const layers: Layer[] = []
  const inner = { ...frame }
  const side = blocks.find(({ kind }) => kind === 'sidebar')
  if (side) {
    const w = pt(232)
    layers.push(drawBlock(sheet, side, { x: frame.x, y: frame.y, w, h: frame.h }))
    inner.x += w
    inner.w -= w
  }
  const margin = pt(28)
  inner.x += margin
  inner.w -= margin * 2
  inner.y += pt(16)
  inner.h -= pt(16)
  const nav = blocks.find(({ kind }) => kind === 'nav-bar')
  if (nav) {
    const h = pt(60)
    layers.push(drawBlock(sheet, nav, { ...inner, h }))
    inner.y += h + pt(12)
    inner.h -= h + pt(12)
  }
  inner.h -= pt(24)
  for (const block of blocks.filter(({ kind }) => kind === 'footer' || kind === 'tab-bar').reverse()) {
    const h = block.need(inner.w / unit).ideal * unit
    layers.push(drawBlock(sheet, block, { x: inner.x, y: inner.y + inner.h - h + pt(8), w: inner.w, h }))
    inner.h -= h + pt(8)
  }
  const body = blocks.filter((block) => block !== side && block !== nav && block.kind !== 'footer' && block.kind !== 'tab-bar')

  const controls = body.filter(({ role }) => role === 'control')
  const displays = body.filter(({ role }) => role === 'display')
  const paneW = Math.min(pt(400), inner.w * 0.38)
  const paneH = controls.reduce((sum, block) => sum + block.need(paneW / unit).ideal * unit + pt(GAP_PT), 0)
  const hasPane = controls.length >= 2 && displays.length >= 1 && unit * 640 < inner.w && paneH > inner.h * 0.55
  if (hasPane) {
    const slim = body.filter(({ role }) => role === 'slim')
    const gap = pt(24)
    const pane = stackBlocks(sheet, controls, { ...inner, w: paneW }, comfort, true)
    const stage = gridRows(sheet, [...slim, ...displays], { ...inner, x: inner.x + paneW + gap, w: inner.w - paneW - gap }, comfort)
    return pane && stage ? [...layers, ...pane, ...stage] : null
  }
  const rows = gridRows(sheet, body, inner, comfort)
  return rows ? [...layers, ...rows] : null
}

/** Blocks one above the other that fill the box; spare room goes into the gaps, then around. */
function stackBlocks(sheet: Sheet, blocks: readonly NamedBlock[], box: Box, comfort: number, fromTop = false): Layer[] | null {
  const { unit } = sheet
  if (blocks.length === 0) return []
  const needs = blocks.map((block) => scaled(block.need(box.w / unit), unit))
  return (
    place(needs, box, GAP_PT * unit, fromTop, comfort)?.map(([y, h], i) =>
      drawBlock(sheet, blocks[i] as NamedBlock, { x: box.x, y, w: box.w, h }),
    ) ?? null
  )
}

function gridRows(sheet: Sheet, blocks: readonly NamedBlock[], box: Box, comfort: number): Layer[] | null {
  const { unit, pt } = sheet
  if (blocks.length === 0) return []
  const gap = pt(18)
  const items = blocks.map((block) => ({ block, span: block.span, isSlim: block.role !== 'display' }))
  const rows = joinLone(packRows(items)).map((row) => {
    const isButtons = row.every(({ block }) => block.kind === 'button' || block.kind === 'secondary-button')
    // Buttons stand side by side at their own width instead of spreading over the page.
    const boxes = rowBoxes(
      row.map(({ span }) => span),
      isButtons ? Math.min(box.w, row.length * pt(280)) : box.w,
      gap,
    )
    const needs = row.map(({ block }, i) => scaled(block.need((boxes[i]?.w ?? box.w) / unit), unit))
    const most = (key: keyof Need) => Math.max(...needs.map((need) => need[key]))
    // What is shown may grow a little past its liking before the page stays empty below it.
    const max = Math.max(most('ideal'), most('max') * (row[0]?.isSlim ? 1 : 1.25))
    return { row, boxes, need: { min: most('min'), ideal: most('ideal'), max } }
  })
  const placed = place(
    rows.map(({ need }) => need),
    box,
    gap,
    true,
    comfort,
  )
  return (
    placed?.flatMap(([y, h], i) =>
      (rows[i]?.row ?? []).map(({ block }, k) =>
        drawBlock(sheet, block, { x: box.x + (rows[i]?.boxes[k]?.x ?? 0), y, w: rows[i]?.boxes[k]?.w ?? box.w, h }),
      ),
    ) ?? null
  )
}

/** A lone control at the end moves up beside an earlier one where there is room for it. */
function joinLone<Item extends { span: number; isSlim: boolean }>(rows: Item[][]): Item[][] {
  const last = rows.at(-1)
  if (!last || last.length > 1 || !last[0]?.isSlim || last[0].span > 4) return rows
  const host = rows
    .slice(0, -1)
    .findLast((row) => row[0]?.isSlim && row.reduce((sum, { span }) => sum + span, 0) <= 12 - (last[0]?.span ?? 0))
  if (!host) return rows
  host.push(last[0])
  return rows.slice(0, -1)
}

/** Top and height of stacked items; null when they do not fit. */
function place(needs: readonly Need[], box: Box, gap: number, fromTop: boolean, comfort: number): [number, number][] | null {
  const gaps = gap * (needs.length - 1)
  const heights = shareHeights(needs, box.h - gaps, comfort)
  if (!heights) return null
  const spare = Math.max(0, box.h - gaps - heights.reduce((a, b) => a + b, 0))
  const wider = Math.min(gap * 1.2, spare / Math.max(1, needs.length - 1))
  let y = box.y + (fromTop ? 0 : (spare - wider * (needs.length - 1)) / 2)
  return heights.map((h) => {
    const from = y
    y += h + gap + wider
    return [from, h]
  })
}

const scaled = (need: Need, unit: number): Need => ({ min: need.min * unit, ideal: need.ideal * unit, max: need.max * unit })

/** Block boxes land on whole pixels, so that hairlines stay crisp. */
export function drawBlock(sheet: Sheet, block: NamedBlock, wanted: Box): Layer {
  const [x, y] = [Math.round(wanted.x), Math.round(wanted.y)]
  const box = { x, y, w: Math.round(wanted.x + wanted.w) - x, h: Math.round(wanted.y + wanted.h) - y }
  return { type: 'group', name: block.name, box, layers: block.draw(new Pen(sheet, block.name), { w: box.w, h: box.h }) }
}
