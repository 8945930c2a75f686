import type { Brief } from '../../brief/schema.ts'
import type { Warning } from '../../engine.ts'
import { rng } from '../../random.ts'
import type { Box, Layer } from '../../scene/schema.ts'
import { directionOf } from '../../typeset/index.ts'
import { VERSION } from '../../version.ts'
import type { Composer } from '../composer.ts'
import { paletteFor } from '../palette.ts'
import { completed, shareTexts } from './ask.ts'
import { MAKERS } from './blocks/index.ts'
import { statusBar } from './blocks/navigation.ts'
import { type Device, deviceFor, deviceLayers } from './device.ts'
import type { Sheet } from './kit.ts'
import { leftoverBlock } from './leftover.ts'
import { mirrored } from './mirror.ts'
import { gridScreen, type NamedBlock, stackScreen } from './screen.ts'
import { phoneIn, sideBySide } from './screens.ts'
import { accentOf, schemeOf, titleOf } from './theme.ts'
import { officeOf, topicFor } from './topics/index.ts'

type Asked = NonNullable<Brief['ui']>['blocks'][number]

/** A screen of an app or a page, or several side by side. */
export const composeUiMockup: Composer = (brief, canvas, seed) =>
  (brief.ui?.screens?.length ?? 0) > 1 ? sideBySide(screenOf(true), brief, canvas, seed) : screenOf(false)(brief, canvas, seed)

/** The blocks asked for, in order, filling the canvas; whole ones are not added to. */
const screenOf =
  (isWhole: boolean): Composer =>
  (whole, canvas, seed) => {
    const { brief, named } = nameApart(asButtons(whole))
    const ui = brief.ui ?? { platform: 'mobile' as const, theme: null, topic: brief.subjects[0]?.noun ?? '', blocks: [] }
    const topic = topicOfScreen(ui, brief.useCase ?? '')
    const scheme = schemeOf(brief, topic)
    const palette = paletteFor({ scheme, ...accentOf(brief, topic, seed) })
    const device = deviceFor(ui.platform, canvas, 'isFramed' in ui && ui.isFramed === true)
    const base: Omit<Sheet, 'unit' | 'pt' | 'has'> = {
      palette,
      fonts: {
        display: brief.style.faces?.display ?? (rng(seed, 'display face').next() < 0.6 ? 'space-grotesk' : 'inter'),
        text: brief.style.faces?.text ?? brief.style.faces?.display ?? 'inter',
      },
      policy: brief.textPolicy,
      platform: ui.platform,
      topic,
      title: ui.blocks.some(({ kind }) => kind === 'order')
        ? 'Checkout'
        : (named?.text ?? ('name' in ui ? ui.name : undefined) ?? titleOf(ui.topic, topic)),
      matter: ui.topic,
      seed,
      language: brief.language,
      phone: 'hasPhone' in ui && ui.hasPhone ? (name, box) => phoneIn(screenOf(false), brief, name, box, seed) : null,
      currency: /[€£¥₹]/.exec(JSON.stringify([ui.blocks, brief.texts.map(({ text }) => text)]))?.[0] ?? '$',
      isTold: ui.blocks.some(({ values }) => values !== undefined),
    }

    // Where something is paid, nothing else is offered.
    const isPaid = ui.blocks.some(({ kind }) => kind === 'order')
    let asked: Asked[] =
      !isWhole && ((brief.textPolicy === 'free' && !isPaid) || ui.blocks.length === 0)
        ? completed(ui.blocks, topic, device.isNarrow ? 3 : 4)
        : [...ui.blocks]
    const isEntrance = asked.some(isSignIn)
    if (isEntrance) asked = entrance(asked, brief)
    // A page opens with what it says largest, whatever is listed first.
    const hero = asked.find(({ kind }) => kind === 'hero')
    const isTitled = brief.texts.some(({ role }) => role === 'headline')
    if (hero && !ui.blocks.includes(hero) && isTitled) asked = [hero, ...asked.filter((block) => block !== hero)]
    const isTool = asked.some(({ kind }) => kind === 'table' || kind === 'sidebar' || kind === 'chat' || kind === 'form')
    if (!hero && isTitled && ui.platform === 'web' && brief.textPolicy === 'free' && !isTool)
      asked = [{ kind: 'hero', words: '' }, ...asked]
    if (!asked.some(({ kind }) => kind === 'button') && brief.texts.some(({ role }) => role === 'button'))
      asked = [...asked, { kind: 'button', words: '' }]
    const hasTitle = brief.textPolicy === 'free' || brief.texts.some(({ role }) => role === 'headline')
    const namesItself = asked.some(
      ({ kind }) =>
        kind === 'nav-bar' ||
        (kind === 'sidebar' && !device.isNarrow) ||
        (kind === 'form' && brief.textPolicy !== 'free') ||
        (kind === 'hero' && brief.textPolicy !== 'free'),
    )
    if (!namesItself && hasTitle && !isEntrance) asked = [{ kind: 'nav-bar', words: '' }, ...asked]
    if (
      device.isNarrow &&
      ui.platform === 'mobile' &&
      brief.textPolicy === 'free' &&
      !asked.some(({ kind }) => kind === 'tab-bar' || kind === 'chat' || kind === 'button' || kind === 'form')
    )
      asked = [...asked, { kind: 'tab-bar', words: '' }]

    const warnings: Warning[] = []
    const fitted = fitScreen(base, brief, asked, device, warnings)
    const isRtl = /^(?:ar|he|fa|ur)\b/.test(brief.language) || directionOf(brief.texts.map(({ text }) => text).join(' ')) === 'rtl'
    const layers = isRtl ? mirrored(fitted.layers, canvas.width) : fitted.layers
    return {
      scene: {
        easel: VERSION,
        seed,
        canvas: {
          width: canvas.width,
          height: canvas.height,
          background: canvas.background === 'transparent' ? 'transparent' : device.isFramed ? device.backdrop(palette) : palette.background,
        },
        layers: deviceLayers(device, palette, canvas, layers),
      },
      warnings,
    }
  }

/** What a shop shows to whoever runs it is none of what it shows to whoever buys. */
function topicOfScreen({ topic, blocks }: { topic: string; blocks: readonly Asked[] }, useCase: string) {
  const found = topicFor(topic, useCase)
  return blocks.some(({ kind }) => kind === 'table' || kind === 'sidebar') ? officeOf(found) : found
}

const isSignIn = ({ kind, words }: Asked): boolean => kind === 'form' && /\b(?:log-?in|sign)/.test(words)
/** What is pressed where somebody signs in. */
const PRESSED = /^(?:sign (?:in|up)|log ?in|continue\b|create (?:an )?account|register\b|get started|next$|forgot\b)/i

/** Beside the fields of a sign-in, words that call to go on are buttons. */
function asButtons(brief: Brief): Brief {
  if (!brief.ui?.blocks.some(isSignIn)) return brief
  return { ...brief, texts: brief.texts.map((text) => (PRESSED.test(text.text) ? { ...text, role: 'button' as const } : text)) }
}

/** Where somebody signs in: a picture over the fields, then the buttons that are named. */
function entrance(asked: readonly Asked[], { texts, textPolicy }: Brief): Asked[] {
  const others = asked.filter(({ kind }) => !['nav-bar', 'tab-bar', 'button', 'secondary-button', 'hero'].includes(kind))
  const calls = texts.filter(({ role }) => role === 'button').length
  const buttons: Asked[] = (['button', 'secondary-button', 'secondary-button'] as const)
    .slice(0, Math.max(calls, textPolicy === 'free' ? 1 : 0))
    .map((kind) => ({ kind, words: kind === 'button' && calls === 0 ? 'sign in' : '' }))
  return [{ kind: 'hero', words: '' }, ...others, ...buttons]
}

/** What an app is called stands in its bar, not among its texts. */
function nameApart(brief: Brief): { brief: Brief; named: Brief['texts'][number] | null } {
  const named =
    brief.textPolicy === 'free' ? (brief.texts.find(({ text, role }) => text === brief.ui?.name && role !== 'headline') ?? null) : null
  return { brief: named ? { ...brief, texts: brief.texts.filter((text) => text !== named) } : brief, named }
}

/** Scales tried in order, with how near to their ideal heights the blocks must come: rather a little smaller than cramped. */
const TRIALS: readonly (readonly [scale: number, comfort: number])[] = [
  [1.12, 1],
  [1, 0.9],
  [0.93, 0.85],
  [0.86, 0.8],
  [0.8, 0.6],
  [0.75, 0.4],
  [0.7, 0],
  [0.62, 0],
  [0.55, 0],
  [0.48, 0],
  [0.42, 0],
]

/** The largest scale at which every block has the room it needs; as a last resort the last blocks are left out, said aloud. */
function fitScreen(
  base: Omit<Sheet, 'unit' | 'pt' | 'has'>,
  brief: Brief,
  asked: readonly Asked[],
  device: Device,
  warnings: Warning[],
): { layers: Layer[] } {
  for (let count = asked.length; count >= 0; count--) {
    const chosen = asked.slice(0, count)
    for (const [scale, comfort] of TRIALS) {
      const unit = device.unit * scale
      const sheet: Sheet = { ...base, unit, pt: (points) => points * unit, has: new Set(chosen.map(({ kind }) => kind)) }
      const layers = layOut(sheet, blocksFor(sheet, brief, chosen, device), device, comfort)
      if (!layers) continue
      const dropped = asked.slice(count)
      if (dropped.length > 0) {
        const kinds = dropped.map(({ kind }) => kind).join(', ')
        warnings.push({ code: 'ui_block_omitted', message: `There is no room on this screen for: ${kinds}.`, words: kinds })
      }
      return { layers }
    }
  }
  return { layers: [] }
}

function layOut(sheet: Sheet, blocks: NamedBlock[], device: Device, comfort: number): Layer[] | null {
  const frame: Box = device.screen
  return device.isNarrow ? stackScreen(sheet, blocks, frame, comfort) : gridScreen(sheet, blocks, frame, comfort)
}

/** Makers called in order, names counted per kind, exact texts shared out; what is left over gets a block of its own. */
function blocksFor(sheet: Sheet, brief: Brief, asked: readonly Asked[], device: Device): NamedBlock[] {
  const { asks, left } = shareTexts(brief, asked)
  const stats = asks.filter(({ kind }) => kind === 'stat')
  if (stats.length > 1) for (const [i, ask] of stats.entries()) if (ask.values.length < 2) ask.words = `single ${i}`
  const counts = new Map<string, number>()
  const blocks: NamedBlock[] = asks.map((ask) => {
    const number = (counts.get(ask.kind) ?? 0) + 1
    counts.set(ask.kind, number)
    return { ...MAKERS[ask.kind](ask, sheet), kind: ask.kind, name: number === 1 ? ask.kind : `${ask.kind}-${number}` }
  })
  if (left.length > 0) {
    const after = blocks.findLastIndex(({ kind }) => kind === 'nav-bar' || kind === 'sidebar') + 1
    blocks.splice(after, 0, { ...leftoverBlock(left, sheet), kind: 'card', name: 'words' })
  }
  if (device.hasStatusBar)
    blocks.unshift({
      ...statusBar({ kind: 'nav-bar', words: '', texts: [], values: [], count: null, isListed: false }, sheet),
      kind: 'status-bar',
      name: 'status-bar',
    })
  return blocks
}
