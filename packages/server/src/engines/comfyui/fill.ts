import type { Slot, Workflow } from '../config/index.ts'

type Graph = Workflow['graph']

/**
 * The graph with the order's values in its slots, and nothing else changed: whatever a prompt says, it is one string in one
 * input. `embedding:` in it would make ComfyUI look for a file of that name.
 */
export function filled({ graph, slots }: Workflow, values: Partial<Record<Slot, string | number>>): Graph {
  const whole = structuredClone(graph)
  for (const [slot, places] of Object.entries(slots)) {
    const value = values[slot as Slot]
    if (value === undefined) continue
    for (const [node, input] of places) {
      const inputs = whole[node]?.inputs
      if (inputs) inputs[input] = slot === 'prompt' ? String(value).replace(/embedding\s*:/gi, 'embedding ') : value
    }
  }
  return whole
}
