import { app } from './app.ts'
import { create } from './create.ts'
import { edit } from './edit.ts'
import { gallery } from './gallery.ts'
import { manage } from './manage.ts'
import { picture } from './picture.ts'
import { ui } from './ui.ts'

/** Every word that the studio says, in one place: another language is another of these. */
export const words = { app, ui, create, gallery, picture, edit, manage }
