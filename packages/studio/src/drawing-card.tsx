import type { Drawing } from './use-drawings.ts'

/** One picture: its progress, then itself with what to do with it. */
export function DrawingCard({ drawing, onStop, onKeepSeed }: { drawing: Drawing; onStop: () => void; onKeepSeed: () => void }) {
  const { state, url, prompt, progress } = drawing
  const ending = drawing.format === 'jpeg' ? 'jpg' : drawing.format
  return (
    <figure className={`card ${state}`}>
      <div className="sheet" data-size={drawing.size}>
        {url ? <img src={url} alt={prompt} /> : <div className="blank" />}
        {state === 'drawing' && <progress aria-label="Drawing" max={1} {...(progress > 0 && { value: progress })} />}
      </div>
      <figcaption>
        <p className="prompt">{prompt}</p>
        {state === 'drawing' && (
          <div className="facts">
            <span>{progress > 0 ? `Drawing, ${Math.round(progress * 100)} %` : 'Drawing…'}</span>
            <button type="button" onClick={onStop}>
              Stop
            </button>
          </div>
        )}
        {state === 'stopped' && <p className="note">Stopped.</p>}
        {state === 'failed' && (
          <p className="note problem" role="alert">
            {drawing.error}
          </p>
        )}
        {drawing.warnings.length > 0 && (
          <ul className="note">
            {drawing.warnings.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        {state === 'finished' && url && (
          <div className="facts">
            <span>
              {drawing.size.replace('x', ' × ')} · {drawing.quality} · seed {drawing.seed}
            </span>
            <span className="actions">
              <button type="button" onClick={onKeepSeed}>
                Keep seed
              </button>
              <a href={url} download={`easel-${drawing.seed}.${ending}`}>
                Download
              </a>
            </span>
          </div>
        )}
      </figcaption>
    </figure>
  )
}
