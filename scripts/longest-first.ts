import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files of the slow suite that take longest, the longest first; one that began last would leave a core idle at the end. */
const LONGEST = [
  'objects.slow',
  'looks.slow',
  'experiment.slow',
  'hostile-engine.slow',
  'think.slow',
  'keep.slow',
  'killed.slow',
  'conversation.slow',
  'hostile-giants.slow',
  'recipes.slow',
  'broken.slow',
  'out-of-memory.slow',
  'plan.slow',
  'make.slow',
  'cluster.slow',
  'easel.slow',
  'access.slow',
]

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`)) >>> 0
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other))
  }
}
