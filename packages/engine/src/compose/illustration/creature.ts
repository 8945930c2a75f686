import { mix } from '../../color.ts'
import { figureLook } from './figure-look.ts'
import { circle, type Pen, type Point } from './pen.ts'

const HEADS = /:(fox|bear|polar-bear|panda|koala|wolf|lion|frog|hamster|raccoon|cat|dog|rabbit|mouse|pig|tiger|badger)(?:-face)?$/
/** Whole bodies in the set that share a name with a head. */
const WHOLE = /:(?:cat|dog|rabbit|mouse|pig|tiger|badger)$/

/** Whether a piece of art is the head of an animal alone. */
export const isHeadOfAnimal = (art: string): boolean => HEADS.test(art) && !WHOLE.test(art)

/** An animal that sits, with the head that the catalogue has. */
export function sitting(pen: Pen, art: string, { x, y, size }: { x: number; y: number; size: number }) {
  const kind = (HEADS.exec(art)?.[1] ?? 'bear').replace('-', ' ')
  const { fur, pale, dark, tail } = figureLook(kind, 0)
  const isToned = pen.manner.art === 'tones'
  const [deepest, low, high, light] = [0, 1, 2, 3].map((i) => pen.artTones()[Math.min(i, pen.artTones().length - 1)] as string) as [
    string,
    string,
    string,
    string,
  ]
  const coat = isToned ? (pen.isLined ? pen.tones.paper : mix(low, high, 0.5)) : fur
  const belly = isToned ? light : pale
  const shade = isToned ? mix(low, deepest, 0.3) : mix(fur, '#20141a', 0.22)
  const at = (dx: number, dy: number): Point => [x + dx * size, y + dy * size]
  if (tail === 'bushy') {
    const brush = Array.from({ length: 25 }, (_, i): Point => {
      const t = i / 24
      return at(0.16 + 0.3 * Math.sin(t * Math.PI), 0.94 - 0.5 * t + 0.05 * Math.sin(t * 6))
    })
    pen.form('tail', [...brush, at(0.3, 0.52), at(0.24, 0.72), at(0.1, 0.9)], coat)
    pen.form('tail', [at(0.2, 0.44), at(0.36, 0.52), at(0.38, 0.6), at(0.28, 0.62)], belly, { isDetail: true })
  } else if (tail === 'stub') pen.disc('tail', ...at(0.25, 0.86), size * 0.07, coat)
  const body = Array.from({ length: 41 }, (_, i): Point => {
    const a = (i / 40) * Math.PI * 2
    return at(Math.cos(a) * (0.27 + 0.05 * Math.sin(a)), 0.7 + Math.sin(a) * 0.28)
  })
  pen.form('body', body, coat)
  pen.form('belly', circle(...at(0, 0.76), size * 0.15, 30, size * 0.19), belly, { isDetail: true })
  for (const way of [-1, 1]) {
    pen.form('leg', circle(...at(way * 0.2, 0.92), size * 0.13, 26, size * 0.065), shade)
    pen.form('arm', [at(way * 0.13, 0.56), at(way * 0.2, 0.6), at(way * 0.12, 0.93), at(way * 0.04, 0.93)], coat)
    pen.disc('paw', ...at(way * 0.08, 0.94), size * 0.05, isToned ? deepest : dark === fur ? shade : mix(fur, dark, 0.7))
  }
  pen.art('head', { x: x - size * 0.31, y, w: size * 0.62, h: size * 0.62 }, art)
}
