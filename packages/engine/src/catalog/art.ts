import { LINE_ICONS } from './lucide-names.ts'

/** Art by meaning: what a word of the brief may be drawn with. Ids are `set:name` of the World's art. */
const NAMES = new Set(LINE_ICONS.trim().split(/\s+/))

/** `words = icon`: what people say for a thing that the set calls otherwise, or draws as something else. */
const MEANINGS = `
sparkle, sparkles, magic, generate, generated, ai = sparkles
recipe, cook, cooking, chef, kitchen = chef-hat
food, meal, meals = utensils
food waste, compost, scraps, leftovers = apple
restaurant, dinner, lunch, dining, eat = utensils
home, homepage = house
explore, discover = compass
find, research, look up, browse = search
profile, account, user, person, me, customer, client, owner, ceo, employee, human = user-round
preferences, setting, configure, setup, options = settings
chat, inbox, conversation, messages, message, comment, talk = message-circle
email, newsletter = mail
notification, notifications, alert, reminder, alerts = bell
favourite, favorite, favourites, favorites, like, likes, saved, wishlist, love = heart
basket, checkout, purchase, buy, order, orders = shopping-cart
shop, bag, shopping = shopping-bag
market, retail = store
schedule, date, booking, appointment, deadline = calendar
time, duration, hours, hour, minutes, wait = clock
location, place, address, destination, nearby = map-pin
flight, travel, trip, airport, trips = plane
hotel, stay, stays, room, sleep, rest, bedroom, nap, power nap = bed-double
credit, payment, pay, card payment, billing, cards, debit = credit-card
balance, money, budget, cash, spend, spending, expense, expenses, price, pricing, cost, income = wallet
finance, banking, law, government = landmark
bill, bills, receipt, fee, fees, tax, taxes = receipt
independence, freedom, independent = bird
air, cleaner air, clean air, fresh air = wind
savings, saving = piggy-bank
transfer, submit, deliver message = send
export = download
create = plus
write, writing, draft, note, notes = pencil
remove, discard, waste, bin, garbage, rubbish = trash-2
watch, start, run it = play
song, playlist, songs = music
photo, picture, gallery, photos, pictures = image
film, movie, cinema = clapperboard
analytics, analytic, statistics, report, reports, insight, insights, metrics, stats, measure, results = chart-column
growth, grow, increase, revenue, profit, sales, trend = trending-up
decline, decrease = trending-down
overview, dashboard = layout-dashboard
team, people, customers, members, community, audience, group, crew, staff = users-round
document, documents, invoice, contract, paper, form, report page = file-text
project, projects = folder
task, tasks, done, complete, completed, approve, approved, verify, verified, success, confirm = circle-check
goal, goals, aim, objective, focus = target
workout, fitness, gym, exercise, strength, training = dumbbell
health, pulse, heart rate, heartbeat = heart-pulse
medicine, medical, doctor, clinic = stethoscope
night, dark, evening = moon
sunlight, sunshine, solar, daylight, summer, light, weather, bright = sun
login, sign in, log in = log-in
logout, sign out = log-out
sign up, signup, register, join, onboarding, hire, hiring, recruit = user-plus
password, secure, protect, private, privacy = lock
security, safety, safe, protection, insurance = shield-check
reserve, admission, event = ticket
learn, learning, course, lesson, lessons, education, university, degree, student, study = graduation-cap
teach, teacher, presentation, class = presentation
help, support, service = life-buoy
world, web, internet, global, language, international, website, online = globe
sort, adjust, tune = sliders-horizontal
lamp, desk lamp = lamp
electricity, electric, power, energy, current, voltage, charge = zap
grid, pylon, transmission = utility-pole
inverter, convert, converter, transform, exchange = arrow-right-left
water, rain, liquid, hydrate, moisture, dew, rinse = droplets
river, sea, ocean, lake, tide, swim = waves
ocean wave = waves
evaporate, evaporation, steam, vapour, vapor, heat, warm, hot, degree, temperature = thermometer-sun
condense, condensation, cool, cold, chill, ice, freeze = snowflake
precipitation, storm, rainfall = cloud-rain
tree, forest, trees = trees
seed, seeds, plant, planting, sow, seedling, soil, garden, gardening = sprout
leaves, nature, eco, green, organic, vegan = leaf
harvest, crop, grain, flour, corn = wheat
farm, farmer = tractor
recycling, reuse, reusable, circular = recycle
fire, burn, roast, roasting, grill = flame
bake, baking, oven, dough = cooking-pot
boil, boiling, stew = cooking-pot
brew, brewing, espresso, french press, aeropress, pour over, barista, roast, roastery = coffee
households, household = house
leaks, leak, leakage, plumbing = droplets
agriculture, irrigation = wheat
industry, industrial = factory
stir, mix, mixing, blend = blend
pour, serve, drink, drinks, glass = glass-water
espresso, cafe, tea, cup = coffee
bean coffee = bean
bread, croissant, breakfast = croissant
cut, chop, slice, trim = scissors
press, squeeze = shrink
grind, mill, engine, machine, process, mechanism, automation, automate = cog
build, construct, construction, tools, tool, repair, fix, assemble = hammer
design, designing, art, paint, brand, creative = palette
code, develop, development, programming, developer, frontend, engineer, engineering = code
deploy, release, launch, launching, ship, rocket, startup = rocket
test, testing, lab, experiment, science, chemistry = flask-conical
review, inspect, check quality, audit, monitor, observe = eye
plan, planning, strategy, roadmap = map
idea, ideas, think, inspiration, concept, brainstorm = lightbulb
learned, brain, mind, memory, thinking, knowledge = brain
meeting, partner, partnership, agreement, deal, negotiate = handshake
feedback, announce, marketing, advertise, promotion, awareness = megaphone
win, winner, award, champion, best = trophy
warning, danger, risk, hazard = triangle-alert
error, fail, failed, reject, rejected, denied = circle-x
question, decision = circle-help
api, gateway, integration, connect, plug in = plug
load balancer, router, routing = network
backend, service worker, app server, web server, servers = server
postgres, mysql, redis, sql, storage, data, warehouse of data = database
cdn, cloud storage, hosting = cloud
queue, stack, layers = layers
phone, app, mobile = smartphone
desktop, computer, screen = monitor
overseas, shipped overseas, abroad, export, exports = ship
delivery, shipping, shipped, courier, freight, transport = truck
package, parcel, box, product, pack, packaging = package
road, route, path, journey, walk, walking = route
cycle, cycling = bike
driving = car
rail, subway, metro = train-front
hike, hiking, climb, peak, summit, mountains = mountain
breathe, breathing, breath = wind
calm, meditate, meditation, relax, yoga = flower-2
happy, joy, mood, smile, enjoy = smile
baby, child, kid, children = baby
dog, cat, pet, pets = paw-print
sugar, sweet, candy = candy
carbon, pollution, emissions, smoke, chimney = factory
oxygen, molecule, atoms, particle, electrons = atom
space, planets = orbit
star, rating = star
years, history, past = history
city, town, urban, office, offices, company, business, headquarters = building-2
factory, manufacture, manufacturing, production = factory
store room, warehouse, stock = warehouse
collect, collection, gather, harvest basket = archive
dry, drying, dryer = wind
wash, clean, cleaning, cleanse, laundry = washing-machine
paperwork, checklist, list = list-checks
speed, fast, quick, performance = gauge
repeat, again, loop, rotate, return = refresh-cw
stop, no, cancel = circle-x
yes, pass, passed, ok = circle-check
end, finish, finished, milestone = flag
upgrade, level up = circle-arrow-up
unlimited, forever = infinity
storage space, disk = hard-drive
sso, identity, access = key-round
`

const BY_MEANING = new Map(
  MEANINGS.trim()
    .split('\n')
    .flatMap((line) => {
      const [words = '', name = ''] = line.split(' = ')
      return words.split(', ').map((word) => [word, name] as const)
    }),
)

/** Names that are common words for something else than what they draw. */
const NOT_MEANT = new Set(
  'type x space option command group ungroup club spade regex sigma pi radical omega slash baseline a-large-small case-sensitive tally-1 ampersand asterisk dot diff forward reply outdent indent between merge split combine pipette section subscript superscript text italic bold underline heading quote signature scroll tangent spline grip equal percent slice dock unplug unlink first ban anvil origami drama rat turtle egg bone ribbon torus cuboid cone cylinder'.split(
    ' ',
  ),
)

/** An icon that means the words, the first telling ones first; null when none is sure. */
export function artFor(words: string): string | null {
  const said = words.toLowerCase().match(/[\p{L}\d'’]+/gu) ?? []
  for (const length of [3, 2, 1])
    for (let i = 0; i + length <= said.length; i++) {
      const name = iconOf(said.slice(i, i + length))
      if (name) return `lucide:${name}`
    }
  return null
}

function iconOf(run: readonly string[]): string | null {
  for (const form of formsOf(run.join(' '))) {
    const meant = BY_MEANING.get(form)
    if (meant) return meant
    const name = form.replaceAll(' ', '-')
    if (name.length > 2 && NAMES.has(name) && !NOT_MEANT.has(name)) return name
  }
  return null
}

/** As said, and in the singular. */
function formsOf(words: string): string[] {
  const forms = [words]
  if (words.endsWith('ies')) forms.push(`${words.slice(0, -3)}y`)
  if (/(?:s|x|ch|sh)es$/.test(words)) forms.push(words.slice(0, -2))
  if (words.endsWith('s') && !words.endsWith('ss')) forms.push(words.slice(0, -1))
  // What is done is pictured as the doing: `washed`, `dried`, `picking`.
  const done = /^(\p{L}{3,})(?:ed|ing)$/u.exec(words)?.[1]
  if (words.endsWith('ied')) forms.push(`${words.slice(0, -3)}y`)
  else if (done) forms.push(done, `${done}e`, done.replace(/(.)\1$/, '$1'))
  return forms
}
