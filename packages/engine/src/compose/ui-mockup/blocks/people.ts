import { withAlpha } from '../../../color.ts'
import { rng } from '../../../random.ts'
import type { Layer } from '../../../scene/schema.ts'
import { widthOf } from '../../text-width.ts'
import type { Maker } from '../ask.ts'
import { avatar } from '../avatar.ts'
import { columns, insetBox } from '../kit.ts'
import { picture } from '../picture.ts'
import { accentPaint, panelLook } from './looks.ts'

export const chat: Maker = (ask, sheet) => ({
  span: 8,
  role: 'display',
  need: () => ({ min: 240, ideal: 640, max: 1200 }),
  draw(pen, size) {
    const { pt, palette, topic } = sheet
    const entry = pt(50)
    const gap = pt(10)
    const talkH = size.h - entry - pt(14)
    const words = [
      ...ask.texts.map((text) => ['exact', text] as const),
      ...(ask.texts.length > 1 ? [] : topic.chat.map((text) => ['sample', text] as const)),
    ]
    const layers: Layer[] = []
    let y = 0
    for (let i = 0; i < Math.max(12, ask.texts.length); i++) {
      const [whose, text] = (words[i] ?? words[i % words.length]) as readonly ['exact' | 'sample', string]
      if (i >= words.length) break
      const isMine = i % 2 === 1
      const hasFace = !isMine
      const left = hasFace ? pt(42) : 0
      const most = Math.min(size.w * 0.76, pt(460)) - left
      const textW = widthOf(text, pt(15.5))
      const room = most - pt(32)
      const lines = textW <= room ? text.split('\n').length : Math.max(text.split('\n').length, Math.ceil((textW * 1.05) / room))
      // Balanced lines need little more than their share of the words.
      const w = Math.min(most, (lines === 1 ? textW : (textW / lines) * 1.16) + pt(34))
      const h = pt(22) * lines + pt(20)
      if (y + h > talkH && whose === 'sample') break
      const x = isMine ? size.w - w : left
      layers.push(
        ...(hasFace ? [avatar(pen, `face-${i % 2}-${i}`, { x: 0, y: y + h - pt(32), w: pt(32), h: pt(32) })] : []),
        pen.rect(
          `bubble-${i}`,
          { x, y, w, h },
          isMine ? { fill: accentPaint(pen, 20), radius: pt(20) } : { ...panelLook(pen), radius: pt(20) },
        ),
        pen.say(`words-${i}`, { x: x + pt(16), y: y + pt(8), w: w - pt(32), h: h - pt(16) }, whose, text, {
          size: 15.5,
          lines,
          leading: 1.38,
          balance: true,
          color: isMine ? palette.onAccent : palette.text,
          shrink: 0.6,
        }),
      )
      y += h + gap
      if (i === 3 && y + pt(190) < talkH) {
        const shot = { x: size.w - Math.min(size.w * 0.6, pt(260)), y, w: Math.min(size.w * 0.6, pt(260)), h: pt(160) }
        layers.push(picture(pen, 'shared', shot, rng(sheet.seed, 'shared').pick(['lake', 'ocean', 'dunes', 'forest'] as const), pt(20)))
        y += shot.h + gap
      }
    }
    // The talk sits at the bottom, above the entry, as it does when it has just been scrolled to.
    const drop = Math.max(0, talkH - y)
    const line = { x: 0, y: size.h - entry, w: size.w, h: entry }
    const send = insetBox({ x: size.w - entry, y: line.y, w: entry, h: entry }, pt(6))
    return [
      pen.group('talk', { x: 0, y: drop, w: size.w, h: Math.max(0, y) }, layers),
      pen.rect('entry', line, { ...panelLook(pen), radius: entry / 2 }),
      pen.icon('attach', { x: pt(16), y: line.y + entry / 2 - pt(10), w: pt(20), h: pt(20) }, 'plus', palette.muted, 2.25),
      pen.say('hint', { x: pt(48), y: line.y, w: size.w - pt(48) - entry * 1.2, h: entry }, 'label', 'Message', {
        size: 15.5,
        color: palette.muted,
      }),
      pen.ellipse('send', send, { fill: accentPaint(pen, 45) }),
      pen.icon('send-icon', insetBox(send, send.w * 0.27), 'arrow-up', palette.onAccent, 2.5),
    ]
  },
})

export const profile: Maker = (ask, sheet) => ({
  span: 4,
  role: 'display',
  need: () => ({ min: 92, ideal: 112, max: 150 }),
  draw(pen, size) {
    const { pt, palette } = sheet
    const face = Math.min(size.h - pt(24), pt(84))
    const x = pt(16) + face + pt(14)
    const w = size.w - x - pt(48)
    const middle = size.h / 2
    const person = rng(sheet.seed, 'person').pick(['Mara Lind', 'Jonas Weber', 'Elena Costa', 'Amir Khan', 'Sofia Berg'])
    const isGreeting = /greet|welcome|hello/i.test(ask.words)
    const hello = palette.scheme === 'dark' ? 'Good evening' : 'Good morning'
    const [whose, words] =
      ask.texts[0] !== undefined
        ? (['exact', ask.texts[0]] as const)
        : (['sample', isGreeting ? `${hello}, ${person.split(' ')[0]}` : person] as const)
    return [
      pen.rect('card', { x: 0, y: 0, ...size }, panelLook(pen)),
      avatar(pen, 'face', { x: pt(16), y: (size.h - face) / 2, w: face, h: face }),
      pen.say('name', { x, y: middle - pt(28), w, h: pt(30) }, whose, words, {
        size: 19,
        weight: 700,
        font: sheet.fonts.display,
        shrink: 0.5,
      }),
      pen.say('detail', { x, y: middle + pt(2), w, h: pt(22) }, 'sample', isGreeting ? 'Welcome back' : 'Member since spring', {
        size: 13.5,
        color: palette.muted,
      }),
      pen.icon('open', { x: size.w - pt(38), y: middle - pt(10), w: pt(20), h: pt(20) }, 'chevron-right', palette.muted),
    ]
  },
})

const FIELDS = [
  [/mail/i, 'Email', 'mara@example.com', 'mail'],
  [/password|secret/i, 'Password', '••••••••••', 'lock'],
  [/name/i, 'Name', 'Mara Lind', 'user-round'],
  [/phone/i, 'Phone', '+1 555 0142', 'phone'],
  [/date|when/i, 'Date', '14 June', 'calendar'],
  [/guest|people/i, 'Guests', '2 adults', 'users-round'],
  [/address|where|destination/i, 'Address', '12 Harbour Street', 'map-pin'],
  [/message|comment/i, 'Message', 'How can we help?', 'message-circle'],
  [/card|credit|debit|payment/i, 'Card number', '•••• •••• •••• 4242', 'credit-card'],
  [/card|credit|debit|payment|expir/i, 'Expiry', '09 / 29', 'calendar'],
  [/card|credit|debit|payment|cvc|cvv/i, 'CVC', '•••', 'lock'],
  [/(?:customer|account|client|member) (?:number|id)/i, 'Customer number', '4471 0923', 'user-round'],
] as const

/** A screen on which something new is entered: what, how often and when. */
export const ENTRY = /^(?:add|new|create|edit|set)\b(?!.*\b(?:account|profile|password|goals?)\b)/i
const ENTRY_FIELDS = [
  [/title/i, 'Title', 'Every Saturday', 'pencil'],
  [/repeat/i, 'Repeat', 'Weekly', 'repeat'],
  [/time/i, 'Time', '9:00', 'clock'],
] as const

export const form: Maker = (ask, sheet) => {
  const named = FIELDS.filter(([pattern]) => pattern.test(ask.words)).sort(([a], [b]) => ask.words.search(a) - ask.words.search(b))
  const usual = /log|sign|password/i.test(ask.words)
    ? FIELDS.slice(0, 2)
    : ENTRY.test(sheet.title)
      ? ENTRY_FIELDS
      : [FIELDS[2], FIELDS[0], FIELDS[7]]
  const fields = named.length > 0 ? named : usual
  const rows: { whose: 'exact' | 'label'; label: string; sample: string; icon: string }[] = fields.map(([, label, sample, icon], i) => ({
    whose: ask.texts[i] ? 'exact' : 'label',
    label: ask.texts[i] ?? label,
    sample,
    icon,
  }))
  rows.push(...ask.texts.slice(fields.length).map((label) => ({ whose: 'exact' as const, label, sample: '', icon: 'pencil' })))
  return {
    span: 5,
    role: 'control',
    need: () => ({ min: rows.length * 66, ideal: rows.length * 86, max: rows.length * 94 }),
    draw(pen, size) {
      const { pt, palette } = sheet
      const row = size.h / rows.length
      return rows.flatMap(({ whose, label, sample, icon }, i) => {
        const y = row * i
        const label_ = Math.min(pt(24), row * 0.32)
        const field = { x: 0, y: y + label_, w: size.w, h: row - label_ - pt(10) }
        const side = Math.min(pt(19), field.h * 0.6)
        return [
          pen.say(`label-${i}`, { x: 0, y, w: size.w, h: label_ - pt(4) }, whose, label, {
            size: 13.5,
            weight: 600,
            color: palette.muted,
            shrink: 0.5,
          }),
          pen.rect(`field-${i}`, field, {
            ...panelLook(pen),
            radius: pt(14),
            ...(i === 0 && { stroke: { paint: palette.accentText, width: pt(1.75) } }),
          }),
          pen.icon(`icon-${i}`, { x: pt(15), y: field.y + (field.h - side) / 2, w: side, h: side }, icon, palette.muted),
          pen.say(`value-${i}`, { x: pt(46), y: field.y, w: size.w - pt(60), h: field.h }, 'sample', sample, { size: 15.5 }),
        ]
      })
    },
  }
}

export const mediaPlayer: Maker = (ask, sheet) => ({
  span: 12,
  role: 'display',
  need: (width) => (width > 560 ? { min: 84, ideal: 96, max: 110 } : { min: 300, ideal: 520, max: 640 }),
  draw(pen, size) {
    const { pt, palette, topic, unit } = sheet
    const song = topic.items[0] as (typeof topic.items)[number]
    const [whose, title] = ask.texts[0] !== undefined ? (['exact', ask.texts[0]] as const) : (['sample', song.title] as const)
    const isBar = size.w / unit > 560
    const controls = ['shuffle', 'skip-back', 'play', 'skip-forward', 'repeat']
    const buttons = (cx: number, cy: number, big: number, step: number) =>
      controls.flatMap((icon, i) => {
        const isPlay = icon === 'play'
        const s = isPlay ? big : big * 0.42
        const box = { x: cx + (i - 2) * step - s / 2, y: cy - s / 2, w: s, h: s }
        return isPlay
          ? [
              pen.ellipse('play', box, {
                fill: accentPaint(pen, 45),
                shadow: { color: withAlpha(palette.accent, 0.45), blur: pt(18), dx: 0, dy: pt(5) },
              }),
              pen.icon('play-icon', insetBox(box, s * 0.3), 'pause', palette.onAccent, 2.5),
            ]
          : [pen.icon(`control-${i}`, box, icon, i === 0 || i === 4 ? palette.muted : palette.text, 2.25)]
      })
    const bar = (x: number, y: number, w: number) => [
      pen.rect('track', { x, y, w, h: pt(5) }, { fill: palette.raised, radius: pt(3) }),
      pen.rect('done', { x, y, w: w * 0.38, h: pt(5) }, { fill: accentPaint(pen, 0), radius: pt(3) }),
      pen.ellipse('knob', { x: x + w * 0.38 - pt(7), y: y - pt(4.5), w: pt(14), h: pt(14) }, { fill: '#ffffff' }),
    ]
    if (isBar) {
      const art = size.h - pt(20)
      const [a, middle] = [size.w * 0.3, size.w * 0.52]
      return [
        pen.rect('card', { x: 0, y: 0, ...size }, panelLook(pen)),
        picture(pen, 'cover', { x: pt(10), y: pt(10), w: art, h: art }, 'abstract', pt(12)),
        pen.say('song', { x: art + pt(24), y: size.h / 2 - pt(24), w: a - art, h: pt(24) }, whose, title, {
          size: 16,
          weight: 700,
          shrink: 0.5,
        }),
        pen.say(
          'artist',
          { x: art + pt(24), y: size.h / 2 + pt(2), w: a - art, h: pt(20) },
          ask.texts[1] === undefined ? 'sample' : 'exact',
          ask.texts[1] ?? song.detail,
          {
            size: 13,
            color: palette.muted,
          },
        ),
        ...buttons(middle, size.h * 0.38, Math.min(pt(42), size.h * 0.46), pt(48)),
        ...bar(middle - size.w * 0.16, size.h * 0.82, size.w * 0.32),
        pen.icon('volume', { x: size.w - pt(150), y: size.h / 2 - pt(10), w: pt(20), h: pt(20) }, 'volume-2', palette.muted),
        pen.rect(
          'volume-track',
          { x: size.w - pt(120), y: size.h / 2 - pt(2), w: pt(96), h: pt(4) },
          { fill: palette.raised, radius: pt(2) },
        ),
        pen.rect('volume-done', { x: size.w - pt(120), y: size.h / 2 - pt(2), w: pt(62), h: pt(4) }, { fill: palette.text, radius: pt(2) }),
      ]
    }
    const foot = pt(176)
    const side = Math.min(size.w, size.h - foot)
    const top = size.h - foot
    const cover = { x: (size.w - side) / 2, y: 0, w: side, h: side }
    const [left, half] = columns({ x: 0, y: top + pt(92), w: size.w, h: pt(18) }, 2, 0) as [typeof cover, typeof cover]
    return [
      pen.rect('cover-shadow', insetBox(cover, pt(10)), {
        fill: palette.surface,
        radius: pt(24),
        shadow: { color: '#00000066', blur: pt(46), dx: 0, dy: pt(18) },
      }),
      picture(pen, 'cover', cover, 'abstract', pt(24)),
      pen.say('song', { x: 0, y: top + pt(14), w: size.w - pt(44), h: pt(32) }, whose, title, {
        size: 24,
        weight: 700,
        font: sheet.fonts.display,
        shrink: 0.4,
      }),
      pen.say(
        'artist',
        { x: 0, y: top + pt(46), w: size.w - pt(44), h: pt(22) },
        ask.texts[1] === undefined ? 'sample' : 'exact',
        ask.texts[1] ?? song.detail,
        {
          size: 15.5,
          color: palette.muted,
        },
      ),
      pen.icon('like', { x: size.w - pt(28), y: top + pt(24), w: pt(26), h: pt(26) }, 'heart', palette.accentText, 2.25),
      ...bar(0, top + pt(80), size.w),
      pen.say('played', left, 'sample', '1:24', { size: 12.5, color: palette.muted }),
      pen.say('length', half, 'sample', song.value, { size: 12.5, color: palette.muted, align: 'right' }),
      ...buttons(size.w / 2, top + pt(142), pt(62), size.w * 0.19),
    ]
  },
})
