import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { words } from '../words/index.ts'
import { IconButton } from './button.tsx'

const manager = Toast.createToastManager()

/** Says something in passing; it goes away by itself. What went wrong stays longer and is read at once. */
export function say(title: string, { isProblem = false, description }: { isProblem?: boolean; description?: string } = {}) {
  manager.add({
    title,
    ...(description && { description }),
    type: isProblem ? 'problem' : 'news',
    timeout: isProblem ? 10_000 : 4000,
    priority: isProblem ? 'high' : 'low',
  })
}

/** Where toasts show: once, around everything. */
export function Toasts() {
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="fixed right-4 bottom-20 left-4 z-50 grid gap-2 sm:left-auto sm:w-96 md:bottom-6">
          <List />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function List() {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="rounded-control bg-ink text-wall shadow-lift transition-[opacity,translate] duration-200 data-[ending-style]:translate-y-2 data-[ending-style]:opacity-0 data-[limited]:hidden data-[starting-style]:translate-y-2 data-[starting-style]:opacity-0"
    >
      <Toast.Content className="flex items-start justify-between gap-2 py-2 pr-2 pl-4">
        <div className="grid min-w-0 gap-0.5 py-1.5 text-base">
          <Toast.Title className="font-medium [overflow-wrap:anywhere]" />
          <Toast.Description className="text-sm opacity-80 [overflow-wrap:anywhere]" />
        </div>
        <Toast.Close render={<IconButton label={words.ui.close} className="text-wall! hover:bg-wall/15!" />}>
          <X aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}
