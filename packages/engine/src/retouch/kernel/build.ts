/**
 * Compiles the kernel of edits: AssemblyScript → program.ts, its bytes as text, so that it is loaded without a file.
 * `node build.ts` writes the file that is committed; a test compiles again and compares.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compiled } from '../../trace/kernel/build.ts'

export async function programText(): Promise<string> {
  const bytes = await compiled(new URL('./assembly/', import.meta.url), '--initialMemory 1')
  return `/** The compiled kernel, written by build.ts. */\nexport const PROGRAM =\n  '${Buffer.from(bytes).toString('base64')}'\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await programText()
  writeFileSync(new URL('./program.ts', import.meta.url), text)
  console.log(`program.ts: ${text.length} characters`)
}
