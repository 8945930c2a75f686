import { listNouns } from '../catalog/nouns.ts'

/** Noun knowledge of the rules planner: what can be a subject, and what only looks like one. */

const set = (words: string) =>
  new Set(
    words
      .split(/\s*\|\s*|\n/)
      .map((word) => word.trim())
      .filter(Boolean),
  )

/** Things a picture can be of, beyond those that the catalogue names. */
const OBJECTS =
  set(`cheeseburger|milk tea|bubble tea|energy bar|protein bar|granola bar|cereal bar|tea bag|light bulb|chess set|dinner set|tea set|coffee set|shawl|cutlery|teaspoon|goblet|chalice|tripod|ring light|desk mat|wine rack|spice jar|paint tube|bath bomb|wind chime|snow globe|music stand|metronome|typewriter|sewing machine|gyroscope|sundial|abacus|chessboard|pinwheel|bottle|mug|cup|glass|tumbler|jar|can|tin|box|carton|pouch|sachet|bag|tote|tote bag|backpack|handbag|purse|wallet|suitcase|tube|lipstick|compact|palette|mascara|nail polish|cream|lotion|serum|shampoo|soap|soap bar|perfume|candle|diffuser|lamp|lantern|bulb|light bulb|chandelier
headphones|earbuds|speaker|smart speaker|phone|smartphone|tablet|laptop|monitor|television|tv|keyboard|keycap|mouse|controller|gamepad|camera|lens|drone|smartwatch|watch|charger|power bank|router|projector|printer|microphone|console|vr headset|headset|calculator|robot|chip|processor|circuit board|battery|cable|server
shoe|sneaker|boot|sandal|heel|loafer|slipper|running shoe|trainers|sock|hat|cap|beanie|scarf|glove|belt|tie|t-shirt|tshirt|shirt|hoodie|sweater|jacket|coat|dress|skirt|jeans|pants|trousers|shorts|suit|sunglasses|glasses|goggles|mask|ring|necklace|earring|bracelet|pendant|brooch|jewelry|crown|tiara|gem|gemstone|diamond|crystal|pearl|coin|medal|trophy|badge|key|lock|padlock|umbrella
chair|armchair|stool|sofa|couch|bench|bed|pillow|cushion|blanket|towel|rug|curtain|mirror|clock|hourglass|vase|pot|planter|plant|succulent|cactus|monstera|bonsai|fern|palm|palm leaf|flower|bouquet|rose|tulip|lily|orchid|peony|daisy|sunflower|lavender|eucalyptus|branch|leaf|leaves|petal|petals|wreath|tree|pine cone|moss|grass|mushroom|feather|shell|seashell|driftwood|rock|pebble|boulder
book|notebook|journal|magazine|newspaper|envelope|letter|card|business card|postcard|stamp|pen|pencil|fountain pen|brush|paintbrush|scissors|ruler|stapler|clipboard|folder|paper|scroll|map|globe|calendar|picture frame|frame|easel|sign|billboard|flag|balloon|gift box|gift|ribbon|bow|present|ornament|bauble|confetti|toy|teddy bear|plush|doll|figurine|puzzle|die|dice|chess piece|playing card|lego|rubik's cube|kite
plate|bowl|dish|tray|platter|saucer|teapot|kettle|coffee machine|espresso machine|coffee maker|moka pot|french press|toaster|blender|mixer|pan|frying pan|saucepan|wok|knife|fork|spoon|chopsticks|cutting board|whisk|rolling pin|pitcher|jug|carafe|decanter|wine glass|champagne flute|cocktail|martini|wine|beer|coffee|tea|latte|cappuccino|espresso|juice|smoothie|milkshake|lemonade|soda|milk|water|ice cube|straw|thermos|lunch box|napkin|apron
apple|orange|lemon|lime|peach|pear|banana|strawberry|strawberries|cherry|blueberry|raspberry|grape|grapes|watermelon|melon|pineapple|mango|avocado|tomato|carrot|pepper|onion|garlic|potato|broccoli|pumpkin|cucumber|lettuce|corn|egg|eggs|cheese|bread|loaf|bread loaf|baguette|croissant|bagel|toast|bun|pretzel|cake|cupcake|muffin|donut|doughnut|cookie|macaron|brownie|pie|tart|pancake|waffle|chocolate|chocolate bar|candy|lollipop|ice cream|popsicle|burger|hamburger|sandwich|pizza|taco|burrito|hot dog|fries|sushi|ramen|noodles|pasta|spaghetti|rice|salad|soup|steak|fish fillet|salmon fillet|honey|honeycomb|jam|yogurt|cereal|granola|coffee beans|coffee bean|tea leaves|spices|cinnamon stick|nuts|almond|popcorn|chips
car|sports car|truck|van|bus|train|tram|bicycle|bike|motorcycle|scooter|skateboard|surfboard|boat|sailboat|ship|yacht|canoe|airplane|plane|helicopter|rocket|spaceship|spacecraft|satellite|hot air balloon|tractor|wheel|tire|engine|helmet|tent|lighthouse|windmill|house|cabin|cottage|castle|tower|skyscraper|building|bridge|temple|pagoda|church|barn|greenhouse|fence|gate|door|staircase|arch|column|fountain|statue|sculpture|bust|treehouse|igloo
ball|basketball|football|soccer ball|tennis ball|golf ball|baseball|tennis racket|racket|golf club|dumbbell|kettlebell|yoga mat|guitar|piano|violin|drum|saxophone|trumpet|vinyl record|record player|turntable|cassette|radio|boombox|music box|sword|shield|armor|axe|bow and arrow|potion|treasure chest|telescope|microscope|compass|binoculars|magnifying glass|syringe|pill|pills|capsule|vitamin bottle|supplement|toothbrush|toothpaste|razor|hair dryer|comb|hairbrush|vacuum|vacuum cleaner|iron|washing machine|fridge|refrigerator|oven|microwave|air fryer|fan|air purifier|humidifier|thermostat|hammer|wrench|screwdriver|drill|saw|toolbox|gear|bolt|screw|nail|ladder|rope|bucket|basket|crate|barrel|hanger|doormat|dog bowl|pet bowl|leash|stroller|car seat|planet|moon|sun|earth|cloud|star|snowflake|snowman|volcano|island|waterfall|sphere|cube|pyramid|cylinder|torus|geometric shapes|cosmetics|skincare|deodorant|foundation|face cream|moisturizer|sunscreen|conditioner|detergent|dish soap|hand soap|spray bottle|dropper bottle|pump bottle|product|device|gadget|package|packaging|parcel|mailbox|bookshelf|cabinet|drawer|nightstand|dresser|wardrobe|desk organizer|pen holder|pencil holder|desk lamp|table lamp|floor lamp|mousepad|coaster|stylus|fidget spinner|multitool|flashlight|pocket knife|lighter|ashtray|cigar|pipe|fishing rod|snowboard|skis|ice skates|roller skates|cork|seed|seeds|acorn|wheat|hay|log|firewood|campfire|fire|flame|torch|incense|bell|whistle|anchor|shell necklace|cufflinks|tape|sticker|price tag|stopwatch|timer|thermometer|scale|cash register|vending machine|shopping cart|shopping bag|credit card|piggy bank|safe|briefcase|passport|ticket|boarding pass|license plate|traffic light|street lamp|bus stop|phone booth|hydrant`)

/** What things stand on. */
const SURFACES = set(
  `desk|table|tabletop|table top|countertop|counter|surface|floor|ground|shelf|ledge|windowsill|window sill|bench|podium|pedestal|plinth|platform|stage|slab|stand|display stand|board|workbench|workspace|nightstand|bar|bar top|mat|deck|pavement|sand|beach|block|riser|blocks|bedside table|dresser|mantel|kitchen island|base|cloth|tablecloth|sheet|backdrop|tile|tiles|rock|stone|stones|step|steps|tray|wood|marble|slate|granite|travertine|terrazzo|acrylic|concrete|grass|snow|moss|water`,
)

/** Surroundings: they make the setting, not the subject. */
const PLACES = set(
  `background|backdrop|setting|scene|environment|studio|room|living room|bedroom|kitchen|bathroom|office|home office|workspace|cafe|café|coffee shop|restaurant|bar|shop|store|street|alley|city|cityscape|skyline|park|garden|forest|woods|jungle|beach|ocean|sea|lake|river|mountain|mountains|desert|field|meadow|sky|clouds|horizon|sunset|sunrise|wall|walls|floor|ceiling|window|windows|curtains|space|outer space|landscape|countryside|rooftop|balcony|terrace|patio|gym|library|classroom|museum|gallery|warehouse|garage|workshop|lab|laboratory|hotel|lobby|stadium|stage|interior|exterior|home|house interior|world|universe|gradient|void|surface|surroundings|foreground|midground|distance|corner|night|day|morning|evening|afternoon|winter|summer|spring|autumn|rain|snow|fog|mist|haze|smoke|steam|air|wind|weather|sunlight|daylight|moonlight|shadow|shadows|reflection|reflections|glow|light|lights|lighting|cyclorama|sweep|canopy|seamless|underwater|water|splash|droplets|water droplets|bubbles|dust|particles|sparks|bokeh|chiaroscuro|contre-jour|candlelight|candle light|firelight|overcast`,
)

/** Words of the trade: formats, composition, camera, style, text. Never subjects. */
const NOT_THINGS = set(
  `floodlight|floodlights|stadium lights|stadium light|golden sun|bright sun|strong sun|late sun|afternoon sun|morning sun|evening sun|midday sun|noon sun|low sun|warm sun|hard sun|setting sun|winter sun|summer sun|watercolor|watercolour|watercolor painting|oil painting|acrylic painting|pencil sketch|pencil drawing|sketch|doodle|pixel art|ink drawing|line drawing|coloring page|colouring page|blueprint|cartoon|collage|clay style|clay render|quote card|title card|color block|color blocks|text block|magazine|newspaper|manager|community manager|operator|analyst|marketer|developer|sales lead|lead|team|owner|founder|buyer|editor|agency|professional|professionals|shopper|shoppers|beginner|beginners|subscribers|reader|readers|customer|customers|cgi|spec|specs|grid|form|account|party|projection|projections|shoot|work|board|image|picture|photo|photograph|photography|shot|frame|render|rendering|visual|visuals|illustration|artwork|art|drawing|painting|graphic|graphics|design|poster|ad|ads|advert|advertisement|advertising|banner|flyer|leaflet|brochure|cover|thumbnail|mockup|mock-up|wireframe|screenshot|infographic|diagram|chart|slide|presentation|storyboard|comic|page|webpage|website|site|landing page|homepage|app|application|screen|interface|ui|ux|dashboard|layout|composition|framing|crop|format|aspect|ratio|aspect ratio|orientation|resolution|quality|canvas|size|style|look|feel|aesthetic|mood|atmosphere|vibe|tone|tones|theme|concept|idea|story|scene|hero|hero image|hero shot|key visual|campaign|brand|branding|logo|logos|watermark|text|headline|title|subtitle|tagline|caption|copy|words|word|letters|lettering|typography|type|font|typeface|serif|sans|sans-serif|button|label|labels|icon|icons|color|colors|colour|colours|palette|background|foreground|space|negative space|margin|margins|border|borders|edge|edges|corner|corners|center|centre|middle|top|bottom|left|right|side|sides|third|half|area|region|zone|section|part|angle|view|perspective|camera|lens|focus|depth|depth of field|field|bokeh|blur|sharpness|clarity|contrast|saturation|exposure|light|lighting|lights|shadow|shadows|highlight|highlights|reflection|reflections|glow|texture|textures|material|materials|finish|surface|shape|shapes|form|silhouette|outline|proportion|proportions|detail|details|element|elements|object|objects|item|items|thing|things|subject|product shot|product image|product photo|product photography|ecommerce|e-commerce|commercial|studio|editorial|realism|photorealism|minimalism|balance|symmetry|hierarchy|spacing|alignment|line|lines|curve|curves|pattern|patterns|gradient|gradients|use|use case|purpose|audience|people|viewer|customer|customers|user|users|website copy|call|action|call-to-action|cta|video|film|movie|cinema|animation|motion|motion blur|stability|noise|grain|time|day|year|season|morning|evening|night|way|sense|feeling|emotion|energy|focal point|attention|eye|line art|version|variation|variations|set|series|collection|group|number|lot|kind|sort|type of|level|degree|degrees|percent|inch|inches|cm|mm|px|pixels|4k|8k|hd|uhd|request|prompt|instruction|instructions|requirement|requirements|constraint|constraints|result|output|asset|assets|deliverable|post|story|feed|instagram|social media|marketing|launch|sale|offer|discount|promotion|event|marketplace|store|shop|shopping|listing|catalog|catalogue|amazon|shopify|etsy|pdp|main subject|primary subject|product name|name|brand name|slogan|quote|message|call to action|information|content|data|example|reference|inspiration|first frame|opening frame|still|still life|flat lay|close-up|closeup|wide shot|medium shot|macro|packshot|mood board|moodboard|portrait|landscape|vertical|horizontal|square|reality|life|lifestyle|luxury|premium|elegance|simplicity|craft|craftsmanship|care|love|nature|technology|tech|innovation|ai|modern|contemporary|vintage|retro|texture detail|visibility|legibility|readability|realistic proportions|business|company|startup|agency|industry|market|print|ink|dpi|bleed|cmyk|rgb|hex|code|file|png|jpg|jpeg|svg|pdf|transparency|alpha|everything|nothing|something|anything|one|ones|front|back|rear|inside|outside|face|body|hand|hands|head|skin|hair|eyes|arm|finger|fingers|handle area|label area|place|position|placement|room|copy space|copyspace|white|black|red|blue|green|yellow|orange|purple|pink|brown|gray|grey|navy|teal|beige|gold tones|rule|rules|thirds|rule of thirds|point|points|step|steps|stage|flow|process|end|start|beginning|effect|effects|technique|medium|approach|treatment|direction|choice|world|environment|setting|location|context|hint|hints|touch|touches|accent|accents|amount|plenty|bit|pop|burst|play|contrast ratio|ray|rays|beam|beams|reading|viewing|display|exhibition|contest|award|winner|magazine style|commercial photography|advertising photography|product photograph|product ad|ad campaign|catalog image|marketing image|marketing visual|social post|website hero|website hero image|website banner|background color|background colour|lower third|upper third|left third|right third`,
)

/** Parts of a product: a detail of it, never a subject of its own. */
const PARTS = set(
  `cap|lid|handle|strap|straps|band|dial|case|sole|soles|lace|laces|zipper|buckle|button|buttons|label|logo|neck|rim|base|body|cap design|spout|nozzle|pump|dropper|stopper|cork|sleeve|wick|knob|knobs|grille|mesh|screen|display|bezel|lens|lenses|frame|frames|leg|legs|seat|armrest|cover|pages|page|spine|bookmark|ribbon|bow|tag|pocket|pockets|collar|hood|hem|stitching|seam|seams|trim|accent|accents|detail|details|stripe|stripes|pattern|print|logo mark|emblem|engraving|finish|texture|coating|glaze|surface|edge|edges|corner|corners|shape|silhouette|ring|light ring|led|led ring|indicator|cable|cord|plug|ear cups|ear cushions|headband|ear tips|stem|stems|charging case|wheels|spokes|blade|bristles|latte art|shoulders|shoulder|closure|clasp|chain|face|hands|numerals|markers|crown|bezels|keys|trackpad|sticker|wrap|seal|loop|clip|hook|shade|lampshade|outsole|midsole|insole|upper|uppers|tongue|eyelets|toe cap|hardware|hinge|hinges|latch|drawstring|drawstrings|tassel|tassels|fringe|brim|visor|temples|nib|barrel|eraser|antenna|foot|feet|tip|tips|lining|piping|pull|zip|zipper pull|keycaps|spacebar|light ring|dome|diffuser disc|canopy|ear cup|ear tip|ear hook|cushions|foil|rim light strip|topper|pad|pads|pedals|grip|grips|hilt|guard|filter|valve|gasket|rivets|studs|patch|patches|charm|window|spot|spots|dots|splashes|drips|marbling|speckles|veins|veining|grain`,
)

/** Things named in the plural although one article is meant. */
const PLURAL_ONLY = set(
  `headphones|earbuds|earphones|glasses|sunglasses|goggles|scissors|binoculars|jeans|pants|trousers|shorts|chopsticks|pliers|tweezers|noodles|fries|chips|clothes|cosmetics|skis|cufflinks|airpods|grapes|coffee beans|tea leaves|petals|leaves|eggs|spices|nuts|seeds|pills|geometric shapes|thermos|hummus|overalls|pajamas|in-ear monitors|buds|series|lens|cactus|bus|glass|dress|compass|canvas|grass|moss|chess|atlas|iris|hibiscus|citrus|gas|swiss|french press|business|harness|mattress|necklace press|news|goods|greens|headphones case|waffles|ice skates|roller skates`,
)

const PAIRS = set(
  'shoe|sneaker|boot|sandal|heel|loafer|slipper|running shoe|trainer|sock|glove|earring|mitten|ski|shoes|sneakers|boots|earbuds|earphones|earbud|buds|chopsticks|airpods|cufflinks',
)

export const GROUPS = set(
  'pair|couple|dozen|set|collection|row|group|stack|pile|trio|duo|bunch|assortment|arrangement|cluster|variety|selection|line|lineup|line-up|series|piece|slice|block|handful|heap|range|bouquet|display|lineup',
)
export const CONTAINERS = set(
  'glass|cup|mug|bottle|jar|can|box|bowl|plate|bag|tube|tin|pot|jug|pitcher|carafe|tray|basket|vase|packet|carton|bar|pack|bucket|crate|pouch|sachet|vial|flask|tub|canister|loaf|scoop',
)

const CATALOGUE = new Set(listNouns())

/** Whether the noun itself, not only its head, is a thing that pictures are of. */
export const isObject = (noun: string): boolean => isDrawable(noun) || OBJECTS.has(noun) || OBJECTS.has(singular(noun))
/** Whether the catalogue names it. */
export const isDrawable = (noun: string): boolean => CATALOGUE.has(noun) || CATALOGUE.has(singular(noun))
export const isSurface = (noun: string): boolean =>
  SURFACES.has(noun) ||
  SURFACES.has(singular(noun)) ||
  /(?:^|[ -])(?:table|desk|counter|surface|shelf|floor|podium|plinth|pedestal|slab|bench|countertop|tabletop|windowsill)s?$/.test(noun)
export const isPlace = (noun: string): boolean => PLACES.has(noun) || PLACES.has(singular(noun))
export const isPart = (noun: string): boolean => PARTS.has(noun) || PARTS.has(singular(noun))
export const isTalk = (noun: string): boolean => NOT_THINGS.has(noun) || NOT_THINGS.has(singular(noun))
/** Surfaces that are named by what they are made of: only a surface after `on`. */
export const isStuff = (noun: string): boolean =>
  /^(?:wood|marble|slate|granite|travertine|terrazzo|acrylic|concrete|grass|snow|moss|water|sand|stone|stones|rock|block|blocks|sheet|cloth|board|stand|step|steps|tray|base|bar|mat|tile|tiles|backdrop|ground|floor|stage|beach|deck)$/.test(
    noun,
  )
export const comesInPairs = (noun: string): boolean => PAIRS.has(noun)

const IRREGULAR: Record<string, string> = {
  leaves: 'leaf',
  shelves: 'shelf',
  knives: 'knife',
  loaves: 'loaf',
  mice: 'mouse',
  feet: 'foot',
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  dice: 'dice',
  shoes: 'shoe',
  canoes: 'canoe',
  toes: 'toe',
  movies: 'movie',
  cookies: 'cookie',
  brownies: 'brownie',
  smoothies: 'smoothie',
  ties: 'tie',
  pies: 'pie',
  cakes: 'cake',
  axes: 'axe',
  vases: 'vase',
  cases: 'case',
  horses: 'horse',
  houses: 'house',
  roses: 'rose',
  hoses: 'hose',
  purses: 'purse',
  boxes: 'box',
  lenses: 'lens',
  watches: 'watch',
  glasses: 'glass',
  candles: 'candle',
}

/** The singular of a noun phrase, its last word changed; `headphones` and its like stay as they are. */
export function singular(noun: string): string {
  if (PLURAL_ONLY.has(noun)) return noun
  if (DRINKWARE.test(noun)) return noun.slice(0, -2)
  const at = noun.lastIndexOf(' ') + 1
  const word = noun.slice(at)
  if (PLURAL_ONLY.has(word)) return noun
  return noun.slice(0, at) + (IRREGULAR[word] ?? regular(word))
}

/** Glasses that nobody looks through. */
const DRINKWARE =
  /^(?:.* )?(?:wine|champagne|cocktail|whiske?y|water|juice|shot|drinking|martini|beer|pint|coupe|highball|tumbler|milk|latte|gin|sherry) glasses$/

function regular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ch|sh|x|z|ss)es$/.test(word) || /(?:to|go)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

export const isPlural = (noun: string): boolean =>
  DRINKWARE.test(noun) || (!PLURAL_ONLY.has(noun) && !PLURAL_ONLY.has(noun.slice(noun.lastIndexOf(' ') + 1)) && singular(noun) !== noun)

/** Words for a thing whose name was said elsewhere. */
export const isGeneric = (noun: string): boolean =>
  /^(?:product|device|gadget|item|object|package|packaging|container|shape|form|thing|piece)s?$/.test(noun)

const PEOPLE = set(
  `person|people|man|men|woman|women|girl|girls|boy|boys|child|children|kid|kids|baby|toddler|teenager|adult|couple|family|crowd|model|models|athlete|runner|dancer|musician|chef|barista|doctor|nurse|scientist|astronaut|soldier|warrior|knight|samurai|king|queen|prince|princess|wizard|witch|ninja|pirate|cowboy|bride|groom|businessman|businesswoman|worker|farmer|photographer|artist|student|teacher|influencer|celebrity|actor|actress|singer|friends|lady|gentleman|guy|grandmother|grandfather|mother|father|tourist|traveler|hiker|surfer|skater|cyclist|rider|driver|detective|superhero|character|characters|mascot|face|portrait of a|selfie|hand|hands|elf|vampire|zombie|fairy|mermaid|angel|geisha|idol|monk|human|humans|designer|trainer|director|marketer|sorcerer|vtuber|streamer|blogger|vlogger|travelers|traveller|traveller|travellers|backpacker|bartender|waiter|waitress|baker|tailor|painter|dj|rapper|guitarist|pianist|boxer|golfer|gamer|bodybuilder|goalkeeper|footballer|firefighter|police officer|nurse|patient|customer service agent|villager|emperor|goddess|god|hero character|heroine|samurai warrior`,
)
const ANIMALS = set(
  `cat|cats|kitten|dog|dogs|puppy|corgi|shiba inu|golden retriever|horse|cow|pig|sheep|goat|chicken|rooster|duck|goose|swan|bird|birds|owl|eagle|parrot|penguin|flamingo|peacock|fish|goldfish|koi|shark|whale|dolphin|octopus|jellyfish|turtle|crab|lobster|frog|lizard|snake|dragon|unicorn|phoenix|dinosaur|lion|tiger|leopard|panther|cheetah|bear|panda|polar bear|koala|kangaroo|elephant|giraffe|zebra|rhino|hippo|monkey|gorilla|fox|wolf|deer|stag|rabbit|bunny|hamster|mouse animal|squirrel|hedgehog|raccoon|otter|bee|bees|butterfly|butterflies|dragonfly|ladybug|spider|ant|snail|bat|crow|raven|pigeon|hummingbird|animal|animals|pet|creature|monster|capybara|alpaca|llama`,
)

export const isPerson = (noun: string): boolean => PEOPLE.has(noun)
export const isAnimal = (noun: string): boolean => ANIMALS.has(noun)
