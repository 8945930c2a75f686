import { z } from 'zod'

/** As much of a model's `scheduler_config.json` as decides its tables; what else stands there is left alone. */
export const SchedulerConfig = z.object({
  _class_name: z.string().default('EulerDiscreteScheduler'),
  num_train_timesteps: z.int().min(2).max(10_000).default(1000),
  beta_start: z.number().positive().max(1).default(0.0001),
  beta_end: z.number().positive().max(1).default(0.02),
  beta_schedule: z.enum(['linear', 'scaled_linear', 'squaredcos_cap_v2']).default('linear'),
  prediction_type: z.enum(['epsilon', 'v_prediction', 'sample']).default('epsilon'),
  timestep_spacing: z.enum(['linspace', 'leading', 'trailing']).nullish(),
  steps_offset: z.int().min(0).max(1000).default(0),
  set_alpha_to_one: z.boolean().default(true),
  use_karras_sigmas: z.boolean().nullish(),
  clip_sample: z.boolean().nullish(),
  clip_sample_range: z.number().positive().default(1),
  original_inference_steps: z.int().min(1).max(1000).default(50),
  timestep_scaling: z.number().positive().default(10),
  shift: z.number().positive().default(1),
})
export type SchedulerConfig = z.infer<typeof SchedulerConfig>
