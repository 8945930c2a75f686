import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { CreateRoom } from './create-room.tsx'
import { SessionDoor } from './session-door.tsx'
import './studio.css'

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <SessionDoor>{(session, onChange) => <CreateRoom session={session} onSession={onChange} />}</SessionDoor>
    </StrictMode>,
  )
