import { z } from 'zod'

/** What pages are made of beside their texts: each genre has its own. */

/** The entries of a menu or price list, words and prices to the letter. */
export const Menu = z.strictObject({
  sections: z
    .array(
      z.strictObject({
        title: z.string().nullable(),
        items: z
          .array(z.strictObject({ name: z.string(), description: z.string().nullable(), price: z.string().nullable() }))
          .min(1)
          .max(60),
      }),
    )
    .min(1)
    .max(16),
})
export type Menu = z.infer<typeof Menu>

/** Numbers to be drawn true to scale; every series has the labels of the first. */
export const Chart = z.strictObject({
  /** `bars` stand, series beside each other; `stacked` on each other; `rows` lie; points of a `scatter` have an `x`. */
  kind: z.enum(['bars', 'stacked', 'rows', 'line', 'area', 'pie', 'donut', 'scatter']),
  /** What stands before and after a number, e.g. `$` or `%`. */
  unit: z.strictObject({ prefix: z.string(), suffix: z.string() }),
  /** What the numbers count where they carry no unit, e.g. `km`. */
  note: z.string().nullable(),
  /** The label that the prompt wants to stand out. */
  highlight: z.string().optional(),
  /** What the axes of a scatter count, and whether a line is to show where its points tend. */
  scatter: z.strictObject({ x: z.string().nullable(), y: z.string().nullable(), hasTrend: z.boolean() }).optional(),
  series: z
    .array(
      z.strictObject({
        name: z.string().nullable(),
        /** `words` is the number as the prompt writes it. */
        points: z
          .array(z.strictObject({ label: z.string(), value: z.number(), words: z.string(), x: z.number().optional() }))
          .min(2)
          .max(60),
      }),
    )
    .min(1)
    .max(6),
})
export type Chart = z.infer<typeof Chart>

/** What an infographic explains, point by point. */
export const Points = z.strictObject({
  kind: z.enum(['steps', 'timeline', 'figures', 'facts', 'compare']),
  /** The sides of a comparison or the days of a week; `items` is empty then. */
  sides: z.array(z.strictObject({ title: z.string(), points: z.array(z.string()) })).max(7),
  /** `lead` is a date or a figure that stands before the title. */
  items: z
    .array(
      z.strictObject({
        lead: z.string().nullable(),
        title: z.string(),
        detail: z.string().nullable(),
        /** What it stands under, e.g. the day of an hour. */
        group: z.string().optional(),
      }),
    )
    .max(40),
  /** How the prompt says that they stand to each other. */
  form: z.enum(['path', 'cycle', 'funnel', 'pyramid', 'anatomy', 'cards']).optional(),
})
export type Points = z.infer<typeof Points>

/** Boxes and what joins them. */
export const Diagram = z.strictObject({
  kind: z.enum(['flow', 'tree', 'mind', 'cycle', 'venn', 'matrix', 'sequence', 'network']),
  /** Where the prompt says which way it runs. */
  way: z.enum(['down', 'right']).nullable(),
  nodes: z
    .array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        shape: z.enum(['start', 'end', 'step', 'decision', 'store']),
        /** What stands in it below its label. */
        notes: z.array(z.string()).max(8),
      }),
    )
    .min(2)
    .max(40),
  /** By node ids; in a sequence they are messages in their order, in a Venn diagram what two sets share. */
  edges: z.array(z.strictObject({ from: z.string(), to: z.string(), label: z.string().nullable() })).max(80),
  /** What the axes of a matrix mean, from low to high. */
  axes: z.strictObject({ x: z.string().nullable(), y: z.string().nullable() }).nullable(),
})
export type Diagram = z.infer<typeof Diagram>

/** What can be bought, side by side. */
export const Pricing = z.strictObject({
  /** What is sold, as the prompt names it. */
  product: z.string().nullable(),
  plans: z
    .array(
      z.strictObject({
        name: z.string(),
        /** To the letter, e.g. `$8`. */
        price: z.string().nullable(),
        /** e.g. `per month`. */
        period: z.string().nullable(),
        /** What it holds; each is a feature of the table where plans share theirs. */
        features: z.array(z.string()).max(12),
        isFeatured: z.boolean(),
        /** What lifts it out, in the prompt's words: `Most popular`. */
        badge: z.string().optional(),
      }),
    )
    .min(2)
    .max(5),
})
export type Pricing = z.infer<typeof Pricing>
