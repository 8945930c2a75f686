/** The environment with the log for whoever reads it, where it says none: lines for a person at a terminal, else JSON. */
export const logFor = (environment: NodeJS.ProcessEnv, isTerminal: boolean): NodeJS.ProcessEnv =>
  environment.EASEL_LOG || !isTerminal ? environment : { ...environment, EASEL_LOG: 'pretty' }
