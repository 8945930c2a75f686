/** A message, and what it may touch: names of scene nodes, `null` where nothing is to be drawn, or the number of the picture that is to come back. */
export type Line = [text: string, touches: RegExp | number | null]

const BOTTLE = /^(?:bottle|stage\.about)$/

/** A product still; stages take most of the time that these conversations take. */
export const STILL: Line[] = [
  ['Hi! Can you draw a white ceramic bottle with a gold cap on a pure white background, label "ACME"?', 0],
  ['nice! could the cap be blue instead?', BOTTLE],
  ['hmm, the bottle is a bit too big', BOTTLE],
  ['change the label to "NOVA" and put it on a marble counter pls', /^(?:bottle|stage\.set)$/],
  ['no wait, the cap in black would be better', BOTTLE],
  ['a bit lighter', BOTTLE],
  ['add a small plant on the left', /^(?:plant|stage\.about|stage\.camera)$/],
  ['mkae the botle dark green', BOTTLE],
  ['can you warm up the light?', /^(?:stage\.look|light\..+)$/],
  ['I don’t need the plant any more, take it away. And the label should say "Nova No. 5"', /^(?:plant|bottle|stage\.about)$/],
  ['thanks, that is lovely!', null],
  ['go back to the version with the blue cap', 4],
]

export const POSTER: Line[] = [
  ['I need a poster for a jazz night: headline "Blue Notes", subheadline "Live jazz", caption "Friday 8 pm", dark navy background', 0],
  ['thanks, looks good!', null],
  ['hmm, the headline not so big', /^headline$/],
  ['gold headline please', /^headline$/],
  ['change the caption to "Saturday 9 pm"', /^(?:caption|small|when)/],
  ['all caps for the subheadline pls', /^subheadline/],
  ['what about a dark green background?', /^(?:canvas$|picture\.ground)/],
  ['I don’t like the stars, take them away', /^picture(?:$|\.stars)/],
  ['move the caption up a bit and make it white', /^(?:caption|small|when)/],
  ['undo that', 7],
  ['the headline should read "Blue Nights" and be a little smaller', /^headline$/],
  ['go back to the version with the dark navy background', 5],
]

export const MENU: Line[] = [
  ['Coffee menu: Espresso $3, Latte $4.50, Cappuccino $4, Mocha $5. Title "Morning Brew"', 0],
  ['lovely! the latte is $5 now', /^section-1-1\.item-2\.price$/],
  ['rename Mocha to Mochaccino', /^section-1-1\.item-4\.name$/],
  ['title in gold please', /^headline$/],
  ['can you take off the mochaccino, we don’t sell it any more', /^section-1-1\.item-4/],
  ['cream background', /^(?:canvas|headline|section-1-1.*)$/],
  ['the title could be bigger', /^headline$/],
  ['make the title "Early Brew" instead', /^headline$/],
  ['prices in dark red', /\.price$/],
  ['which colours did you use?', null],
  ['make everything warmer but keep the headline as it is', /^(?!headline$)/],
  ['go back to the version with the mochaccino', 4],
]

export const STORYBOARD: Line[] = [
  [
    'Storyboard, four frames, title "The Lost Mitten": a fox in a red scarf finds a mitten in the snow, the fox asks an owl on a branch, the fox walks through the forest, the fox gives the mitten to a bear',
    0,
  ],
  ['title in dark blue please', /^headline$/],
  ['the caption of frame 2 should read "Is this yours?"', /^panel-2\.note$/],
  ['the title could be bigger', /^headline$/],
  ['make the scarf blue', /^panel-\d\.picture\./],
  ['cream background', /^canvas$/],
  ['change the caption of the last frame to "Here you are!"', /^panel-4\.note$/],
  ['take off the panel numbers', /^panel-\d\.number$/],
  ['captions in dark red', /^panel-\d\.note$/],
  ['undo that', 8],
  ['hmm, a green scarf would be nicer', /^panel-\d\.picture\./],
  ['go back to the version with the blue scarf', 8],
]
