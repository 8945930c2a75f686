/** What a picture may be built of: kinds of country, and what stands or hangs in it. */
const FEATURES = {
  space:
    /\b(?:on the moon|moon base|spaceships?|outer space|deep space|space (?:station|travel|exploration|tourism|race|age|flight|missions?|shuttle)|galaxy|planets?|mars|saturn|lunar|cosmos|orbit|astronauts?|moon landing|solar system)\b/,
  underwater: /\b(?:underwater|coral reefs?|aquarium|scuba|snorkel\w*|diving|under the sea|ocean floor)\b/,
  desert: /\b(?:deserts?|dunes?|sahara|canyons?|camels?|mesas?|cactus|cacti|oasis)\b/,
  city: /\b(?:city|cityscape|skyline|skyscrapers?|downtown|metropolis|urban|rooftops?|new york|manhattan|tokyo|chicago|hong kong|shanghai|singapore|dubai)\b/,
  sea: /\b(?:seas?|seaside|ocean|coast|coastal|beach|bay|harbou?r|waves?|surf(?:s|ing|ers?|board\w*)?|islands?|isles?|lighthouses?|sail\w*|regatta|cruise|pier|shore|nautical|fjords?|cove|lagoon|riviera|cinque terre|amalfi|positano|portofino|santorini|capri|mediterranean|boats?|ferry|ship|archipelago)\b/,
  beach: /\b(?:beach|beaches|tropical|hawaii|caribbean|palm trees?|palms|paradise|luau|tiki)\b/,
  island: /\b(?:islands?|isles?|archipelago|atoll)\b/,
  lake: /\b(?:lakes?|ponds?|rivers?|canal|waterfront|reservoir)\b/,
  mountains:
    /\b(?:mountains?|peaks?|alps|alpine|summit|himalaya\w*|rockies|andes|ski(?:ing|s)?|snowboard\w*|climb\w*|highlands?|volcano\w*|fuji|fjords?|matterhorn|yosemite|patagonia|dolomites|national park|hik(?:e|es|ing))\b/,
  snow: /\b(?:snow\w*|winter|ski(?:ing|s)?|snowboard\w*|arctic|antarctic\w*|glacier|christmas|frost\w*|ice)\b/,
  forest:
    /\b(?:forests?|woods|woodland|pines?|firs?|redwoods?|jungle|evergreens?|camp(?:ing|site|fire|ground)?|cabin|trail|wilderness|national park)\b/,
  park: /\b(?:park|garden|picnic|meadow|orchard|blossoms?|spring (?:fair|festival|market)|botanical)\b/,
  hills:
    /\b(?:hills?|countryside|farm(?:s|land)?|fields?|valleys?|vineyards?|tuscany|provence|lavender|harvest|rural|pasture|prairie|moors?|cottage|windmills?|village|scotland|ireland|skye)\b/,
  lighthouse: /\blighthouses?\b/,
  village:
    /\b(?:villages?|old town|small town|row houses|coloured houses|colorful houses|canal houses|houses|townhouses|amsterdam|burano|street of|cinque terre|amalfi|positano|portofino|santorini|capri|riviera)\b/,
  house: /\b(?:cottage|cabin|farmhouse|house|barn|chalet|homestead)\b/,
  castle: /\b(?:castles?|(?<!(?:radio|eiffel|water|clock|cooling|control|bell) )towers?|fortress|palace|knights?|fairy ?tale|kingdom)\b/,
  mosque: /\b(?:mosques?|ramadan|eid|minarets?|iftar|arabian|istanbul|marrakech|medina)\b/,
  pagoda: /\b(?:pagodas?|(?:japanese|chinese|buddhist) temple|kyoto|temple)\b/,
  teahouse: /\b(?:tea ?houses?|tea ceremony|tea garden|ryokan|zen garden)\b/,
  torii: /\b(?:torii|shinto|shrine)\b/,
  bridge: /\b(?:bridges?|golden gate|brooklyn|san francisco)\b/,
  windmill: /\b(?:windmills?|holland)\b/,
  tent: /\b(?:tents?|camp(?:ing|site|ground)?|glamping)\b/,
  boat: /\b(?:boats?|sail(?:ing|boats?)?|regatta|yachts?|harbou?r)\b/,
  stall: /\b(?:market|stalls?|street food|food fair|bazaar|farm stand)\b(?!ing)/,
  fanous: /\b(?:ramadan|eid|iftar|arabian|fanous|arabic)\b/,
  paper: /\b(?:(?:paper |chinese |red |japanese |sky )?lanterns?|lunar new year|chinese new year|mid-autumn|matsuri|obon|izakaya)\b/,
  bunting: /\b(?:fair|f[eê]te|birthday|carnival|bunting|garden party|kids|children|family day|fun day|street party|jubilee|village day)\b/,
  lights: /\b(?:string lights|fairy lights|night market|beer garden|food trucks?|outdoor cinema|summer nights?)\b/,
  confetti: /\b(?:confetti|party|celebration|new year|birthday|carnival|anniversary|grand opening|opening)\b/,
  palm: /\b(?:palms?|palm trees?|tropical|beach|miami|california|hawaii|luau|desert island|oasis)\b/,
  sakura: /\b(?:sakura|cherry blossoms?|hanami|blossoms?)\b/,
  crescent: /\b(?:crescent|ramadan|eid)\b/,
  stars: /\b(?:stars?|starry|night sky|constellations?|stargaz\w+|astronomy|midnight|aurora|northern lights)\b/,
  /** A high rock over water, on which houses stand. */
  cliff: /\b(?:cliffs?|headland|crag|rocky (?:coast|shore|island)|promontory)\b/,
  aurora: /\b(?:aurora\w*|northern lights|polar lights)\b/,
  storm: /\b(?:storm\w*|tempest|thunder\w*|rain(?:y|ing|s)?|downpour|rough seas?|gale)\b/,
  cinema:
    /\b(?:open[- ]air|outdoor|drive[- ]in|garden|rooftop|park|summer|moonlight) (?:cinema|movies?|film|kino|screening)s?\b|\bcinema under\b/,
  rays: /\b(?:sunrise|sunburst|rays|rising sun|dawn)\b/,
} as const
export type Feature = keyof typeof FEATURES
export type Features = ReadonlySet<Feature>

/** Those that the words name. */
export function featuresIn(words: string): Features {
  const lower = words.toLowerCase()
  return new Set((Object.keys(FEATURES) as Feature[]).filter((name) => FEATURES[name].test(lower)))
}

const COUNTRY: readonly Feature[] = [
  'space',
  'underwater',
  'desert',
  'city',
  'sea',
  'beach',
  'lake',
  'mountains',
  'forest',
  'park',
  'hills',
  'lighthouse',
  'village',
  'house',
  'castle',
  'mosque',
  'pagoda',
  'teahouse',
  'torii',
  'bridge',
  'windmill',
  'tent',
  'boat',
  'stall',
  'cliff',
  'cinema',
]
/** Whether they make a place that can be looked into. */
export const isPlace = (features: Features): boolean => COUNTRY.some((name) => features.has(name))

/** Parts of what is built, which nobody wants to see beside it. */
export const PART_OF_HOUSE = /:(?:window|door|chimney|brick|film-frames|film-projector|cinema|movie-camera|popcorn|clapper-board)$/
/** Art that the features draw themselves. */
export const DRAWN_AS_FEATURE =
  /:(?:mountain|snow-capped-mountain|mount-fuji|sun|sunrise|sunset|crescent-moon|full-moon|new-moon|star|glowing-star|red-paper-lantern|palm-tree|evergreen-tree|deciduous-tree|tanabata-tree|house|houses|house-with-garden|hut|castle|japanese-castle|mosque|cloud|water-wave|waves|desert-island|beach-with-umbrella|cityscape|cityscape-at-dusk|night-with-stars|sunrise-over-mountains|foggy|desert|national-park|camping|tent|suspension-railway|bridge-at-night|shinto-shrine|sailboat|milky-way|office-building|convenience-store|department-store|lighthouse|bridge|mountains|island|moon-stars|moon|calendar|tear-off-calendar|spiral-calendar|world-map|volcano|snowflake|fork-and-knife-with-plate|shopping-bags|shopping-cart|label|sun-with-face|ringed-planet|person|party-popper|confetti-ball|placard|memo|black-nib|newspaper|fog|rainbow)(?:-fill)?$/
