import type { Composer } from '../composer.ts'
import { businessCard } from './business.ts'
import { certificate } from './certificate.ts'
import { coupon } from './coupon.ts'
import { greeting } from './greeting.ts'
import { invitation } from './invitation.ts'
import { loyalty } from './loyalty.ts'
import { ticket } from './ticket.ts'

/** Printed cards, each with the order of words that its kind is read in. */
export const composeCard: Composer = (brief, canvas, seed) => {
  const kind = brief.content?.design?.kind
  if (kind === 'business-card') return businessCard(brief, canvas, seed)
  if (kind === 'certificate') return certificate(brief, canvas, seed)
  if (kind === 'ticket') return ticket(brief, canvas, seed)
  if (kind === 'coupon') return coupon(brief, canvas, seed)
  if (kind === 'loyalty') return loyalty(brief, canvas, seed)
  if (kind === 'greeting') return greeting(brief, canvas, seed)
  return invitation(brief, canvas, seed)
}
