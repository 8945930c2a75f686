/** The built-in engine, which draws unless another is named or takes the request. */
export const DEFAULT_ENGINE = 'easel'
