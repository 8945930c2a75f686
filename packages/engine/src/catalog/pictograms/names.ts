/** Names of the coloured pictures (fluent-emoji-flat, MIT) and of the solid marks (Phosphor, MIT) that stand for things. */
export const PICTURES = `
  1st-place-medal 2nd-place-medal 3rd-place-medal abacus accordion adhesive-bandage admission-tickets aerial-tramway airplane
  airplane-arrival airplane-departure alarm-clock alembic alien alien-monster ambulance american-football amphora anchor ant
  articulated-lorry artist artist-palette astronaut auto-rickshaw automobile avocado axe baby baby-bottle baby-chick backpack bacon
  badger badminton bagel baguette-bread balance-scale ballet-shoes balloon ballot-box-with-ballot banana banjo bank bar-chart baseball
  basket basketball bat bathtub battery beach-with-umbrella beans bear beaver bed beer-mug beetle bell bell-pepper bell-with-slash
  bellhop-bell bento-box beverage-box bicycle billed-cap bird birthday-cake bison black-cat black-nib blackbird blowfish blue-book
  blueberries boar books boomerang bottle-with-popping-cork bouquet bowl-with-spoon bowling boxing-glove boy bread brick
  bridge-at-night briefcase broccoli broken-chain bubble-tea bubbles bucket bug building-construction bullet-train burrito bus
  bus-stop butter butterfly cactus calendar camel camera camera-with-flash camping candle candy canned-food canoe card-file-box
  carousel-horse carp-streamer carpentry-saw carrot castle cat cat-face chains chair chart-decreasing chart-increasing
  chart-increasing-with-yen check-box-with-check cheese-wedge cherries chess-pawn chestnut chicken child chipmunk chocolate-bar
  chopsticks christmas-tree church cinema circled-m circus-tent cityscape cityscape-at-dusk clamp clapper-board classical-building
  clinking-beer-mugs clinking-glasses clipboard closed-book closed-umbrella cloud cloud-with-lightning cloud-with-lightning-and-rain
  cloud-with-rain cloud-with-snow clutch-bag coat cockroach cocktail-glass coconut coin comet compass computer-disk computer-mouse
  confetti-ball construction construction-worker control-knobs convenience-store cook cooked-rice cookie cooking coral couch-and-lamp
  cow cow-face crab crayon credit-card crescent-moon cricket cricket-game crocodile croissant crossed-swords crown crutch crystal-ball
  cucumber cup-with-straw cupcake curling-stone currency-exchange curry-rice custard cut-of-meat cyclone dango deciduous-tree deer
  delivery-truck department-store derelict-house desert desert-island desktop-computer detective diving-mask diya-lamp dna dodo dog
  dog-face dolphin donkey door dotted-six-pointed-star doughnut dove dragon dragon-face dress drop-of-blood droplet drum duck dumpling
  dvd e-mail eagle ear-of-corn ear-with-hearing-aid egg eggplant electric-plug elephant elevator empty-nest envelope evergreen-tree
  ewe exploding-head eye-in-speech-bubble factory factory-worker falafel fallen-leaf farmer fax-machine feather ferris-wheel ferry
  field-hockey file-cabinet film-frames film-projector fire fire-engine fire-extinguisher firecracker firefighter fireworks fish
  fish-cake-with-swirl fishing-pole flamingo flashlight flat-shoe flatbread fleur-de-lis floppy-disk flute fly fog foggy fondue
  footprints fork-and-knife-with-plate fortune-cookie fountain fountain-pen fox framed-picture french-fries fried-shrimp frog
  full-moon game-die garlic gem-stone ghost ginger-root giraffe girl glass-of-milk glasses globe-showing-americas
  globe-showing-asia-australia globe-showing-europe-africa globe-with-meridians gloves glowing-star goal-net goat goggles goose
  gorilla graduation-cap grapes green-apple green-book green-salad guide-dog guitar hair-pick hamburger hammer hammer-and-pick
  hammer-and-wrench hamster handbag hatching-chick head-shaking-horizontally head-shaking-vertically headphone heart-suit hedgehog
  helicopter herb hibiscus high-heeled-shoe high-speed-train high-voltage hiking-boot hindu-temple hippopotamus honey-pot honeybee
  hook horse horse-face horse-racing hospital hot-beverage hot-dog hot-pepper hot-springs hotel hourglass-done hourglass-not-done
  house house-with-garden houses hut hyacinth ice ice-cream ice-hockey ice-skate identification-card inbox-tray incoming-envelope
  information jack-o-lantern japanese-castle jar jeans jellyfish joystick kangaroo key keyboard kick-scooter kimono kitchen-knife kite
  kiwi-fruit knot koala lab-coat label lacrosse ladder lady-beetle laptop leaf-fluttering-in-wind leafy-green ledger
  left-speech-bubble leftwards-hand leftwards-pushing-hand lemon leopard level-slider light-bulb light-rail lime link
  linked-paperclips lion lipstick lizard llama lobster locked locked-with-key locked-with-pen locomotive lollipop long-drum
  lotion-bottle lotus loudspeaker love-letter low-battery luggage magic-wand magnet magnifying-glass-tilted-left mammoth man mango
  mans-shoe mantelpiece-clock manual-wheelchair maple-leaf maracas martial-arts-uniform mate mechanic mechanical-arm megaphone melon
  memo metro microbe microphone microscope military-helmet military-medal milky-way minibus mirror mirror-ball mobile-phone money-bag
  money-with-wings monkey monkey-face monorail moon-cake moose mosque mosquito motor-boat motor-scooter motorcycle
  motorized-wheelchair motorway mount-fuji mountain mountain-cableway mountain-railway mouse mouse-face mouse-trap movie-camera
  musical-keyboard musical-note musical-notes musical-score muted-speaker nail-polish name-badge national-park nazar-amulet necktie
  nest-with-eggs nesting-dolls new-moon newspaper night-with-stars ninja notebook nut-and-bolt octopus oden office-building
  office-worker oil-drum old-key olive oncoming-automobile oncoming-bus oncoming-police-car oncoming-taxi onion open-book optical-disk
  orange-book orangutan otter outbox-tray owl ox oyster package page-with-curl pager paintbrush palm-tree pancakes panda parachute
  parrot party-popper passenger-ship paw-prints pea-pod peach peacock peanuts pear pen pencil penguin performing-arts person
  petri-dish phoenix-bird piata pick pickup-truck pie pig pig-face pill pilot pine-decoration pineapple ping-pong pizza placard
  place-of-worship playground-slide plunger polar-bear police-car police-officer poodle pool-8-ball popcorn post-office postal-horn
  postbox pot-of-food potato potted-plant pouring-liquid pretzel prince princess printer purse pushpin puzzle-piece rabbit rabbit-face
  raccoon racing-car radio railway-car railway-track rainbow raised-back-of-hand raised-hand ram rat razor receipt red-apple
  red-envelope red-heart red-paper-lantern red-triangle red-triangle-pointed-down reminder-ribbon rescue-workers-helmet rhinoceros
  ribbon rice-ball rice-cracker rightwards-hand rightwards-pushing-hand ring ring-buoy ringed-planet roasted-sweet-potato robot rock
  rocket roll-of-paper rolled-up-newspaper roller-coaster roller-skate rolling-on-the-floor-laughing rooster rose rosette
  round-pushpin rugby-football running-shirt running-shoe safety-pin safety-vest sailboat sake salt sandwich santa-claus sari
  satellite sauropod saxophone scarf school scientist scissors scorpion screwdriver scroll seal seat seedling service-dog
  sewing-needle shallow-pan-of-food shamrock shark shaved-ice sheaf-of-rice shield shinto-shrine ship shooting-star shopping-bags
  shopping-cart shortcake shorts shower shrimp singer skateboard skier skis skull skull-and-crossbones skunk sled small-airplane snail
  snake snow-capped-mountain snowboarder snowflake snowman snowman-without-snow soap soccer-ball socks soft-ice-cream softball
  spaghetti sparkle sparkler sparkles sparkling-heart speaker-high-volume speaker-low-volume speaking-head speech-balloon speedboat
  spider spider-web spiral-calendar spiral-notepad spiral-shell sponge spoon sport-utility-vehicle sports-medal squid stadium star
  star-struck station steaming-bowl stethoscope stopwatch straight-ruler strawberry student studio-microphone stuffed-flatbread sun
  sun-behind-cloud sun-behind-large-cloud sun-behind-rain-cloud sun-behind-small-cloud sun-with-face sunflower sunglasses sunrise
  sunrise-over-mountains sunset sushi suspension-railway swan synagogue t-rex t-shirt taco takeout-box tamale tanabata-tree taxi
  teacher teacup-without-handle teapot tear-off-calendar technologist teddy-bear telephone telephone-receiver telescope television
  tennis tent test-tube thermometer thong-sandal thought-balloon thread ticket tiger tiger-face timer-clock tomato toolbox toothbrush
  top-hat tornado trackball tractor train tram tram-car triangular-ruler trident-emblem trophy tropical-drink tropical-fish trumpet
  tumbler-glass turkey turtle umbrella umbrella-on-ground umbrella-with-rain-drops unicorn unlocked video-camera video-game
  videocassette violin volcano volleyball waffle warning wastebasket watch water-buffalo watermelon wedding whale wheel white-cane
  white-flower wilted-flower wind-chime window wine-glass wing wireless wolf woman womans-boot womans-clothes womans-hat womans-sandal
  wood world-map worm wrapped-gift wrench writing-hand x-ray yarn yo-yo zebra
  blossom bookmark-tabs brown-mushroom flying-saucer four-leaf-clover mushroom passport-control tangerine tulip wind-face
`
export const MARKS = `
  acorn address-book address-book-tabs air-traffic-control airplane airplay alarm alien ambulance anchor anchor-simple angle aperture
  armchair asclepius asterisk asterisk-simple atom avocado axe baby baby-carriage backpack bag bag-simple balloon bandaids bank
  barbell barcode barn barricade baseball baseball-cap baseball-helmet basket basketball bathtub beach-ball beanie bed beer-bottle
  beer-stein bell bell-ringing bell-simple bell-z belt bezier-curve bicycle binoculars biohazard bird blueprint boat bomb bone book
  book-bookmark book-open book-open-text book-open-user bookmark bookmark-simple books boot boules bounding-box bowl-food bowl-steam
  bowling-ball boxing-glove brain brandy bread bridge briefcase briefcase-metal briefcase-simple broadcast broom bug bug-beetle
  bug-droid building building-apartment building-office buildings bulldozer bus butterfly cable-car cactus cake calculator calendar
  call-bell camera camera-plus camera-rotate campfire car car-battery car-profile car-simple cardholder carrot cash-register
  castle-turret cat cell-tower certificate chair chalkboard chalkboard-simple chalkboard-teacher champagne charging-station chart-bar
  chart-bar-horizontal chart-donut chart-line chart-line-down chart-line-up chart-pie chart-pie-slice chart-polar chart-scatter cheers
  cheese chef-hat cherries church cigarette circuitry city clock cloud clover club coat-hanger code code-block code-simple coffee
  coffee-bean coin coin-vertical coins compass compass-rose compass-tool computer-tower confetti contactless-payment control cookie
  cooking-pot couch court-basketball cow cowboy-hat cpu crane crane-tower cricket cross crosshair crosshair-simple crown crown-cross
  crown-simple cube cube-focus cube-transparent cylinder database desk desktop detective diamond diamonds-four dice-five dice-four
  dice-one dice-six dice-three dice-two disc disco-ball dna dog door dress dresser drone drop drop-half drop-half-bottom drop-simple
  ear egg egg-crack elevator engine envelope envelope-open envelope-simple eraser escalator-down escalator-up exam exclamation-mark
  eye eye-closed eyedropper eyedropper-sample eyeglasses eyes face-mask factory fallout-shelter fan farm feather film-reel film-script
  film-slate film-strip fingerprint fingerprint-simple finn-the-human fire fire-extinguisher fire-simple fire-truck first-aid
  first-aid-kit fish fish-simple flag flag-banner flag-banner-fold flag-checkered flag-pennant flame flashlight flask flip-horizontal
  flip-vertical floppy-disk floppy-disk-back flower flower-lotus flower-tulip flying-saucer football football-helmet footprints
  fork-knife function game-controller garage gas-can gas-pump gauge gavel gear gear-fine gear-six ghost gif gift globe
  globe-hemisphere-east globe-hemisphere-west globe-simple globe-stand globe-x goggles golf gps gps-fix gradient graduation-cap grains
  graph graphics-card guitar hair-dryer hamburger hammer head-circuit headlights headphones headset heart heart-break heart-half
  heart-straight heart-straight-break heartbeat hexagon high-definition high-heel hockey hoodie horse hospital hourglass
  hourglass-high hourglass-low hourglass-medium hourglass-simple house house-line house-simple hurricane ice-cream infinity intersect
  intersect-square intersect-three intersection invoice island jar jar-label jeep joystick key key-return keyboard keyhole knife
  ladder ladder-simple lamp lamp-pendant laptop lasso leaf lectern lego lego-smiley letter-circle-h letter-circle-p letter-circle-v
  lifebuoy lightbulb lightbulb-filament lighthouse lightning lightning-a lock lockers log magic-wand magnet magnet-straight
  magnifying-glass mailbox map-pin map-trifold marker-circle martini mask-happy mask-sad medal medal-military megaphone
  megaphone-simple memory meteor metronome microphone microphone-stage microscope money money-wavy moon moon-stars moped moped-front
  mosque motorcycle mountains mouse mouse-left-click mouse-middle-click mouse-right-click mouse-scroll mouse-simple music-note
  music-note-simple music-notes needle newspaper newspaper-clipping notches note notebook notepad notification nuclear-plant
  office-chair onigiri orange orange-slice oven package paint-brush paint-brush-broad paint-brush-household paint-bucket paint-roller
  palette panorama pants paper-plane paper-plane-right paper-plane-tilt paperclip paperclip-horizontal parachute park path paw-print
  peace pen pen-nib pen-nib-straight pencil pentagram pepper person person-arms-spread person-simple perspective phone piano-keys
  picnic-table picture-in-picture piggy-bank pill ping-pong pint-glass pipe pipe-wrench pizza placeholder planet plant play playlist
  plug plug-charging plugs plugs-connected poker-chip police-car polygon popcorn popsicle potted-plant prescription pulse puzzle-piece
  queue rabbit racquet radical radio radioactive rainbow rainbow-cloud ranking receipt receipt-x recycle repeat repeat-once resize
  road-horizon robot rocket rocket-launch rss rss-simple rug ruler sailboat scales scissors scooter screwdriver scribble scribble-loop
  scroll seal seat seatbelt security-camera shapes shield shipping-container shirt-folded shooting-star shopping-bag shopping-bag-open
  shopping-cart shopping-cart-simple shovel shower shrimp shuffle shuffle-angular shuffle-simple sigma signature signpost sim-card
  siren skull sliders sliders-horizontal slideshow smiley smiley-angry smiley-blank smiley-meh smiley-melting smiley-nervous
  smiley-sad smiley-sticker smiley-wink smiley-x-eyes sneaker sneaker-move snowflake soccer-ball sock solar-panel solar-roof spade
  sparkle speedometer sphere spiral split-horizontal split-vertical spray-bottle stack stairs stamp standard-definition star
  steering-wheel steps stethoscope sticker stool stop stop-circle storefront strategy student suitcase suitcase-rolling
  suitcase-simple sun sun-dim sun-horizon sunglasses swatches swimming-pool sword synagogue syringe t-shirt tag target taxi tea-bag
  television television-simple tennis-ball tent terminal terminal-window test-tube thermometer thermometer-cold thermometer-hot
  thermometer-simple three-d ticket tilde timer tip-jar tipi tire toilet toilet-paper toolbox tooth tornado tote tote-simple towel
  tractor trademark trademark-registered traffic-cone traffic-sign traffic-signal train train-regional train-simple tram translate
  trash trash-simple treasure-chest tree tree-evergreen tree-palm tree-structure tree-view triangle triangle-dashed trolley
  trolley-suitcase trophy truck truck-trailer umbrella umbrella-simple usb van vinyl-record virus visor volleyball warehouse
  washing-machine watch wave-triangle waveform waves wheelchair wheelchair-motion wind windmill wine wrench yarn yin-yang
`
