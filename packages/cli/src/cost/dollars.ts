/** `$0.0527`: a picture costs fractions of a cent. */
export const dollars = (amount: number): string => `$${amount.toFixed(4)}`
