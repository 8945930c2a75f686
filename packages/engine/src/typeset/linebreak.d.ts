declare module 'linebreak' {
  /** Unicode line breaking (UAX #14): walks the places where a line may end. */
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): { position: number; required: boolean } | null
  }
}
