import { type FontFamily, fixed, variable } from './family.ts'

/** Families that draw Latin letters, and what each is for. */
export const FAMILIES: readonly FontFamily[] = [
  // Grotesque and geometric
  variable(['inter', 'Inter'], ['grotesque', 'sans'], ['modern', 'technical', 'friendly'], [100, 900], {
    roles: ['text', 'display'],
    hasItalic: true,
  }),
  variable(['space-grotesk', 'Space Grotesk'], ['grotesque', 'sans'], ['modern', 'technical', 'friendly'], [300, 700], {
    roles: ['display', 'text'],
  }),
  variable(['archivo', 'Archivo'], ['grotesque', 'sans'], ['bold', 'industrial', 'editorial'], [100, 900], {
    roles: ['display', 'text'],
    hasItalic: true,
    axis: 'wdth',
  }),
  variable(['bricolage-grotesque', 'Bricolage Grotesque'], ['grotesque', 'sans'], ['editorial', 'friendly', 'brutalist'], [200, 800], {
    roles: ['display', 'text'],
    axis: 'opsz',
    axes: { opsz: 48 },
  }),
  variable(['montserrat', 'Montserrat'], ['geometric', 'sans'], ['modern', 'luxury', 'sporty'], [100, 900], {
    roles: ['display', 'text'],
    hasItalic: true,
  }),
  variable(['jost', 'Jost'], ['geometric', 'sans'], ['deco', 'modern', 'luxury'], [100, 900], {
    roles: ['display', 'text'],
    hasItalic: true,
  }),

  // Condensed and wide
  variable(['archivo-condensed', 'Archivo Condensed'], ['condensed', 'display'], ['industrial', 'editorial', 'sporty'], [100, 900], {
    width: 'condensed',
    hasItalic: true,
    axis: 'wdth',
    package: 'archivo',
    standIns: ['oswald'],
  }),
  variable(['oswald', 'Oswald'], ['condensed', 'display'], ['industrial', 'sporty', 'vintage'], [200, 700], {
    width: 'condensed',
    headline: { leading: 1.12, tracking: 0 },
  }),
  fixed(['anton', 'Anton'], ['condensed', 'display'], ['bold', 'industrial', 'sporty'], [400], {
    width: 'condensed',
    seems: 900,
    standIns: ['oswald'],
    headline: { leading: 1.08, tracking: 0.005 },
  }),
  fixed(['bebas-neue', 'Bebas Neue'], ['condensed', 'display'], ['bold', 'industrial', 'editorial'], [400], {
    width: 'condensed',
    capitalsOnly: true,
    seems: 700,
    standIns: ['oswald'],
    headline: { leading: 0.92 },
  }),
  variable(['archivo-expanded', 'Archivo Expanded'], ['wide', 'display'], ['bold', 'modern', 'technical'], [100, 900], {
    width: 'wide',
    hasItalic: true,
    axis: 'wdth',
    package: 'archivo',
    standIns: ['unbounded'],
  }),
  variable(['unbounded', 'Unbounded'], ['wide', 'display'], ['futuristic', 'playful', 'brutalist'], [200, 900], { width: 'wide' }),
  variable(['orbitron', 'Orbitron'], ['wide', 'display'], ['futuristic', 'technical'], [400, 900], {
    width: 'wide',
    standIns: ['unbounded'],
    headline: { tracking: 0.02 },
  }),

  // Rounded
  variable(['nunito', 'Nunito'], ['rounded', 'sans'], ['playful', 'friendly'], [200, 900], { roles: ['text', 'display'], hasItalic: true }),
  variable(['fredoka', 'Fredoka'], ['rounded', 'display'], ['playful', 'friendly', 'comic'], [300, 700], { standIns: ['nunito'] }),

  // Slab
  variable(['bitter', 'Bitter'], ['slab', 'serif'], ['vintage', 'editorial'], [100, 900], { roles: ['text', 'display'], hasItalic: true }),
  fixed(['alfa-slab-one', 'Alfa Slab One'], ['slab', 'display'], ['vintage', 'bold', 'western'], [400], {
    seems: 900,
    standIns: ['bitter'],
    headline: { leading: 1.1, tracking: 0 },
  }),

  // Serif and didone
  variable(['source-serif-4', 'Source Serif 4'], ['serif', 'serif'], ['editorial', 'elegant'], [200, 900], {
    roles: ['text', 'display'],
    hasItalic: true,
  }),
  variable(['eb-garamond', 'EB Garamond'], ['serif', 'serif'], ['elegant', 'romantic', 'vintage'], [400, 800], {
    roles: ['text', 'display'],
    hasItalic: true,
    headline: { leading: 1.02, tracking: -0.01 },
  }),
  variable(['cormorant-garamond', 'Cormorant Garamond'], ['serif', 'serif'], ['luxury', 'romantic', 'elegant'], [300, 700], {
    hasItalic: true,
    standIns: ['eb-garamond'],
    headline: { leading: 0.98, tracking: -0.01 },
  }),
  variable(['fraunces', 'Fraunces'], ['serif', 'serif'], ['vintage', 'friendly', 'editorial'], [100, 900], {
    roles: ['display', 'text'],
    hasItalic: true,
    axis: 'opsz',
    axes: { opsz: 96 },
    headline: { leading: 1.04 },
  }),
  variable(['playfair-display', 'Playfair Display'], ['didone', 'serif'], ['elegant', 'editorial'], [400, 900], {
    roles: ['display', 'text'],
    hasItalic: true,
    standIns: ['source-serif-4'],
    headline: { leading: 1.08 },
  }),
  variable(['bodoni-moda', 'Bodoni Moda'], ['didone', 'serif'], ['luxury', 'editorial', 'elegant'], [400, 900], {
    hasItalic: true,
    axis: 'opsz',
    axes: { opsz: 28 },
    standIns: ['playfair-display', 'source-serif-4'],
    headline: { leading: 1.08, tracking: -0.01 },
  }),

  // Period pieces
  fixed(['limelight', 'Limelight'], ['deco', 'display'], ['deco'], [400], {
    seems: 700,
    standIns: ['jost'],
    headline: { leading: 1.08, tracking: 0.01 },
  }),
  fixed(['poiret-one', 'Poiret One'], ['deco', 'sans'], ['deco', 'luxury', 'elegant'], [400], {
    seems: 300,
    standIns: ['jost'],
    headline: { leading: 1.08, tracking: 0.02 },
  }),
  fixed(['rye', 'Rye'], ['western', 'display'], ['western', 'vintage'], [400], {
    seems: 700,
    standIns: ['bitter'],
    headline: { leading: 1.12, tracking: 0.01 },
  }),
  variable(['grenze-gotisch', 'Grenze Gotisch'], ['blackletter', 'serif'], ['gothic', 'vintage'], [100, 900], {
    standIns: ['source-serif-4'],
    headline: { leading: 0.95, tracking: 0 },
  }),
  variable(['big-shoulders-stencil', 'Big Shoulders Stencil'], ['stencil', 'display'], ['industrial', 'brutalist'], [100, 900], {
    width: 'condensed',
    axis: 'opsz',
    axes: { opsz: 48 },
    standIns: ['oswald'],
    headline: { tracking: 0 },
  }),
  fixed(['creepster', 'Creepster'], ['horror', 'display'], ['spooky'], [400], {
    capitalsOnly: true,
    seems: 700,
    standIns: ['oswald'],
    headline: { leading: 1.05, tracking: 0.02 },
  }),

  // Machines
  variable(['jetbrains-mono', 'JetBrains Mono'], ['mono', 'sans'], ['technical'], [100, 800], { roles: ['mono', 'text'], hasItalic: true }),
  fixed(['courier-prime', 'Courier Prime'], ['mono', 'serif'], ['vintage', 'editorial'], [400, 700], {
    roles: ['mono', 'text'],
    hasItalic: true,
    standIns: ['jetbrains-mono'],
  }),
  variable(['pixelify-sans', 'Pixelify Sans'], ['pixel', 'display'], ['pixel'], [400, 700], {
    standIns: ['jetbrains-mono'],
    headline: { leading: 0.84, tracking: 0 },
  }),

  // Hands
  fixed(['bangers', 'Bangers'], ['comic', 'display'], ['comic', 'playful'], [400], {
    capitalsOnly: true,
    seems: 900,
    standIns: ['oswald'],
    headline: { leading: 1.06, tracking: 0.02 },
  }),
  fixed(['comic-neue', 'Comic Neue'], ['comic', 'sans'], ['comic', 'playful'], [300, 400, 700], {
    roles: ['text', 'display'],
    hasItalic: true,
    standIns: ['nunito'],
  }),
  fixed(['permanent-marker', 'Permanent Marker'], ['brush', 'display'], ['handwritten', 'comic', 'brutalist'], [400], {
    capitalsOnly: true,
    seems: 800,
    standIns: ['caveat'],
    headline: { leading: 1.12, tracking: 0 },
  }),
  variable(['caveat', 'Caveat'], ['hand', 'sans'], ['handwritten', 'friendly'], [400, 700], {
    roles: ['display', 'text'],
    joins: true,
    headline: { leading: 0.95, tracking: 0 },
  }),
  variable(['dancing-script', 'Dancing Script'], ['script', 'serif'], ['romantic', 'handwritten'], [400, 700], {
    joins: true,
    standIns: ['caveat'],
    headline: { leading: 1.1, tracking: 0 },
  }),
  fixed(['pacifico', 'Pacifico'], ['brush', 'display'], ['playful', 'vintage', 'friendly'], [400], {
    joins: true,
    seems: 700,
    headline: { leading: 1.35, tracking: 0 },
  }),
  fixed(['lobster', 'Lobster'], ['brush', 'display'], ['vintage', 'playful'], [400], {
    joins: true,
    seems: 700,
    headline: { leading: 1.15, tracking: 0 },
  }),
  fixed(['great-vibes', 'Great Vibes'], ['script', 'serif'], ['romantic', 'luxury'], [400], {
    joins: true,
    headline: { leading: 1.15, tracking: 0 },
  }),
]
