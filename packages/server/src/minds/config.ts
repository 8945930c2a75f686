/** A language model behind any endpoint that speaks OpenAI's chat completions. */
export type PlannerConfig = {
  /** Of the API, e.g. `http://127.0.0.1:11434/v1`. */
  url: string
  model: string
  key: string | null
  /** Whether it can see, and is shown the last pictures of a conversation. */
  sees: boolean
}

/** Reads `EASEL_PLANNER_*`; what is wrong with it is added to the problems. */
export function readPlannerConfig(environment: Record<string, string | undefined>, problems: string[]): PlannerConfig | null {
  const read = (name: string) => environment[`EASEL_PLANNER_${name}`] || null
  const [url, model, key, sees] = [read('URL'), read('MODEL'), read('KEY'), read('SEES')]
  if (url === null) {
    for (const name of ['MODEL', 'KEY', 'SEES'])
      if (read(name) !== null) problems.push(`EASEL_PLANNER_${name} is set, but EASEL_PLANNER_URL is not.`)
    return null
  }
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    problems.push('EASEL_PLANNER_URL must be the address of an API such as http://127.0.0.1:11434/v1.')
  if (model === null) problems.push('EASEL_PLANNER_URL is set, but EASEL_PLANNER_MODEL is not.')
  if (sees !== null && !['true', 'false'].includes(sees)) problems.push(`EASEL_PLANNER_SEES must be true or false, not '${sees}'.`)
  return { url, model: model ?? '', key, sees: sees === 'true' }
}
