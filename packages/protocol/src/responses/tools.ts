import { excerpt, kindOf, WireError, wrongType } from '../errors/index.ts'
import type { WireRules } from '../images/request.ts'
import type { WireWarning } from '../objects/warning.ts'
import { type ImageTool, imageToolEcho, parseImageTool } from './image-tool.ts'

const MAX_TOOLS = 128
/** Tools that the client itself would run: an answer may leave them unused. */
const CLIENT_TOOLS: unknown[] = ['function', 'custom']

export type Choice = 'auto' | 'required' | 'none'

export type Tools = {
  /** Null: the answer is words alone. */
  image: ImageTool | null
  choice: Choice
  /** As an answer echoes them. */
  echo: { tools: object[]; tool_choice: string | object }
  warnings: WireWarning[]
}

/** Reads `tools` and `tool_choice`. Tools of the client are accepted and never called; those that only a server could run are refused. */
export function parseTools(tools: unknown[], choice: unknown, rules: WireRules): Tools {
  if (tools.length > MAX_TOOLS) throw new WireError('array_above_max_length', `Expected at most ${MAX_TOOLS} tools.`, 'tools')
  const unused: string[] = []
  const echo: object[] = []
  let image: ImageTool | null = null
  for (const [index, tool] of tools.entries()) {
    const place = `tools[${index}]`
    const { type, ...rest } = toolOf(tool, place)
    if (type === 'image_generation') {
      if (image) throw new WireError('image_invalid_value', 'There can be only one image_generation tool.', 'tools')
      image = parseImageTool({ type, ...rest }, place, rules)
      echo.push(imageToolEcho({ type, ...rest }))
    } else if (CLIENT_TOOLS.includes(type)) {
      unused.push('name' in rest ? String(rest.name).slice(0, 64) : String(type))
      echo.push({ type, ...rest })
    } else
      throw new WireError(
        'unsupported_parameter',
        `The tool '${excerpt(String(type))}' is not available here. The supported tool is 'image_generation'.`,
        `${place}.type`,
      )
  }
  const warnings =
    unused.length > 0 ? [{ code: 'tools', message: `Never called: ${excerpt(unused.join(', '))}. Only image_generation is.` }] : []
  const wanted = choiceOf(choice, image !== null)
  return {
    image,
    choice: image ? wanted : 'none',
    echo: { tools: echo, tool_choice: choice == null ? 'auto' : (choice as string | object) },
    warnings,
  }
}

function toolOf(tool: unknown, place: string): { type: unknown } {
  if (typeof tool !== 'object' || tool === null || Array.isArray(tool)) throw wrongType(place, 'an object', kindOf(tool))
  if (!('type' in tool)) throw new WireError('missing_required_parameter', `Missing required parameter: '${place}.type'.`, `${place}.type`)
  return tool
}

/** What a choice says about pictures; one that insists on another tool cannot be obeyed. */
function choiceOf(choice: unknown, hasImageTool: boolean): Choice {
  if (choice == null || choice === 'auto' || choice === 'none') return choice === 'none' ? 'none' : 'auto'
  const insist = (): Choice => {
    if (hasImageTool) return 'required'
    throw new WireError('invalid_value', "Tool choice 'image_generation' not found in 'tools' parameter.", 'tool_choice')
  }
  if (choice === 'required') return insist()
  if (typeof choice === 'object' && 'type' in choice) {
    if (choice.type === 'image_generation') return insist()
    if (choice.type === 'allowed_tools') return allowedChoice(choice, insist)
  }
  throw new WireError(
    'invalid_value',
    "Invalid value for 'tool_choice'. Supported values are: 'auto', 'none', 'required', {type: 'image_generation'}, and {type: 'allowed_tools', mode, tools} with image_generation among the tools.",
    'tool_choice',
  )
}

function allowedChoice(choice: object, insist: () => Choice): Choice {
  const tools: unknown = 'tools' in choice ? choice.tools : null
  const mode = 'mode' in choice ? choice.mode : null
  if (!Array.isArray(tools) || tools.length === 0)
    throw new WireError('invalid_value', "Expected at least one tool in 'tool_choice.tools'.", 'tool_choice.tools')
  if (mode !== 'auto' && mode !== 'required')
    throw new WireError(
      'invalid_value',
      "Invalid value for 'tool_choice.mode'. Supported values are: 'auto' and 'required'.",
      'tool_choice.mode',
    )
  const isAllowed = tools.some(
    (tool: unknown) => typeof tool === 'object' && tool !== null && 'type' in tool && tool.type === 'image_generation',
  )
  if (mode === 'required') {
    if (isAllowed) return insist()
    throw new WireError(
      'unsupported_parameter',
      'Only image_generation is ever called, and it is not among the allowed tools.',
      'tool_choice',
    )
  }
  return isAllowed ? 'auto' : 'none'
}
