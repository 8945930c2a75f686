import type { Box, Check, Evidence, Inspected, ReadWord } from '../check.ts'
import { boxAround, regionBox, rounded } from '../pixels/index.ts'
import { editDistance, folded, isReadable, LINE_READINGS, overlap, wordsIn } from '../words/index.ts'
import { apart } from './apart.ts'
import { clutter } from './clutter.ts'
import { type ListedText, listedIn, readListed, smallLetters } from './listed.ts'

const hasListed = (inspected: Inspected) => listedIn(inspected).length > 0

const wrongIn = ({ found }: ListedText) => found.reduce((sum, { wrong }) => sum + wrong, 0)

const readAs = ({ found }: ListedText) => found.map(({ as }) => as?.text ?? '…').join(' ')

const exact: Check = {
  id: 'words.exact',
  title: 'Letters that differ between the listed texts and what can be read',
  unit: 'characters',
  limit: { atMost: 0 },
  applies: hasListed,
  async measure(inspected, tools) {
    const listed = await readListed(inspected, tools)
    if ('unmeasured' in listed) return listed
    const wrong = listed.texts.filter((text) => wrongIn(text) > 0)
    const said = wrong.map((text) => `“${text.wanted.text}” was read as “${readAs(text)}”`)
    return {
      value: wrong.reduce((sum, text) => sum + wrongIn(text), 0),
      evidence: (wrong.length > 0 ? wrong : listed.texts).flatMap(evidenceOf),
      sentence: wrong.length > 0 ? `${said.join('; ')}.` : `All ${listed.texts.length} listed texts can be read letter for letter.`,
    }
  },
}

const evidenceOf = (text: ListedText): Evidence[] => (text.box ? [{ box: text.box, note: `read “${readAs(text)}”` }] : [])

const label: Check = {
  id: 'words.label',
  title: 'Share of the letters printed on things that cannot be read: they may be bent, small or in shade',
  unit: 'share',
  limit: { atMost: 0.34 },
  applies: (inspected) => labelsIn(inspected).length > 0,
  async measure(inspected, tools) {
    const listed = await readListed(inspected, tools, labelsIn(inspected))
    if ('unmeasured' in listed) return listed
    const letters = listed.texts.reduce((sum, { wanted }) => sum + folded(wanted.text).length, 0)
    const wrong = listed.texts.reduce((sum, text) => sum + wrongIn(text), 0)
    const said = listed.texts.map((text) => `“${text.wanted.text}” as “${readAs(text)}”`)
    return { value: rounded(wrong / letters), evidence: listed.texts.flatMap(evidenceOf), sentence: `Read ${said.join('; ')}.` }
  },
}

const labelsIn = ({ brief }: Inspected) => brief?.texts.filter(({ role, text }) => role === 'label' && isReadable(text)) ?? []

const extra: Check = {
  id: 'words.extra',
  title: 'Words that nobody asked for, or more often than asked',
  unit: 'words',
  limit: { atMost: 0 },
  applies: ({ brief }) => brief !== null && brief.textPolicy !== 'free',
  async measure({ picture, brief }, tools) {
    if (!tools.read) return { unmeasured: 'No reader of words is at hand.' }
    const read = await tools.read(picture, tools.signal)
    const wanted = (brief?.texts ?? []).flatMap(({ text }) => wordsIn(text)).map(folded)
    const unasked = sureWords(read).filter(({ text }) => !wanted.some((word) => isPartOf(folded(text), word)))
    const often = [0, 1].map((reading) =>
      repeated(distinct(read.filter((word) => word.reading === reading && word.confidence > 0.8)), wanted),
    )
    const found = [...unasked, ...(often.find((words) => words.length > 0) ?? [])]
    return {
      value: found.length,
      evidence: found.map(({ box, text }) => ({ box, note: `“${text}”` })),
      sentence:
        found.length > 0
          ? `Not asked for: ${found.map(({ text }) => `“${text}”`).join(', ')}.`
          : 'There are no words beside those asked for.',
    }
  },
}

/** Three letters at least, read alike and with confidence in two ways at the same place: textures that look like letters rarely do. */
function sureWords(read: readonly ReadWord[]): ReadWord[] {
  const plausible = read.filter(({ text, confidence }) => confidence > 0.75 && folded(text).length >= 3)
  return distinct(
    plausible.filter((word) =>
      plausible.some(
        (other) => other.reading !== word.reading && overlap(word.box, other.box) > 0.5 && folded(other.text) === folded(word.text),
      ),
    ),
  )
}

const distinct = (words: readonly ReadWord[]): ReadWord[] =>
  words.filter((word, i) => !words.slice(0, i).some((before) => overlap(word.box, before.box) > 0.5))

/** A listed word, read with a slip or in pieces. */
const isPartOf = (read: string, wanted: string): boolean =>
  (wanted.includes(read) && read.length >= wanted.length / 2) ||
  (read.includes(wanted) && wanted.length >= read.length / 2) ||
  editDistance(read, wanted) <= wanted.length / 3

/** What stands more often than in the list. */
function repeated(words: readonly ReadWord[], wanted: readonly string[]): ReadWord[] {
  return [...new Set(wanted)].flatMap((word) => {
    const asked = wanted.filter((other) => other.includes(word)).length
    return word.length < 3 ? [] : words.filter(({ text }) => folded(text) === word).slice(asked)
  })
}

const size: Check = {
  id: 'words.size',
  title: 'Height of the smallest listed small letters, as a share of the shorter side',
  unit: 'share',
  limit: { atLeast: 0.009 },
  applies: hasListed,
  async measure(inspected, tools) {
    const listed = await readListed(inspected, tools)
    if ('unmeasured' in listed) return listed
    const seen = listed.texts.flatMap((text) => usualWord(text) ?? [])
    const smallest = seen.reduce<ReadWord | null>(
      (least, word) => (!least || smallLetters(word) < smallLetters(least) ? word : least),
      null,
    )
    if (!smallest) return { unmeasured: 'None of the listed texts was read.' }
    const height = smallLetters(smallest)
    return {
      value: rounded(height / Math.min(inspected.picture.width, inspected.picture.height), 4),
      evidence: [{ box: smallest.box, note: `${Math.round(height)} px` }],
      sentence: `The smallest words, “${smallest.text}”, have small letters of about ${rounded(height, 1)} px.`,
    }
  },
}

/**
 * The word of a text whose letters are in the middle of its words' heights: now and then one is boxed with its neighbours, or cut. Of
 * words that were read on a line by itself only the line's height is known, which may be that of two.
 */
function usualWord(text: ListedText): ReadWord | null {
  const seen = seenWords([text])
  const onPage = seen.filter(({ reading }) => reading < LINE_READINGS)
  const words = (onPage.length > 0 ? onPage : seen).sort((a, b) => smallLetters(a) - smallLetters(b))
  return words[words.length >> 1] ?? null
}

const seenWords = (texts: readonly ListedText[]): ReadWord[] => texts.flatMap(({ found }) => found.flatMap(({ as }) => (as ? [as] : [])))

const inside: Check = {
  id: 'words.inside',
  title: 'Distance of the listed texts from the edge, as a share of the shorter side',
  unit: 'share',
  limit: { atLeast: 0.015 },
  applies: hasListed,
  async measure(inspected, tools) {
    const listed = await readListed(inspected, tools)
    if ('unmeasured' in listed) return listed
    const { width, height } = inspected.picture
    // A box that ends with the picture holds more than a word, such as a drawing that the word touches; a word that is cut is misread.
    const ends = ({ x, y, width: w, height: h }: Box) => x <= 0 || y <= 0 || x + w >= width || y + h >= height
    const box = boxAround(seenWords(listed.texts).flatMap((word) => (ends(word.box) ? [] : [word.box])))
    if (!box) return { unmeasured: 'None of the listed texts was read within the picture.' }
    const margin = Math.min(box.x, box.y, width - box.x - box.width, height - box.y - box.height)
    return {
      value: rounded(margin / Math.min(width, height), 4),
      evidence: [{ box, note: `${margin} px from the edge` }],
      sentence: `The words keep ${margin} px from the edge of the picture.`,
    }
  },
}

const place: Check = {
  id: 'words.place',
  title: 'Listed texts whose middle is outside the region they were asked into',
  unit: 'texts',
  limit: { atMost: 0 },
  applies: (inspected) => listedIn(inspected).some(({ region }) => region !== null),
  async measure(inspected, tools) {
    const listed = await readListed(inspected, tools)
    if ('unmeasured' in listed) return listed
    const placed = listed.texts.filter(({ wanted, box }) => wanted.region !== null && box !== null)
    if (placed.length === 0) return { unmeasured: 'None of the texts with a region was read.' }
    const astray = placed.filter((text) => !isInRegion(text, inspected.picture))
    const said = astray.map(({ wanted }) => `“${wanted.text}” is not in the ${wanted.region}`)
    return {
      value: astray.length,
      evidence: astray.flatMap(evidenceOf),
      sentence: astray.length > 0 ? `${said.join('; ')}.` : 'Every text is where it was asked to be.',
    }
  },
}

/** The middle in the region, or a tenth of the picture beside it. */
function isInRegion({ wanted, box }: ListedText, picture: { width: number; height: number }): boolean {
  if (!box || !wanted.region) return true
  const region = regionBox(wanted.region, picture)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const [dx, dy] = [picture.width * 0.1, picture.height * 0.1]
  return x >= region.x - dx && x <= region.x + region.width + dx && y >= region.y - dy && y <= region.y + region.height + dy
}

const hierarchy: Check = {
  id: 'words.hierarchy',
  title: 'How many times as high the headline’s letters are as those of other texts',
  unit: 'ratio',
  limit: { atLeast: 0.95 },
  applies: (inspected) => listedIn(inspected).some(isHeadline) && listedIn(inspected).some((text) => !isHeadline(text)),
  async measure(inspected, tools) {
    const listed = await readListed(inspected, tools)
    if ('unmeasured' in listed) return listed
    const head = seenWords(listed.texts.filter(({ wanted }) => isHeadline(wanted))).map(smallLetters)
    const rest = listed.texts.flatMap((text) => (isHeadline(text.wanted) ? [] : (usualWord(text) ?? []))).map(smallLetters)
    if (head.length === 0 || rest.length === 0) return { unmeasured: 'The headline or all the other texts were not read.' }
    const ratio = Math.max(...head) / Math.max(...rest)
    return {
      value: rounded(ratio),
      sentence: `The headline's letters are ${rounded(ratio, 1)} times as high as the largest of the others.`,
    }
  },
}

const isHeadline = ({ role }: { role: string }) => role === 'headline'

const scene: Check = {
  id: 'words.scene',
  title: 'Listed texts that the scene does not hold to the letter (second witness: the scene)',
  unit: 'texts',
  limit: { atMost: 0 },
  applies: ({ brief, scene }) => scene !== null && (brief?.texts.length ?? 0) > 0,
  measure({ brief, scene }) {
    const held = JSON.stringify(scene?.layers ?? [])
    const absent = (brief?.texts ?? []).filter(({ text }) => !held.includes(JSON.stringify(text).slice(1, -1)))
    return {
      value: absent.length,
      sentence:
        absent.length > 0 ? `Not in the scene: ${absent.map(({ text }) => `“${text}”`).join(', ')}.` : 'The scene holds every listed text.',
    }
  },
}

/** Whether words are there, right, in size and in place. */
export const WORDS: Check[] = [exact, label, extra, clutter, apart, size, inside, place, hierarchy, scene]
