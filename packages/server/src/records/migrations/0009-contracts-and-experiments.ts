import type { Migration } from 'kysely/migration'

export const contractsAndExperiments: Migration = {
  async up(database) {
    await database.schema
      .createTable('contracts')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('project', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('latest', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('updated_at', 'bigint', (column) => column.notNull())
      .execute()
    await database.schema.createIndex('contracts_by_project').on('contracts').columns(['project', 'created_at', 'id']).execute()
    await database.schema
      .createTable('contract_versions')
      .addColumn('contract_id', 'text', (column) => column.notNull().references('contracts.id').onDelete('cascade'))
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('yaml', 'text', (column) => column.notNull())
      .addColumn('key_id', 'text')
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('contract_versions_key', ['contract_id', 'version'])
      .execute()

    await database.schema
      .createTable('experiments')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('project', 'text', (column) => column.notNull())
      .addColumn('key_id', 'text')
      .addColumn('profile', 'text', (column) => column.notNull())
      .addColumn('plan', 'text', (column) => column.notNull())
      .addColumn('contract_id', 'text')
      .addColumn('contract_version', 'integer')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('stopped_by', 'text')
      .addColumn('error', 'text')
      .addColumn('cells_total', 'integer', (column) => column.notNull())
      .addColumn('estimate', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('ended_at', 'bigint')
      .execute()
    await database.schema.createIndex('experiments_by_project').on('experiments').columns(['project', 'created_at', 'id']).execute()
    await database.schema.createIndex('experiments_by_state').on('experiments').columns(['state', 'created_at']).execute()
    await database.schema
      .createTable('experiment_cells')
      .addColumn('experiment_id', 'text', (column) => column.notNull().references('experiments.id').onDelete('cascade'))
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('cell', 'text', (column) => column.notNull())
      .addColumn('pictures', 'text', (column) => column.notNull())
      .addColumn('finished_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('experiment_cells_key', ['experiment_id', 'number'])
      .execute()
    await database.schema
      .createTable('experiment_votes')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('experiment_id', 'text', (column) => column.notNull().references('experiments.id').onDelete('cascade'))
      .addColumn('vote', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute()
    await database.schema.createIndex('votes_by_experiment').on('experiment_votes').columns(['experiment_id', 'created_at', 'id']).execute()
  },
}
