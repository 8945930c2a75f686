import type { Contract } from '@easel/protocol/contracts'

/** What a new contract begins as when no prompt is given: clean, and easy to change. */
export const STARTER: Contract = {
  easel_contract: 1,
  name: 'my-contract',
  about: 'What this contract is for, and who asked for it.',
  parts: {
    format: 'square product photo',
    use_case: 'an online shop',
    main_subject: 'one matte {{colour}} water bottle',
    composition: 'centered, with generous margins',
    scene_and_lighting: 'pure white background, soft studio light, a subtle contact shadow',
    style: 'clean catalogue photography',
    text: 'The label reads "{{brand}}".',
    constraints: 'No other text, no props, no people.',
  },
  variables: {
    colour: { type: 'colour', default: 'navy' },
    brand: { type: 'text', default: 'NORTH', max_length: 16 },
  },
  parameters: { model: 'gpt-image-2-2026-04-21', size: '1024x1024', quality: 'medium', seed: 1 },
  locked: ['model', 'seed'],
  checks: [{ check: 'words.label' }, { check: 'background.white' }],
}
