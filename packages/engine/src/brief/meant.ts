import type { Thing } from './thing.ts'

/** Bare words that mean one kind of thing in certain company: the ball of a tennis racket, the flask of a laboratory. */
const MEANT: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^balls?$/, /\btennis\b/, 'tennis ball'],
  [/^balls?$/, /\b(?:football|soccer|goal post)\b/, 'soccer ball'],
  [/^balls?$/, /\bbasketball\b|\bhoop\b/, 'basketball'],
  [/^balls?$/, /\bbaseball\b|\bbaseball bat\b/, 'baseball'],
  [/^balls?$/, /\bgolf\b/, 'golf ball'],
  [/^(?:pint|beer|full pint) glass(?:es)?$/, /\b(?:beer|ale|lager|full)\b/, 'pint of beer'],
  [/^mouse$/, /\b(?:keyboard|laptop|monitor|desk|computer|gaming|desktop|wireless mouse|usb)\b/, 'computer mouse'],
  [/^flutes?$/, /\b(?:champagne|prosecco|wine|sparkling|toast|cocktail|glasses)\b/, 'champagne flute'],
  [/^flasks?$/, /\b(?:lab|laboratory|scien\w+|chemi\w+|beakers?|test tubes?|pipettes?|petri)\b/, 'laboratory flask'],
  [/^(?:glassware|vials?)$/, /\b(?:lab|laboratory|scien\w+|chemi\w+)\b/, 'laboratory flask'],
  [/^beans?$/, /\bcoffee\b|\bespresso\b|\broast(?:ed|ery)\b/, 'coffee bean'],
  [/^scoops?$/, /\b(?:coffee|wooden scoop|flour|protein)\b/, 'wooden spoon'],
]

/** The things, each called what its bare word means beside the others. */
export const meant = (things: readonly Thing[], lower: string): Thing[] =>
  things.map((thing) => {
    const known = MEANT.find(([word, company]) => word.test(thing.noun) && company.test(lower))
    return known ? { ...thing, noun: known[2] } : thing
  })
