import { deleteJob } from '../api/jobs.ts'
import { storeText, useStoredText } from '../lib/stored.ts'

/** Where pictures are brought to: with a prompt, or to be changed. */
export type UploadPlace = 'create' | 'edit'

const MOST_JOBS = 200
const nameOf = (place: UploadPlace) => `easel.sent.${place}`

/** The jobs that pictures brought to this place went to the server with, and how to note one more. */
export function useSentJobs(place: UploadPlace): { jobs: string[]; note: (ids: readonly string[]) => void; forget: () => void } {
  const [text] = useStoredText(nameOf(place))
  return {
    jobs: readSent(text),
    note: (ids) => storeText(nameOf(place), [...ids, ...readSent(localStorage.getItem(nameOf(place)))].slice(0, MOST_JOBS).join(' ')),
    forget: () => storeText(nameOf(place), ''),
  }
}

/** What was kept may be by another hand. */
export const readSent = (text: string | null): string[] => (text ?? '').split(' ').filter((id) => /^job_\w+$/.test(id))

/** Deletes what the server has of them: the jobs, their pictures, and the uploads that only these used. What is gone already is as good. */
export async function deleteSent(ids: readonly string[]): Promise<void> {
  for (const id of ids) await deleteJob(id, { mayBeGone: true })
}

const RIGHTS = 'easel.rights'

/** Whether this browser's user has confirmed to have the rights of people and logos; either way it goes with the request, and the job keeps it. */
export function useRights(): [said: 'reminded' | 'confirmed', confirm: (isConfirmed: boolean) => void] {
  const [text] = useStoredText(RIGHTS)
  return [text === 'confirmed' ? 'confirmed' : 'reminded', (isConfirmed) => storeText(RIGHTS, isConfirmed ? 'confirmed' : '')]
}
