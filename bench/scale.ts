/**
 * What each stage of serving pictures can carry: `npm run bench:scale [-- storage|pictures]`. Rates of the records, the line and the
 * blobs on this machine (SQLite and a folder, PostgreSQL where it is installed), and the processor time that pictures of several kinds take.
 * docs/scaling.md works with the numbers.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measurePictures } from './scale/pictures.ts'
import { measureBlobs, measureRecords, openRooms } from './scale/storage.ts'

const part = process.argv[2] ?? 'all'
const folder = mkdtempSync(join(tmpdir(), 'easel-scale-'))
try {
  if (part !== 'pictures') {
    console.log('a second'.padEnd(52), 'wall', '  by processor time of this process')
    for (const room of await openRooms(folder)) {
      await measureRecords(room)
      await room.close()
    }
    await measureBlobs(join(folder, 'blobs'))
  }
  if (part !== 'storage') await measurePictures()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
