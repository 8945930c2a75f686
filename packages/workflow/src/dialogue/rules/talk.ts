import { currentOf, type Outcome, type State } from './state.ts'

/** Thanks, greetings and questions: nothing to draw. */

const NOTHING_ELSE =
  /^(?:(?:h+m+|ok(?:ay)?|so|oh|ah|well|yes|yeah|yep|no|nope|great|nice|good|cool|perfect|lovely|awesome|amazing|excellent|wonderful|beautiful|fantastic|brilliant|super|wow|thanks?|thank you|thx|ty|cheers|hi|hello|hey|bye|goodbye|good (?:morning|evening|night|job|work|one)|see you|love (?:it|this|that)|i (?:like|love) (?:it|this|that)|(?:it|that|this)(?:'s| is| looks| was)|looks|looking|just|exactly|what i (?:wanted|needed|meant)|a lot|lots|very much|so much|very|much|really|well done|for (?:that|this|now|your help|the help|everything)|all|done|we're|we are|i'm|i am|happy|now|already|there|with (?:it|that|this)|as it is|is|like|it|this|that|and|to me|keep it|leave it(?: like that| as it is)?|the best|job|work|all good|no worries|never mind|got it|i see|understood|haha|lol|better|much better)[\s,.!…:;)(❤👍🙏😊🎉-]*)+$/u
const QUESTION =
  /^(?:(?:h+m+|ok(?:ay)?|so|and|but|thanks|great|nice|cool)[,.! ]+)*(?:what'?s\b|how'?s\b|what(?!(?: an? | about|'s if| if| would it look))|why|who|which|where|when|how (?!about|would (?:it|that|this) look)|is (?!it possible to)|are|was|were|does|do (?:you|i|we)|did|have you|has|can i|may i|could i|am i|will (?:it|this|there)|can (?:you|it|this) (?:tell|explain|describe|export|save|do|draw animals|see|also (?:do|draw)|handle)|tell me|explain|describe (?:it|this|that|the picture|what)|could you (?:tell|explain|describe)|do you know)\b/
const PROSE = /^(?:tell me|write (?:me )?(?:a|an|some) (?:poem|story|essay|email|code|text)|explain|translate|calculate|sing)\b/

/** Whether a message asks for nothing to be drawn. */
export function isTalk(text: string): boolean {
  const words = text.toLowerCase().replace(/[’]/g, "'").replace(/\s+/g, ' ').trim()
  if (words === '') return true
  if (/^what an? [^?]*$/.test(words)) return true
  if (NOTHING_ELSE.test(words) || PROSE.test(words)) return true
  const sentences = words.split(/(?<=[.!?])\s+/)
  return sentences.every((sentence) => NOTHING_ELSE.test(sentence) || (QUESTION.test(sentence) && !WISH.test(sentence)))
}

/** A question that is a wish: `is there a way to make it blue?`, `which looks better, could you add …`. */
const WISH =
  /\b(?:a way to|possible to|(?:can|could|may) (?:i|we) (?:please |also )?(?:get|have|see)\b|(?:can|could|would) you (?:please |also |just )?(?:make|change|add|remove|put|draw|create|try|use|move|turn|give|set|show|replace))\b/

export function readTalk(state: State): Outcome | null {
  if (state.brought.length > 0 && state.wish === '')
    return { steps: [], say: 'I have your picture. Tell me what to change in it, or what to make from it.' }
  if (!isTalk(state.wish)) return null
  return { steps: [], say: answerTo(state) }
}

function answerTo(state: State): string {
  const current = currentOf(state)
  const words = state.wish.toLowerCase()
  if (!current) return 'Tell me what to draw: the thing, where it stands, and the words that it should carry.'
  const isQuestion = QUESTION.test(words)
  if (!isQuestion) return 'Gladly. Tell me whenever you want something else changed.'
  const facts = state.settled.slice(-6).map(({ fact }) => fact)
  const shown = current.prompt ? ` The picture is described as: ${current.prompt.slice(0, 400)}` : ''
  const settled = facts.length > 0 ? ` Settled so far: ${facts.join('; ')}.` : ''
  return `I draw pictures and change them, so I can only tell what I know of this one.${ended(shown)}${settled}`
}

const ended = (text: string): string => (text === '' || /[.!?]$/.test(text) ? text : `${text}.`)
