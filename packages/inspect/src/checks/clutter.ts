import type { Check } from '../check.ts'
import { CLUTTER, folded, overlap } from '../words/index.ts'

const NAMES = new Set(CLUTTER.map(folded))

/** Holds where words are free, too: a mockup may invent its list, and no company’s name. */
export const clutter: Check = {
  id: 'words.clutter',
  title: 'Names of well-known companies, marks of picture agencies and filler (“lorem ipsum”) that nobody asked for',
  unit: 'words',
  limit: { atMost: 0 },
  applies: ({ brief }) => brief !== null,
  async measure({ picture, brief }, tools) {
    if (!tools.read) return { unmeasured: 'No reader of words is at hand.' }
    const asked = folded(JSON.stringify(brief))
    const named = (await tools.read(picture, tools.signal)).filter(({ text, confidence }) => {
      const letters = folded(text)
      return confidence > 0.5 && NAMES.has(letters) && !asked.includes(letters)
    })
    const found = named.filter(({ box }, i) => !named.slice(0, i).some((before) => overlap(before.box, box) > 0.5))
    const said = found.map(({ text }) => `“${text}”`).join(', ')
    return {
      value: found.length,
      evidence: found.map(({ box, text }) => ({ box, note: `“${text}”` })),
      sentence: found.length > 0 ? `Nobody asked for ${said}.` : 'No company, agency or filler text is named that nobody asked for.',
    }
  },
}
