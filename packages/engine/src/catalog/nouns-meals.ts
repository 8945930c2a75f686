import type { Look } from './noun-entry.ts'

/** What is eaten from a bowl: which of the bowl's fillings show it, and the colour of the mass. */
const BOWLFULS: Record<string, { params: Record<string, number>; color: string }> = {
  soup: { params: { fill: 1, herbs: 1 }, color: '#d9772c' },
  'tomato soup': { params: { fill: 1, herbs: 1 }, color: '#c8401f' },
  'pumpkin soup': { params: { fill: 1, herbs: 1 }, color: '#e08a24' },
  ramen: { params: { fill: 1, noodles: 1, egg: 1, herbs: 1 }, color: '#b9722f' },
  noodles: { params: { fill: 0.85, noodles: 1, herbs: 1 }, color: '#b98a4a' },
  pasta: { params: { fill: 0.85, noodles: 1, herbs: 1 }, color: '#c4472a' },
  rice: { params: { fill: 1.1 }, color: '#f6f3ea' },
  cereal: { params: { fill: 1 }, color: '#c9955a' },
  porridge: { params: { fill: 1, berries: 1 }, color: '#dcc7a0' },
  yogurt: { params: { fill: 1, berries: 1 }, color: '#f5f1ea' },
  guacamole: { params: { fill: 1, herbs: 1 }, color: '#8ea544' },
  hummus: { params: { fill: 1, herbs: 1 }, color: '#d9bd8c' },
  curry: { params: { fill: 1, herbs: 1 }, color: '#c9761c' },
  stew: { params: { fill: 1, herbs: 1 }, color: '#8a4a22' },
  salsa: { params: { fill: 1, herbs: 1 }, color: '#c23a22' },
  oatmeal: { params: { fill: 1, berries: 1 }, color: '#d9c39c' },
  granola: { params: { fill: 1, berries: 1 }, color: '#b98a52' },
  udon: { params: { fill: 1, noodles: 1, herbs: 1 }, color: '#c79a55' },
  pho: { params: { fill: 1, noodles: 1, herbs: 1 }, color: '#b5894a' },
  'miso soup': { params: { fill: 1, herbs: 1 }, color: '#b98d52' },
  quinoa: { params: { fill: 1.1, herbs: 1 }, color: '#dccaa2' },
  couscous: { params: { fill: 1.1, herbs: 1 }, color: '#e0c382' },
  oats: { params: { fill: 1.05 }, color: '#dcc8a2' },
  batter: { params: { fill: 0.9 }, color: '#ecd9a6' },
  'whipped cream': { params: { fill: 1.1 }, color: '#f8f4ec' },
  cream: { params: { fill: 0.9 }, color: '#f6f0e4' },
  salad: { params: { salad: 1 }, color: '#6f9a3a' },
}
/** Meals that a bowl is named by. */
export const MEALS = Object.keys(BOWLFULS)
/** The bowl's parameters for a meal. */
export const mealIn = (meal: string) => BOWLFULS[meal]?.params ?? {}
/** What the mass of a meal looks like. */
export const mealLook = (meal: string): Record<string, Look> => ({ content: { family: 'wax', color: BOWLFULS[meal]?.color ?? '#d9772c' } })
