export { backUp, type Copied, restore } from './backup.ts'
export { collectGarbage, countGarbage, type Garbage, type Retention } from './collect-garbage.ts'
