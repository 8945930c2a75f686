import type { DirectoryList, DirectoryModel, DirectoryQuery } from '@easel/protocol'
import { searchModels } from './search.ts'

type Answer = DirectoryList['answers'][number]

/** A usual question; `among` finds the models that it names by their facts, so that the answer keeps up with them. */
type Question = { id: string; question: string; answer: string; among: DirectoryQuery }

/** The usual questions with their answers of today. */
export const answersFrom = (models: readonly DirectoryModel[]): Answer[] =>
  QUESTIONS.map(({ among, ...words }) => ({ ...words, models: searchModels(models, { status: 'current', ...among }).map(({ id }) => id) }))

const QUESTIONS: readonly Question[] = [
  {
    id: 'api-or-chatgpt',
    question: 'Is GPT Image 2 an API model or a feature of ChatGPT?',
    answer:
      'Both, under two names. ChatGPT Images 2.0 is the product: conversation, a brush for areas, and a thinking mode that plans and searches before it draws. gpt-image-2 is the model behind the API: one request, parameters, a bill in tokens. Thinking is no parameter of the API; a planner in front of the tool does that work.',
    among: { q: 'gpt-image-2', sort: 'released' },
  },
  {
    id: 'instead-of-text-model',
    question: 'When do I use an image model instead of a text model?',
    answer:
      'When pixels are what is wanted. A text model plans, writes the words and the brief, and can ask for a picture through the image_generation tool of the Responses API; it does not draw by itself. Where the picture is a chart, a table or a screen whose words must be right, let the text model write the content and have it typeset.',
    among: { exact_text: 'true' },
  },
  {
    id: 'transparent',
    question: 'Which model gives a transparent background?',
    answer:
      'Those listed, with background=transparent and png or webp; jpeg has no transparency. Where it is called a preview, the vendor may still refuse it. Check the alpha of what comes back: asking in words alone gets a painted checkerboard.',
    among: { transparent: 'true' },
  },
  {
    id: 'exact-text',
    question: 'Which model spells my headline right every time?',
    answer:
      'Only one that typesets. Models that draw letters as part of the picture are good at it and still miss at times, so read what comes back, or have the words set on top.',
    among: { exact_text: 'true' },
  },
  {
    id: 'nothing-else-changes',
    question: 'Which edit leaves everything outside the mask as it was?',
    answer:
      "Where a mask is guidance, the model draws the whole picture again and keeps the rest only roughly. Easel puts the first picture's own pixels back outside the mask, whatever engine has drawn.",
    among: { exact_mask: 'true' },
  },
  {
    id: 'local',
    question: 'Which models run on my own machine?',
    answer:
      'Those listed. Easel draws on a processor, straight after install. The others need their weights, a server that runs them and a graphics card; read the licence before you sell what they draw.',
    among: { runs: 'local' },
  },
  {
    id: 'free-licence',
    question: 'Which may I use in a product without asking anybody?',
    answer: 'Those under an open licence. Restricted ones allow research or private use, and a business asks their vendor first.',
    among: { licence: 'open' },
  },
  {
    id: 'cheapest',
    question: 'Which is the cheapest?',
    answer:
      'Listed by the price of a picture of 1024x1024 at medium, the cheapest first. Low costs about a ninth of medium with gpt-image-2, a batch half, and pictures in a request are paid for as well.',
    among: { max_usd: '9999', sort: 'price' },
  },
  {
    id: 'same-again',
    question: 'How do I get the same picture again?',
    answer: 'With a model that takes a seed. The Images API of OpenAI has none: keep the picture, and edit it.',
    among: { seed: 'true' },
  },
  {
    id: 'vector-or-animation',
    question: 'Which gives SVG or an animation?',
    answer:
      'Those listed take output_format=svg or gif. Easel answers under their names: svg for pages that hold no traced picture, and gif is refused.',
    among: { format: 'svg' },
  },
]
