import type { WantedText } from '../../brief/schema.ts'
import type { Kit } from './kit.ts'
import type { Block } from './stack.ts'

/** What stands above a sheet of pictures: its title, and the other words small beneath it; `size` in shares of the sheet's side. */
export function sheetHead(
  kit: Kit,
  title: WantedText | null | undefined,
  others: readonly WantedText[],
  look: { size: number; color?: string },
): Block[] {
  return [
    ...(title
      ? [
          {
            kind: 'text' as const,
            name: 'headline',
            text: title.text,
            role: 'headline',
            size: kit.side * 0.085,
            font: kit.faces.display,
            weight: kit.faces.displayWeight,
            lines: 2,
          },
        ]
      : []),
    ...others.map(
      (text, i): Block => ({
        kind: 'text',
        name: `text-${i + 1}`,
        text: text.text,
        role: text.field ?? text.role,
        size: kit.side * look.size,
        ...(look.color && { color: look.color }),
        gap: 0.5,
      }),
    ),
  ]
}
