import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { CreateRoom } from './create-room.tsx'
import './studio.css'

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <CreateRoom />
    </StrictMode>,
  )
