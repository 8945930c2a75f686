/** Unix seconds of a time in milliseconds, as every answer tells it. */
export const seconds = (at: number | null) => (at === null ? null : Math.floor(at / 1000))
