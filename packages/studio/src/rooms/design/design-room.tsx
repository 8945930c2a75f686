import { Palette } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import {
  Button,
  Card,
  CopyButton,
  Dialog,
  EmptyState,
  Facts,
  Field,
  IconButton,
  Input,
  Menu,
  Note,
  Page,
  Progress,
  Segments,
  Select,
  Skeleton,
  Slider,
  Switch,
  say,
  Tabs,
  TextArea,
} from '../../ui/index.ts'
import { words } from '../../words/index.ts'

const said = words.manage.design
const COLOURS = ['wall', 'sheet', 'sunk', 'ink', 'quiet', 'line', 'edge', 'accent', 'problem', 'good', 'note'] as const
const SWATCHES: Record<(typeof COLOURS)[number], string> = {
  wall: 'bg-wall',
  sheet: 'bg-sheet',
  sunk: 'bg-sunk',
  ink: 'bg-ink',
  quiet: 'bg-quiet',
  line: 'bg-line',
  edge: 'bg-edge',
  accent: 'bg-accent',
  problem: 'bg-problem',
  good: 'bg-good',
  note: 'bg-note',
}
const SIZES = ['text-3xl', 'text-2xl', 'text-xl', 'text-lg', 'text-base', 'text-sm', 'text-xs'] as const

/** The design system, living: every part as rooms use it. */
export function DesignRoom() {
  const [quality, setQuality] = useState<'low' | 'medium' | 'high'>('medium')
  const [format, setFormat] = useState<'png' | 'webp'>('png')
  const [feather, setFeather] = useState(24)
  const [isOn, setOn] = useState(true)
  const [isOpen, setOpen] = useState(false)
  const [tab, setTab] = useState<'one' | 'two'>('one')
  return (
    <Page title={said.title} lead={said.lead}>
      <Part title={said.colours}>
        <ul className="grid grid-cols-3 gap-3 sm:grid-cols-6 lg:grid-cols-11">
          {COLOURS.map((name) => (
            <li key={name} className="grid gap-1 text-sm">
              <span className={`h-16 rounded-control border border-line ${SWATCHES[name]}`} />
              {name}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={said.type}>
        <div className="grid gap-2">
          {SIZES.map((size) => (
            <p key={size} className={`${size} font-semibold`}>
              {said.sample} <span className="text-sm font-normal text-quiet">{size}</span>
            </p>
          ))}
        </div>
      </Part>
      <Part title={said.controls}>
        <div className="flex flex-wrap items-center gap-2">
          <Button look="primary">Button primary</Button>
          <Button>Button plain</Button>
          <Button look="quiet">Button quiet</Button>
          <Button look="danger">Button danger</Button>
          <Button disabled>Disabled</Button>
          <IconButton label="IconButton">
            <Palette aria-hidden />
          </IconButton>
          <CopyButton text="CopyButton" />
        </div>
        <div className="grid max-w-4xl gap-5 sm:grid-cols-2">
          <Field label="Field with Input" hint="A hint">
            <Input placeholder="Placeholder" />
          </Field>
          <Field label="Field with a problem" problem="What is wrong, and what would be right.">
            <Input defaultValue="12" />
          </Field>
          <Field label="Field with TextArea">
            <TextArea rows={2} />
          </Field>
          <Select
            label="Select"
            value={format}
            options={[
              { value: 'png', label: 'PNG', hint: 'Lossless' },
              { value: 'webp', label: 'WebP', hint: 'Small' },
            ]}
            onChange={setFormat}
          />
          <Segments
            label="Segments"
            value={quality}
            options={[
              { value: 'low', label: 'Low' },
              { value: 'medium', label: 'Medium' },
              { value: 'high', label: 'High' },
            ]}
            onChange={setQuality}
          />
          <Slider label="Slider" value={feather} min={0} max={100} onChange={setFeather} shown={`${feather} px`} />
          <Switch label="Switch" checked={isOn} onChange={setOn} />
          <Tabs
            label="Tabs"
            value={tab}
            onChange={setTab}
            tabs={[
              { name: 'one', label: 'One', content: 'The first panel' },
              { name: 'two', label: 'Two', content: 'The second panel' },
            ]}
          />
          <div>
            <Menu
              trigger="Menu"
              items={[
                { label: 'One thing', hint: 'What it does', icon: <Palette aria-hidden />, onSelect: () => say('One thing') },
                { label: 'Not now', icon: <Palette aria-hidden />, disabled: true, onSelect: () => {} },
              ]}
            />
          </div>
        </div>
      </Part>
      <Part title={said.feedback}>
        <div className="grid max-w-4xl items-start gap-4 sm:grid-cols-2">
          <Note>Note: what was drawn instead, as a sentence.</Note>
          <Note tone="problem">Note, problem: what went wrong, and what to do.</Note>
          <Progress label="Progress" value={0.4} />
          <Skeleton className="h-10" />
          <div className="flex gap-2">
            <Button onClick={() => say('Toast: something has happened.')}>Toast</Button>
            <Button onClick={() => say('Toast: something went wrong.', { isProblem: true })}>Toast, problem</Button>
            <Button onClick={() => setOpen(true)}>Dialog</Button>
          </div>
          <Card>
            <Facts
              facts={[
                ['Facts', 'in a Card'],
                ['Size', '1024 × 1024'],
              ]}
            />
          </Card>
        </div>
        <EmptyState icon={<Palette aria-hidden />} title="EmptyState" action={<Button>The way on</Button>}>
          What the room is for.
        </EmptyState>
        <Dialog
          open={isOpen}
          onOpenChange={setOpen}
          title="Dialog"
          description="Asks before all else."
          actions={<Button onClick={() => setOpen(false)}>Done</Button>}
        />
      </Part>
    </Page>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="grid gap-4 border-t border-line pt-6">
    <h2 className="text-lg font-semibold">{title}</h2>
    {children}
  </section>
)
