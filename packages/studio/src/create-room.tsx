import { useState } from 'react'
import { ApiCall } from './api-call.tsx'
import { DrawingCard } from './drawing-card.tsx'
import mark from './mark.svg'
import { FIRST_ORDER, type Order } from './order.ts'
import { OrderForm } from './order-form.tsx'
import { type Session, signOut } from './session.ts'
import { useDrawings } from './use-drawings.ts'

/** The room where a prompt becomes pictures. */
export function CreateRoom({ session, onSession }: { session: Session; onSession: (session: Session) => void }) {
  const [order, setOrder] = useState<Order>(FIRST_ORDER)
  const { drawings, order: draw, stop } = useDrawings()
  return (
    <div className="house">
      <header className="sign">
        <img src={mark} alt="" width="28" height="28" />
        <h1>Easel</h1>
        <p>Pictures from words, drawn on this machine</p>
        {session.state === 'signed-in' && (
          <button
            type="button"
            className="leave"
            title={`${session.key} of ${session.project}`}
            onClick={() => void signOut().then(onSession)}
          >
            Sign out
          </button>
        )}
      </header>
      <main className="room">
        <section className="order" aria-label="What to draw">
          <OrderForm order={order} onChange={setOrder} onDraw={() => draw(order)} />
          <ApiCall order={order} needsKey={session.state !== 'open'} />
        </section>
        <section className="wall" aria-label="Pictures" aria-live="polite">
          {drawings.length === 0 ? (
            <div className="empty">
              <p>Nothing drawn yet.</p>
              <p>
                Name the subject, where it stands, the light, and the exact words it should carry. Easel sets text as you spell it, and says
                what it could not draw.
              </p>
            </div>
          ) : (
            <div className={drawings.length === 1 ? 'pictures single' : 'pictures'}>
              {drawings.map((drawing) => (
                <DrawingCard
                  key={drawing.id}
                  drawing={drawing}
                  onStop={() => stop(drawing.id)}
                  onKeepSeed={() => setOrder({ ...order, seed: String(drawing.seed) })}
                />
              ))}
            </div>
          )}
        </section>
      </main>
      <footer>Easel is not affiliated with OpenAI; GPT Image is named only for compatibility.</footer>
    </div>
  )
}
