/** Flat pictures and solid marks by noun: what a design shows where no object of the stage is wanted or known. */
import { kindsIn as kindsAmong } from './kinds.ts'
import { MARKS, PICTURES } from './names.ts'

export { pictureMeant } from './meant.ts'

/** What a word may be drawn with; ids are `set:name` of the World's art. */
export type Pictogram = {
  /** In colours, e.g. `fluent-emoji-flat:fox`; null when there is none. */
  picture: string | null
  /** In one colour, e.g. `ph:leaf-fill`. */
  mark: string | null
}

const PICTURE_NAMES = new Set(PICTURES.trim().split(/\s+/))
const MARK_NAMES = new Set(MARKS.trim().split(/\s+/))

/** `words = picture, mark`; a dash where there is none. */
const ALIASES = `
coffee, espresso, latte, cappuccino, cafe, café, coffee cup, hot chocolate, roastery, roaster = hot-beverage, coffee
coffee bean, bean = -, coffee-bean
autumn leaf, fall leaf, fallen leaf, autumn leaves, fall leaves = maple-leaf, leaf
acorn = chestnut, acorn
sandal, flip flop, flip-flop = thong-sandal, -
cheese = cheese-wedge, cheese
paint brush = paintbrush, paint-brush
mug, coffee mug, enamel mug = hot-beverage, coffee
lantern, camping lantern = red-paper-lantern, lamp
fishing boat, rowing boat, rowboat, kayak, kayaking, paddle, paddling = canoe, boat
pumpkin, jack o lantern = jack-o-lantern, -
tea, matcha, cup of tea = teacup-without-handle, tea-bag
tree, oak, woods, forest, woodland = deciduous-tree, tree
pine, fir, spruce, conifer = evergreen-tree, tree-evergreen
palm = palm-tree, tree-palm
mountain, mountains, peak, summit, alps, hill, hiking, trail, outdoor, outdoors = snow-capped-mountain, mountains
sun, sunshine, solar, sunrise, summer = sun, sun
moon, night, sleep, lunar = crescent-moon, moon-stars
star = star, star
flower, bloom, florist, floral, blossom, nectar, pollen = blossom, flower
tulip = tulip, flower-tulip
lotus, yoga, meditation, spa = lotus, flower-lotus
rose = rose, flower
leaf, leaves, botanical, organic, eco, nature, green, vegan, herbal = herb, leaf
olive, olive oil = olive, leaf
plant, plant shop, nursery, houseplant, gardening, garden = potted-plant, potted-plant
sprout, seed, sapling = seedling, plant
wave, ocean, sea, surf, surfing, water = water-wave, waves
drop, rain, raindrop = droplet, drop
fire, flame, campfire, grill, barbecue, hot sauce = fire, fire
snow, winter, ice, frost = snowflake, snowflake
lightning, thunder, energy, electric, power, volt = high-voltage, lightning
cloud, weather, sky = cloud, cloud
car, vehicle = automobile, car-profile
truck, van, delivery = delivery-truck, truck
bike, cycling, cyclist, bicycle = bicycle, bicycle
boat, sail, sailing, yacht = sailboat, sailboat
ferry, ferryboat, ferry boat, car ferry, steamer, ocean liner = ship, boat
ship, harbor, harbour, port, cruise = passenger-ship, anchor
lighthouse = -, lighthouse
toucan, macaw, cockatoo, parakeet, budgie = parrot, bird
paper plane, paper airplane = -, paper-plane-tilt
plane, airplane, flight, travel, airline = airplane, airplane
rocket, spaceship, spacecraft, startup, launch = rocket, rocket-launch
planet, saturn = ringed-planet, planet
space, galaxy, cosmos = milky-way, planet
ufo, spaceship = flying-saucer, flying-saucer
bread, loaf, bakery, baker, sourdough = bread, bread
croissant, pastry = croissant, bread
cake, birthday, birthday cake = birthday-cake, cake
cupcake, muffin = cupcake, cake
wine, winery, vineyard, wine glass = wine-glass, wine
grape, grapes = grapes, wine
beer, brewery, ale, lager, pub = beer-mug, beer-stein
cocktail, bar, martini, gin = cocktail-glass, martini
champagne, toast, celebration = bottle-with-popping-cork, champagne
honey, honey jar, comb, honeycomb, hive, beehive = honey-pot, -
bee, beekeeper, apiary, honeybee = honeybee, -
apple = red-apple, -
orange, tangerine, citrus, marmalade = tangerine, orange-slice
lemon, lemonade = lemon, orange-slice
berry, blueberry = blueberries, cherries
cherry = cherries, cherries
pepper, chili, chilli = hot-pepper, pepper
burger = hamburger, hamburger
noodle, noodles, ramen, soup, bowl = steaming-bowl, bowl-steam
rice = cooked-rice, bowl-food
momo, gyoza, dim sum, dumplings, jiaozi = dumpling, bowl-food
skincare, cosmetics, serum, lotion, lotion bottle, shampoo = lotion-bottle, drop
fish, fishing, seafood = fish, fish-simple
shrimp, prawn = shrimp, shrimp
ice cream, gelato = soft-ice-cream, ice-cream
chocolate, cocoa = chocolate-bar, -
candy, sweet, sweets = candy, popsicle
restaurant, diner, food, kitchen, bistro, dining = fork-and-knife-with-plate, fork-knife
cook, chef = cook, chef-hat
house, home, cottage, cabin, real estate = house-with-garden, house-simple
building, office, skyscraper = office-building, buildings
city, town, skyline, downtown = cityscape, city
castle, fortress = castle, castle-turret
tent, camp, camping, campsite = tent, tent
store, shop, market = convenience-store, storefront
school = school, graduation-cap
book, novel, story, library, bookstore, bookshop, reading = open-book, book-open
books = books, books
pen, writer, writing = fountain-pen, pen-nib
letter, mail = envelope, envelope-simple
key = old-key, key
lock, padlock, security = locked, lock
shield, protection = shield, shield
crown, king, queen, royal = crown, crown-simple
diamond, gem, jewel, jewellery, jewelry = gem-stone, diamond
ring, wedding ring = ring, -
heart, love, valentine, charity, care = sparkling-heart, heart
gift, present = wrapped-gift, gift
balloon, party = balloon, balloon
camera, photography, photographer, photo = camera, camera
film, movie, cinema = film-projector, film-slate
music, song, songs, concert, band, jazz, choir, singing, sing, orchestra = musical-notes, music-notes
singer, karaoke, open mic = studio-microphone, microphone-stage
theatre, theater, drama, stage play, school play, acting = performing-arts, mask-happy
dance, dancing, disco, ballroom = mirror-ball, -
poetry, poem, poems = scroll, scroll
quiz, trivia = light-bulb, question
swim, swimming, snorkelling, snorkeling, diving = diving-mask, swimming-pool
board game, board games, game night = game-die, dice-five
blood donation, blood drive = drop-of-blood, drop
vaccination, vaccine, flu shot = syringe, syringe
clean-up, cleanup, litter pick, cleaning = broom, broom
knitting, crochet = yarn, yarn
sewing, mending, tailor = thread, needle
job fair, career fair, career day, careers = briefcase, briefcase
flea market, jumble sale, yard sale, garage sale, boot sale = shopping-bags, handbag
election, vote, voting = ballot-box-with-ballot, check-square
climbing, bouldering, rope = knot, mountains
ice skating, skating = ice-skate, -
skiing, ski = skis, -
boxing = boxing-glove, boxing-glove
funfair, fun fair, carnival = ferris-wheel, -
circus = circus-tent, -
guitar, rock music, rock band = guitar, guitar
piano = musical-keyboard, piano-keys
vinyl, record = optical-disk, vinyl-record
microphone, podcast, mic = studio-microphone, microphone-stage
headphones, headphone, audio = headphone, headphones
phone, smartphone, mobile = mobile-phone, phone
computer, laptop, software = laptop, laptop
code, developer, programming, tech = laptop, code
robot, android, ai = robot, robot
game, gaming, arcade, controller = video-game, game-controller
chart, growth, finance, analytics, revenue = chart-increasing, chart-line-up
money, saving, savings, bank = money-bag, piggy-bank
idea, innovation, lightbulb, bulb, lamp, lights, lighting = light-bulb, lightbulb
gear, settings, engineering, mechanic, machine = gear, gear-six
globe, world, earth, global, international = globe-showing-europe-africa, globe-hemisphere-west
map, route = world-map, map-trifold
compass, adventure, expedition, explorer = compass, compass
clock, time, alarm = alarm-clock, clock
calendar, date = spiral-calendar, calendar
umbrella = umbrella, umbrella
tooth, dentist, dental = -, tooth
medicine, pharmacy, clinic, health, medical, doctor, hospital = hospital, first-aid
dumbbell, gym, fitness, workout, strength = -, barbell
run, running, runner, marathon, sneaker = running-shoe, sneaker-move
football, soccer = soccer-ball, soccer-ball
basketball = basketball, basketball
tennis = tennis, tennis-ball
chess, chess piece, pawn = chess-pawn, strategy
paint, painting, art, artist, artist's studio, studio = artist-palette, palette
scissors, barber, hairdresser, hair salon, salon, haircut = scissors, scissors
check mark, checkmark, tick = check-mark-button, check-circle
candle, wax = candle, -
soap = soap, -
box, cardboard box, carton, parcel, package = package, package
perfume, cosmetic, skincare, lotion, shampoo, cream = lotion-bottle, drop
shirt, fashion, clothing = t-shirt, t-shirt
dress = dress, dress
shoe = running-shoe, sneaker
bag = handbag, handbag
glasses, sunglasses = sunglasses, sunglasses
dog, puppy, corgi, shiba inu, golden retriever, labrador, terrier, bulldog = dog, dog
cat, kitten = cat, cat
pet, pets, paw, vet, veterinary = paw-prints, paw-print
bird, sparrow = bird, bird
owl = owl, -
fox = fox, -
bear = bear, -
rabbit, bunny, hare = rabbit, rabbit
horse, stable = horse, horse
cow, dairy, milk = cow, cow
butterfly = butterfly, butterfly
whale = whale, -
shark = shark, -
dragon = dragon, -
dinosaur = sauropod, -
turtle = turtle, -
snail = snail, -
elephant = elephant, -
lion = lion, -
tiger = tiger, -
wolf = wolf, -
astronaut, spaceman = astronaut, -
alien = alien, alien
ghost = ghost, ghost
detective, spy = detective, detective
wizard, witch, magic = magic-wand, magic-wand
trophy, award, winner, champion = trophy, trophy
medal = sports-medal, medal
graduation, graduate, degree, course, university, academy = graduation-cap, graduation-cap
ticket, admission = admission-tickets, ticket
bus = bus, bus
train, railway, station = locomotive, train-simple
anchor = anchor, anchor
hammer, carpentry, carpenter, construction = hammer, hammer
tool, tools, repair, workshop = toolbox, wrench
parking = automobile, car
toilet, restroom, bathroom = -, toilet
reception, lobby, front desk = bellhop-bell, call-bell
meeting room, conference room = -, chalkboard-teacher
kitchen room, canteen, cafeteria = fork-and-knife-with-plate, fork-knife
stairs = ladder, stairs
elevator, lift = elevator, elevator
exit, door = door, door
bottle, jar of cream, serum = lotion-bottle, drop
courier, runner, hero, kid, friend, neighbor, neighbour, nurse, traveler, traveller, rider, cyclist, barista, waiter, owner, guest, child, hiker, musician = person, person
woman, mother, lady, girl next door, grandmother, grandma, waitress, she = woman, person
astronomer = scientist, flask
lost dog = dog, dog
sofa, couch = couch-and-lamp, couch
superhero = ninja, mask-happy
full moon = full-moon, moon
man, father, guy, grandfather, grandpa, he = man, person
girl, daughter = girl, person
boy, son = boy, person
person, customer, visitor, user = person, person
student = student, student
farmer, farm = farmer, barn
scientist = scientist, flask
lab, laboratory, chemistry, experiment = test-tube, flask
team, people, meeting, community = handshake, handshake
window = window, -
toast slice = bread, bread
suitcase, luggage = luggage, suitcase
jar, jam = jar, jar
wheat, grain, flour, mill = sheaf-of-rice, grains
sunset = sunrise, sun-horizon
road, drive, roadtrip = motorway, road-horizon
`
type Alias = Pictogram
const BY_ALIAS = new Map<string, Alias>(
  ALIASES.trim()
    .split('\n')
    .flatMap((line) => {
      const [words = '', named = ''] = line.split(' = ')
      const [picture, mark] = named.split(', ')
      const made = { picture: pictureId(picture), mark: markId(mark) }
      return words.split(', ').map((word) => [word, made] as const)
    }),
)

function pictureId(name: string | undefined): string | null {
  return name && PICTURE_NAMES.has(name) ? `fluent-emoji-flat:${name}` : null
}
function markId(name: string | undefined): string | null {
  return name && MARK_NAMES.has(name) ? `ph:${name}-fill` : null
}

/** Names of art that are common words for something else. */
const NOT_THINGS = new Set(
  'square circle control stop path park play engine memory option graph function label link person standard stack seal target steps notification tag repeat resize split gradient perspective cross clover intersect exam'.split(
    ' ',
  ),
)

/** What draws a word or a few, singular or plural; null when nothing known does. */
function pictogramOf(words: string): Pictogram | null {
  for (const form of formsOf(words.toLowerCase().trim())) {
    const known = BY_ALIAS.get(form)
    if (known) return known
    const name = form.replace(/\s+/g, '-')
    if (NOT_THINGS.has(name)) continue
    const [picture, mark] = [pictureId(name), markId(name)]
    if (picture || mark) return { picture, mark }
  }
  return null
}

function formsOf(word: string): string[] {
  const forms = [word]
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`)
  if (/(?:s|x|ch|sh|o)es$/.test(word)) forms.push(word.slice(0, -2))
  if (word.endsWith('ves')) forms.push(`${word.slice(0, -3)}f`)
  if (word.endsWith('s') && !word.endsWith('ss')) forms.push(word.slice(0, -1))
  return forms
}

/** Id of a flat picture in colours of what a noun's last words name; null when there is none. */
export function pictureNamed(noun: string): string | null {
  const words = noun.toLowerCase().split(/\s+/)
  for (const length of [3, 2, 1]) {
    const picture = words.length >= length ? pictogramOf(words.slice(-length).join(' '))?.picture : null
    if (picture) return picture
  }
  return null
}

/** The things that a text names, in its order, each once: `the fox finds a red key` gives fox and key. `isNoun`: a word that may be a verb names a thing here. */
export function pictogramsIn(text: string, isNoun = false): { word: string; at: number; art: Pictogram }[] {
  const words = [...text.toLowerCase().matchAll(/[\p{L}'’]+/gu)]
  const found: { word: string; at: number; art: Pictogram }[] = []
  for (let i = 0; i < words.length; i++) {
    for (const length of [3, 2, 1]) {
      const run = words.slice(i, i + length)
      if (run.length < length) continue
      const word = run.map((match) => match[0]).join(' ')
      const art = !isNoun && length === 1 && formsOf(word).some((form) => VERBS.has(form)) ? null : pictogramOf(word)
      if (!art) continue
      if (!found.some((other) => other.art.picture === art.picture && other.art.mark === art.mark))
        found.push({ word, at: run[0]?.index ?? 0, art })
      i += length - 1
      break
    }
  }
  return found
}

/** Common words that are also names of art. */
const VERBS = new Set(
  'ship cook run running drive sail travel launch toast paint rock green power time date present watch label light fly record ring tie drop cross train play stop park key cup game story love care world sweet people team team meeting person bar band home water food nature sky night day ice'.split(
    ' ',
  ),
)

/** The kinds of things that a text names, such as `farm animals`, each with the art of what belongs to it. */
export const kindsIn = (text: string) => kindsAmong(text, (name) => PICTURE_NAMES.has(name))
