/** What belongs to a kind of things, by art of `fluent-emoji-flat`: `six coffee drinks` are six of these. */
const KINDS = `
coffee drinks, coffees, hot drinks, cafe drinks, coffee shop = hot-beverage bubble-tea teacup-without-handle beverage-box cup-with-straw glass-of-milk mate soft-ice-cream
drinks, beverages, cocktails, mocktails, cocktail = tropical-drink cocktail-glass wine-glass beer-mug bubble-tea cup-with-straw tumbler-glass bottle-with-popping-cork mate beverage-box
vegetables, veggies, veg, vegetable, produce, farm stand, greengrocer = carrot tomato broccoli bell-pepper eggplant ear-of-corn cucumber leafy-green onion potato garlic pea-pod
fruit, fruits, fresh fruit, smoothies = red-apple pear lemon strawberry banana grapes pineapple peach watermelon cherries kiwi-fruit tangerine mango melon blueberries
berries = strawberry blueberries cherries grapes
bakery, baked goods, pastries, breads, bake sale, bake, baking, patisserie = croissant baguette-bread bread pretzel cupcake pie bagel cookie doughnut waffle
desserts, sweets, treats, candy shop = cupcake doughnut shortcake ice-cream cookie lollipop custard chocolate-bar pie candy soft-ice-cream birthday-cake
fast food, street food, food, snacks, foods, food truck, food trucks, food festival = pizza hamburger taco hot-dog french-fries burrito sandwich pretzel popcorn dumpling
japanese food, sushi foods, asian food = sushi rice-ball steaming-bowl bento-box dango oden fried-shrimp dumpling
breakfast, brunch = pancakes egg croissant bacon hot-beverage waffle avocado bread
weather = sun sun-behind-cloud cloud cloud-with-rain cloud-with-lightning cloud-with-snow rainbow snowflake umbrella tornado droplet fog
farm animals, farm = cow pig rooster ewe horse goat duck tractor
forest animals, woodland animals, woodland creatures, woodland, forest friends = fox bear deer owl hedgehog rabbit raccoon squirrel badger wolf
safari, safari animals, jungle animals, zoo animals, wild animals, zoo = lion elephant giraffe zebra monkey hippopotamus tiger rhinoceros crocodile parrot
sea creatures, ocean animals, sea animals, marine life, sea life = whale octopus dolphin turtle tropical-fish crab jellyfish seal shark squid shrimp blowfish
pets = dog cat rabbit hamster parrot turtle tropical-fish
animals, cute animals, critters = fox bear panda rabbit cat dog penguin koala owl frog lion tiger
cats = cat black-cat cat-face
dogs, puppies = dog poodle guide-dog dog-face
birds = parrot owl flamingo peacock swan penguin duck dove eagle
dinosaurs, dinos = sauropod t-rex
insects, bugs = honeybee butterfly lady-beetle ant snail beetle cricket bug
flowers, wildflowers, wild flowers, blooms, floral, bouquet of flowers, flower shop, flower market, florist, spring flowers = tulip sunflower rose hibiscus blossom hyacinth lotus white-flower bouquet
plants, houseplants, greenery = potted-plant cactus seedling herb four-leaf-clover palm-tree evergreen-tree deciduous-tree
musical instruments, instruments, music instruments, orchestra, live music, live bands, band, bands = guitar saxophone trumpet violin drum musical-keyboard accordion banjo microphone maracas flute
sports, sports equipment, sport = soccer-ball basketball tennis volleyball american-football baseball rugby-football badminton ping-pong boxing-glove
school, school supplies, back to school, stationery = pencil books backpack straight-ruler crayon notebook graduation-cap scissors triangular-ruler microscope globe-showing-europe-africa
science, science fair, chemistry, lab equipment = microscope test-tube alembic dna petri-dish telescope magnet satellite rocket
tools, hand tools, hardware, repair = hammer wrench screwdriver carpentry-saw toolbox nut-and-bolt axe ladder
travel items, travel essentials, luggage, tourism = luggage airplane camera globe-with-meridians sunglasses world-map compass passport-control
camping gear, camping, outdoor gear = tent backpack compass fire flashlight canoe hiking-boot axe
transport, vehicles, transportation = automobile bus bicycle locomotive airplane ship tram delivery-truck motor-scooter helicopter
space, outer space, astronomy, planets = rocket ringed-planet satellite alien flying-saucer comet astronaut full-moon telescope glowing-star
christmas, xmas, holiday season = christmas-tree wrapped-gift santa-claus snowman candle bell snowflake deer
halloween, spooky, trick or treat = jack-o-lantern ghost bat spider spider-web skull black-cat candle
easter, egg hunt = rabbit hatching-chick egg basket tulip baby-chick butterfly
birthday = birthday-cake balloon wrapped-gift party-popper cupcake
party, celebration = balloon party-popper confetti-ball mirror-ball cupcake wrapped-gift
summer, beach items, beach, pool party, summer items = sunglasses beach-with-umbrella watermelon ice-cream thong-sandal tropical-drink sun palm-tree
winter, winter sports = snowflake gloves scarf skis sled snowman ice-skate hot-beverage
kitchen, cooking, kitchen tools, cookware, kitchen items = cooking kitchen-knife spoon shallow-pan-of-food pot-of-food salt teapot chopsticks bowl-with-spoon
wellness, self-care, spa, self care = lotus candle lotion-bottle bathtub herb teacup-without-handle sparkles
fashion, clothes, clothing = dress t-shirt jeans coat high-heeled-shoe handbag scarf sunglasses womans-hat running-shoe
games, gaming, video games, esports = video-game joystick game-die alien-monster puzzle-piece chess-pawn trophy pool-8-ball
electronic equipment, electronics, electronic devices, gadgets, tech devices, devices = radio television camera telephone videocassette floppy-disk joystick desktop-computer headphone printer battery film-projector
medicine, medical, healthcare, pharmacy, hospital, first aid = stethoscope pill syringe adhesive-bandage thermometer ambulance microscope tooth
jewellery, jewelry, accessories = ring gem-stone crown prayer-beads handbag sunglasses glasses watch
furniture, home decor, household items, home = couch-and-lamp bed chair door mirror candle potted-plant window
finance, money, banking = money-bag coin credit-card bank chart-increasing receipt
office, business, productivity = briefcase laptop memo calendar chart-increasing clipboard envelope alarm-clock light-bulb
social media, communication = mobile-phone camera envelope speech-balloon bell red-heart loudspeaker
love, valentine, valentines, wedding = red-heart rose ring love-letter bouquet wedding dove
emotions, hearts = red-heart sparkling-heart glowing-star rainbow
magic, witch, witchy, occult, mystical, tarot, celestial = crystal-ball crescent-moon glowing-star magic-wand candle black-cat mushroom sparkles
pirate, pirates = skull-and-crossbones coin parrot compass anchor map crossed-swords
autumn, fall, harvest = maple-leaf fallen-leaf mushroom chestnut red-apple pie ear-of-corn
mushrooms, fungi = mushroom brown-mushroom
craft, crafts, knitting, sewing, craft fair = yarn scissors thread sewing-needle paintbrush artist-palette
art supplies, painting, artists = artist-palette paintbrush crayon framed-picture pencil scissors
film, cinema, movie, movies, movie night, film night = clapper-board popcorn film-projector movie-camera admission-tickets film-frames
books, reading, library, book fair, book club = books open-book glasses bookmark-tabs hot-beverage
seafood = lobster shrimp crab oyster fish octopus
pizza night = pizza tomato cheese-wedge mushroom olive
recycling, eco, climate, sustainability, ecology, environment = seedling globe-showing-europe-africa herb wind-face sun bicycle evergreen-tree
`
type Kind = { words: readonly string[]; art: readonly string[] }
const ALL: readonly Kind[] = KINDS.trim()
  .split('\n')
  .map((line) => {
    const [words = '', art = ''] = line.split(' = ')
    return { words: words.split(', '), art: art.split(' ') }
  })
const BY_WORD = ALL.flatMap((kind) => kind.words.map((word) => ({ word, kind }))).sort((a, b) => b.word.length - a.word.length)

/** The kinds that a text names, each once, in its order, with art that `has` knows. */
export function kindsIn(text: string, has: (name: string) => boolean): { word: string; at: number; art: string[] }[] {
  let lower = text.toLowerCase()
  const found: { word: string; at: number; art: string[] }[] = []
  for (const { word, kind } of BY_WORD) {
    const match = new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'u').exec(lower)
    if (!match) continue
    lower = lower.slice(0, match.index) + ' '.repeat(word.length) + lower.slice(match.index + word.length)
    found.push({ word, at: match.index, art: kind.art.filter(has).map((name) => `fluent-emoji-flat:${name}`) })
  }
  return found.sort((a, b) => a.at - b.at)
}
