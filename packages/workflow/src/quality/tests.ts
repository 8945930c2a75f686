import type { RequiredCheck } from '@easel/protocol/contracts'

/** One of the five tests: what is asked, and what the picture must then measure up to. */
export type QualityTest = {
  id: string
  title: string
  /** What the picture is needed for, in a sentence. */
  purpose: string
  size: { width: number; height: number }
  prompt: string
  /** Makes it a test of an edit: what was drawn from the prompt is changed, and the result is held against the first picture. */
  edit?: {
    instruction: string
    /** What the changed picture should be, described as if it were new: checks read their brief from it. */
    result: string
  }
  checks: RequiredCheck[]
}

const required = (...ids: string[]): RequiredCheck[] => ids.map((check) => ({ check }))

const SOUND = required('file.size', 'file.content', 'file.compression', 'sharpness.edges')

/** Five pictures that people need every day, each hard in its own way. Data: another test is another entry. */
export const QUALITY_TESTS: readonly QualityTest[] = [
  {
    id: 'product-listing',
    title: 'Product listing',
    purpose: 'A shop needs its product whole, centred and true in colour on pure white.',
    size: { width: 1024, height: 1024 },
    prompt:
      'Product photo for an online shop listing: one matte navy insulated water bottle, front view, centered on a pure white background, soft studio light, subtle shadow. No text, no props.',
    checks: [
      ...SOUND,
      ...required('background.color', 'background.white', 'framing.whole', 'framing.centre', 'framing.fill', 'count.things'),
      ...required('palette.subject', 'edges.halo', 'edges.rim', 'file.clipping', 'words.extra'),
    ],
  },
  {
    id: 'ad-poster',
    title: 'Ad poster',
    purpose: 'An advertisement needs its words right and readable, and room for what is added later.',
    size: { width: 1024, height: 1536 },
    prompt:
      'Vertical ad poster for a travel mug. Headline at the top: "Keep it hot". Subheadline: "Twelve hours of warm coffee". Leave the bottom third empty for a button that is added later. No other text.',
    checks: [
      ...SOUND,
      ...required('words.exact', 'words.extra', 'words.size', 'words.inside', 'words.place', 'words.hierarchy'),
      ...required('words.apart', 'contrast.words', 'free-region.edges', 'free-region.spread'),
      // A thing before a busy place is not to be told from it.
      { check: 'framing.shown', if_unmeasured: 'pass' },
    ],
  },
  {
    id: 'reference-edit',
    title: 'Reference edit',
    purpose: 'A product that is shown in new surroundings must stay the product it is.',
    size: { width: 1024, height: 1024 },
    prompt:
      'Product photo of an orange ceramic mug with a white label that reads "NORTH", front view, centered on a pure white background, soft studio light. No other text.',
    edit: {
      instruction: 'Change the background to pale blue. Keep the mug exactly as it is: same shape, colour, label, size and place.',
      result:
        'Product photo of an orange ceramic mug with a white label that reads "NORTH", front view, centered on a pale blue background, soft studio light. No other text.',
    },
    checks: [
      ...SOUND,
      ...required('identity.shape', 'identity.color', 'identity.detail', 'identity.points', 'palette.subject', 'framing.whole'),
      ...required('words.label', 'words.extra'),
      // Pale blue is a family of colours.
      { check: 'background.color', at_most: 15 },
    ],
  },
  {
    id: 'ui-mockup',
    title: 'UI mockup',
    purpose: 'A mockup is there to be read: every label that was asked for, in letters that a phone can show.',
    size: { width: 1024, height: 1536 },
    prompt:
      'Mobile app screen for a plant shop, light theme: title "Green Corner", a search bar, a product card with a price, a primary button labeled "Add to cart" and a tab bar.',
    checks: [...SOUND, ...required('words.exact', 'words.clutter', 'words.size', 'words.inside', 'contrast.words')],
  },
  {
    id: 'video-first-frame',
    title: 'First frame of a video',
    purpose: 'Titles come later: the subject stands to one side, and the other is calm.',
    size: { width: 1536, height: 864 },
    prompt:
      'First frame of a product video, 16:9: a forest green vase in the right third on a plain beige background, soft studio light. Leave the left half empty for titles. No text.',
    checks: [
      ...SOUND,
      ...required('free-region.edges', 'free-region.spread', 'framing.centre', 'framing.whole', 'count.things', 'palette.subject'),
      ...required('words.extra'),
      // A vase may have few edges that lie level.
      { check: 'sharpness.motion', if_unmeasured: 'pass' },
    ],
  },
]
