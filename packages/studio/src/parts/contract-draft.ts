import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { contractFromPrompt, readContract } from '../api/contracts.ts'
import { storeText } from '../lib/stored.ts'

/** Where the text of a contract is kept by the browser until it is kept by the server. */
export const contractDraftOf = (id: string) => `easel.contract:${id}`

/** The address of a contract that is kept nowhere yet. */
export const NEW_CONTRACT = 'new'

/** Makes a prompt and its parameters the draft of a contract, and goes to its room. */
export function useMakeContract() {
  const navigate = useNavigate()
  return useMutation({
    mutationFn: async ({ prompt, parameters }: { prompt: string; parameters: Record<string, string | number> }) => {
      const { contract } = await contractFromPrompt(prompt)
      return readContract({ contract: { ...contract, parameters } })
    },
    onSuccess: ({ yaml }) => {
      storeText(contractDraftOf(NEW_CONTRACT), yaml)
      return navigate({ to: '/contracts/$id', params: { id: NEW_CONTRACT } })
    },
  })
}
