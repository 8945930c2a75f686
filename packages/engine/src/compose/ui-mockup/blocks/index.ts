import type { Kind, Maker } from '../ask.ts'
import { card, cardGrid, price } from './cards.ts'
import { chart } from './chart.ts'
import { button, search, secondaryButton, slider, toggle } from './controls.ts'
import { calendar, stat } from './data.ts'
import { list } from './list.ts'
import { footer, navBar, sidebar, tabBar } from './navigation.ts'
import { order } from './order.ts'
import { chat, form, mediaPlayer, profile } from './people.ts'
import { hero, imagePreview, map } from './pictures.ts'
import { aspectPicker, modelPicker, promptInput } from './studio.ts'
import { table } from './table.ts'

/** One maker for each kind of block. */
export const MAKERS: Record<Kind, Maker> = {
  'nav-bar': navBar,
  search,
  'prompt-input': promptInput,
  'image-preview': imagePreview,
  'model-picker': modelPicker,
  'aspect-picker': aspectPicker,
  button,
  'secondary-button': secondaryButton,
  'tab-bar': tabBar,
  sidebar,
  hero,
  card,
  'card-grid': cardGrid,
  stat,
  chart,
  table,
  list,
  form,
  chat,
  profile,
  toggle,
  slider,
  map,
  footer,
  calendar,
  'media-player': mediaPlayer,
  price,
  order,
}
