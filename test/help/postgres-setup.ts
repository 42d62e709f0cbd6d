// One PostgreSQL for all files of the project `postgres`, with a database that is migrated and seeded once.
import type { TestProject } from 'vitest/node'
import { Client } from 'pg'
import { openData } from '../../src/endpoint/open.ts'
import { postgresBinaries, startPostgres } from './postgres.ts'
import './a-database.ts'

const TEMPLATE = 'seeded'

export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const binaries = postgresBinaries()
  if (binaries === null) {
    project.provide('postgres', null)
    return undefined
  }
  const server = await startPostgres(binaries)
  const client = new Client(server.home)
  await client.connect()
  await client.query(`create database ${TEMPLATE}`)
  await client.end()
  const storage = await openData({ dataDir: '', databaseUrl: server.url(TEMPLATE) })
  await storage.close()
  project.provide('postgres', { home: server.home, template: TEMPLATE })
  return server.remove
}
