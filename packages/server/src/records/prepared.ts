import type { Compilable, CompiledQuery, QueryResult } from 'kysely'
import type { Database } from './sqlite.ts'

/** Stands for a value of a statement until it is known. */
export class Mark {
  readonly name: string
  readonly bind: (value: unknown) => unknown

  constructor(name: string, bind = (value: unknown) => value) {
    this.name = name
    this.bind = bind
  }
}

/**
 * A statement that is built once, for what every picture asks of the records: building it takes longer than the database does.
 * `build` sees marks in the place of the values, so it hands them on and does not look into them. Where calls bring other
 * columns, each set of columns has its own statement.
 */
export function prepared<Values extends Record<string, unknown>, Row>(database: Database, build: (values: Values) => Compilable<Row>) {
  const known = new Map<string, CompiledQuery<Row>>()
  return (values: Values, on: Database = database): Promise<QueryResult<Row>> => {
    const names = Object.keys(values)
    const shape = names.join()
    const statement = known.get(shape) ?? build(Object.fromEntries(names.map((name) => [name, new Mark(name)])) as Values).compile()
    known.set(shape, statement)
    const parameters = statement.parameters.map((each) => (each instanceof Mark ? each.bind(values[each.name]) : each))
    return on.executeQuery({ ...statement, parameters })
  }
}
