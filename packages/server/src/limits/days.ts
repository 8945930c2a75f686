/** The UTC day of a time, `YYYY-MM-DD`. */
export const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)

export const firstOfMonth = (at: number) => `${dayOf(at).slice(0, 8)}01`

/** Whether a text is a day that the calendar has. */
export const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && dayOf(Date.parse(text)) === text
