/** Round ticks that hold all values, and where a value lies between the first and the last, 0–1. */
export type Scale = { ticks: number[]; share: (value: number) => number }

const MOST_TICKS = 6

/** Bars and areas begin at zero, for their length is what is compared; a line may begin near its least value. */
export function scaleFor(values: readonly number[], fromZero: boolean): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const isFar = !fromZero && least > 0 && (most - least) / most < 0.25
  const low = isFar ? least - (most - least) * 0.4 : Math.min(0, least)
  const high = Math.max(0, most, low + 1e-9)
  const step = roundStep((high - low) / (MOST_TICKS - 1) || 1)
  const first = Math.floor(low / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9))
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
  const [from, to] = [first * step, last * step]
  return { ticks, share: (value) => (value - from) / (to - from) }
}

/** Round ticks a little beyond all values, wherever they lie: for marks whose place alone is read. */
export function closeScale(values: readonly number[]): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const span = most - least || Math.abs(most) || 1
  const step = roundStep((span * 1.16) / (MOST_TICKS - 1))
  const low = Math.floor((least - span * 0.06) / step)
  const first = least >= 0 ? Math.max(0, low) : low
  const last = Math.ceil((most + span * 0.06) / step)
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
  return { ticks, share: (value) => (value - first * step) / ((last - first) * step) }
}

/** The least of 1, 2, 2.5 and 5 times a power of ten that is not below. */
function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted))
  return ([1, 2, 2.5, 5, 10].find((times) => times * power >= wanted * (1 - 1e-9)) ?? 10) * power
}

/** `1200` with a dollar is `$1,200`. */
export function spoken(value: number, { prefix, suffix }: { prefix: string; suffix: string }): string {
  const [whole = '', part] = String(Math.abs(value)).split('.')
  const grouped = whole.length > 4 || prefix !== '' ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  return `${value < 0 ? '−' : ''}${prefix}${grouped}${part ? `.${part}` : ''}${suffix}`
}
