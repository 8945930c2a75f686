import { artFor } from '../art.ts'
import { PICTURES } from './names.ts'

/** Pictures in colours of what icons mean: `icon = picture`, several icons before one picture. */
const MEANT = `
apple = red-apple
archive, folder = card-file-box
baby = baby-bottle
bean = beans
bed-double = bed
bell = bell
bike = bicycle
bird = bird
blend = bowl-with-spoon
building-2 = office-building
calendar = spiral-calendar
candy = candy
car = automobile
chart-column, layout-dashboard = bar-chart
chef-hat = cooking
clapperboard = clapper-board
clock = alarm-clock
cloud = cloud
cloud-rain = cloud-with-rain
code = laptop
coffee = hot-beverage
cog, settings = gear
compass = compass
cooking-pot = pot-of-food
credit-card = credit-card
croissant = croissant
database, server = file-cabinet
download = inbox-tray
droplets = droplet
factory = factory
file-text = page-with-curl
flame = fire
flask-conical = test-tube
flower-2 = lotus
gauge = stopwatch
glass-water = cup-with-straw
globe, network = globe-with-meridians
graduation-cap = graduation-cap
hammer = hammer-and-wrench
hard-drive = floppy-disk
heart = red-heart
heart-pulse, stethoscope = stethoscope
history = hourglass-done
house = house-with-garden
image = framed-picture
key-round = key
lamp, lightbulb = light-bulb
landmark = classical-building
layers = books
leaf = herb
life-buoy = ring-buoy
list-checks = clipboard
lock = locked
log-in, log-out = door
mail, send = envelope
map, map-pin = world-map
megaphone = megaphone
message-circle = speech-balloon
monitor = desktop-computer
moon = crescent-moon
mountain = snow-capped-mountain
music = musical-notes
orbit = ringed-planet
package, warehouse = package
palette = artist-palette
paw-print = paw-prints
pencil = pencil
piggy-bank, wallet = money-bag
plane = airplane
plug = electric-plug
receipt = receipt
rocket = rocket
scissors = scissors
search = magnifying-glass-tilted-left
shield-check = shield
ship = ship
shopping-bag = shopping-bags
shopping-cart = shopping-cart
smartphone = mobile-phone
snowflake = snowflake
sparkles = sparkles
sprout = seedling
star = star
store = convenience-store
sun = sun
ticket = admission-tickets
tractor = tractor
train-front, train = high-speed-train
trash-2 = wastebasket
trees = deciduous-tree
trending-down = chart-decreasing
trending-up = chart-increasing
trophy = trophy
truck = delivery-truck
utensils = fork-and-knife-with-plate
utility-pole, zap = high-voltage
washing-machine = soap
waves = water-wave
wheat = sheaf-of-rice
wind = leaf-fluttering-in-wind
`

const KNOWN = new Set(PICTURES.trim().split(/\s+/))
const BY_ICON = new Map<string, string>(
  MEANT.trim()
    .split('\n')
    .flatMap((line) => {
      const [icons = '', picture = ''] = line.split(' = ')
      return KNOWN.has(picture) ? icons.split(', ').map((icon) => [`lucide:${icon}`, `fluent-emoji-flat:${picture}`] as const) : []
    }),
)

/** A picture in colours of what words mean rather than name: `sunlight` gives the sun; null when none is sure. */
export function pictureMeant(words: string): string | null {
  const icon = artFor(words)
  return icon === null ? null : (BY_ICON.get(icon) ?? null)
}
