import type { FormEvent, KeyboardEvent } from 'react'
import { type Order, SIZES } from './order.ts'

const MAX_PROMPT_LENGTH = 32_000

/** The form of an order; Ctrl or ⌘ with Enter draws. */
export function OrderForm({ order, onChange, onDraw }: { order: Order; onChange: (order: Order) => void; onDraw: () => void }) {
  const set = (part: Partial<Order>) => onChange({ ...order, ...part })
  const canDraw = order.prompt.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (canDraw) onDraw()
  }
  const hurry = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && canDraw) onDraw()
  }
  return (
    <form onSubmit={submit}>
      <label className="field">
        <span>Prompt</span>
        <textarea
          rows={7}
          maxLength={MAX_PROMPT_LENGTH}
          value={order.prompt}
          placeholder="A cobalt blue vase on a stone counter, soft light from the left, open space on the right"
          onChange={(event) => set({ prompt: event.target.value })}
          onKeyDown={hurry}
        />
      </label>
      <div className="pair">
        <label className="field wide">
          <span>Size</span>
          <select value={order.size} onChange={(event) => set({ size: event.target.value })}>
            {SIZES.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>Quality</span>
          <select value={order.quality} onChange={(event) => set({ quality: event.target.value })}>
            <option value="low">Low</option>
            <option value="auto">Medium</option>
            <option value="high">High</option>
          </select>
        </label>
        <label className="field">
          <span>Pictures</span>
          <select value={order.n} onChange={(event) => set({ n: Number(event.target.value) })}>
            {[1, 2, 3, 4].map((count) => (
              <option key={count}>{count}</option>
            ))}
          </select>
        </label>
      </div>
      <details>
        <summary>More</summary>
        <div className="pair">
          <label className="field">
            <span>Format</span>
            <select value={order.format} onChange={(event) => set({ format: event.target.value as Order['format'] })}>
              <option value="png">PNG</option>
              <option value="jpeg">JPEG</option>
              <option value="webp">WebP</option>
            </select>
          </label>
          <label className="field">
            <span>Background</span>
            <select value={order.background} onChange={(event) => set({ background: event.target.value as Order['background'] })}>
              <option value="auto">As asked</option>
              <option value="opaque">Opaque</option>
              <option value="transparent">Transparent</option>
            </select>
          </label>
          <label className="field wide">
            <span>Seed</span>
            <input
              inputMode="numeric"
              pattern="[0-9]{1,9}|[1-3][0-9]{9}"
              title="A whole number below 4,000,000,000"
              placeholder="A new one each time"
              value={order.seed}
              onChange={(event) => set({ seed: event.target.value.trim() })}
            />
          </label>
        </div>
      </details>
      <button type="submit" className="draw" disabled={!canDraw}>
        Draw
        <kbd>Ctrl ↵</kbd>
      </button>
    </form>
  )
}
